#include "core/text/encoding_guess.h"

#include <algorithm>
#include <array>
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

/// A one-byte encoding of Russian: the upper halves of the bytes of its 32 small letters.
struct CyrillicEncoding {
  const char* name;
  unsigned first_sixteen;
  unsigned last_sixteen;
};

constexpr std::array kCyrillicEncodings = {
    CyrillicEncoding{"windows-1251", 0xE0, 0xF0}, CyrillicEncoding{"KOI8-R", 0xC0, 0xD0},
    CyrillicEncoding{"IBM866", 0xA0, 0xE0}, CyrillicEncoding{"ISO-8859-5", 0xD0, 0xE0}};

/// What the words of a text in some one-byte encoding are made of.
struct WordBytes {
  std::array<std::size_t, kCyrillicEncodings.size()> small{};  ///< of `inner`, by encoding
  std::size_t inner = 0;     ///< behind the first in words that are nowhere ASCII
  std::size_t accented = 0;  ///< perhaps an accented letter, in words that are partly ASCII
};

void count_word(std::string_view word, WordBytes& counts) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  const bool ascii = std::any_of(word.begin(), word.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned half = byte_at(i) & 0xF0U;
    if (ascii) {
      counts.accented += half >= 0xC0 ? 1U : 0U;
    } else if (i > 0) {
      ++counts.inner;
      for (std::size_t e = 0; e < kCyrillicEncodings.size(); ++e) {
        const CyrillicEncoding& encoding = kCyrillicEncodings[e];
        counts.small[e] +=
            half == encoding.first_sixteen || half == encoding.last_sixteen ? 1U : 0U;
      }
    }
  }
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The encoding of a text with some Russian words among English ones, which ICU's detector takes
/// for Western European. There hardly a word is without ASCII letters; in Russian every one is, and
/// behind its first letter the bytes of small letters tell the encodings apart.
std::string guess_cyrillic(std::string_view bytes) {
  WordBytes counts;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::size_t begin = at;
    while (at < bytes.size() && is_word_byte(bytes[at])) {
      ++at;
    }
    count_word(bytes.substr(begin, at - begin), counts);
  }
  const auto best = std::max_element(counts.small.begin(), counts.small.end());
  if (*best < 2 || *best * 3 < counts.inner * 2 || counts.inner <= counts.accented) {
    return {};
  }
  return kCyrillicEncodings[static_cast<std::size_t>(best - counts.small.begin())].name;
}

bool is_western(const std::string& encoding) {
  constexpr std::array kWestern = {"ISO-8859-1",   "ISO-8859-2",   "ISO-8859-9",
                                   "windows-1250", "windows-1252", "windows-1254"};
  return std::find(kWestern.begin(), kWestern.end(), encoding) != kWestern.end();
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// What ICU's detector is confident of; empty for nothing.
std::string detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* best = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || best == nullptr ||
      ucsdet_getConfidence(best, &status) < kMinConfidence) {
    return {};
  }
  const char* name = ucsdet_getName(best, &status);
  return U_FAILURE(status) ? std::string() : name;
}

}  // namespace

std::string guess_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, std::min(bytes.size(), kSampleBytes));
  if (std::string utf16 = guess_utf16(sample); !utf16.empty()) {
    return utf16;
  }
  std::string detected = detect(sample);
  // What is nearly UTF-8 is damaged UTF-8, and no other encoding.
  if (detected == "UTF-8") {
    return {};
  }
  if (detected.empty() || is_western(detected)) {
    if (std::string cyrillic = guess_cyrillic(sample); !cyrillic.empty()) {
      return cyrillic;
    }
  }
  return detected;
}

}  // namespace targman::text
