#pragma once

#include <cstdint>

#include "core/memory/batch.h"
#include "core/memory/removal.h"
#include "core/memory/storage.h"

namespace targman::memory {

struct Batch::Impl {
  Impl(Storage& memory, const BatchInfo& info);

  /// Does `work`. Where that fails, the whole batch is rolled back at once, so that no half of a
  /// unit can be committed; anything further that is asked of it fails.
  template <typename Work>
  auto change(const Work& work) {
    if (!transaction.is_open()) {
      throw StorageError("the memory '" + storage.context().path +
                         "' was not changed because an addition to it failed before; start again");
    }
    try {
      return work();
    } catch (const StorageError&) {
      transaction.roll_back();
      throw;
    }
  }

  /// Gives an article, of which `was` is stored, the new info; other texts take its occurrences.
  ArticleId renew(ArticleId article, const ArticleInfo& was, const ArticleInfo& info);

  Storage& storage;
  Transaction transaction;
  Removal removal;
  BatchId id;
  std::int64_t changes_at_start;
};

}  // namespace targman::memory
