#include "tmx/output_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"

namespace targman::tmx {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} * 1024;

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
  throw StorageError(path + " cannot be written: " + reason);
}

// What a person can do about a failure of the system.
std::string advise(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "the disk is full; make room or name another folder";
    case EFBIG:
      return "the file would be larger than is allowed here; name another folder";
    case ENOENT:
    case ENOTDIR:
      return "its folder does not exist; make the folder or name another";
    case EACCES:
    case EPERM:
      return "you may not write there; name a folder of your own";
    case EROFS:
      return "the disk is read-only; name another folder";
    default:
      return std::generic_category().message(error) + "; name another folder or check the disk";
  }
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), target_(path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::is_symlink(path, error)) {
    const fs::path resolved = fs::weakly_canonical(path, error);
    target_ = error ? path : resolved.string();
  }
  const fs::file_status status = fs::status(target_, error);
  if (fs::is_directory(status)) {
    refuse(path_, "it is a folder; name a file in it");
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    refuse(path_, "it is no ordinary file; name another");
  }
  if (fs::exists(status) && ::access(target_.c_str(), W_OK) != 0) {
    refuse(path_, "there is a file of that name that is write-protected; name another");
  }
  if (fs::exists(status)) {
    replaced_mode_ = static_cast<unsigned>(status.permissions() & fs::perms::all);
  }
  create_temporary();
}

OutputFile::~OutputFile() {
  close();
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
  }
}

void OutputFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBufferBytes) {
    flush();
  }
}

void OutputFile::commit() {
  flush();
  if (::fsync(descriptor_) != 0) {
    fail(errno);
  }
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (::close(descriptor) != 0 || ::rename(temporary_.c_str(), target_.c_str()) != 0) {
    fail(errno);
  }
  temporary_.clear();
  sync_folder();
}

// Not mkstemp(): its files are for their owner alone, and the file keeps that when it is renamed.
void OutputFile::create_temporary() {
  const std::filesystem::path folder = std::filesystem::path(target_).parent_path();
  const std::string stem = ".targman-" + std::to_string(::getpid()) + "-";
  constexpr int kMaxAttempts = 1000;  // more files at once than anybody writes
  const unsigned mode = replaced_mode_.value_or(0666);
  for (int attempt = 0; attempt < kMaxAttempts && descriptor_ < 0; ++attempt) {
    temporary_ = (folder / (stem + std::to_string(attempt) + ".tmp")).string();
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor_ < 0 && errno != EEXIST) {
      break;
    }
  }
  if (descriptor_ < 0) {
    temporary_.clear();
    fail(errno);
  }
  if (replaced_mode_) {
    // What the umask took off. Where that fails, fewer may read the file and none more.
    static_cast<void>(::fchmod(descriptor_, mode));
  }
}

void OutputFile::flush() {
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      fail(errno);
    }
  }
  buffer_.clear();
}

// Makes the new name as durable as the content.
void OutputFile::sync_folder() const {
  const std::filesystem::path parent = std::filesystem::path(target_).parent_path();
  const std::string folder = parent.empty() ? "." : parent.string();
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return;  // a folder that may be written but not read: the file is in its place all the same
  }
  const bool is_synced = ::fsync(descriptor) == 0;
  const int error = errno;
  ::close(descriptor);
  // Some network file systems cannot sync folders.
  if (!is_synced && error != EINVAL && error != ENOTSUP) {
    fail(error);
  }
}

void OutputFile::close() noexcept {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
    descriptor_ = -1;
  }
}

void OutputFile::fail(int error) const {
  refuse(path_, advise(error));
}

}  // namespace targman::tmx
