#include "tests/core/lexicon/news_pairs.h"

#include <utility>

namespace targman::lexicon {
namespace {

Variant variant(const char* tag, const std::string& text) {
  Variant result;
  result.language = Language(tag);
  result.plain = text;
  return result;
}

}  // namespace

std::vector<TranslationUnit> news_pairs() {
  const std::vector<std::pair<std::string, std::string>> subjects = {
      {"ambassador", "Посол"}, {"minister", "Министр"}, {"farmer", "Фермер"}, {"doctor", "Врач"}};
  const std::vector<std::pair<std::string, std::string>> verbs = {
      {"arrived", "приехал"}, {"answered", "ответил"}, {"laughed", "засмеялся"}};
  std::vector<TranslationUnit> pairs;
  for (const auto& [subject, subject_ru] : subjects) {
    for (const auto& [verb, verb_ru] : verbs) {
      std::string english = "The ";
      std::string russian = subject_ru;
      english.append(subject).append(" ").append(verb).append(".");
      russian.append(" ").append(verb_ru).append(".");
      pairs.push_back(news_pair(english, russian));
    }
  }
  return pairs;
}

TranslationUnit news_pair(const std::string& english, const std::string& russian, ArticleId article,
                          std::int64_t position) {
  TranslationUnit unit;
  unit.variants = {variant("en", english), variant("ru", russian)};
  Occurrence occurrence;
  occurrence.article = article;
  occurrence.position = position;
  occurrence.source_language = Language("en");
  occurrence.target_language = Language("ru");
  unit.occurrences = {occurrence};
  return unit;
}

ArticleInfo news_article(const std::string& url, const std::string& digest) {
  ArticleInfo info;
  info.url = url;
  info.source_language = Language("en");
  info.target_language = Language("ru");
  info.digest = digest;
  return info;
}

ArticleId align(memory::Memory& memory, const ArticleInfo& info,
                std::vector<TranslationUnit> pairs) {
  memory::Batch batch = memory.begin_batch({.kind = memory::BatchKind::alignment});
  const ArticleId article = batch.put_article(info);
  std::int64_t position = 0;
  for (TranslationUnit& pair : pairs) {
    pair.occurrences.front().article = article;
    pair.occurrences.front().position = position++;
    batch.add_pair(pair);
  }
  batch.commit();
  return article;
}

BatchId import(memory::Memory& memory, const std::vector<TranslationUnit>& units) {
  memory::Batch batch = memory.begin_batch({.kind = memory::BatchKind::import});
  for (const TranslationUnit& unit : units) {
    batch.add(unit);
  }
  return batch.commit();
}

}  // namespace targman::lexicon
