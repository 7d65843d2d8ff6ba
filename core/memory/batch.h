#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/article_info.h"
#include "core/translation_unit.h"

namespace targman::memory {

/// How a batch came about. Persisted: never renumber.
enum class BatchKind { import = 0, alignment = 1, by_hand = 2 };

struct BatchInfo {
  BatchKind kind = BatchKind::import;
  std::string source{};  ///< the file or files it came from, as the user named them
  std::string digest{};  ///< of their content; empty where there is none
};

struct StoredBatch {
  BatchId id = 0;
  BatchInfo info;
  std::string time;  ///< when it was committed, ISO 8601 in UTC
  std::int64_t occurrences = 0;
};

/// What became of a unit that was added.
enum class Added {
  unit,         ///< a new unit
  translation,  ///< a further language for a unit that was there
  occurrence,   ///< the texts were there; they now occur here too
  nothing,      ///< everything was there
};

/// A batch of additions in the making: one transaction.
///
/// Nothing is visible to others before commit(); a Batch destroyed without it leaves the memory as
/// it was. Borrows the Memory that made it, which must live longer and must not be changed
/// otherwise meanwhile. A function that throws StorageError takes the whole batch back at once.
class Batch {
 public:
  ~Batch();
  Batch(Batch&&) noexcept;
  Batch& operator=(Batch&&) = delete;
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  /// Makes the article known, or finds it: an article is the same where URL and both languages
  /// agree, or, without a URL, title, outlet, date and both languages, or, without a URL and a
  /// title, the digest (none is like no other) and both languages. An article that was there
  /// takes the new info, and unless its digest is the same its old occurrences go: it was
  /// corrected. What they leave without a use goes at commit(), so that units that are added again
  /// keep their ids. An article in which nothing occurs at commit() is forgotten.
  ArticleId put_article(const ArticleInfo& info);

  /// As put_article(), for an article that is known to be there under `id`. Returns `id`.
  ArticleId renew_article(ArticleId id, const ArticleInfo& info);

  /// Adds a unit as it stands, as TMX gives it: it stays a unit of its own unless one with the same
  /// texts, languages and metadata is there, which then gets the occurrences. A unit without
  /// occurrences, or with a variant in a language of none of them, is given one that says nothing
  /// but its batch. `unit` has at least one variant;
  /// its id and the batches of its occurrences are not looked at.
  ///
  /// An occurrence is there already where the article, the position and the languages are the
  /// same; without an article, where the same batch brought one that says the same. It keeps what
  /// it says, but takes the new review unless that is Review::unreviewed.
  Added add(const TranslationUnit& unit);

  /// Adds a pair, source first, as an alignment gives it: a unit with the same source text, as its
  /// first variant, and the same translation gets the occurrence; else one that has no translation
  /// into the target language yet takes it as a further variant; else one whose translation lost
  /// its last occurrence to put_article() takes it in that one's place; else it is a new unit.
  /// Where texts are the same, metadata of the pair is not kept, and a pair without inline tags
  /// is the same as one with them; a further variant keeps its own metadata, not the unit's.
  /// `pair` has two variants and one occurrence, with both languages set.
  Added add_pair(const TranslationUnit& pair);

  /// Makes the batch permanent and durable, and returns its number. Nothing else may be called
  /// afterwards. A batch in which nothing was added leaves no trace of itself and returns 0; what
  /// put_article() or a new review changed stays.
  BatchId commit();

 private:
  friend class Memory;
  struct Impl;
  explicit Batch(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::memory
