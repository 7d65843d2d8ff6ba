#include "core/text/romanise.h"

#include <gtest/gtest.h>

#include "core/text/stem.h"
#include "tests/case_name.h"

namespace targman::text {
namespace {

NameKey key(const char* word) {
  return name_key(fold_word(word));
}

TEST(Romanise, GivesPlainLatinLetters) {
  EXPECT_EQ(romanise(fold_word("Захаровой")), "zakharovoy");
  EXPECT_EQ(romanise(fold_word("Զախարովան")), "zakharovan");
  EXPECT_EQ(romanise(fold_word("Zürich")), "zurich");
  EXPECT_EQ(romanise(fold_word("Ереван")), "yerevan");
  EXPECT_EQ(romanise(fold_word("Αθήνα")), "athena");
  EXPECT_EQ(romanise(fold_word("Київ")), "kiiv");
  EXPECT_EQ(romanise("country's"), "countrys");
  EXPECT_EQ(romanise(""), "");
  EXPECT_EQ(romanise("«»"), "");
}

struct NameCase {
  const char* name;
  const char* source;
  const char* target;
};

class SameName : public testing::TestWithParam<NameCase> {};

TEST_P(SameName, IsSimilarAcrossScripts) {
  EXPECT_GE(name_similarity(key(GetParam().source), key(GetParam().target)), 0.7)
      << key(GetParam().source).sounds << ' ' << key(GetParam().target).sounds;
}

INSTANTIATE_TEST_SUITE_P(All, SameName,
                         testing::Values(NameCase{"zakharova_ru", "Zakharova", "Захаровой"},
                                         NameCase{"zakharova_hy", "Zakharova", "Զախարովան"},
                                         NameCase{"kopyrkin", "Kopyrkin", "Կոպիրկինի"},
                                         NameCase{"yerevan_ru", "Yerevan", "Ереване"},
                                         NameCase{"yerevan_hy", "Yerevan", "Երևանում"},
                                         NameCase{"gyumri_hy", "Gyumri", "Գյումրիում"},
                                         NameCase{"gyumri_ru", "Gyumri", "Гюмри"},
                                         NameCase{"pashinyan", "Pashinyan", "Փաշինյանի"},
                                         NameCase{"matenadaran", "Matenadaran", "Матенадарана"},
                                         NameCase{"copenhagen", "Copenhagen", "Կոպենհագեն"},
                                         NameCase{"matching_case", "Washington", "Вашингтоне"}),
                         case_name<NameCase>);

class OtherName : public testing::TestWithParam<NameCase> {};

TEST_P(OtherName, IsNotSimilar) {
  EXPECT_LT(name_similarity(key(GetParam().source), key(GetParam().target)), 0.6);
}

INSTANTIATE_TEST_SUITE_P(All, OtherName,
                         testing::Values(NameCase{"other_word", "Yerevan", "Москва"},
                                         NameCase{"short", "on", "он"},
                                         NameCase{"prefix_only", "Iran", "иранистическими"},
                                         NameCase{"empty", "", "Ереван"},
                                         NameCase{"both_empty", "", ""}),
                         case_name<NameCase>);

}  // namespace
}  // namespace targman::text
