#include "core/text/case_fold.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>

namespace targman::text {
namespace {

void check(UErrorCode status) {
  // ICU's data is part of the library: without it nothing in the program can work.
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return result;
}

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) {
    return lower_ascii(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> fold_sink(&folded, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8Fold(U_FOLD_CASE_DEFAULT, icu::StringPiece(text), fold_sink, nullptr, status);
  check(status);
  std::string composed;
  icu::StringByteSink<std::string> nfc_sink(&composed, static_cast<std::int32_t>(folded.size()));
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  check(status);
  nfc->normalizeUTF8(0, icu::StringPiece(folded), nfc_sink, nullptr, status);
  check(status);
  return composed;
}

}  // namespace targman::text
