#include "core/segment/segmenter.h"

#include <cstddef>

#include "core/text/white_space.h"

namespace targman::segment {

Segmenter::Segmenter(const Srx& srx, const Language& language) : engine_(srx.rules_for(language)) {}

std::vector<ByteRange> Segmenter::segment(std::string_view text) {
  std::vector<ByteRange> segments;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    if (const ByteRange range = text::trimmed(text, {begin, end}); !range.empty()) {
      segments.push_back(range);
    }
    begin = end;
  };
  for (auto decision = engine_.next_decision(text, 0); decision;
       decision = engine_.next_decision(text, decision->place)) {
    if (decision->rule->breaks) {
      cut(decision->place);
    }
  }
  cut(text.size());
  return segments;
}

std::vector<Decision> Segmenter::decisions(std::string_view text) {
  std::vector<Decision> decisions;
  for (auto decision = engine_.next_decision(text, 0); decision;
       decision = engine_.next_decision(text, decision->place)) {
    decisions.push_back(*decision);
  }
  return decisions;
}

}  // namespace targman::segment
