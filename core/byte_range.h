#pragma once

#include <cstddef>
#include <string_view>

namespace targman {

/// A half-open range [begin, end) of byte offsets into a UTF-8 text. Never splits a code point.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }

  /// The part of `text` that the range covers; a view into `text`.
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace targman
