#include "core/align/side_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

std::vector<std::string> folded_tokens(const SideWords& words) {
  std::vector<std::string> folded;
  for (const std::uint32_t token : words.tokens) {
    folded.push_back(words.types[token].folded);
  }
  return folded;
}

const WordType& type_named(const SideWords& words, const std::string& folded) {
  return *std::ranges::find(words.types, folded, &WordType::folded);
}

TEST(SideWords, AreFoldedSentenceAfterSentence) {
  const SideWords words = unknown_words(side("en", {"The talks, the END.", "", "Talks."}));
  EXPECT_EQ(folded_tokens(words),
            (std::vector<std::string>{"the", "talks", "the", "end", "talks"}));
  EXPECT_EQ(words.begins, (std::vector<std::size_t>{0, 4, 4, 5}));
  EXPECT_EQ(words.types.size(), 3U);
  EXPECT_EQ(words.sentence_count(), 3U);
  EXPECT_EQ(words.size_of(0), 4U);
  EXPECT_EQ(words.size_of(2), 1U);
  EXPECT_EQ(words.size_of(1), 0U);
}

TEST(SideWords, OfSelectedSentencesAreAsInTheWholeText) {
  const SideWords words =
      unknown_words(side("en", {"The talks ended.", "Nobody came.", "He left."}));
  const SideWords selected = select_sentences(words, {0, 2});
  EXPECT_EQ(folded_tokens(selected),
            (std::vector<std::string>{"the", "talks", "ended", "he", "left"}));
  EXPECT_EQ(selected.begins, (std::vector<std::size_t>{0, 3, 5}));
  EXPECT_EQ(selected.types.size(), words.types.size());
  EXPECT_DOUBLE_EQ(selected.log_untranslated[3], words.log_untranslated[3]);
  EXPECT_DOUBLE_EQ(selected.log_untranslated[5] - selected.log_untranslated[3],
                   words.log_untranslated[7] - words.log_untranslated[5]);
}

TEST(SideWords, OfNothing) {
  const SideWords words = unknown_words(side("en", {}));
  EXPECT_TRUE(words.types.empty());
  EXPECT_EQ(words.sentence_count(), 0U);
  EXPECT_EQ(words.log_untranslated, std::vector<double>{0});
}

TEST(SideWords, TakeANumberWithItsScaleWord) {
  const SideWords words = unknown_words(side("ru", {"Около 1,2 млрд долларов к 22.12.2023."}));
  EXPECT_EQ(folded_tokens(words),
            (std::vector<std::string>{"около", "1,2 млрд", "долларов", "к", "22", "12", "2023"}));
  ASSERT_TRUE(type_named(words, "1,2 млрд").number);
  EXPECT_DOUBLE_EQ(type_named(words, "1,2 млрд").number->value, 1.2e9);
  EXPECT_TRUE(type_named(words, "1,2 млрд").name.sounds.empty());
  EXPECT_FALSE(type_named(words, "около").number);
}

TEST(SideWords, TakeCapitalsForNamesOnlyInsideASentence) {
  const SideWords words = unknown_words(side("hy", {"Դեսպանը եկավ Երևան։", "Գյումրի՝ ոչ։"}));
  EXPECT_TRUE(type_named(words, "երեվան").capitalised);
  EXPECT_FALSE(type_named(words, "դեսպանը").capitalised);
  EXPECT_FALSE(type_named(words, "գյումրի").capitalised);
}

TEST(SideWords, KnowHowCommonAWordIs) {
  const SideWords words =
      unknown_words(side("en", {"He talks and he talked and he will talk to Anna about Paris."}));
  // Forms of one stem count together.
  EXPECT_DOUBLE_EQ(type_named(words, "talks").background, type_named(words, "talk").background);
  EXPECT_GT(type_named(words, "he").background, type_named(words, "paris").background);
  for (const WordType& type : words.types) {
    EXPECT_GT(type.background, 0);
    EXPECT_LT(type.background, 1);
    EXPECT_GT(type.untranslated, 0);
    EXPECT_LT(type.untranslated, 1);
  }
  EXPECT_LT(type_named(words, "paris").untranslated, type_named(words, "about").untranslated);
  ASSERT_EQ(words.log_untranslated.size(), words.tokens.size() + 1);
  EXPECT_TRUE(std::ranges::is_sorted(words.log_untranslated, std::ranges::greater()));
}

TEST(SideWords, OfTheLexiconSeldomStayUntranslated) {
  const Side text = side("en", {"Those ambassadors talked."});
  const SideWords unknown = unknown_words(text);
  const SideWords words = collect_words(text, [&](const std::string& stem) {
    return stem == type_named(unknown, "ambassadors").stem ? 1.0 : 0.0;
  });
  EXPECT_LT(type_named(words, "ambassadors").untranslated,
            type_named(unknown, "ambassadors").untranslated);
  EXPECT_EQ(type_named(words, "talked").untranslated, type_named(unknown, "talked").untranslated);
  const SideWords half = collect_words(text, [](const std::string&) { return 0.5; });
  EXPECT_LT(type_named(half, "ambassadors").untranslated,
            type_named(unknown, "ambassadors").untranslated);
  EXPECT_GT(type_named(half, "ambassadors").untranslated,
            type_named(words, "ambassadors").untranslated);
}

}  // namespace
}  // namespace targman::align
