#include "core/lexicon/counting_pairs.h"

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace targman::lexicon {
namespace {

Variant variant(const char* tag, const char* text) {
  Variant result;
  result.language = Language(tag);
  result.plain = text;
  return result;
}

TranslationUnit english_russian() {
  TranslationUnit unit;
  unit.variants = {variant("en", "Good morning."), variant("ru", "Доброе утро.")};
  return unit;
}

Occurrence occurrence(std::optional<double> confidence, Review review = Review::unreviewed) {
  Occurrence result;
  result.source_language = Language("en");
  result.target_language = Language("ru");
  result.confidence = confidence;
  result.review = review;
  return result;
}

/// How many pairs count of a unit with these occurrences.
std::size_t count(const std::vector<Occurrence>& occurrences) {
  TranslationUnit unit = english_russian();
  unit.occurrences = occurrences;
  return counting_pairs(unit).size();
}

TEST(CountingPairs, AreThoseThatCanBeTrusted) {
  EXPECT_EQ(count({Occurrence()}), 1U);              // imported
  EXPECT_EQ(count({occurrence(std::nullopt)}), 1U);  // made by a person
  EXPECT_EQ(count({occurrence(0.9)}), 1U);
  EXPECT_EQ(count({occurrence(0.89)}), 0U);
  EXPECT_EQ(count({occurrence(0.5), occurrence(0.95)}), 1U);
  EXPECT_EQ(count({}), 0U);
}

TEST(CountingPairs, ObeyTheReview) {
  EXPECT_EQ(count({occurrence(0.2, Review::accepted)}), 1U);
  EXPECT_EQ(count({occurrence(0.99, Review::rejected)}), 0U);
  EXPECT_EQ(count({occurrence(0.99, Review::rejected), occurrence(0.99)}), 0U);
  EXPECT_EQ(count({occurrence(0.99, Review::rejected), occurrence(0.2, Review::accepted)}), 1U);
}

TEST(CountingPairs, AreInOrderOfTheLanguages) {
  TranslationUnit unit = english_russian();
  std::swap(unit.variants[0], unit.variants[1]);
  unit.variants[0].language = Language("RU_ru");
  unit.occurrences = {Occurrence()};
  const auto pairs = counting_pairs(unit);
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].first_language.tag(), "en");
  EXPECT_EQ(pairs[0].second_language.tag(), "ru");
  EXPECT_EQ(pairs[0].first, "Good morning.");
  EXPECT_EQ(pairs[0].second, "Доброе утро.");
}

TEST(CountingPairs, HaveTheTwoTranslationsAmongThem) {
  TranslationUnit unit = english_russian();
  unit.variants.push_back(variant("hy", "Բարի լույս։"));
  unit.occurrences = {Occurrence()};
  const auto pairs = counting_pairs(unit);
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[2].first_language.tag(), "hy");
  EXPECT_EQ(pairs[2].second_language.tag(), "ru");
  unit.occurrences = {occurrence(0.99)};
  EXPECT_EQ(counting_pairs(unit).size(), 1U);
  unit.variants.push_back(variant("de", "Guten Morgen."));
  unit.occurrences = {Occurrence()};
  EXPECT_EQ(counting_pairs(unit).size(), 3U);  // of the source alone
}

TEST(CountingPairs, AreInTwoLanguages) {
  TranslationUnit unit = english_russian();
  unit.variants[1].language = Language("en-GB");
  unit.occurrences = {Occurrence()};
  EXPECT_TRUE(counting_pairs(unit).empty());
}

TEST(CountingPairs, AreKnownAgainByTheirTexts) {
  TranslationUnit unit = english_russian();
  unit.occurrences = {Occurrence()};
  const auto fingerprint = [](const TranslationUnit& of) {
    return counting_pairs(of).front().fingerprint;
  };
  TranslationUnit other = unit;
  other.variants[1].plain = "Добрый вечер.";
  EXPECT_NE(fingerprint(unit), fingerprint(other));
  other.variants[1].plain = "ДОБРОЕ  утро.";
  EXPECT_EQ(fingerprint(unit), fingerprint(other));
}

}  // namespace
}  // namespace targman::lexicon
