#include "core/memory/migrations.h"

#include <array>
#include <string>

#include "core/memory/storage.h"

namespace targman::memory {
namespace {

// Ids are never used again (AUTOINCREMENT), as people write them down. Hashes are 32 bits, as
// SQLite stores those in 4 bytes; what they find is compared with the text itself. Languages are
// tags as written; variant.lang is the primary tag, and variant.tag is NULL where it is the same.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL,          -- 0 import, 1 alignment, 2 by hand
  source TEXT NOT NULL,
  digest TEXT NOT NULL,           -- '' where there is none
  time TEXT NOT NULL              -- of the commit, ISO 8601 in UTC
);
CREATE INDEX batch_digest ON batch (digest) WHERE digest <> '';

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  url TEXT NOT NULL,
  date TEXT NOT NULL,
  source_lang TEXT NOT NULL,
  target_lang TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE INDEX article_url ON article (url);
CREATE INDEX article_title ON article (title);
CREATE INDEX article_digest ON article (digest);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  content_hash INTEGER NOT NULL,  -- of variants and metadata
  source_hash INTEGER NOT NULL    -- of the first variant's language and text
);
CREATE INDEX unit_content ON unit (content_hash);
CREATE INDEX unit_source ON unit (source_hash);

CREATE TABLE variant (
  unit_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,       -- from 1, the source first; gaps where variants went
  lang TEXT NOT NULL,
  tag TEXT,
  plain TEXT NOT NULL,
  markup TEXT,                    -- NULL where there are no inline tags
  PRIMARY KEY (unit_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE metadata (
  unit_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,       -- of the variant; 0 for the unit
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- 0 attribute, 1 property, 2 note
  name TEXT,                      -- NULL for a note
  value TEXT NOT NULL,
  lang TEXT,                      -- NULL where there is none
  PRIMARY KEY (unit_id, ordinal, position)
) WITHOUT ROWID;

CREATE TABLE occurrence (
  unit_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
  number INTEGER NOT NULL,        -- within the unit, from 1
  batch_id INTEGER NOT NULL REFERENCES batch,
  article_id INTEGER REFERENCES article,
  position INTEGER NOT NULL,
  source_lang TEXT,               -- NULL with target_lang: of the variants up to `covers`
  target_lang TEXT,
  covers INTEGER,                 -- ordinal of the unit's last variant when it was stored
  confidence REAL,
  review INTEGER NOT NULL,        -- 0 unreviewed, 1 accepted, 2 rejected
  previous INTEGER NOT NULL,      -- neighbour keys, the bits of a uint64; 0 for none
  next INTEGER NOT NULL,
  PRIMARY KEY (unit_id, number)
) WITHOUT ROWID;
CREATE INDEX occurrence_batch ON occurrence (batch_id);
CREATE INDEX occurrence_article ON occurrence (article_id) WHERE article_id IS NOT NULL;
)sql";

// What is derived from the units: tables named companion_<companion>_<name>, each of a key and a
// value, made and made anew by those who use them.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE companion (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL        -- of the format of its tables
) WITHOUT ROWID;

CREATE TABLE companion_table (
  companion TEXT NOT NULL REFERENCES companion,
  name TEXT NOT NULL,
  PRIMARY KEY (companion, name)
) WITHOUT ROWID;
)sql";

constexpr std::array kMigrations = {Migration{1, kVersion1}, Migration{2, kVersion2}};

}  // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}

void migrate(Storage& storage, std::span<const Migration> steps) {
  Transaction transaction(storage, TransactionKind::write);
  // Read again within the transaction: another process may have been faster.
  const std::int64_t version = storage.value("PRAGMA user_version");
  for (const Migration& step : steps) {
    if (step.to_version > version) {
      storage.execute(step.sql);
      // A PRAGMA takes no bound parameters; the values are the program's own numbers.
      storage.execute(("PRAGMA user_version = " + std::to_string(step.to_version)).c_str());
    }
  }
  storage.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  transaction.commit();
}

}  // namespace targman::memory
