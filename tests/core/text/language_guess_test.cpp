#include "core/text/language_guess.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

struct GuessCase {
  const char* name;
  const char* text;
  const char* expected;
};

class LanguageGuess : public testing::TestWithParam<GuessCase> {};

TEST_P(LanguageGuess, TellsTheLanguage) {
  EXPECT_EQ(guess_language(GetParam().text).tag(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, LanguageGuess,
    testing::Values(
        GuessCase{"empty", "", ""}, GuessCase{"digits", "2023 12 22", ""},
        GuessCase{"english", "The ambassador said that trade with Armenia has doubled.", "en"},
        GuessCase{"armenian", "Դեսպանն ասաց, որ առևտուրը Հայաստանի հետ կրկնապատկվել է։", "hy"},
        GuessCase{"armenian_with_latin", "BMW-ն և UNESCO-ն ստորագրել են պայմանագիրը։", "hy"},
        GuessCase{"russian", "Посол сказал, что товарооборот с Арменией вырос в два раза.", "ru"},
        GuessCase{"russian_heading", "Ереван", "ru"},
        GuessCase{"ukrainian", "Посол сказав, що товарообіг зріс і що це є добре для країн.", "uk"},
        GuessCase{"german", "Der Botschafter sagte, dass die Regierung nicht mit dem Plan ist.",
                  "de"},
        GuessCase{"french", "Les relations entre les pays sont dans une bonne phase pour tous.",
                  "fr"},
        GuessCase{"greek", "Ο πρέσβης μίλησε", ""}),
    case_name<GuessCase>);

TEST(LanguageName, IsEnglish) {
  EXPECT_EQ(language_name(Language("hy-AM")), "Armenian");
  EXPECT_EQ(language_name(Language("ru")), "Russian");
  EXPECT_EQ(language_name(Language("EN_us")), "English");
}

TEST(LanguageOfHeading, KnowsTagsAndEnglishNames) {
  EXPECT_EQ(language_of_heading("EN_us").tag(), "EN_us");
  EXPECT_EQ(language_of_heading("armenian").tag(), "hy");
  EXPECT_TRUE(language_of_heading("note").empty());
  EXPECT_TRUE(language_of_heading("").empty());
}

}  // namespace
}  // namespace targman::text
