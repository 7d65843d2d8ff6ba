#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace targman::cli {

/// A fingerprint by which a file that comes again is known, 128 bits, made piece by piece: two
/// 64-bit FNV-1a hashes with different starts, and the length. Not proof against forgery.
class Digest {
 public:
  void add(std::string_view bytes);

  /// 48 hexadecimal digits.
  [[nodiscard]] std::string text() const;

 private:
  std::uint64_t first_ = 0xcbf29ce484222325;
  std::uint64_t second_ = 0x84222325cbf29ce4;
  std::uint64_t length_ = 0;
};

/// The digest of several texts, each set off from the next.
std::string digest_of(std::initializer_list<std::string_view> texts);

}  // namespace targman::cli
