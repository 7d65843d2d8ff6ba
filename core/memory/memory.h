#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article_info.h"
#include "core/language.h"
#include "core/memory/batch.h"
#include "core/memory/change_observer.h"
#include "core/memory/companions.h"
#include "core/translation_unit.h"

namespace targman::memory {

enum class Access {
  read,    ///< the file must be there; nothing is written to it
  write,   ///< the file must be there
  create,  ///< as write; the file and its folder are made where missing
};

struct OpenOptions {
  Access access = Access::read;
  /// How long to wait for another process that is writing.
  std::chrono::milliseconds busy_timeout{10'000};
};

/// An article of the memory and how many occurrences it has.
struct StoredArticle {
  ArticleId id = 0;
  ArticleInfo info;
  std::int64_t occurrences = 0;
};

/// What one language has in the memory.
struct LanguageCount {
  Language language;  ///< primary tag
  std::int64_t variants = 0;
};

struct Stats {
  std::int64_t units = 0;
  std::int64_t occurrences = 0;
  std::int64_t articles = 0;
  std::int64_t batches = 0;
  std::vector<LanguageCount> languages;  ///< in order of the tag
  std::int64_t bytes = 0;                ///< of the database, free pages included
};

/// What a selection of units may ask for. Empty members do not restrict.
struct UnitFilter {
  std::vector<Language> languages{};  ///< the unit has a variant in each, region ignored
  ArticleId article = 0;
  BatchId batch = 0;  ///< with `article`: one occurrence has both
};

/// A translation memory: one SQLite file.
///
/// Every public operation that writes is one transaction, durable when it returns; the file
/// survives the death of the process at any moment. One Memory may be used by one thread at a time;
/// several processes may have the same file open, one of them writing at a time.
///
/// All functions throw StorageError where the file cannot be read or written, naming the file and
/// the remedy.
class Memory {
 public:
  /// Opens the memory in `path`. Throws StorageError for a file that is missing, is not a memory,
  /// is read-only (for Access::write and create), or was made by a newer program; the file is then
  /// as it was. An empty file is taken for a missing one by Access::create, and is not a memory
  /// otherwise. A read-only folder does not hinder reading. A memory of an older program is brought
  /// up to date, in one transaction, unless opened for reading, when that is an error that names
  /// the remedy.
  static Memory open(const std::string& path, const OpenOptions& options);

  ~Memory();
  Memory(Memory&&) noexcept;
  Memory& operator=(Memory&&) noexcept;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  /// From now on every transaction that changes units tells an observer of its own, which `factory`
  /// makes; it must not be called while a batch is open.
  void observe(ObserverFactory factory);

  /// The tables that stand beside the units, for those who derive something from them.
  [[nodiscard]] Companions companions() const;

  /// Starts a batch of additions: one import, alignment, or pair typed by hand. Only one batch is
  /// open at a time. Waits for another process that is writing, up to the busy timeout.
  [[nodiscard]] Batch begin_batch(const BatchInfo& info);

  /// Takes back all that a batch brought: its occurrences, variants that no other occurrence stands
  /// for (one without languages stands for the variants that were there when it was stored), units
  /// that have no occurrence or only one variant left, and articles that have no occurrence left.
  /// Returns how many units went; nullopt for a batch that is not there.
  std::optional<std::int64_t> undo(BatchId batch);

  /// Takes out an article with its occurrences, and what they leave without a use, as undo() does.
  /// Returns how many units went; nullopt for an article that is not there.
  std::optional<std::int64_t> retract(ArticleId article);

  /// The batches that are there, newest first.
  [[nodiscard]] std::vector<StoredBatch> batches() const;

  /// The articles that are there, in order of id.
  [[nodiscard]] std::vector<StoredArticle> articles() const;
  [[nodiscard]] std::optional<StoredArticle> article(ArticleId id) const;

  /// The article that `info` means, as Batch::put_article() finds it.
  [[nodiscard]] std::optional<StoredArticle> find_article(const ArticleInfo& info) const;

  [[nodiscard]] std::optional<TranslationUnit> unit(UnitId id) const;

  /// Calls `visit` for every unit that passes the filter, in order of id, reading as it goes; all
  /// calls see the memory as it was at the first. Stops where `visit` returns false.
  void for_each_unit(const UnitFilter& filter,
                     const std::function<bool(const TranslationUnit&)>& visit) const;

  /// Calls `visit` for the text of every variant in `language` (region ignored), in order of the
  /// unit's id. The text must not be kept beyond the call. Stops where `visit` returns false.
  void for_each_text(const Language& language,
                     const std::function<bool(UnitId, std::string_view plain)>& visit) const;

  [[nodiscard]] Stats stats() const;

  /// Whether a file with this digest was imported before and is still there.
  [[nodiscard]] std::optional<StoredBatch> batch_with_digest(std::string_view digest) const;

  /// The file's path as given to open().
  [[nodiscard]] const std::string& path() const;

 private:
  struct Impl;
  explicit Memory(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::memory
