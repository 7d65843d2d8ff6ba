#pragma once

#include <optional>
#include <unordered_map>

#include "core/lexicon/learnt_tables.h"
#include "core/lexicon/stem_row.h"
#include "core/lexicon/taught_pair.h"

namespace targman::lexicon {

/// The rows of stems that one transaction reads and changes: each is read once, and written once by
/// flush(). Borrows the tables.
class StemRows {
 public:
  explicit StemRows(const LearntTables& tables)
      : tables_(tables), next_id_(tables.first_free_id()) {}

  /// The number of a stem; nullopt where it is not known.
  [[nodiscard]] std::optional<StemId> find(const StemName& name) const {
    return tables_.find(name);
  }

  /// Makes a stem known that is not.
  StemId add(const StemName& name);

  /// The row of a known stem, valid until flush(). Throws StorageError where it is missing.
  const StemRow& row(StemId id) { return at(id); }

  /// Adds what a pair has taught, and takes it away again.
  void add(const TaughtPair& pair);
  void take_away(const TaughtPair& pair);

  /// Writes what was changed.
  void flush();

 private:
  StemRow& at(StemId id);

  const LearntTables& tables_;
  StemId next_id_;
  std::unordered_map<StemId, StemRow> rows_;
};

}  // namespace targman::lexicon
