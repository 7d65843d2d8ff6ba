// Any bytes, repaired to UTF-8, cut into sentences by the shipped rules of the language that the
// first byte chooses.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/language.h"
#include "core/segment/segmenter.h"
#include "core/segment/srx.h"
#include "core/text/utf8.h"
#include "tests/fuzz/segment_law.h"

namespace {

using targman::Language;
using targman::segment::Segmenter;
using targman::segment::shipped_srx;

/// Compiled once: that takes longer than to segment.
std::array<Segmenter, 4>& segmenters() {
  static std::array<Segmenter, 4> all = {
      Segmenter(shipped_srx(), Language("en")), Segmenter(shipped_srx(), Language("ru")),
      Segmenter(shipped_srx(), Language("hy")), Segmenter(shipped_srx(), Language("de"))};
  return all;
}

}  // namespace

// The names are libFuzzer's. NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string bytes(data + 1, data + size);
  const std::string text = targman::text::repair_utf8(bytes).text;
  Segmenter& segmenter = segmenters().at(data[0] % segmenters().size());
  targman::fuzz::check_segments(text, segmenter.segment(text));
  return 0;
}
