#include "core/lexicon/memory_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/lexicon/memory_learning.h"
#include "core/text/stem.h"
#include "tests/core/lexicon/news_pairs.h"
#include "tests/temporary_folder.h"

namespace targman::lexicon {
namespace {

class MemoryWords : public testing::Test {
 protected:
  MemoryWords() {
    keep_learning(memory_);
    align(memory_, news_article("https://example.org/1", "a"), news_pairs());
  }

  static std::string russian_stem(const char* word) {
    return text::Stemmer(Language("ru")).stem(word);
  }

  TemporaryFolder folder_;
  memory::Memory memory_ =
      memory::Memory::open(folder_.file("memory.db"), {.access = memory::Access::create});
  Texts texts_{Language("en"),
               Language("ru"),
               {"Ambassadors laughed.", "Nobody knows."},
               {"Посол засмеялся.", "Никто не знает."}};
};

TEST_F(MemoryWords, AreThoseOfTheTexts) {
  const LearntWords learnt = words_in(texts_, memory_);
  const auto found = std::ranges::find(learnt.pairs, russian_stem("посол"), &LearntPair::target);
  ASSERT_NE(found, learnt.pairs.end());
  EXPECT_EQ(found->source, "ambassador");
  EXPECT_GT(found->forward, 0.7);
  EXPECT_GT(found->backward, 0.7);
  EXPECT_LE(learnt.pairs.size(), 3U);
  EXPECT_EQ(learnt.source_counts.size(), 2U);
}

TEST_F(MemoryWords, AreTheSameTheOtherWayRound) {
  const LearntWords forth = words_in(texts_, memory_);
  const LearntWords back = words_in(
      {texts_.target_language, texts_.source_language, texts_.target, texts_.source}, memory_);
  ASSERT_EQ(forth.pairs.size(), back.pairs.size());
  for (std::size_t i = 0; i < forth.pairs.size(); ++i) {
    EXPECT_EQ(forth.pairs[i].source, back.pairs[i].target);
    EXPECT_EQ(forth.pairs[i].forward, back.pairs[i].backward);
  }
  EXPECT_EQ(forth.source_counts.size(), back.target_counts.size());
}

TEST_F(MemoryWords, AreNoneOfOtherLanguages) {
  texts_.target_language = Language("hy");
  EXPECT_TRUE(words_in(texts_, memory_).pairs.empty());
}

TEST_F(MemoryWords, AreNoneWhereNothingWasLearnt) {
  const memory::Memory other =
      memory::Memory::open(folder_.file("other.db"), {.access = memory::Access::create});
  EXPECT_TRUE(words_in(texts_, other).pairs.empty());
  EXPECT_TRUE(learnt_overview(other).empty());
  EXPECT_TRUE(learnt_word(other, "ambassador", Language()).empty());
  EXPECT_EQ(waiting_units(other), 0U);
}

TEST_F(MemoryWords, AreShownFromEitherSide) {
  const auto english = learnt_word(memory_, "Ambassadors", Language());
  ASSERT_EQ(english.size(), 1U);
  EXPECT_EQ(english[0].stem, "ambassador");
  EXPECT_EQ(english[0].other_language.tag(), "ru");
  EXPECT_EQ(english[0].seen, 3U);
  ASSERT_FALSE(english[0].translations.empty());
  EXPECT_EQ(english[0].translations[0].stem, russian_stem("посол"));
  EXPECT_EQ(english[0].translations[0].seen, 3U);
  EXPECT_GT(english[0].translations[0].together, 2);
  const auto russian = learnt_word(memory_, "посол", Language("ru"));
  ASSERT_EQ(russian.size(), 1U);
  EXPECT_EQ(russian[0].translations[0].stem, "ambassador");
  EXPECT_EQ(russian[0].translations[0].together, english[0].translations[0].together);
  EXPECT_TRUE(learnt_word(memory_, "посол", Language("en")).empty());
}

TEST_F(MemoryWords, AreCounted) {
  const auto overview = learnt_overview(memory_);
  ASSERT_EQ(overview.size(), 1U);
  EXPECT_EQ(overview[0].first.tag(), "en");
  EXPECT_EQ(overview[0].second.tag(), "ru");
  EXPECT_EQ(overview[0].pairs, 12U);
  EXPECT_EQ(overview[0].first_stems, 8U);
  EXPECT_EQ(overview[0].second_stems, 7U);
}

}  // namespace
}  // namespace targman::lexicon
