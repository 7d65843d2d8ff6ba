#pragma once

#include <cstddef>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

namespace targman::article {

/// A part of a file, and where in it the part begins.
struct Piece {
  std::string bytes;
  std::size_t offset = 0;  ///< in bytes
};

/// A file of text, or the standard input, read from its start to its end: whole, or piece by piece
/// where all of it shall not be in memory at once.
class InputFile {
 public:
  /// Opens the file at `path`; "-" is the standard input. Throws InputError where the file is
  /// missing, a folder, or cannot be opened.
  explicit InputFile(const std::string& path);

  /// What messages call it: the path, or "standard input".
  [[nodiscard]] const std::string& name() const { return name_; }

  /// All bytes. Throws InputError where reading fails.
  std::string read_all();

  /// The next piece, nullopt at the end. Pieces end behind a blank line, or where there is none at
  /// the end of a line, and have at least kPieceBytes bytes where the file has: what a piece looks
  /// like, such as whether its lines are wrapped, then tells of the whole file. White space at the
  /// start of a piece is left out. An empty or blank file is one empty piece.
  ///
  /// Memory is some kPieceBytes, or the longest line. Throws InputError where reading fails.
  std::optional<Piece> next_piece();

  static constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

 private:
  void fill(std::size_t bytes);
  void drop_leading_space();

  std::string name_;
  std::ifstream file_;
  std::istream* in_ = nullptr;  // file_ or std::cin
  std::string buffer_;          // read, but not yet given out
  std::size_t offset_ = 0;      // of buffer_ in the file
  bool started_ = false;
};

/// The bytes of a file, or of standard input for "-", as InputFile::read_all() gives them.
std::string read_bytes(const std::string& path);

}  // namespace targman::article
