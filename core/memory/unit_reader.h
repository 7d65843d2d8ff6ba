#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/memory/storage.h"
#include "core/translation_unit.h"

namespace targman::memory {

/// Which units to read; members that are 0 do not restrict. `unit` goes alone; with both others,
/// one occurrence has both.
struct UnitSelection {
  UnitId unit = 0;
  ArticleId article = 0;
  BatchId batch = 0;
};

/// What to read of each unit.
enum class UnitParts {
  all,
  content,  ///< without occurrences
};

/// A kind of metadata. Persisted: never renumber.
enum class MetadataKind { attribute = 0, property = 1, note = 2 };

/// A unit and, for each of its variants, the number by which the tables know it.
struct StoredUnit {
  TranslationUnit unit;
  std::vector<std::int64_t> ordinals;
};

/// Reads units in order of id, by walking through variants, metadata and occurrences side by side.
///
/// Borrows the Storage. What it reads is one snapshot only within a transaction.
class UnitReader {
 public:
  UnitReader(Storage& storage, const UnitSelection& selection, UnitParts parts);

  /// The next unit; nullopt after the last.
  std::optional<StoredUnit> next();

 private:
  /// One of the tables that are walked through; its first column is the unit's id.
  struct Cursor {
    Query query;
    bool more = false;

    [[nodiscard]] bool at(UnitId unit) const { return more && query.integer(0) == unit; }
    void advance() { more = query.step(); }
  };

  static Cursor start(Storage& storage, const char* select, const UnitSelection& selection);

  Cursor variants_;
  Cursor metadata_;
  std::optional<Cursor> occurrences_;
};

/// A unit without its occurrences; nullopt where it is not there.
std::optional<StoredUnit> read_content(Storage& storage, UnitId unit);

}  // namespace targman::memory
