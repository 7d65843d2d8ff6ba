#include "core/memory/unit_writer.h"

#include <optional>
#include <string>

#include "core/memory/unit_hash.h"
#include "core/memory/unit_reader.h"

namespace targman::memory {
namespace {

std::optional<std::string> null_if_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

constexpr const char* kInsertMetadata =
    "INSERT INTO metadata (unit_id, ordinal, position, kind, name, value, lang)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

void insert_metadata(Storage& storage, UnitId unit, std::int64_t ordinal,
                     const Metadata& metadata) {
  std::int64_t position = 0;
  const auto insert = [&](MetadataKind kind, const std::optional<std::string>& name,
                          const std::string& value, const Language& language) {
    storage.query(kInsertMetadata)
        .with(unit, ordinal, ++position, static_cast<std::int64_t>(kind), name, value,
              null_if_empty(language.tag()))
        .run();
  };
  for (const Attribute& attribute : metadata.attributes) {
    insert(MetadataKind::attribute, attribute.name, attribute.value, Language());
  }
  for (const Property& property : metadata.properties) {
    insert(MetadataKind::property, property.type, property.value, property.language);
  }
  for (const Note& note : metadata.notes) {
    insert(MetadataKind::note, std::nullopt, note.text, note.language);
  }
}

/// The tag where it says more than the primary tag.
std::optional<std::string> further_tag(const Language& language) {
  return language.tag() == language.primary() ? std::nullopt : std::optional(language.tag());
}

constexpr const char* kInsertVariant =
    "INSERT INTO variant (unit_id, ordinal, lang, tag, plain, markup)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

void insert_variant(Storage& storage, UnitId unit, std::int64_t ordinal, const Variant& variant) {
  storage.query(kInsertVariant)
      .with(unit, ordinal, variant.language.primary(), further_tag(variant.language), variant.plain,
            null_if_empty(variant.markup))
      .run();
  insert_metadata(storage, unit, ordinal, variant.metadata);
}

constexpr const char* kLastOrdinal =
    "SELECT coalesce(max(ordinal), 0) FROM variant WHERE unit_id = ?1";

std::int64_t last_ordinal(Storage& storage, UnitId unit) {
  Query query = storage.query(kLastOrdinal);
  query.with(unit).step();
  return query.integer(0);
}

}  // namespace

constexpr const char* kInsertUnit = "INSERT INTO unit (content_hash, source_hash) VALUES (?1, ?2)";

UnitId insert_unit(Storage& storage, const TranslationUnit& unit) {
  storage.query(kInsertUnit).with(content_hash(unit), source_hash(unit.variants.front())).run();
  const UnitId id = storage.last_id();
  insert_metadata(storage, id, 0, unit.metadata);
  std::int64_t ordinal = 0;
  for (const Variant& variant : unit.variants) {
    insert_variant(storage, id, ++ordinal, variant);
  }
  return id;
}

void append_variant(Storage& storage, UnitId unit, const Variant& variant) {
  insert_variant(storage, unit, last_ordinal(storage, unit) + 1, variant);
  update_hashes(storage, unit);
}

void replace_variant(Storage& storage, UnitId unit, std::int64_t ordinal, const Variant& variant) {
  delete_variant(storage, unit, ordinal);
  insert_variant(storage, unit, ordinal, variant);
  update_hashes(storage, unit);
}

constexpr const char* kDeleteMetadata = "DELETE FROM metadata WHERE unit_id = ?1 AND ordinal = ?2";
constexpr const char* kDeleteVariant = "DELETE FROM variant WHERE unit_id = ?1 AND ordinal = ?2";

void delete_variant(Storage& storage, UnitId unit, std::int64_t ordinal) {
  storage.query(kDeleteMetadata).with(unit, ordinal).run();
  storage.query(kDeleteVariant).with(unit, ordinal).run();
}

constexpr const char* kUpdateHashes =
    "UPDATE unit SET content_hash = ?2, source_hash = ?3 WHERE id = ?1";

void update_hashes(Storage& storage, UnitId unit) {
  const std::optional<StoredUnit> stored = read_content(storage, unit);
  if (stored) {
    storage.query(kUpdateHashes)
        .with(unit, content_hash(stored->unit), source_hash(stored->unit.variants.front()))
        .run();
  }
}

namespace {

constexpr const char* kFindInArticle =
    "SELECT number FROM occurrence WHERE article_id = ?1 AND unit_id = ?2 AND position = ?3"
    " AND source_lang IS ?4 AND target_lang IS ?5";
constexpr const char* kFindInBatch =
    "SELECT number FROM occurrence WHERE batch_id = ?1 AND unit_id = ?2 AND position = ?3"
    " AND source_lang IS ?4 AND target_lang IS ?5 AND article_id IS NULL AND confidence IS ?6"
    " AND previous = ?7 AND next = ?8";

/// The number of the same occurrence within the unit; nullopt where it is not there.
std::optional<std::int64_t> find_occurrence(Storage& storage, UnitId unit, BatchId batch,
                                            const Occurrence& occurrence) {
  Query query = storage.query(occurrence.article != 0 ? kFindInArticle : kFindInBatch);
  const auto source = null_if_empty(occurrence.source_language.tag());
  const auto target = null_if_empty(occurrence.target_language.tag());
  if (occurrence.article != 0) {
    query.with(occurrence.article, unit, occurrence.position, source, target);
  } else {
    query.with(batch, unit, occurrence.position, source, target, occurrence.confidence,
               static_cast<std::int64_t>(occurrence.previous),
               static_cast<std::int64_t>(occurrence.next));
  }
  return query.step() ? std::optional(query.integer(0)) : std::nullopt;
}

constexpr const char* kInsertOccurrence =
    "INSERT INTO occurrence (unit_id, number, batch_id, article_id, position, source_lang,"
    " target_lang, covers, confidence, review, previous, next)"
    " VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM occurrence WHERE unit_id = ?1),"
    " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

void insert_occurrence(Storage& storage, UnitId unit, BatchId batch, const Occurrence& occurrence) {
  std::optional<std::int64_t> covers;
  if (occurrence.source_language.empty() || occurrence.target_language.empty()) {
    covers = last_ordinal(storage, unit);
  }
  storage.query(kInsertOccurrence)
      .with(unit, batch, occurrence.article != 0 ? std::optional(occurrence.article) : std::nullopt,
            occurrence.position, null_if_empty(occurrence.source_language.tag()),
            null_if_empty(occurrence.target_language.tag()), covers, occurrence.confidence,
            static_cast<std::int64_t>(occurrence.review),
            static_cast<std::int64_t>(occurrence.previous),
            static_cast<std::int64_t>(occurrence.next))
      .run();
}

constexpr const char* kUpdateReview =
    "UPDATE occurrence SET review = ?3 WHERE unit_id = ?1 AND number = ?2 AND review <> ?3";

}  // namespace

OccurrenceResult put_occurrence(Storage& storage, UnitId unit, BatchId batch,
                                const Occurrence& occurrence) {
  const auto number = find_occurrence(storage, unit, batch, occurrence);
  if (!number) {
    insert_occurrence(storage, unit, batch, occurrence);
    return OccurrenceResult::added;
  }
  if (occurrence.review != Review::unreviewed) {
    storage.query(kUpdateReview)
        .with(unit, *number, static_cast<std::int64_t>(occurrence.review))
        .run();
  }
  return OccurrenceResult::present;
}

}  // namespace targman::memory
