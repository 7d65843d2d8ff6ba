#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/language.h"
#include "core/lexicon/stem_row.h"
#include "core/lexicon/taught_pair.h"
#include "core/memory/companions.h"

namespace targman::lexicon {

/// A pair of languages in the tables.
struct LanguagePair {
  Language first;  ///< primary tags in alphabetical order
  Language second;
  std::uint64_t number = 0;
  std::uint64_t taught = 0;  ///< pairs of sentences
};

/// The companion tables of a memory in which is kept what it has taught.
///
/// A handle; the Memory must live longer. All functions throw StorageError, also for damaged
/// tables.
class LearntTables {
 public:
  /// The tables must be there: see are_made().
  explicit LearntTables(const memory::Companions& companions);

  /// Whether the tables are there, in the format that this program knows.
  static bool are_made(const memory::Companions& companions);

  /// Makes them, empty. Within a write transaction.
  static void make(const memory::Companions& companions);

  [[nodiscard]] std::vector<LanguagePair> language_pairs() const;
  [[nodiscard]] std::optional<LanguagePair> find(const Language& first,
                                                 const Language& second) const;
  /// The pair, made known where it is not yet.
  [[nodiscard]] LanguagePair get(const Language& first, const Language& second) const;
  void put(const LanguagePair& pair) const;

  [[nodiscard]] std::optional<StemId> find(const StemName& name) const;
  [[nodiscard]] std::optional<StemRow> row(StemId id) const;
  [[nodiscard]] StemId first_free_id() const;
  /// Puts a row; one that was seen no more goes, with its name.
  void put(StemId id, const StemRow& row) const;
  void put_name(StemId id, const StemName& name) const;
  /// Calls `visit` for every row.
  void for_each_row(const std::function<void(StemId, const StemRow&)>& visit) const;

  /// What a unit has taught; empty where it has taught nothing.
  [[nodiscard]] std::vector<TaughtPair> taught(UnitId unit) const;
  void put_taught(UnitId unit, const std::vector<TaughtPair>& pairs) const;
  [[nodiscard]] std::optional<UnitId> oldest_taught() const;

  /// Units that wait to teach, in ascending order.
  [[nodiscard]] std::vector<UnitId> waiting() const;
  [[nodiscard]] std::int64_t waiting_count() const { return waiting_.size(); }
  void add_waiting(UnitId unit) const { waiting_.put(unit, ""); }
  void remove_waiting(UnitId unit) const { waiting_.erase(unit); }

 private:
  memory::ByteTable languages_;
  memory::ByteTable names_;
  memory::IntegerTable rows_;
  memory::IntegerTable taught_;
  memory::IntegerTable waiting_;
};

}  // namespace targman::lexicon
