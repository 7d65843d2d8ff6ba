// Any bytes as a rule file, and its rules over a fixed text. A file that is refused, or a rule that
// backtracks beyond all measure, is no finding.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/language.h"
#include "core/segment/segmenter.h"
#include "core/segment/srx.h"
#include "tests/fuzz/segment_law.h"

namespace {

/// Larger files take longer and find nothing more.
constexpr std::size_t kMaxBytes = 4096;

constexpr std::string_view kText =
    "Mr. Smith paid $3.50 on Jan. 5. \"Why?\" he asked... [1] No one knew! "
    "В 2023 г. Россия, т. е. РФ, купила 5 тыс. т. «Да?» — спросил А. С. Пушкин.\n"
    "Ժամը 10:30 էր։ «Ո՞վ է»,– հարցրեց նա: Հա՜… Այո\u00A0։ "
    "中文。\u3000好！ \U0001F600 a\u0301b. \u200B\uFEFF";

}  // namespace

// The names are libFuzzer's. NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kMaxBytes) {
    return 0;
  }
  const std::string xml(data, data + size);
  try {
    const auto srx = targman::segment::Srx::parse(xml, "fuzz.srx");
    for (const char* language : {"en", "hy"}) {
      targman::segment::Segmenter segmenter(srx, targman::Language(language));
      targman::fuzz::check_segments(kText, segmenter.segment(kText));
    }
  } catch (const targman::InputError&) {
    // Refused with a message, as it should be.
  }
  return 0;
}
