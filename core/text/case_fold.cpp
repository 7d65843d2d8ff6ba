#include "core/text/case_fold.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>

#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>

#include "core/text/utf8.h"

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

/// The folding of `c` where it is a letter of Russian or Armenian that is one code point in NFC and
/// folds to one; 0 for any other character.
char32_t fold_letter(char32_t c) {
  constexpr char32_t kCyrillicStep = 0x20;
  constexpr char32_t kArmenianStep = 0x30;
  if (c >= U'А' && c <= U'Я') {
    return c + kCyrillicStep;
  }
  if (c >= U'Ա' && c <= U'Ֆ') {
    return c + kArmenianStep;
  }
  const bool small = (c >= U'а' && c <= U'я') || c == U'ё' || (c >= U'ա' && c <= U'ֆ');
  return small ? c : c == U'Ё' ? U'ё' : 0;
}

/// The folding of a word in letters that need no tables, as nearly all are; ICU takes three times
/// as long. Nothing where there is any other character.
std::optional<std::string> fold_plain(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::size_t begin = std::exchange(at, point.end);
    const char32_t letter = fold_letter(point.value);
    if (letter == point.value) {
      folded.append(text, begin, at - begin);
    } else if (point.value == U'և') {
      folded += "եւ";
    } else if (letter != 0) {
      append_code_point(folded, letter);
    } else {
      return std::nullopt;
    }
  }
  return folded;
}

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) {
    return lower_ascii(text);
  }
  if (auto plain = fold_plain(text)) {
    return *std::move(plain);
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
