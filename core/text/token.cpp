#include "core/text/token.h"

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::text {
namespace {

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'՚' || c == U'ʼ';
}

bool is_word_character(char32_t c) {
  constexpr char32_t kSoftHyphen = 0x00AD;
  return is_letter(c) || is_mark(c) || is_armenian_intonation(c) || c == kSoftHyphen;
}

bool is_grouping_space(char32_t c) {
  constexpr char32_t kNoBreakSpace = 0x00A0;
  constexpr char32_t kThinSpace = 0x2009;
  constexpr char32_t kNarrowNoBreakSpace = 0x202F;
  return c == U' ' || c == kNoBreakSpace || c == kThinSpace || c == kNarrowNoBreakSpace;
}

bool is_number_separator(char32_t c) {
  return c == U'.' || c == U',' || c == U':' || c == U'’';
}

/// Elision, as in "d'Altdorf" and "qu'elle", leaves so many letters at most before a word of so
/// many at least; English contractions ("I'll", "don't") have more before or fewer behind.
constexpr std::size_t kElided = 2;
constexpr std::size_t kBehindElision = 3;

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> scan() {
    std::vector<Token> tokens;
    while (offset_ < text_.size()) {
      const std::size_t begin = offset_;
      const char32_t first = take();
      if (is_space(first) || first < 0x20) {
        continue;
      }
      const TokenClass kind = finish_token(first);
      tokens.push_back({{begin, offset_}, kind});
    }
    return tokens;
  }

 private:
  /// Reads on to the end of the token that starts with `first`.
  TokenClass finish_token(char32_t first) {
    if (is_digit(first)) {
      finish_number();
      return TokenClass::number;
    }
    if (is_word_character(first) && !is_armenian_intonation(first)) {
      finish_word(first);
      return TokenClass::word;
    }
    return is_symbol(first) ? TokenClass::symbol : TokenClass::punctuation;
  }

  void finish_word(char32_t first) {
    std::size_t characters = 1;
    for (bool latin = is_latin(first); offset_ < text_.size(); ++characters) {
      const CodePoint point = code_point_at(text_, offset_);
      if (is_apostrophe(point.value) && latin && characters <= kElided && first != U'O' &&
          first != U'o' && letters_follow(point.end, kBehindElision)) {
        offset_ = point.end;
        return;
      }
      latin = latin && is_latin(point.value);
      const bool inside = is_word_character(point.value) || is_digit(point.value) ||
                          (is_apostrophe(point.value) && letters_follow(point.end, 1));
      if (!inside) {
        return;
      }
      offset_ = point.end;
    }
  }

  void finish_number() {
    std::size_t group = 1 + take_digits();
    bool may_group = group <= 3;
    while (offset_ < text_.size()) {
      const CodePoint point = code_point_at(text_, offset_);
      const bool space = is_grouping_space(point.value);
      if (!space && !is_number_separator(point.value)) {
        return;
      }
      const std::size_t mark = offset_;
      offset_ = point.end;
      group = take_digits();
      if (group == 0 || (space && (!may_group || group != 3))) {
        offset_ = mark;
        return;
      }
      may_group = may_group && space;
    }
  }

  /// Moves over digits and returns how many there were.
  std::size_t take_digits() {
    std::size_t count = 0;
    while (offset_ < text_.size()) {
      const CodePoint point = code_point_at(text_, offset_);
      if (!is_digit(point.value)) {
        break;
      }
      offset_ = point.end;
      ++count;
    }
    return count;
  }

  [[nodiscard]] bool letters_follow(std::size_t offset, std::size_t count) const {
    for (; count > 0 && offset < text_.size(); --count) {
      const CodePoint point = code_point_at(text_, offset);
      if (!is_letter(point.value)) {
        return false;
      }
      offset = point.end;
    }
    return count == 0;
  }

  char32_t take() {
    const CodePoint point = code_point_at(text_, offset_);
    offset_ = point.end;
    return point.value;
  }

  std::string_view text_;
  std::size_t offset_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Scanner(text).scan();
}

}  // namespace targman::text
