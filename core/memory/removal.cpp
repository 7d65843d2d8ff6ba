#include "core/memory/removal.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/memory/unit_writer.h"

namespace targman::memory {
namespace {

/// Variants of a unit that one or more of its occurrences stand for.
struct Coverage {
  std::string source;  ///< primary tags; empty with `target` for all up to `last`
  std::string target;
  std::int64_t last = 0;
};

constexpr const char* kCoverage =
    "SELECT DISTINCT source_lang, target_lang, covers FROM occurrence WHERE unit_id = ?1";

std::vector<Coverage> read_coverage(Storage& storage, UnitId unit) {
  std::vector<Coverage> result;
  Query query = storage.query(kCoverage);
  query.with(unit);
  while (query.step()) {
    result.push_back(
        {Language(query.text(0)).primary(), Language(query.text(1)).primary(), query.integer(2)});
  }
  return result;
}

bool covers(const std::vector<Coverage>& coverage, std::int64_t ordinal,
            const std::string& language) {
  return std::ranges::any_of(coverage, [&](const Coverage& part) {
    return ordinal <= part.last || language == part.source || language == part.target;
  });
}

constexpr const char* kVariants =
    "SELECT ordinal, lang FROM variant WHERE unit_id = ?1 ORDER BY ordinal";

struct VariantCount {
  std::int64_t kept = 0;
  std::vector<std::int64_t> abandoned;  ///< ordinals
};

VariantCount count_variants(Storage& storage, UnitId unit, const std::vector<Coverage>& coverage) {
  VariantCount result;
  Query query = storage.query(kVariants);
  query.with(unit);
  while (query.step()) {
    if (covers(coverage, query.integer(0), query.text(1))) {
      ++result.kept;
    } else {
      result.abandoned.push_back(query.integer(0));
    }
  }
  return result;
}

}  // namespace

constexpr const char* kTouchedByBatch =
    "SELECT DISTINCT unit_id, article_id FROM occurrence WHERE batch_id = ?1";
constexpr const char* kDeleteByBatch = "DELETE FROM occurrence WHERE batch_id = ?1";

void Removal::take_out_batch(BatchId batch) {
  batches_.insert(batch);
  {
    Query touched = storage_.query(kTouchedByBatch);
    touched.with(batch);
    while (touched.step()) {
      units_.insert(touched.integer(0));
      articles_.insert(touched.integer(1));
    }
  }
  storage_.query(kDeleteByBatch).with(batch).run();
}

constexpr const char* kTouchedByArticle =
    "SELECT DISTINCT unit_id, batch_id FROM occurrence WHERE article_id = ?1";
constexpr const char* kDeleteByArticle = "DELETE FROM occurrence WHERE article_id = ?1";

void Removal::take_out_article(ArticleId article) {
  articles_.insert(article);
  {
    Query touched = storage_.query(kTouchedByArticle);
    touched.with(article);
    while (touched.step()) {
      units_.insert(touched.integer(0));
      batches_.insert(touched.integer(1));
    }
  }
  storage_.query(kDeleteByArticle).with(article).run();
}

bool Removal::is_abandoned(UnitId unit, std::int64_t ordinal, const Language& language) {
  return units_.contains(unit) &&
         !covers(read_coverage(storage_, unit), ordinal, language.primary());
}

constexpr const char* kOwnersOfUnit =
    "SELECT DISTINCT batch_id, article_id FROM occurrence WHERE unit_id = ?1";

/// Looks, at the end, at what the occurrences belong to that go with the unit.
void Removal::check_owners(UnitId unit) {
  Query owners = storage_.query(kOwnersOfUnit);
  owners.with(unit);
  while (owners.step()) {
    batches_.insert(owners.integer(0));
    articles_.insert(owners.integer(1));
  }
}

constexpr const char* kDeleteUnit = "DELETE FROM unit WHERE id = ?1";

/// Returns whether the unit went.
bool Removal::settle_unit(UnitId unit) {
  constexpr std::int64_t kFewestVariants = 2;
  const std::vector<Coverage> coverage = read_coverage(storage_, unit);
  if (coverage.empty()) {
    storage_.query(kDeleteUnit).with(unit).run();
    return true;
  }
  const VariantCount variants = count_variants(storage_, unit, coverage);
  if (variants.abandoned.empty()) {
    return false;
  }
  if (variants.kept < kFewestVariants) {
    check_owners(unit);
    storage_.query(kDeleteUnit).with(unit).run();
    return true;
  }
  for (const std::int64_t ordinal : variants.abandoned) {
    delete_variant(storage_, unit, ordinal);
  }
  update_hashes(storage_, unit);
  return false;
}

constexpr const char* kDeleteArticle =
    "DELETE FROM article WHERE id = ?1"
    " AND NOT EXISTS (SELECT 1 FROM occurrence WHERE article_id = ?1)";
constexpr const char* kDeleteBatch =
    "DELETE FROM batch WHERE id = ?1"
    " AND NOT EXISTS (SELECT 1 FROM occurrence WHERE batch_id = ?1)";

std::int64_t Removal::finish() {
  std::int64_t gone = 0;
  for (const UnitId unit : units_) {
    if (settle_unit(unit)) {
      ++gone;
      change_.unit_removed(unit);
    } else {
      change_.unit_changed(unit);
    }
  }
  for (const ArticleId article : articles_) {
    storage_.query(kDeleteArticle).with(article).run();
  }
  for (const BatchId batch : batches_) {
    storage_.query(kDeleteBatch).with(batch).run();
  }
  return gone;
}

}  // namespace targman::memory
