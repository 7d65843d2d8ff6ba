#include "core/lexicon/word_beginnings.h"

#include <cstddef>
#include <optional>
#include <string>

#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::lexicon {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 5;

/// How many letters of a word stay in all its forms. Short words lose more: ветер, ветра.
std::size_t lasting_letters(std::string_view word) {
  const std::size_t letters = text::count_code_points(word);
  return letters < 7 ? kFewest : letters < 9 ? 4 : kMost;
}

/// The small letter of a letter that folding leaves or turns into one of its own; 0 for any other
/// character. Without ё and և, which are folded into others.
char32_t plain_letter(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'а' && c <= U'я') || (c >= U'ա' && c <= U'ֆ')) {
    return c;
  }
  if ((c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я')) {
    return c + 0x20;
  }
  return c >= U'Ա' && c <= U'Ֆ' ? c + 0x30 : 0;
}

/// So many first letters as one number; nullopt where they are not plain or too few.
std::optional<std::uint64_t> beginning_of(std::string_view word, std::size_t letters) {
  constexpr unsigned kBits = 12;  // of a letter
  std::uint64_t beginning = 0;
  std::size_t offset = 0;
  for (std::size_t i = 0; i < letters; ++i) {
    if (offset == word.size()) {
      return std::nullopt;
    }
    const text::CodePoint point = text::code_point_at(word, offset);
    const char32_t letter = plain_letter(point.value);
    if (letter == 0) {
      return std::nullopt;
    }
    beginning = beginning << kBits | letter;
    offset = point.end;
  }
  return beginning;
}

}  // namespace

WordBeginnings::WordBeginnings(const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    for (const text::Token& token : text::tokenize(text)) {
      if (token.kind != text::TokenClass::word) {
        continue;
      }
      const std::string word = text::fold_word(token.range.of(text));
      for (std::size_t letters = kFewest; letters <= kMost; ++letters) {
        if (const auto beginning = beginning_of(word, letters)) {
          beginnings_.insert(*beginning);
        }
      }
    }
  }
}

bool WordBeginnings::may_have(std::string_view word) const {
  const auto beginning = beginning_of(word, lasting_letters(word));
  return !beginning || beginnings_.contains(*beginning);
}

}  // namespace targman::lexicon
