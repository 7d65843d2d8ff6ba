#include "tests/core/segment/marked_text.h"

#include <algorithm>

#include "core/segment/segmenter.h"

namespace targman::segment {

std::string unmarked(std::string_view marked) {
  std::string text(marked);
  text.erase(std::remove(text.begin(), text.end(), '|'), text.end());
  return text;
}

std::string remarked(std::string_view marked, const Srx& srx, const Language& language) {
  const std::string text = unmarked(marked);
  const std::vector<ByteRange> segments = Segmenter(srx, language).segment(text);
  std::string result;
  std::size_t done = 0;
  for (const ByteRange& segment : segments) {
    result += (done == 0 ? "" : "|") + text.substr(done, segment.end - done);
    done = segment.end;
  }
  return result + text.substr(done);
}

std::vector<std::string> segments_of(std::string_view text, const Srx& srx,
                                     const Language& language) {
  std::vector<std::string> result;
  for (const ByteRange& range : Segmenter(srx, language).segment(text)) {
    result.emplace_back(range.of(text));
  }
  return result;
}

}  // namespace targman::segment
