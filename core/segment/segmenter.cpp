#include "core/segment/segmenter.h"

#include <cstddef>

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::segment {

namespace {

ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const auto first = text::code_point_at(text, range.begin);
    if (!text::is_space(first.value)) {
      break;
    }
    range.begin = first.end;
  }
  while (range.begin < range.end) {
    const std::size_t last = text::previous_offset(text, range.end);
    if (!text::is_space(text::code_point_at(text, last).value)) {
      break;
    }
    range.end = last;
  }
  return range;
}

}  // namespace

Segmenter::Segmenter(const Srx& srx, const Language& language) : engine_(srx.rules_for(language)) {}

/// Calls `visitor` with each place where a rule decides, and the rule.
template <typename Visitor>
void Segmenter::visit_decisions(std::string_view text, Visitor visitor) {
  char32_t before = 0;
  for (std::size_t place = 0; place < text.size();) {
    const auto [after, next] = text::code_point_at(text, place);
    if (place > 0 && engine_.may_break_between(before, after)) {
      if (const Rule* rule = engine_.deciding_rule(text, place)) {
        visitor(place, *rule);
      }
    }
    before = after;
    place = next;
  }
}

std::vector<ByteRange> Segmenter::segment(std::string_view text) {
  std::vector<ByteRange> segments;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    if (const ByteRange range = trimmed(text, {begin, end}); !range.empty()) {
      segments.push_back(range);
    }
    begin = end;
  };
  visit_decisions(text, [&](std::size_t place, const Rule& rule) {
    if (rule.breaks) {
      cut(place);
    }
  });
  cut(text.size());
  return segments;
}

std::vector<Decision> Segmenter::decisions(std::string_view text) {
  std::vector<Decision> decisions;
  visit_decisions(text, [&](std::size_t place, const Rule& rule) {
    decisions.push_back({place, &rule});
  });
  return decisions;
}

}  // namespace targman::segment
