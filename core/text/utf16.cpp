#include "core/text/utf16.h"

#include "core/text/utf8.h"

namespace targman::text {
namespace {

char32_t unit_at(std::string_view bytes, std::size_t offset, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[offset]);
  const auto second = static_cast<unsigned char>(bytes[offset + 1]);
  return order == ByteOrder::little_endian ? static_cast<char32_t>(second << 8U | first)
                                           : static_cast<char32_t>(first << 8U | second);
}

constexpr bool is_lead(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

constexpr bool is_trail(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

FromUtf16 from_utf16(std::string_view bytes, ByteOrder order) {
  FromUtf16 result;
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    const char32_t unit = unit_at(bytes, at, order);
    if (!is_lead(unit) && !is_trail(unit)) {
      append_code_point(result.text, unit);
      at += 2;
      continue;
    }
    const char32_t trail = at + 4 <= bytes.size() ? unit_at(bytes, at + 2, order) : 0;
    if (!is_lead(unit) || !is_trail(trail)) {
      result.bad_offset = at;
      return result;
    }
    append_code_point(result.text, 0x10000 + ((unit - 0xD800) << 10U) + (trail - 0xDC00));
    at += 4;
  }
  if (at < bytes.size()) {
    result.bad_offset = at;
  }
  return result;
}

}  // namespace targman::text
