#include "tests/core/memory/storage_checks.h"

#include <SQLiteCpp/Database.h>

#include "core/error.h"

namespace targman::memory {

void run_sql(const std::string& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

std::string message_of(const std::function<void()>& call) {
  try {
    call();
    return "";
  } catch (const StorageError& error) {
    return error.what();
  }
}

}  // namespace targman::memory
