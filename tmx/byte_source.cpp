#include "tmx/byte_source.h"

#include <filesystem>
#include <system_error>

#include "core/error.h"

namespace targman::tmx {
namespace {

// Large enough that system calls cost nothing, small enough to report progress often.
constexpr std::size_t kBlockBytes = std::size_t{64} * 1024;

}  // namespace

ByteSource::ByteSource(const std::string& path) : path_(path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    throw InputError({path, {}, {}}, "there is no such file; check the name and the folder");
  }
  if (std::filesystem::is_directory(status)) {
    throw InputError({path, {}, {}}, "this is a folder; name a TMX file in it");
  }
  stream_.open(path, std::ios::binary);
  if (!stream_) {
    throw InputError({path, {}, {}}, "the file cannot be opened; check its permissions");
  }
}

std::string_view ByteSource::read() {
  block_.resize(kBlockBytes);
  stream_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  if (stream_.bad()) {
    throw InputError({path_, {}, bytes_read_},
                     "the file cannot be read on; check the disk that it is on");
  }
  block_.resize(static_cast<std::size_t>(stream_.gcount()));
  bytes_read_ += block_.size();
  return block_;
}

}  // namespace targman::tmx
