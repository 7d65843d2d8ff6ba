#include "core/memory/storage_error.h"

#include <string>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace targman::memory {
namespace {

// SQLite keeps the primary code of an extended one in the lowest byte.
constexpr int kPrimaryCodeMask = 0xff;

Fault to_fault(int code) {
  switch (code & kPrimaryCodeMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Fault::busy;
    case SQLITE_FULL:
      return Fault::full;
    case SQLITE_READONLY:
      return Fault::read_only;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return Fault::cannot_open;
    case SQLITE_NOTADB:
      return Fault::not_a_database;
    case SQLITE_CORRUPT:
      return Fault::damaged;
    case SQLITE_IOERR:
      return Fault::disk;
    case SQLITE_TOOBIG:
      return Fault::too_big;
    default:
      return Fault::other;
  }
}

std::string explain(Fault fault, const StorageContext& context) {
  const std::string memory = "the memory '" + context.path + "' ";
  switch (fault) {
    case Fault::busy:
      return memory + "is being written by another process; waited " +
             to_text(context.busy_timeout) + "; try again when it is done";
    case Fault::full:
      return memory +
             "cannot grow because the disk is full; nothing was changed; free some space " +
             "and try again";
    case Fault::read_only:
      return memory + "cannot be written because the file or its folder is read-only; make both " +
             "writable, or use a copy in a folder that is";
    case Fault::cannot_open:
      return memory + "cannot be opened; check that you may read and write the file and its folder";
    case Fault::not_a_database:
    case Fault::damaged:
      return memory + "is damaged; restore it from a backup";
    case Fault::disk:
      return memory + "cannot be read or written; nothing was changed; check the disk";
    case Fault::too_big:
      return memory + "cannot take a text of a thousand million bytes; shorten it";
    case Fault::other:
      break;
  }
  return memory + "cannot be used; nothing was changed; try again, or restore it from a backup";
}

}  // namespace

SqliteError to_storage_error(const SQLite::Exception& error, const StorageContext& context) {
  const Fault fault = to_fault(error.getErrorCode());
  return {fault, explain(fault, context) + " (" + error.what() + ")"};
}

std::string to_text(std::chrono::milliseconds duration) {
  constexpr std::chrono::milliseconds::rep kMillisecondsPerSecond = 1000;
  const auto count = duration.count();
  return count % kMillisecondsPerSecond == 0 ? std::to_string(count / kMillisecondsPerSecond) + " s"
                                             : std::to_string(count) + " ms";
}

}  // namespace targman::memory
