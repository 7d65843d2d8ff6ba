#include "core/memory/open_storage.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <thread>

#include "core/error.h"

namespace targman::memory {
namespace {

namespace fs = std::filesystem;

StorageError opening_error(const std::string& path, const std::string& reason) {
  return StorageError("cannot open the memory '" + path + "': " + reason);
}

StorageError not_a_memory(const std::string& path) {
  return opening_error(path, "the file is not a Targman memory; check its name");
}

enum class FileState { missing, empty, filled };

FileState look_at(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  switch (status.type()) {
    case fs::file_type::not_found:
      return FileState::missing;
    case fs::file_type::directory:
      throw opening_error(path, "it is a folder; name a file in it, such as memory.db");
    case fs::file_type::regular:
      break;
    case fs::file_type::none:
      throw opening_error(path, error.message() + "; check its name and who may read its folder");
    default:
      throw opening_error(path, "it is not a regular file; name another one");
  }
  return fs::file_size(path, error) == 0 ? FileState::empty : FileState::filled;
}

void make_folder_of(const std::string& path) {
  const fs::path folder = fs::absolute(path).parent_path();
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw opening_error(path, "its folder cannot be made (" + error.message() +
                                  "); name a file in a folder that you may write to");
  }
}

std::int64_t known_version(std::span<const Migration> steps) {
  return steps.back().to_version;
}

/// Refuses a memory of a later version than the last of `steps`.
void check_version(Storage& storage, std::span<const Migration> steps) {
  const std::int64_t version = storage.value("PRAGMA user_version");
  if (version > known_version(steps)) {
    throw opening_error(storage.context().path,
                        "a newer Targman made it (its schema is version " +
                            std::to_string(version) + ", this program knows " +
                            std::to_string(known_version(steps)) + "); update Targman");
  }
}

/// Refuses what is not a memory or is too new, as far as the file alone tells, and surely leaves it
/// as it is: an immutable connection neither replays a log nor makes files. Reading the header
/// without SQLite would not do: closing the file would drop the locks that this process holds on
/// it through another connection.
void check_file(const StorageContext& context, std::span<const Migration> steps) {
  const bool ours = [&] {
    try {
      Storage storage(context, Connection::immutable);
      if (storage.value("PRAGMA application_id") != kApplicationId) {
        return false;
      }
      check_version(storage, steps);
      return true;
    } catch (const SqliteError& error) {
      if (error.fault() != Fault::not_a_database) {
        throw;
      }
      return false;
    }
  }();
  if (!ours) {
    throw not_a_memory(context.path);
  }
}

/// Refuses what its write-ahead log shows to be too new, or too old for a reader.
void check_reading(Storage& storage, std::span<const Migration> steps) {
  check_version(storage, steps);
  const std::int64_t version = storage.value("PRAGMA user_version");
  if (version == 0) {
    // Its maker died before it was finished.
    throw not_a_memory(storage.context().path);
  }
  if (version < known_version(steps)) {
    throw opening_error(storage.context().path,
                        "an older Targman made it; bring it up to date with a command that "
                        "writes, such as 'targman lexicon rebuild'");
  }
}

std::unique_ptr<Storage> open_for_reading(const StorageContext& context,
                                          std::span<const Migration> steps) {
  try {
    auto storage = std::make_unique<Storage>(context, Connection::read);
    storage->set_checkpoint_on_close(false);
    check_reading(*storage, steps);
    storage->set_checkpoint_on_close(true);
    return storage;
  } catch (const SqliteError& failure) {
    if (failure.fault() != Fault::cannot_open && failure.fault() != Fault::read_only) {
      throw;
    }
    // The files of the write-ahead log cannot be made in a read-only folder. Where there is no log
    // whose content would be missed, the file alone is the memory.
    std::error_code error;
    const auto log_bytes = fs::file_size(context.path + "-wal", error);
    if (!error && log_bytes > 0) {
      throw;
    }
  }
  auto storage = std::make_unique<Storage>(context, Connection::immutable);
  check_reading(*storage, steps);
  return storage;
}

/// Where several processes switch the log on at once SQLite may refuse one of them without waiting,
/// lest they wait for each other; trying again is safe, for nothing is held meanwhile.
void switch_log_on(Storage& storage) {
  constexpr std::chrono::milliseconds kPause{5};
  const auto deadline = std::chrono::steady_clock::now() + storage.context().busy_timeout;
  for (;;) {
    try {
      storage.execute("PRAGMA journal_mode = WAL");
      return;
    } catch (const SqliteError& error) {
      if (error.fault() != Fault::busy || std::chrono::steady_clock::now() > deadline) {
        throw;
      }
    }
    std::this_thread::sleep_for(kPause);
  }
}

std::unique_ptr<Storage> open_for_writing(const StorageContext& context, Connection connection,
                                          std::span<const Migration> steps) {
  auto storage = std::make_unique<Storage>(context, connection);
  storage->set_checkpoint_on_close(false);
  if (storage->is_read_only()) {
    throw opening_error(context.path,
                        "the file is read-only; make it writable, or use a copy that is");
  }
  check_version(*storage, steps);
  const std::int64_t version = storage->value("PRAGMA user_version");
  if (version == 0 && connection != Connection::create) {
    throw not_a_memory(context.path);
  }
  // The first version is written before the log is switched on, so that the file alone tells what
  // it is, whenever its maker may die.
  if (version < known_version(steps)) {
    migrate(*storage, steps);
  }
  switch_log_on(*storage);
  storage->set_checkpoint_on_close(true);
  return storage;
}

}  // namespace

std::unique_ptr<Storage> open_storage(const std::string& path, const OpenOptions& options,
                                      std::span<const Migration> steps) {
  if (path.empty()) {
    throw opening_error(path, "no name was given; name a file");
  }
  const StorageContext context{path, options.busy_timeout};
  const FileState state = look_at(path);
  if (state == FileState::filled) {
    check_file(context, steps);
  } else if (options.access == Access::create) {
    make_folder_of(path);
  } else if (state == FileState::missing) {
    throw opening_error(path,
                        "there is no such file; check its name, or make it with 'targman "
                        "import' or 'targman align --into'");
  } else {
    throw not_a_memory(path);
  }
  switch (options.access) {
    case Access::read:
      return open_for_reading(context, steps);
    case Access::write:
      return open_for_writing(context, Connection::write, steps);
    case Access::create:
      return open_for_writing(context, Connection::create, steps);
  }
  throw opening_error(path, "unknown access");
}

}  // namespace targman::memory
