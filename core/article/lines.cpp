#include "core/article/lines.h"

#include <optional>

#include "core/text/character.h"
#include "core/text/utf8.h"
#include "core/text/white_space.h"

namespace targman::article {

namespace {

bool ends_line(char32_t c, LineBreaks breaks) {
  if (c == '\n') {
    return true;
  }
  return breaks == LineBreaks::any && (c == '\r' || c == U'\u2028' || c == U'\u2029');
}

/// The character at the end of `text`, and the text before it.
char32_t take_last(std::string_view& text) {
  const std::size_t at = text::previous_offset(text, text.size());
  const char32_t last = text::code_point_at(text, at).value;
  text = text.substr(0, at);
  return last;
}

bool is_closing(char32_t c) {
  return std::u32string_view(U"\"'»”“’›)]}").find(c) != std::u32string_view::npos;
}

/// Takes a note mark such as "[3]" off the end of `text`.
void drop_note_marks(std::string_view& text) {
  while (text.size() > 2 && text.back() == ']') {
    const std::size_t digits = text.find_last_not_of("0123456789", text.size() - 2);
    if (digits == std::string_view::npos || text[digits] != '[' || digits + 2 == text.size()) {
      return;
    }
    text = text.substr(0, digits);
  }
}

/// The last character of `text` before closing marks, and what stands before that.
char32_t last_before_closing(std::string_view& text) {
  drop_note_marks(text);
  char32_t last = 0;
  while (!text.empty()) {
    last = take_last(text);
    if (!is_closing(last)) {
      return last;
    }
  }
  return last;
}

bool is_armenian(char32_t c) {
  return c >= U'\u0531' && c <= U'\u058F';
}

}  // namespace

std::vector<ByteRange> split_lines(std::string_view text, LineBreaks breaks) {
  std::vector<ByteRange> lines;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = text::code_point_at(text, at);
    std::size_t end = next;
    if (ends_line(c, breaks)) {
      if (c == '\r' && end < text.size() && text[end] == '\n') {
        ++end;
      }
      lines.push_back(text::trimmed(text, {begin, at}));
      begin = end;
    }
    at = end;
  }
  if (begin < text.size()) {
    lines.push_back(text::trimmed(text, {begin, text.size()}));
  }
  return lines;
}

bool ends_with_full_stop(std::string_view text) {
  const char32_t last = last_before_closing(text);
  if (last == ':' && !text.empty()) {
    const char32_t before = last_before_closing(text);
    return is_armenian(before) || before == '.' || before == U'…';
  }
  return last == '.' || last == U'։' || last == U'…' || last == U'。';
}

bool ends_like_sentence(std::string_view text) {
  if (ends_with_full_stop(text)) {
    return true;
  }
  const char32_t last = last_before_closing(text);
  return last == '?' || last == '!';
}

bool starts_with_list_mark(std::string_view text) {
  if (text.empty()) {
    return false;
  }
  const auto [first, end] = text::code_point_at(text, 0);
  std::size_t at = end;
  if (std::u32string_view(U"•◦▪●■‣⁃*").find(first) != std::u32string_view::npos) {
    return at < text.size() && text::is_space(text::code_point_at(text, at).value);
  }
  if (text::is_digit(first)) {
    // Four digits would be a year.
    constexpr std::size_t kMaxDigits = 3;
    while (at < text.size() && at < kMaxDigits &&
           text::is_digit(text::code_point_at(text, at).value)) {
      at = text::code_point_at(text, at).end;
    }
  } else if (!text::is_letter(first)) {
    return false;
  }
  const bool dot = text::is_digit(first) && at < text.size() && text[at] == '.';
  const bool bracket = at < text.size() && text[at] == ')';
  return (dot || bracket) && at + 1 < text.size() &&
         text::is_space(text::code_point_at(text, at + 1).value);
}

}  // namespace targman::article
