#include "core/memory/companions.h"

#include <algorithm>
#include <cassert>
#include <type_traits>
#include <utility>

#include "core/memory/storage.h"
#include "core/memory/unit_reader.h"

namespace targman::memory {
namespace {

[[maybe_unused]] bool is_plain_name(const std::string& name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Names cannot be bound to a statement; only letters get into one.
std::string table_name(const std::string& companion, const std::string& table) {
  assert(is_plain_name(companion) && is_plain_name(table));
  return "companion_" + companion + "_" + table;
}

std::int64_t to_value(std::int64_t key) {
  return key;
}

Bytes to_value(const std::string& key) {
  return {key};
}

template <typename Key>
Key key_of(const Query& row) {
  if constexpr (std::is_same_v<Key, std::string>) {
    return row.text(0);
  } else {
    return row.integer(0);
  }
}

}  // namespace

template <typename Key>
CompanionTable<Key>::CompanionTable(Storage& storage, const std::string& table)
    : storage_(&storage),
      get_("SELECT value FROM " + table + " WHERE key = ?1"),
      put_("INSERT INTO " + table +
           " (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2"),
      erase_("DELETE FROM " + table + " WHERE key = ?1"),
      scan_("SELECT key, value FROM " + table + " WHERE key >= ?1 AND key < ?2 ORDER BY key"),
      scan_to_end_("SELECT key, value FROM " + table + " WHERE key >= ?1 ORDER BY key"),
      last_key_("SELECT key FROM " + table + " ORDER BY key DESC LIMIT 1"),
      size_("SELECT count(*) FROM " + table) {}

template <typename Key>
std::optional<std::string> CompanionTable<Key>::get(const Key& key) const {
  Query query = storage_->query(get_);
  return query.with(to_value(key)).step() ? std::optional(query.text(0)) : std::nullopt;
}

template <typename Key>
void CompanionTable<Key>::put(const Key& key, std::string_view value) const {
  storage_->query(put_).with(to_value(key), Bytes{value}).run();
}

template <typename Key>
void CompanionTable<Key>::erase(const Key& key) const {
  storage_->query(erase_).with(to_value(key)).run();
}

template <typename Key>
void CompanionTable<Key>::scan(
    const Key& first, const std::optional<Key>& end,
    const std::function<bool(const Key&, std::string_view value)>& visit) const {
  Query query = storage_->query(end ? scan_ : scan_to_end_);
  if (end) {
    query.with(to_value(first), to_value(*end));
  } else {
    query.with(to_value(first));
  }
  while (query.step()) {
    if (!visit(key_of<Key>(query), query.text(1))) {
      return;
    }
  }
}

template <typename Key>
std::optional<Key> CompanionTable<Key>::last_key() const {
  Query query = storage_->query(last_key_);
  return query.step() ? std::optional(key_of<Key>(query)) : std::nullopt;
}

template <typename Key>
std::int64_t CompanionTable<Key>::size() const {
  return storage_->value(size_);
}

template class CompanionTable<std::int64_t>;
template class CompanionTable<std::string>;

constexpr const char* kVersion = "SELECT version FROM companion WHERE name = ?1";

int Companions::version(const std::string& companion) const {
  Query query = storage_->query(kVersion);
  return query.with(companion).step() ? static_cast<int>(query.integer(0)) : 0;
}

namespace {

constexpr const char* kTables = "SELECT name FROM companion_table WHERE companion = ?1";
constexpr const char* kForgetTables = "DELETE FROM companion_table WHERE companion = ?1";

void drop_tables(Storage& storage, const std::string& companion) {
  std::vector<std::string> names;
  {
    Query query = storage.query(kTables);
    query.with(companion);
    while (query.step()) {
      names.push_back(query.text(0));
    }
  }
  for (const std::string& name : names) {
    storage.execute(("DROP TABLE " + table_name(companion, name)).c_str());
  }
  storage.query(kForgetTables).with(companion).run();
}

/// A table under integers is a tree with its values in the leaves; one under bytes needs no second
/// tree for its keys.
std::string to_sql(const std::string& companion, const TableLayout& table) {
  const std::string name = table_name(companion, table.name);
  return table.keys == KeyKind::integer
             ? "CREATE TABLE " + name + " (key INTEGER PRIMARY KEY, value BLOB NOT NULL)"
             : "CREATE TABLE " + name +
                   " (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID";
}

constexpr const char* kPutCompanion =
    "INSERT INTO companion (name, version) VALUES (?1, ?2)"
    " ON CONFLICT (name) DO UPDATE SET version = ?2";
constexpr const char* kInsertTable =
    "INSERT INTO companion_table (companion, name) VALUES (?1, ?2)";

}  // namespace

void Companions::make(const std::string& companion, int version,
                      const std::vector<TableLayout>& tables) const {
  drop_tables(*storage_, companion);
  storage_->query(kPutCompanion).with(companion, std::int64_t{version}).run();
  for (const TableLayout& table : tables) {
    storage_->execute(to_sql(companion, table).c_str());
    storage_->query(kInsertTable).with(companion, table.name).run();
  }
}

IntegerTable Companions::integers(const std::string& companion, const std::string& table) const {
  return {*storage_, table_name(companion, table)};
}

ByteTable Companions::bytes(const std::string& companion, const std::string& table) const {
  return {*storage_, table_name(companion, table)};
}

std::optional<TranslationUnit> Companions::unit(UnitId id) const {
  assert(id != 0);  // which would select all units
  auto stored = UnitReader(*storage_, {.unit = id}, UnitParts::all).next();
  return stored ? std::optional(std::move(stored->unit)) : std::nullopt;
}

constexpr const char* kNewestUnits = "SELECT id FROM unit ORDER BY id DESC LIMIT ?1";

std::vector<UnitId> Companions::newest_units(std::size_t limit) const {
  std::vector<UnitId> ids;
  Query query = storage_->query(kNewestUnits);
  query.with(static_cast<std::int64_t>(limit));
  while (query.step()) {
    ids.push_back(query.integer(0));
  }
  std::ranges::reverse(ids);
  return ids;
}

void Companions::read(const std::function<void()>& work) const {
  const Transaction snapshot(*storage_, TransactionKind::read);
  work();
}

void Companions::write(const std::function<void()>& work) const {
  Transaction transaction(*storage_, TransactionKind::write);
  work();
  transaction.commit();
}

}  // namespace targman::memory
