#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace targman::tmx {

/// A file that is there whole or not at all.
///
/// It is written under a temporary name in the same folder and takes its place with commit(), with
/// the permissions of a file that was there.
/// Owns the temporary file, and deletes it where commit() was not reached. Neither copied nor
/// moved.
class OutputFile {
 public:
  /// Throws StorageError where `path` cannot become a file.
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Appends bytes. Throws StorageError where the disk takes no more.
  void write(std::string_view bytes);

  /// Writes all to the disk and puts the file in its place, where it replaces one that was there.
  /// Throws StorageError, and what was there stays, where that fails. Call it once, last.
  void commit();

 private:
  void create_temporary();
  void flush();
  void sync_folder() const;
  void close() noexcept;
  [[noreturn]] void fail(int error) const;

  std::string path_;                       // as the user named it
  std::string target_;                     // the file that a link at path_ points to
  std::string temporary_;                  // empty once it has its place
  std::optional<unsigned> replaced_mode_;  // who may do what with the file that is replaced
  std::string buffer_;
  int descriptor_ = -1;
};

}  // namespace targman::tmx
