#include "core/text/utf8.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#pragma GCC diagnostic push
// ICU's U8_* macros convert between signed types inside.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

namespace targman::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// The code point at `offset`, which is moved behind it; negative where ill-formed.
UChar32 next(std::string_view text, std::size_t& offset) {
  const std::uint8_t* bytes = bytes_of(text);
  const std::size_t size = text.size();
  UChar32 c = 0;
  U8_NEXT(bytes, offset, size, c);
  return c;
}

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_zero_width(UChar32 c) {
  const auto category = u_charType(c);
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
         category == U_FORMAT_CHAR;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::size_t begin = offset;
    if (static_cast<unsigned char>(bytes[offset]) < 0x80) {
      ++offset;
    } else if (next(bytes, offset) < 0) {
      return begin;
    }
  }
  return std::nullopt;
}

Repaired repair_utf8(std::string_view bytes) {
  Repaired repaired;
  repaired.text.reserve(bytes.size());
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::size_t begin = offset;
    if (next(bytes, offset) < 0) {
      append_code_point(repaired.text, kReplacement);
      ++repaired.replaced;
    } else {
      repaired.text.append(bytes.substr(begin, offset - begin));
    }
  }
  return repaired;
}

CodePoint code_point_beyond_ascii_at(std::string_view text, std::size_t offset) {
  const UChar32 value = next(text, offset);
  return {value < 0 ? kReplacement : static_cast<char32_t>(value), offset};
}

std::size_t previous_offset(std::string_view text, std::size_t offset) {
  const std::uint8_t* bytes = bytes_of(text);
  U8_BACK_1(bytes, 0, offset);
  return offset;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

void append_code_point(std::string& text, char32_t value) {
  char buffer[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, value);
  text.append(buffer, length);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const UChar32 c = next(text, offset);
    if (c >= 0x300 && is_zero_width(c)) {
      continue;
    }
    width += c >= 0x1100 && is_wide(c) ? 2 : 1;
  }
  return width;
}

}  // namespace targman::text

#pragma GCC diagnostic pop
