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

std::vector<ByteRange> Segmenter::segment(std::string_view text) {
  std::vector<ByteRange> segments;
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (const ByteRange range = trimmed(text, {begin, end}); !range.empty()) {
      segments.push_back(range);
    }
  };
  std::size_t begin = 0;
  char32_t before = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto [after, next] = text::code_point_at(text, offset);
    if (offset > 0 && engine_.may_break_between(before, after)) {
      const Rule* rule = engine_.deciding_rule(text, offset);
      if (rule != nullptr && rule->breaks) {
        add(begin, offset);
        begin = offset;
      }
    }
    before = after;
    offset = next;
  }
  add(begin, text.size());
  return segments;
}

const Rule* Segmenter::deciding_rule(std::string_view text, std::size_t place) {
  return engine_.deciding_rule(text, place);
}

}  // namespace targman::segment
