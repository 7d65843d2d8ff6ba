#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// UTF-8: the check at the door, and walking over code points. Everything else in the project
/// takes well-formed UTF-8 for granted.
namespace targman::text {

/// The byte offset of the first ill-formed sequence; nullopt if `bytes` are well-formed UTF-8.
/// Surrogates and overlong forms are ill-formed. Time O(n).
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// `bytes` with every ill-formed sequence replaced by U+FFFD, one for each maximal part, and how
/// many were replaced.
struct Repaired {
  std::string text;
  std::size_t replaced = 0;
};
Repaired repair_utf8(std::string_view bytes);

/// A code point and where it ends.
struct CodePoint {
  char32_t value = 0;
  std::size_t end = 0;  ///< byte offset behind it
};

/// As code_point_at(), for what is not ASCII.
CodePoint code_point_beyond_ascii_at(std::string_view text, std::size_t offset);

/// The code point that starts at `offset`, which must be a start and below text.size().
inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first < 0x80 ? CodePoint{first, offset + 1} : code_point_beyond_ascii_at(text, offset);
}

/// The start of the code point that ends at `offset`, which must be above 0.
std::size_t previous_offset(std::string_view text, std::size_t offset);

/// Number of code points in well-formed `text`.
std::size_t count_code_points(std::string_view text);

/// Appends `value`, a Unicode scalar value, to `text`.
void append_code_point(std::string& text, char32_t value);

/// How many columns of a terminal `text` takes: 2 for wide characters, 0 for combining ones.
std::size_t display_width(std::string_view text);

}  // namespace targman::text
