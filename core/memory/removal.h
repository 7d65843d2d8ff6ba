#pragma once

#include <cstdint>
#include <set>

#include "core/memory/change.h"
#include "core/translation_unit.h"

namespace targman::memory {

/// Takes occurrences out of a memory and, at the end, whatever they leave without a use.
///
/// Between the two, units can be given new occurrences and so keep their ids. Borrows the
/// Change, which it tells of every unit that it touched.
class Removal {
 public:
  explicit Removal(Change& change) : change_(change), storage_(change.storage()) {}

  /// Takes out all occurrences that a batch brought.
  void take_out_batch(BatchId batch);

  /// Takes out all occurrences in an article.
  void take_out_article(ArticleId article);

  /// Looks, at the end, whether the article or batch has any occurrence.
  void check_article(ArticleId article) { articles_.insert(article); }
  void check_batch(BatchId batch) { batches_.insert(batch); }

  /// Whether a variant stands in a unit that lost occurrences and is covered by none of the rest.
  [[nodiscard]] bool is_abandoned(UnitId unit, std::int64_t ordinal, const Language& language);

  /// Takes out variants that no occurrence covers any more, units that lost all occurrences, or
  /// variants until fewer than two were left, and articles and batches without any occurrence.
  /// Returns how many units went.
  std::int64_t finish();

 private:
  void check_owners(UnitId unit);
  bool settle_unit(UnitId unit);

  Change& change_;
  Storage& storage_;
  std::set<UnitId> units_;
  std::set<ArticleId> articles_;
  std::set<BatchId> batches_;
};

}  // namespace targman::memory
