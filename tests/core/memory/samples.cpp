#include "tests/core/memory/samples.h"

#include <utility>

namespace targman::memory {

Variant variant(const std::string& tag, const std::string& plain) {
  Variant result;
  result.language = Language(tag);
  result.plain = plain;
  return result;
}

TranslationUnit unit_of(std::vector<Variant> variants) {
  TranslationUnit unit;
  unit.variants = std::move(variants);
  return unit;
}

TranslationUnit pair(const Variant& source, const Variant& target, ArticleId article,
                     std::int64_t position) {
  TranslationUnit unit = unit_of({source, target});
  Occurrence occurrence;
  occurrence.article = article;
  occurrence.position = position;
  occurrence.source_language = source.language;
  occurrence.target_language = target.language;
  unit.occurrences.push_back(occurrence);
  return unit;
}

TranslationUnit english_armenian(const Sentence& sentence, ArticleId article,
                                 std::int64_t position) {
  return pair(variant("en", sentence.en), variant("hy", sentence.hy), article, position);
}

TranslationUnit english_russian(const Sentence& sentence, ArticleId article,
                                std::int64_t position) {
  return pair(variant("en", sentence.en), variant("ru", sentence.ru), article, position);
}

ArticleInfo article_info(const std::string& url, const std::string& target_tag,
                         const std::string& digest) {
  ArticleInfo info;
  info.title = "Talks in Yerevan";
  info.outlet = "Example News";
  info.url = url;
  info.date = "2023-12-22";
  info.source_language = Language("en");
  info.target_language = Language(target_tag);
  info.digest = digest;
  return info;
}

Memory create(const std::string& path) {
  return Memory::open(path, {.access = Access::create});
}

std::vector<TranslationUnit> units_of(const Memory& memory, const UnitFilter& filter) {
  std::vector<TranslationUnit> units;
  memory.for_each_unit(filter, [&](const TranslationUnit& unit) {
    units.push_back(unit);
    return true;
  });
  return units;
}

BatchId add_pairs(Memory& memory, const std::vector<TranslationUnit>& pairs) {
  Batch batch = memory.begin_batch({.kind = BatchKind::alignment, .source = "sample"});
  for (const TranslationUnit& unit : pairs) {
    batch.add_pair(unit);
  }
  return batch.commit();
}

BatchId add_units(Memory& memory, const std::vector<TranslationUnit>& units) {
  Batch batch = memory.begin_batch({.kind = BatchKind::import, .source = "sample"});
  for (const TranslationUnit& unit : units) {
    batch.add(unit);
  }
  return batch.commit();
}

}  // namespace targman::memory
