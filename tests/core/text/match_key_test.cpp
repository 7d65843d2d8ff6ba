#include "core/text/match_key.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

struct PairCase {
  const char* name;
  const char* language;
  const char* left;
  const char* right;
};

class EqualKeys : public testing::TestWithParam<PairCase> {};

TEST_P(EqualKeys, OfTextsThatDifferInTypingOnly) {
  const Language language(GetParam().language);
  EXPECT_EQ(match_key(GetParam().left, language), match_key(GetParam().right, language));
}

INSTANTIATE_TEST_SUITE_P(
    All, EqualKeys,
    testing::Values(PairCase{"case", "en", "The Ambassador SAID", "the ambassador said"},
                    PairCase{"quotes", "en", "“Yes,” he said.", "\"Yes,\" he said."},
                    PairCase{"apostrophe", "en", "It’s here", "It's here"},
                    PairCase{"spaces", "en", "  a \u00A0\u202F b\u200Bc \n", "a bc"},
                    PairCase{"ellipsis", "en", "Well…", "Well..."},
                    PairCase{"dashes", "ru", "Москва — Ереван", "Москва - Ереван"},
                    PairCase{"yo", "ru", "Счёт и ЁЛКА", "счет и елка"},
                    PairCase{"stress", "ru", "за\u0301мок", "замок"},
                    PairCase{"soft_hyphen", "ru", "пере\u00ADговоры", "переговоры"},
                    PairCase{"ev_ligature", "hy", "Երևան", "ԵՐԵՎԱՆ"},
                    PairCase{"ev_classical", "hy", "Երեւան", "Երեվան"},
                    PairCase{"question_inside", "hy", "Ինչո՞ւ եք եկել։", "Ինչու եք եկել։"},
                    PairCase{"full_stops", "hy", "Նա եկավ։", "Նա եկավ:"},
                    PairCase{"full_stop_dot", "hy", "Նա եկավ։", "Նա եկավ."},
                    PairCase{"full_stop_quoted", "hy", "«Նա եկավ:»", "«Նա եկավ։»"},
                    PairCase{"but", "hy", "ասաց՝ այո", "ասաց` այո"},
                    PairCase{"middle_stop", "hy", "Նա ասաց․ այո", "Նա ասաց. այո"},
                    PairCase{"decomposed", "ru", "и\u0306од", "йод"}),
    case_name<PairCase>);

class DifferentKeys : public testing::TestWithParam<PairCase> {};

TEST_P(DifferentKeys, OfTextsThatDiffer) {
  const Language language(GetParam().language);
  EXPECT_NE(match_key(GetParam().left, language), match_key(GetParam().right, language));
}

INSTANTIATE_TEST_SUITE_P(
    All, DifferentKeys,
    testing::Values(PairCase{"words", "en", "a b", "ab"},
                    PairCase{"numbers", "en", "12 tons", "13 tons"},
                    PairCase{"colon_in_english", "en", "He said:", "He said."},
                    PairCase{"ellipsis_is_no_stop", "hy", "Նա եկավ...", "Նա եկավ."},
                    PairCase{"time", "hy", "10:30-ին", "10.30-ին"},
                    PairCase{"question_mark", "ru", "Он пришёл?", "Он пришёл."}),
    case_name<PairCase>);

TEST(MatchKey, OfWhiteSpaceIsEmpty) {
  EXPECT_EQ(match_key("", Language("hy")), "");
  EXPECT_EQ(match_key(" \t\u00A0\u200B\n", Language("hy")), "");
}

TEST(MatchKey, IsItsOwnKey) {
  for (const char* text : {"Ինչո՞ւ…", "«Երևան»:", "Ёлка — “да”.", "a  b"}) {
    const std::string key = match_key(text, Language("hy"));
    EXPECT_EQ(match_key(key, Language("hy")), key);
  }
}

TEST(NeighbourKey, FollowsTheMatchKeyAndIsNeverZero) {
  EXPECT_EQ(neighbour_key("Նա եկավ։", Language("hy")), neighbour_key("նա եկավ:", Language("hy")));
  EXPECT_NE(neighbour_key("a", Language("en")), neighbour_key("b", Language("en")));
  EXPECT_NE(neighbour_key("", Language("en")), 0U);
}

TEST(NeighbourKey, IsTheSameOnEveryMachine) {
  // FNV-1a of "a": memories keep these values.
  EXPECT_EQ(neighbour_key("A", Language("en")), 0xaf63dc4c8601ec8cULL);
}

}  // namespace
}  // namespace targman::text
