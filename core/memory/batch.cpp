#include "core/memory/batch.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <utility>

#include "core/memory/articles.h"
#include "core/memory/batch_impl.h"
#include "core/memory/unit_hash.h"
#include "core/memory/unit_reader.h"
#include "core/memory/unit_writer.h"

namespace targman::memory {
namespace {

constexpr const char* kInsertBatch =
    "INSERT INTO batch (kind, source, digest, time) VALUES (?1, ?2, ?3, '')";

BatchId insert_batch(Storage& storage, const BatchInfo& info) {
  storage.query(kInsertBatch)
      .with(static_cast<std::int64_t>(info.kind), info.source, info.digest)
      .run();
  return storage.last_id();
}

constexpr const char* kUnitsByContent = "SELECT id FROM unit WHERE content_hash = ?1 ORDER BY id";

/// The unit with the same variants and metadata; 0 where there is none.
UnitId find_same(Storage& storage, const TranslationUnit& unit) {
  Query query = storage.query(kUnitsByContent);
  query.with(content_hash(unit));
  while (query.step()) {
    const auto stored = read_content(storage, query.integer(0));
    if (stored && stored->unit.variants == unit.variants &&
        stored->unit.metadata == unit.metadata) {
      return stored->unit.id;
    }
  }
  return 0;
}

/// Whether a stored variant is what the given one says; one without inline tags says the text only.
bool agrees(const Variant& stored, const Variant& given) {
  return stored.plain == given.plain && (given.markup.empty() || stored.markup == given.markup);
}

/// What there is for a pair, 0 for none.
struct PairMatch {
  UnitId same = 0;           ///< has source and translation
  UnitId open = 0;           ///< has the source and nothing in the target language
  UnitId replaceable = 0;    ///< has the source and a translation that lost its last occurrence
  std::int64_t ordinal = 0;  ///< of that translation
};

enum class TargetState { missing, same, abandoned, other };

struct Target {
  TargetState state = TargetState::missing;
  std::int64_t ordinal = 0;
};

Target look_at_target(Removal& removal, const StoredUnit& stored, const Variant& target) {
  Target result;
  for (std::size_t i = 1; i < stored.unit.variants.size(); ++i) {
    const Variant& variant = stored.unit.variants[i];
    if (!variant.language.same_primary(target.language)) {
      continue;
    }
    if (agrees(variant, target)) {
      return {TargetState::same, stored.ordinals[i]};
    }
    result = removal.is_abandoned(stored.unit.id, stored.ordinals[i], variant.language)
                 ? Target{TargetState::abandoned, stored.ordinals[i]}
                 : Target{TargetState::other, 0};
  }
  return result;
}

constexpr const char* kUnitsBySource = "SELECT id FROM unit WHERE source_hash = ?1 ORDER BY id";

PairMatch find_pair(Storage& storage, Removal& removal, const TranslationUnit& pair) {
  const Variant& source = pair.variants.front();
  const Variant& target = pair.variants.back();
  PairMatch result;
  Query query = storage.query(kUnitsBySource);
  query.with(source_hash(source));
  while (result.same == 0 && query.step()) {
    const auto stored = read_content(storage, query.integer(0));
    if (!stored || !stored->unit.variants.front().language.same_primary(source.language) ||
        !agrees(stored->unit.variants.front(), source)) {
      continue;
    }
    const Target found = look_at_target(removal, *stored, target);
    if (found.state == TargetState::same) {
      result.same = stored->unit.id;
    } else if (found.state == TargetState::missing && result.open == 0) {
      result.open = stored->unit.id;
    } else if (found.state == TargetState::abandoned && result.replaceable == 0) {
      result.replaceable = stored->unit.id;
      result.ordinal = found.ordinal;
    }
  }
  return result;
}

}  // namespace

Batch::Impl::Impl(Storage& memory, const std::vector<ObserverFactory>& observers,
                  const BatchInfo& info)
    : storage(memory),
      change(memory, observers, info.kind),
      removal(change),
      id(insert_batch(memory, info)),
      changes_at_start(memory.changes()) {
  removal.check_batch(id);
}

Batch::Batch(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Batch::Batch(Batch&&) noexcept = default;
Batch::~Batch() = default;

UnitId Batch::Impl::insert(const TranslationUnit& unit) {
  const UnitId unit_id = insert_unit(storage, unit);
  change.unit_added(unit_id, unit);
  last_added = unit_id;
  return unit_id;
}

OccurrenceResult Batch::Impl::put(UnitId unit, const Occurrence& occurrence) {
  const OccurrenceResult result = put_occurrence(storage, unit, id, occurrence);
  const bool is_told = unit == last_added;
  if (!is_told && (result == OccurrenceResult::added || occurrence.review != Review::unreviewed)) {
    change.unit_changed(unit);
  }
  return result;
}

ArticleId Batch::Impl::renew(ArticleId article, const ArticleInfo& was, const ArticleInfo& info) {
  if (was.digest != info.digest) {
    removal.take_out_article(article);
  }
  if (!(was == info)) {
    update_article(storage, article, info);
  }
  return article;
}

ArticleId Batch::put_article(const ArticleInfo& info) {
  return impl_->attempt([&] {
    const auto known = find_article(impl_->storage, info);
    if (!known) {
      const ArticleId id = insert_article(impl_->storage, info);
      impl_->removal.check_article(id);
      return id;
    }
    return impl_->renew(known->id, known->info, info);
  });
}

ArticleId Batch::renew_article(ArticleId id, const ArticleInfo& info) {
  return impl_->attempt([&] {
    const auto known = read_article(impl_->storage, id);
    assert(known);
    return impl_->renew(id, known->info, info);
  });
}

namespace {

/// Whether every variant is in a language of an occurrence, or one occurrence stands for all.
bool is_covered(const TranslationUnit& unit) {
  return std::ranges::all_of(unit.variants, [&](const Variant& variant) {
    return std::ranges::any_of(unit.occurrences, [&](const Occurrence& occurrence) {
      return occurrence.source_language.empty() || occurrence.target_language.empty() ||
             occurrence.source_language.same_primary(variant.language) ||
             occurrence.target_language.same_primary(variant.language);
    });
  });
}

}  // namespace

Added Batch::add(const TranslationUnit& unit) {
  assert(!unit.variants.empty());
  return impl_->attempt([&] {
    const UnitId same = find_same(impl_->storage, unit);
    const UnitId id = same != 0 ? same : impl_->insert(unit);
    bool added = false;
    const auto put = [&](const Occurrence& occurrence) {
      const auto result = impl_->put(id, occurrence);
      added = added || result == OccurrenceResult::added;
    };
    for (const Occurrence& occurrence : unit.occurrences) {
      put(occurrence);
    }
    // A variant that no occurrence stands for would go with the next one that is taken out.
    if (!is_covered(unit)) {
      put(Occurrence());
    }
    if (same == 0) {
      return Added::unit;
    }
    return added ? Added::occurrence : Added::nothing;
  });
}

Added Batch::add_pair(const TranslationUnit& pair) {
  assert(pair.variants.size() == 2 && pair.occurrences.size() == 1);
  return impl_->attempt([&] {
    Storage& storage = impl_->storage;
    const PairMatch match = find_pair(storage, impl_->removal, pair);
    const Occurrence& occurrence = pair.occurrences.front();
    if (match.same != 0) {
      const auto result = impl_->put(match.same, occurrence);
      return result == OccurrenceResult::added ? Added::occurrence : Added::nothing;
    }
    if (match.open != 0) {
      append_variant(storage, match.open, pair.variants.back());
      impl_->change.unit_changed(match.open);
      impl_->put(match.open, occurrence);
      return Added::translation;
    }
    if (match.replaceable != 0) {
      replace_variant(storage, match.replaceable, match.ordinal, pair.variants.back());
      impl_->change.unit_changed(match.replaceable);
      impl_->put(match.replaceable, occurrence);
      return Added::translation;
    }
    impl_->put(impl_->insert(pair), occurrence);
    return Added::unit;
  });
}

constexpr const char* kStampBatch =
    "UPDATE batch SET time = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?1";
constexpr const char* kBatchExists = "SELECT 1 FROM batch WHERE id = ?1";

BatchId Batch::commit() {
  return impl_->attempt([&] {
    Storage& storage = impl_->storage;
    if (storage.changes() == impl_->changes_at_start) {
      impl_->change.roll_back();
      return BatchId{0};
    }
    impl_->removal.finish();
    storage.query(kStampBatch).with(impl_->id).run();
    const bool is_there = storage.query(kBatchExists).with(impl_->id).step();
    impl_->change.commit();
    return is_there ? impl_->id : BatchId{0};
  });
}

}  // namespace targman::memory
