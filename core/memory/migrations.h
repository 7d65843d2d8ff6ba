#pragma once

#include <cstdint>
#include <span>

namespace targman::memory {

class Storage;

/// SQLite's application_id of a memory: "TGMN" in ASCII. Persisted: never change.
inline constexpr std::int64_t kApplicationId = 0x54474D4E;

/// A step of the schema from the version before to `to_version`, which is SQLite's user_version.
struct Migration {
  int to_version;
  const char* sql;
};

/// All steps in order, the first from an empty file. Persisted: a step that was released never
/// changes; the schema changes by a further step.
std::span<const Migration> migrations();

/// Brings an empty file or a memory of an older version to the last of `steps`, in one transaction:
/// on an error, which is thrown as StorageError, the file is as it was.
void migrate(Storage& storage, std::span<const Migration> steps);

}  // namespace targman::memory
