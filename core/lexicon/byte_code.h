#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace targman::lexicon {

/// Writes numbers and texts one after the other into bytes that ByteReader takes apart again. Small
/// numbers take one byte (LEB128). Persisted.
class ByteWriter {
 public:
  void number(std::uint64_t value);
  void text(std::string_view text);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads what a ByteWriter wrote, in the same order. Borrows the bytes. Throws StorageError where
/// they end too early.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number();
  std::string text();
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

}  // namespace targman::lexicon
