#include "core/memory/memory.h"

#include <algorithm>
#include <utility>

#include "core/memory/articles.h"
#include "core/memory/batch_impl.h"
#include "core/memory/change.h"
#include "core/memory/open_storage.h"
#include "core/memory/removal.h"
#include "core/memory/storage.h"
#include "core/memory/unit_reader.h"

namespace targman::memory {
namespace {

StoredBatch to_batch(const Query& row) {
  StoredBatch batch;
  batch.id = row.integer(0);
  batch.info.kind = static_cast<BatchKind>(row.integer(1));
  batch.info.source = row.text(2);
  batch.info.digest = row.text(3);
  batch.time = row.text(4);
  batch.occurrences = row.integer(5);
  return batch;
}

bool passes(const UnitFilter& filter, const TranslationUnit& unit) {
  return std::ranges::all_of(filter.languages, [&](const Language& language) {
    return find_variant(unit, language) != nullptr;
  });
}

}  // namespace

struct Memory::Impl {
  std::unique_ptr<Storage> storage;
  std::vector<ObserverFactory> observers;
};

Memory::Memory(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;
Memory::~Memory() = default;

Memory Memory::open(const std::string& path, const OpenOptions& options) {
  return Memory(std::make_unique<Impl>(Impl{open_storage(path, options), {}}));
}

void Memory::observe(ObserverFactory factory) {
  impl_->observers.push_back(std::move(factory));
}

Companions Memory::companions() const {
  return Companions(*impl_->storage);
}

Batch Memory::begin_batch(const BatchInfo& info) {
  return Batch(std::make_unique<Batch::Impl>(*impl_->storage, impl_->observers, info));
}

constexpr const char* kBatchExists = "SELECT 1 FROM batch WHERE id = ?1";

std::optional<std::int64_t> Memory::undo(BatchId batch) {
  Storage& storage = *impl_->storage;
  Change change(storage, impl_->observers, std::nullopt);
  if (!storage.query(kBatchExists).with(batch).step()) {
    return std::nullopt;
  }
  Removal removal(change);
  removal.take_out_batch(batch);
  const std::int64_t gone = removal.finish();
  change.commit();
  return gone;
}

constexpr const char* kArticleExists = "SELECT 1 FROM article WHERE id = ?1";

std::optional<std::int64_t> Memory::retract(ArticleId article) {
  Storage& storage = *impl_->storage;
  Change change(storage, impl_->observers, std::nullopt);
  if (!storage.query(kArticleExists).with(article).step()) {
    return std::nullopt;
  }
  Removal removal(change);
  removal.take_out_article(article);
  const std::int64_t gone = removal.finish();
  change.commit();
  return gone;
}

constexpr const char* kAllBatches =
    "SELECT id, kind, source, digest, time,"
    " (SELECT count(*) FROM occurrence WHERE batch_id = batch.id) FROM batch ORDER BY id DESC";

std::vector<StoredBatch> Memory::batches() const {
  std::vector<StoredBatch> result;
  Query query = impl_->storage->query(kAllBatches);
  while (query.step()) {
    result.push_back(to_batch(query));
  }
  return result;
}

std::vector<StoredArticle> Memory::articles() const {
  return read_articles(*impl_->storage);
}

std::optional<StoredArticle> Memory::article(ArticleId id) const {
  return read_article(*impl_->storage, id);
}

std::optional<StoredArticle> Memory::find_article(const ArticleInfo& info) const {
  const auto known = memory::find_article(*impl_->storage, info);
  return known ? article(known->id) : std::nullopt;
}

std::optional<TranslationUnit> Memory::unit(UnitId id) const {
  if (id == 0) {
    return std::nullopt;  // which would select all units
  }
  const Transaction snapshot(*impl_->storage, TransactionKind::read);
  auto stored = UnitReader(*impl_->storage, {.unit = id}, UnitParts::all).next();
  return stored ? std::optional(std::move(stored->unit)) : std::nullopt;
}

void Memory::for_each_unit(const UnitFilter& filter,
                           const std::function<bool(const TranslationUnit&)>& visit) const {
  const Transaction snapshot(*impl_->storage, TransactionKind::read);
  UnitReader reader(*impl_->storage, {.article = filter.article, .batch = filter.batch},
                    UnitParts::all);
  while (const auto stored = reader.next()) {
    if (passes(filter, stored->unit) && !visit(stored->unit)) {
      return;
    }
  }
}

constexpr const char* kTextsOfLanguage =
    "SELECT unit_id, plain FROM variant WHERE lang = ?1 ORDER BY unit_id, ordinal";

void Memory::for_each_text(const Language& language,
                           const std::function<bool(UnitId, std::string_view plain)>& visit) const {
  Query query = impl_->storage->query(kTextsOfLanguage);
  query.with(language.primary());
  while (query.step()) {
    if (!visit(query.integer(0), query.text(1))) {
      return;
    }
  }
}

constexpr const char* kVariantsByLanguage =
    "SELECT lang, count(*) FROM variant GROUP BY lang ORDER BY lang";

Stats Memory::stats() const {
  Storage& storage = *impl_->storage;
  const Transaction snapshot(storage, TransactionKind::read);
  Stats stats;
  stats.units = storage.value("SELECT count(*) FROM unit");
  stats.occurrences = storage.value("SELECT count(*) FROM occurrence");
  stats.articles = storage.value("SELECT count(*) FROM article");
  stats.batches = storage.value("SELECT count(*) FROM batch");
  stats.bytes = storage.value("PRAGMA page_count") * storage.value("PRAGMA page_size");
  Query languages = storage.query(kVariantsByLanguage);
  while (languages.step()) {
    stats.languages.push_back({Language(languages.text(0)), languages.integer(1)});
  }
  return stats;
}

constexpr const char* kBatchWithDigest =
    "SELECT id, kind, source, digest, time,"
    " (SELECT count(*) FROM occurrence WHERE batch_id = batch.id) FROM batch"
    " WHERE digest = ?1 AND digest <> '' ORDER BY id DESC LIMIT 1";

std::optional<StoredBatch> Memory::batch_with_digest(std::string_view digest) const {
  Query query = impl_->storage->query(kBatchWithDigest);
  return query.with(std::string(digest)).step() ? std::optional(to_batch(query)) : std::nullopt;
}

const std::string& Memory::path() const {
  return impl_->storage->context().path;
}

}  // namespace targman::memory
