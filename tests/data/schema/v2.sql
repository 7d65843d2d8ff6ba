-- A memory of schema version 2, which added companion tables: the schema, a companion with one
-- table, and one unit with Armenian and Russian, an article, and two batches. Never changes; later
-- versions are tested on it.
-- Written for this project.

PRAGMA application_id = 1413958990;
PRAGMA user_version = 2;
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

CREATE TABLE companion (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL        -- of the format of its tables
) WITHOUT ROWID;

CREATE TABLE companion_table (
  companion TEXT NOT NULL REFERENCES companion,
  name TEXT NOT NULL,
  PRIMARY KEY (companion, name)
) WITHOUT ROWID;

INSERT INTO batch VALUES (1, 0, 'old.tmx', 'd1', '2024-01-15T09:00:00Z');
INSERT INTO batch VALUES (2, 1, 'talks.txt', '', '2024-01-16T09:00:00Z');
INSERT INTO article VALUES (1, 'Talks in Yerevan', 'Example News', 'https://example.org/1',
  '2023-12-22', 'en', 'ru-RU', 'a');
INSERT INTO unit VALUES (1, 437373065, 2028607833);
INSERT INTO variant VALUES
  (1, 1, 'en', NULL, 'The talks will continue next week.', NULL),
  (1, 2, 'hy', NULL, 'Բանակցությունները կշարունակվեն հաջորդ շաբաթ։', NULL),
  (1, 3, 'ru', 'ru-RU', 'Переговоры продолжатся на следующей неделе.', NULL);
INSERT INTO metadata VALUES
  (1, 0, 1, 0, 'tuid', '17', NULL),
  (1, 0, 2, 1, 'x-domain', 'news', 'en'),
  (1, 2, 1, 2, NULL, 'Լավ թարգմանություն է։', 'hy');
INSERT INTO occurrence VALUES
  (1, 1, 1, NULL, 0, NULL, NULL, 2, NULL, 0, 0, 0),
  (1, 2, 2, 1, 4, 'en', 'ru-RU', NULL, 0.93, 1, 0, -2);
INSERT INTO companion VALUES ('colours', 3);
INSERT INTO companion_table VALUES ('colours', 'words');
CREATE TABLE companion_colours_words (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO companion_colours_words VALUES (CAST('red' AS BLOB), X'00FF');

PRAGMA journal_mode = WAL;
