#include "cli/scratch_folder.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "core/error.h"

namespace targman::cli {

ScratchFolder::ScratchFolder()
    : path_((std::filesystem::temp_directory_path() / "targman-XXXXXX").string()) {
  if (mkdtemp(path_.data()) == nullptr) {
    throw StorageError("no folder for temporary files can be made in " +
                       std::filesystem::temp_directory_path().string() +
                       "; name another one in $TMPDIR");
  }
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // what stays is in the folder for temporary files
  std::filesystem::remove_all(path_, ignored);
}

std::string ScratchFolder::file(std::string_view name) const {
  return path_ + "/" + std::string(name);
}

}  // namespace targman::cli
