#pragma once

#include <cstdint>
#include <vector>

#include "core/memory/batch.h"
#include "core/memory/change.h"
#include "core/memory/removal.h"
#include "core/memory/storage.h"
#include "core/memory/unit_writer.h"

namespace targman::memory {

struct Batch::Impl {
  Impl(Storage& memory, const std::vector<ObserverFactory>& observers, const BatchInfo& info);

  /// Does `work`. Where that fails, the whole batch is rolled back at once, so that no half of a
  /// unit can be committed; anything further that is asked of it fails.
  template <typename Work>
  auto attempt(const Work& work) {
    if (!change.is_open()) {
      throw StorageError("the memory '" + storage.context().path +
                         "' was not changed because an addition to it failed before; start again");
    }
    try {
      return work();
    } catch (const StorageError&) {
      change.roll_back();
      throw;
    }
  }

  /// Stores a unit without its occurrences, and tells of it.
  UnitId insert(const TranslationUnit& unit);

  /// Stores an occurrence of a unit, and tells of it but for a unit that was just added.
  OccurrenceResult put(UnitId unit, const Occurrence& occurrence);

  /// Gives an article, of which `was` is stored, the new info; other texts take its occurrences.
  ArticleId renew(ArticleId article, const ArticleInfo& was, const ArticleInfo& info);

  Storage& storage;
  Change change;
  Removal removal;
  BatchId id;
  UnitId last_added = 0;
  std::int64_t changes_at_start;
};

}  // namespace targman::memory
