#pragma once

#include <chrono>
#include <string>

#include "core/error.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name is SQLiteCpp's.
namespace SQLite {
class Exception;
}

namespace targman::memory {

/// What an error message needs to know about an open memory.
struct StorageContext {
  std::string path;  ///< as the user named it
  std::chrono::milliseconds busy_timeout{0};
};

/// What kind of failure SQLite reported.
enum class Fault {
  busy,
  full,
  read_only,
  cannot_open,
  not_a_database,
  damaged,
  disk,
  too_big,
  other
};

/// A StorageError that SQLite caused.
class SqliteError : public StorageError {
 public:
  SqliteError(Fault fault, const std::string& message) : StorageError(message), fault_(fault) {}

  [[nodiscard]] Fault fault() const { return fault_; }

 private:
  Fault fault_;
};

/// What SQLite reports, as a sentence that a translator can act on, with SQLite's own words in
/// brackets at its end.
SqliteError to_storage_error(const SQLite::Exception& error, const StorageContext& context);

/// A duration as "10 s" or "250 ms".
std::string to_text(std::chrono::milliseconds duration);

}  // namespace targman::memory
