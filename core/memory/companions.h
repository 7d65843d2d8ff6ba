#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/translation_unit.h"

namespace targman::memory {

class Storage;

/// What the keys of a companion table are.
enum class KeyKind {
  integer,  ///< signed, 64 bits, in order of size
  bytes,    ///< of any length and content, in order of their unsigned bytes
};

/// A table that a companion wants; the name is lower-case ASCII letters.
struct TableLayout {
  std::string name;
  KeyKind keys = KeyKind::integer;
};

/// A table of opaque values, each under a key of its own, kept in order of the keys.
///
/// A handle, cheap to copy; the Memory that it came from must live longer. `Key` is std::int64_t or
/// std::string, as the table was made. Values of some kB belong under integers: beside keys of
/// bytes those of more than about 200 make the table slow to walk through. A get() is one descent
/// of a B-tree by a statement that stays prepared, some microseconds. All functions throw
/// StorageError.
template <typename Key>
class CompanionTable {
 public:
  /// nullopt where there is no such key.
  [[nodiscard]] std::optional<std::string> get(const Key& key) const;

  /// Puts a value in the place of what may be there. Within a write transaction.
  void put(const Key& key, std::string_view value) const;

  /// Takes out a key that may be there. Within a write transaction.
  void erase(const Key& key) const;

  /// Calls `visit` for the keys from `first` up to `end`, without it, or to the last; stops where
  /// that returns false. The value must not be kept beyond the call, nor the table changed in it.
  void scan(const Key& first, const std::optional<Key>& end,
            const std::function<bool(const Key&, std::string_view value)>& visit) const;

  /// The highest key.
  [[nodiscard]] std::optional<Key> last_key() const;

  /// How many keys there are. Time O(n).
  [[nodiscard]] std::int64_t size() const;

 private:
  friend class Companions;
  CompanionTable(Storage& storage, const std::string& table);

  Storage* storage_;
  std::string get_;
  std::string put_;
  std::string erase_;
  std::string scan_;
  std::string scan_to_end_;
  std::string last_key_;
  std::string size_;
};

using IntegerTable = CompanionTable<std::int64_t>;
using ByteTable = CompanionTable<std::string>;

/// What stands beside the units in the file of a memory and is derived from them: tables that
/// belong to a companion, such as the learnt lexicon, by its name.
///
/// A handle, cheap to copy; the Memory that it came from must live longer. All functions throw
/// StorageError, those that write also for a memory that was opened for reading.
class Companions {
 public:
  explicit Companions(Storage& storage) : storage_(&storage) {}

  /// In which format a companion's tables are; 0 where it has none. Who knows another format must
  /// not touch them, but may make them anew.
  [[nodiscard]] int version(const std::string& companion) const;

  /// Makes a companion's tables, empty, in the place of those that it may have. Within a write
  /// transaction. `version` is from 1; the names are lower-case ASCII letters.
  void make(const std::string& companion, int version,
            const std::vector<TableLayout>& tables) const;

  /// A table that make() made.
  [[nodiscard]] IntegerTable integers(const std::string& companion, const std::string& table) const;
  [[nodiscard]] ByteTable bytes(const std::string& companion, const std::string& table) const;

  /// A unit as it is now, within a transaction with what has changed in it.
  [[nodiscard]] std::optional<TranslationUnit> unit(UnitId id) const;

  /// The ids of the units that were stored last, at most so many, in ascending order.
  [[nodiscard]] std::vector<UnitId> newest_units(std::size_t limit) const;

  /// Does `work` in a transaction: all of it sees one state.
  void read(const std::function<void()>& work) const;

  /// Does `work` in a write transaction: durable when this returns, and undone where it throws. Not
  /// within another. Waits for another process that is writing.
  void write(const std::function<void()>& work) const;

 private:
  Storage* storage_;
};

}  // namespace targman::memory
