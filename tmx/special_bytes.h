#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace targman::tmx {

/// A set of bytes that XML text cannot simply be copied past.
///
/// Always in it are those that a character which XML forbids starts with: the control characters
/// but tab and line feed, and 0xEF, which starts U+FFFE and U+FFFF. A carriage return, which XML
/// allows and reads as a line feed, is in it too.
class SpecialBytes {
 public:
  /// With the bytes of `further` in the set as well; all of them ASCII.
  explicit constexpr SpecialBytes(std::string_view further) {
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
      in_set_[byte] = byte != '\t' && byte != '\n';
    }
    in_set_[0xEF] = true;
    for (const char c : further) {
      in_set_[static_cast<unsigned char>(c)] = true;
    }
  }

  /// Offset of the first byte of the set from `from` on; the length of the text if there is none.
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t from) const;

 private:
  std::array<bool, 256> in_set_{};
};

}  // namespace targman::tmx
