#include "core/lexicon/cldr_names.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace targman::lexicon {
namespace {

bool has(const WordList& list, const std::string& source, const std::string& target) {
  return std::ranges::any_of(list.entries, [&](const WordEntry& entry) {
    return entry.words[0].front() == source && entry.words[1].front() == target;
  });
}

TEST(CldrNames, AreThereInTheThreeLanguages) {
  const WordList armenian = cldr_names(Language("en"), Language("hy"));
  EXPECT_TRUE(has(armenian, "Armenia", "Հայաստան"));
  EXPECT_TRUE(has(armenian, "Russian", "ռուսերեն"));
  EXPECT_TRUE(has(armenian, "Monday", "երկուշաբթի"));
  const WordList russian = cldr_names(Language("en"), Language("ru-RU"));
  EXPECT_TRUE(has(russian, "Georgia", "Грузия"));
  EXPECT_TRUE(has(russian, "December", "декабря"));
  EXPECT_TRUE(has(russian, "December", "декабрь"));
  EXPECT_TRUE(has(russian, "Euro", "евро"));
}

TEST(CldrNames, AreThereForAnyPair) {
  EXPECT_TRUE(has(cldr_names(Language("de"), Language("fr")), "Deutschland", "Allemagne"));
  EXPECT_TRUE(has(cldr_names(Language("ka"), Language("hy")), "იაპონია", "Ճապոնիա"));
}

TEST(CldrNames, OfAnUnknownLanguageAreNone) {
  EXPECT_TRUE(cldr_names(Language("en"), Language("qqx")).entries.empty());
  EXPECT_TRUE(cldr_names(Language(""), Language("hy")).entries.empty());
}

TEST(CldrNames, AreNoCodes) {
  for (const WordEntry& entry : cldr_names(Language("en"), Language("hy")).entries) {
    for (const auto& words : entry.words) {
      EXPECT_FALSE(words.front().empty());
      EXPECT_FALSE(words.front().size() == 2 && words.front()[0] >= 'A' && words.front()[0] <= 'Z')
          << words.front();
    }
  }
}

}  // namespace
}  // namespace targman::lexicon
