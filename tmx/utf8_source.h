#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace targman::tmx {

/// The text of an XML file as well-formed UTF-8, a piece at a time, in whatever encoding it is.
///
/// The byte order mark is left out and every line end is "\n", as XML prescribes. Owns the file.
class Utf8Source {
 public:
  /// Opens the file and finds its encoding. Throws InputError where it cannot be read, is empty,
  /// compressed, or in an encoding that ICU does not know.
  explicit Utf8Source(const std::string& path);
  ~Utf8Source();
  Utf8Source(const Utf8Source&) = delete;
  Utf8Source& operator=(const Utf8Source&) = delete;

  /// The next piece of the text; empty at the end. Valid until the next call.
  ///
  /// Bytes that are not text in the encoding of the file, and zero bytes, throw InputError with
  /// line and byte, once everything before them has been given.
  std::string_view read();

  /// The file as the user named it.
  [[nodiscard]] const std::string& path() const;

  /// How many bytes of the file have been read.
  [[nodiscard]] std::size_t bytes_read() const;

  /// What the file says wrongly about its encoding; mostly empty.
  [[nodiscard]] const std::string& warning() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::tmx
