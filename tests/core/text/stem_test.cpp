#include "core/text/stem.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

TEST(FoldWord, BringsSpellingsTogether) {
  EXPECT_EQ(fold_word("Ինչո՞ւ"), fold_word("ինչու"));
  EXPECT_EQ(fold_word("ԵՐԵՎԱՆ"), fold_word("Երևան"));
  EXPECT_EQ(fold_word("Երեւան"), fold_word("Երևան"));
  EXPECT_EQ(fold_word("Ещё"), "еще");
  EXPECT_EQ(fold_word("It’s"), "it's");
  EXPECT_EQ(fold_word(""), "");
}

struct StemCase {
  const char* name;
  const char* language;
  const char* left;
  const char* right;
};

class Stems : public testing::TestWithParam<StemCase> {};

TEST_P(Stems, AreSharedByInflections) {
  const Stemmer stemmer{Language(GetParam().language)};
  EXPECT_EQ(stemmer.stem(fold_word(GetParam().left)), stemmer.stem(fold_word(GetParam().right)));
}

INSTANTIATE_TEST_SUITE_P(All, Stems,
                         testing::Values(StemCase{"english", "en", "agreements", "agreement"},
                                         StemCase{"region", "en-GB", "talks", "talk"},
                                         StemCase{"russian", "ru", "послом", "посла"},
                                         StemCase{"armenian", "hy", "դեսպանի", "դեսպան"},
                                         StemCase{"armenian_article", "hy", "դեսպանը", "դեսպան"},
                                         StemCase{"armenian_article_n", "hy", "դեսպանն",
                                                  "դեսպանի"}),
                         case_name<StemCase>);

TEST(Stems, OfALanguageWithoutAlgorithmAreTheWords) {
  EXPECT_EQ(Stemmer(Language("ka")).stem("ქალაქები"), "ქალაქები");
  EXPECT_EQ(Stemmer(Language("")).stem("talks"), "talks");
  EXPECT_EQ(Stemmer(Language("en")).stem(""), "");
}

}  // namespace
}  // namespace targman::text
