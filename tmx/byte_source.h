#pragma once

#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>

namespace targman::tmx {

/// The bytes of a file, a block at a time.
///
/// Owns the open file; moves, and is not copied.
class ByteSource {
 public:
  /// Opens the file. Throws InputError where it is missing, a folder, or not readable.
  explicit ByteSource(const std::string& path);

  /// The next block, of 64 KB but for the last; empty at the end. Valid until the next call.
  /// Throws InputError where reading fails.
  std::string_view read();

  /// How many bytes read() has given.
  [[nodiscard]] std::size_t bytes_read() const { return bytes_read_; }

  /// The file as the user named it.
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::ifstream stream_;
  std::string block_;
  std::size_t bytes_read_ = 0;
};

}  // namespace targman::tmx
