#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace targman::text {

enum class ByteOrder { little_endian, big_endian };

/// Text that was UTF-16, as UTF-8, up to the first bytes that are no text.
struct FromUtf16 {
  std::string text;
  std::optional<std::size_t> bad_offset;  ///< of an unpaired surrogate or half a code unit
};

/// Converts UTF-16 to UTF-8. A byte order mark is a character like others. Time O(n).
FromUtf16 from_utf16(std::string_view bytes, ByteOrder order);

}  // namespace targman::text
