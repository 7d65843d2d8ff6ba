#include "core/lexicon/learnt_tables.h"

#include <string_view>

#include "core/lexicon/byte_code.h"

namespace targman::lexicon {
namespace {

const char* const kCompanion = "lexicon";

/// Of the format, of what stems are, and of how much is learnt from a pair: raise it with a change
/// of any of these, and every memory learns anew. Persisted.
constexpr int kFormat = 1;

std::string key_of(const Language& first, const Language& second) {
  ByteWriter out;
  out.text(first.primary());
  out.text(second.primary());
  return out.bytes();
}

LanguagePair to_language_pair(std::string_view key, std::string_view value) {
  ByteReader names(key);
  ByteReader numbers(value);
  LanguagePair pair;
  pair.first = Language(names.text());
  pair.second = Language(names.text());
  pair.number = numbers.number();
  pair.taught = numbers.number();
  return pair;
}

std::string to_bytes(StemId id) {
  ByteWriter out;
  out.number(static_cast<std::uint64_t>(id));
  return out.bytes();
}

}  // namespace

LearntTables::LearntTables(const memory::Companions& companions)
    : languages_(companions.bytes(kCompanion, "languages")),
      names_(companions.bytes(kCompanion, "names")),
      rows_(companions.integers(kCompanion, "rows")),
      taught_(companions.integers(kCompanion, "taught")),
      waiting_(companions.integers(kCompanion, "waiting")) {}

bool LearntTables::are_made(const memory::Companions& companions) {
  return companions.version(kCompanion) == kFormat;
}

void LearntTables::make(const memory::Companions& companions) {
  companions.make(kCompanion, kFormat,
                  {{"languages", memory::KeyKind::bytes},
                   {"names", memory::KeyKind::bytes},
                   {"rows", memory::KeyKind::integer},
                   {"taught", memory::KeyKind::integer},
                   {"waiting", memory::KeyKind::integer}});
}

std::vector<LanguagePair> LearntTables::language_pairs() const {
  std::vector<LanguagePair> pairs;
  languages_.scan("", std::nullopt, [&](const std::string& key, std::string_view value) {
    pairs.push_back(to_language_pair(key, value));
    return true;
  });
  return pairs;
}

std::optional<LanguagePair> LearntTables::find(const Language& first,
                                               const Language& second) const {
  const std::string key = key_of(first, second);
  const auto value = languages_.get(key);
  return value ? std::optional(to_language_pair(key, *value)) : std::nullopt;
}

LanguagePair LearntTables::get(const Language& first, const Language& second) const {
  if (const auto known = find(first, second)) {
    return *known;
  }
  LanguagePair pair{first, second, language_pairs().size(), 0};
  put(pair);
  return pair;
}

void LearntTables::put(const LanguagePair& pair) const {
  ByteWriter out;
  out.number(pair.number);
  out.number(pair.taught);
  languages_.put(key_of(pair.first, pair.second), out.bytes());
}

std::optional<StemId> LearntTables::find(const StemName& name) const {
  const auto value = names_.get(to_bytes(name));
  return value ? std::optional(static_cast<StemId>(ByteReader(*value).number())) : std::nullopt;
}

std::optional<StemRow> LearntTables::row(StemId id) const {
  const auto value = rows_.get(id);
  return value ? std::optional(to_stem_row(*value)) : std::nullopt;
}

StemId LearntTables::first_free_id() const {
  return rows_.last_key().value_or(0) + 1;
}

void LearntTables::put(StemId id, const StemRow& row) const {
  if (row.seen > 0) {
    rows_.put(id, to_bytes(row));
  } else {
    rows_.erase(id);
    names_.erase(to_bytes(row.name));
  }
}

void LearntTables::put_name(StemId id, const StemName& name) const {
  names_.put(to_bytes(name), to_bytes(id));
}

void LearntTables::for_each_row(const std::function<void(StemId, const StemRow&)>& visit) const {
  rows_.scan(0, std::nullopt, [&](StemId id, std::string_view value) {
    visit(id, to_stem_row(value));
    return true;
  });
}

std::vector<TaughtPair> LearntTables::taught(UnitId unit) const {
  const auto value = taught_.get(unit);
  return value ? to_taught_pairs(*value) : std::vector<TaughtPair>();
}

void LearntTables::put_taught(UnitId unit, const std::vector<TaughtPair>& pairs) const {
  if (pairs.empty()) {
    taught_.erase(unit);
  } else {
    taught_.put(unit, to_bytes(pairs));
  }
}

std::optional<UnitId> LearntTables::oldest_taught() const {
  std::optional<UnitId> oldest;
  taught_.scan(0, std::nullopt, [&](UnitId unit, std::string_view) {
    oldest = unit;
    return false;
  });
  return oldest;
}

std::vector<UnitId> LearntTables::waiting() const {
  std::vector<UnitId> units;
  waiting_.scan(0, std::nullopt, [&](UnitId unit, std::string_view) {
    units.push_back(unit);
    return true;
  });
  return units;
}

}  // namespace targman::lexicon
