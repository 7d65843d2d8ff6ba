#pragma once

#include <string>
#include <string_view>

namespace targman::cli {

/// A folder for files that nobody is to see, removed with all that is in it.
class ScratchFolder {
 public:
  /// Throws StorageError where it cannot be made.
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  /// The path of a file in it.
  [[nodiscard]] std::string file(std::string_view name) const;

 private:
  std::string path_;
};

}  // namespace targman::cli
