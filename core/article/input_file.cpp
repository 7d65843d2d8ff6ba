#include "core/article/input_file.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/error.h"

namespace targman::article {

namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

[[noreturn]] void fail(const std::string& name, const std::string& message) {
  throw InputError({name, std::nullopt, std::nullopt}, message);
}

std::ifstream open(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    fail(path, "there is no such file; check the name and the folder");
  }
  if (std::filesystem::is_directory(status)) {
    fail(path, "this is a folder; name a file in it");
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    const int reason = errno;
    fail(path, "the file cannot be opened (" + std::generic_category().message(reason) +
                   "); check that you may read it");
  }
  return in;
}

/// Where a piece of at least `least` bytes may end: behind the next blank line, else behind the
/// next line; nullopt where no line ends there.
std::optional<std::size_t> end_of_piece(const std::string& text, std::size_t least) {
  const std::size_t first = text.find('\n', least - 1);
  for (std::size_t at = first; at != std::string::npos; at = text.find('\n', at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\r", at + 1);
    if (next != std::string::npos && text[next] == '\n') {
      return next + 1;
    }
  }
  return first == std::string::npos ? std::nullopt : std::optional(first + 1);
}

}  // namespace

InputFile::InputFile(const std::string& path) : name_(path == "-" ? "standard input" : path) {
  if (path == "-") {
    in_ = &std::cin;
  } else {
    file_ = open(path);
    in_ = &file_;
  }
}

/// Reads until the buffer has so many bytes, if the file has.
void InputFile::fill(std::size_t bytes) {
  while (buffer_.size() < bytes && *in_) {
    const std::size_t had = buffer_.size();
    constexpr std::size_t kStep = std::size_t{1} << 16;
    buffer_.resize(had + kStep);
    in_->read(buffer_.data() + had, kStep);
    buffer_.resize(had + static_cast<std::size_t>(in_->gcount()));
  }
  if (in_->bad()) {
    fail(name_, "the file could not be read to its end; check the disk and try again");
  }
}

std::string InputFile::read_all() {
  fill(static_cast<std::size_t>(-1));
  return std::exchange(buffer_, {});
}

void InputFile::drop_leading_space() {
  for (;;) {
    fill(2 * kPieceBytes);
    const std::size_t text = std::min(buffer_.find_first_not_of(kWhiteSpace), buffer_.size());
    buffer_.erase(0, text);
    offset_ += text;
    if (!buffer_.empty() || !*in_) {
      return;
    }
  }
}

std::optional<Piece> InputFile::next_piece() {
  drop_leading_space();
  if (buffer_.empty() && started_) {
    return std::nullopt;
  }
  started_ = true;
  // What is left is not cut where the rest would be less than a piece.
  std::size_t end = buffer_.size();
  while (*in_) {
    if (const auto found = end_of_piece(buffer_, kPieceBytes)) {
      end = *found;
      break;
    }
    fill(2 * buffer_.size());
    end = buffer_.size();
  }
  Piece piece{buffer_.substr(0, end), offset_};
  buffer_.erase(0, end);
  offset_ += end;
  return piece;
}

std::string read_bytes(const std::string& path) {
  return InputFile(path).read_all();
}

}  // namespace targman::article
