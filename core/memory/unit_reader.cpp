#include "core/memory/unit_reader.h"

#include <algorithm>
#include <utility>

namespace targman::memory {
namespace {

constexpr const char* kSelectVariants =
    "SELECT unit_id, ordinal, lang, tag, plain, markup FROM variant";
constexpr const char* kSelectMetadata =
    "SELECT unit_id, ordinal, position, kind, name, value, lang FROM metadata";
constexpr const char* kSelectOccurrences =
    "SELECT unit_id, number, article_id, position, source_lang, target_lang, confidence, review, "
    "previous,"
    " next, batch_id FROM occurrence";

constexpr const char* kWhereUnit = " WHERE unit_id = ?1";
constexpr const char* kWhereArticle =
    " WHERE unit_id IN (SELECT unit_id FROM occurrence WHERE article_id = ?1)";
constexpr const char* kWhereBatch =
    " WHERE unit_id IN (SELECT unit_id FROM occurrence WHERE batch_id = ?1)";
constexpr const char* kWhereArticleAndBatch =
    " WHERE unit_id IN (SELECT unit_id FROM occurrence WHERE article_id = ?1 AND batch_id = ?2)";

// The primary keys are the first columns in this order; so nothing is sorted.
constexpr const char* kInOrder = " ORDER BY 1, 2, 3";

Metadata& metadata_of(StoredUnit& stored, std::int64_t ordinal) {
  const auto found = std::ranges::find(stored.ordinals, ordinal);
  if (found == stored.ordinals.end()) {
    return stored.unit.metadata;
  }
  const auto index = static_cast<std::size_t>(found - stored.ordinals.begin());
  return stored.unit.variants[index].metadata;
}

void read_row(const Query& row, Metadata& metadata) {
  const Language language(row.text(6));
  switch (static_cast<MetadataKind>(row.integer(3))) {
    case MetadataKind::attribute:
      metadata.attributes.push_back({row.text(4), row.text(5)});
      break;
    case MetadataKind::property:
      metadata.properties.push_back({row.text(4), row.text(5), language});
      break;
    case MetadataKind::note:
      metadata.notes.push_back({row.text(5), language});
      break;
  }
}

Variant to_variant(const Query& row) {
  Variant variant;
  variant.language = Language(row.text(row.is_null(3) ? 2 : 3));
  variant.plain = row.text(4);
  variant.markup = row.text(5);
  return variant;
}

Occurrence to_occurrence(const Query& row) {
  Occurrence occurrence;
  occurrence.article = row.integer(2);
  occurrence.position = row.integer(3);
  occurrence.source_language = Language(row.text(4));
  occurrence.target_language = Language(row.text(5));
  if (!row.is_null(6)) {
    occurrence.confidence = row.real(6);
  }
  occurrence.review = static_cast<Review>(row.integer(7));
  occurrence.previous = static_cast<std::uint64_t>(row.integer(8));
  occurrence.next = static_cast<std::uint64_t>(row.integer(9));
  occurrence.batch = row.integer(10);
  return occurrence;
}

}  // namespace

UnitReader::UnitReader(Storage& storage, const UnitSelection& selection, UnitParts parts)
    : variants_(start(storage, kSelectVariants, selection)),
      metadata_(start(storage, kSelectMetadata, selection)) {
  if (parts == UnitParts::all) {
    occurrences_.emplace(start(storage, kSelectOccurrences, selection));
  }
}

UnitReader::Cursor UnitReader::start(Storage& storage, const char* select,
                                     const UnitSelection& selection) {
  Cursor cursor{[&] {
    if (selection.unit != 0) {
      return std::move(
          storage.query(std::string(select) + kWhereUnit + kInOrder).with(selection.unit));
    }
    if (selection.article != 0 && selection.batch != 0) {
      return std::move(storage.query(std::string(select) + kWhereArticleAndBatch + kInOrder)
                           .with(selection.article, selection.batch));
    }
    if (selection.article != 0) {
      return std::move(
          storage.query(std::string(select) + kWhereArticle + kInOrder).with(selection.article));
    }
    if (selection.batch != 0) {
      return std::move(
          storage.query(std::string(select) + kWhereBatch + kInOrder).with(selection.batch));
    }
    return storage.query(std::string(select) + kInOrder);
  }()};
  cursor.advance();
  return cursor;
}

std::optional<StoredUnit> UnitReader::next() {
  if (!variants_.more) {
    return std::nullopt;
  }
  StoredUnit stored;
  stored.unit.id = variants_.query.integer(0);
  for (; variants_.at(stored.unit.id); variants_.advance()) {
    stored.ordinals.push_back(variants_.query.integer(1));
    stored.unit.variants.push_back(to_variant(variants_.query));
  }
  for (; metadata_.at(stored.unit.id); metadata_.advance()) {
    read_row(metadata_.query, metadata_of(stored, metadata_.query.integer(1)));
  }
  for (; occurrences_ && occurrences_->at(stored.unit.id); occurrences_->advance()) {
    stored.unit.occurrences.push_back(to_occurrence(occurrences_->query));
  }
  return stored;
}

std::optional<StoredUnit> read_content(Storage& storage, UnitId unit) {
  return UnitReader(storage, {.unit = unit}, UnitParts::content).next();
}

}  // namespace targman::memory
