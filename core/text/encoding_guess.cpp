#include "core/text/encoding_guess.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/ucsdet.h>

namespace targman::text {
namespace {

constexpr std::size_t kSampleBytes = 64UL * 1024;

/// ICU gives 10 for a bare possibility; two-byte Cyrillic samples of one sentence reach 30 or more.
constexpr std::int32_t kMinConfidence = 20;

/// UTF-16 without a byte order mark, which ICU's detector does not see: in text of European
/// languages one byte of every pair takes few values (0 for Latin, 4 for Cyrillic, 5 for Armenian).
std::string guess_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) {
    return "UTF-16LE";
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return "UTF-16BE";
  }
  std::size_t high_first = 0;
  std::size_t high_second = 0;
  const std::size_t pairs = bytes.size() / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    high_first += static_cast<unsigned char>(bytes[2 * i]) <= 5 ? 1U : 0U;
    high_second += static_cast<unsigned char>(bytes[2 * i + 1]) <= 5 ? 1U : 0U;
  }
  const std::size_t most = pairs * 8 / 10;
  if (pairs > 1 && high_second > most) {
    return "UTF-16LE";
  }
  if (pairs > 1 && high_first > most) {
    return "UTF-16BE";
  }
  return {};
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

}  // namespace

std::string guess_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, std::min(bytes.size(), kSampleBytes));
  if (std::string utf16 = guess_utf16(sample); !utf16.empty()) {
    return utf16;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* best = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || best == nullptr ||
      ucsdet_getConfidence(best, &status) < kMinConfidence) {
    return {};
  }
  const std::string name = ucsdet_getName(best, &status);
  // What is nearly UTF-8 is damaged UTF-8, and no other encoding.
  return U_FAILURE(status) || name == "UTF-8" ? std::string() : name;
}

}  // namespace targman::text
