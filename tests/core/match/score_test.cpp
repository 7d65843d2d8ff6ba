#include "core/match/score.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/reference/edit_distance.h"

namespace targman::match {
namespace {

const std::vector<Penalty> kNone;

struct ScoreCase {
  const char* name;
  std::string left;
  std::string right;
  int value;
  std::vector<Penalty> penalties;
};

class ScoreTable : public testing::TestWithParam<ScoreCase> {};

TEST_P(ScoreTable, GivesValueAndPenalties) {
  const PreparedSegment left = prepare(GetParam().left);
  const PreparedSegment right = prepare(GetParam().right);
  for (const auto& found : {score(left, right), score(right, left)}) {
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, GetParam().value);
    EXPECT_EQ(found->penalties, GetParam().penalties);
  }
}

INSTANTIATE_TEST_SUITE_P(
    SameWords, ScoreTable,
    testing::Values(
        ScoreCase{"identical", "The talks ended.", "The talks ended.", 100, kNone},
        ScoreCase{"empty", "", "", 100, kNone},
        ScoreCase{"spaces", "The talks ended.", "The  talks ended. ", 99, kNone},
        ScoreCase{"case", "The talks ended.", "The Talks ended.", 99, {Penalty::letter_case}},
        ScoreCase{"case_hy", "Դեսպանը եկավ։", "ԴԵՍՊԱՆԸ եկավ։", 99, {Penalty::letter_case}},
        ScoreCase{"marks", "Yes, he came.", "Yes he came!", 99, {Penalty::punctuation}},
        ScoreCase{"stop_hy", "Դեսպանը եկավ։", "Դեսպանը եկավ:", 99, {Penalty::punctuation}},
        ScoreCase{
            "quotes", "«Да», — сказал он.", "\"Да\", - сказал он.", 99, {Penalty::punctuation}},
        ScoreCase{"symbol", "😀 Yes", "Yes", 99, {Penalty::punctuation}},
        ScoreCase{"numbers", "He paid 5 euros.", "He paid 1,200 euros.", 98, {Penalty::numbers}},
        ScoreCase{"numbers_alone", "12", "13", 98, {Penalty::numbers}},
        ScoreCase{"numbers_and_marks",
                  "5 euros.",
                  "7 euros!",
                  97,
                  {Penalty::numbers, Penalty::punctuation}},
        ScoreCase{"all_three",
                  "He paid 5 euros.",
                  "he paid 7 euros!",
                  96,
                  {Penalty::numbers, Penalty::letter_case, Penalty::punctuation}}),
    case_name<ScoreCase>);

/// Thirty words and one more.
std::string thirty_words_and(const std::string& last) {
  return "a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd " + last;
}

INSTANTIATE_TEST_SUITE_P(
    OtherWords, ScoreTable,
    testing::Values(
        ScoreCase{"one_of_four", "He paid five euros.", "He paid six euros.", 75, kNone},
        ScoreCase{"one_of_three", "he paid five", "he paid six", 66, kNone},
        ScoreCase{"one_left_out", "He came home late.", "He came home.", 75, kNone},
        ScoreCase{"one_of_thirty", thirty_words_and("one"), thirty_words_and("two"), 94, kNone},
        ScoreCase{"one_of_thirty_and_mark",
                  thirty_words_and("one"),
                  thirty_words_and("two."),
                  94,
                  {Penalty::punctuation}},
        ScoreCase{
            "word_and_number", "He paid 5 euros.", "She paid 7 euros.", 73, {Penalty::numbers}},
        ScoreCase{"case_costs_nothing_more", "He paid five euros", "he paid six euros", 75, kNone},
        ScoreCase{"order", "one two", "two one", 0, kNone},
        ScoreCase{"nothing_shared", "The talks", "Переговоры завершились", 0, kNone},
        ScoreCase{"right_to_left", "שלום עולם", "שלום", 50, kNone},
        ScoreCase{"number_more", "12", "12 13", 48, {Penalty::numbers}}),
    case_name<ScoreCase>);

INSTANTIATE_TEST_SUITE_P(
    NoWords, ScoreTable,
    testing::Values(ScoreCase{"empty_and_space", "", " ", 99, kNone},
                    ScoreCase{"empty_and_word", "", "talks", 0, kNone},
                    ScoreCase{"empty_and_mark", "", "!", 0, {Penalty::punctuation}},
                    ScoreCase{"word_and_mark", "talks", "!", 0, {Penalty::punctuation}},
                    ScoreCase{"same_marks", "* * *", "* * *", 100, kNone},
                    ScoreCase{"spaced_marks", "***", "* * *", 99, kNone},
                    ScoreCase{"one_mark_of_three", "***", "**-", 65, {Penalty::punctuation}},
                    ScoreCase{
                        "number_and_mark", "12", "*", 0, {Penalty::numbers, Penalty::punctuation}}),
    case_name<ScoreCase>);

struct TypingCase {
  const char* name;
  std::string left;
  std::string right;
};

class TypedOtherwise : public testing::TestWithParam<TypingCase> {};

TEST_P(TypedOtherwise, StaysTheSameWords) {
  const auto found = score(prepare(GetParam().left), prepare(GetParam().right));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->value, 99);
}

INSTANTIATE_TEST_SUITE_P(
    All, TypedOtherwise,
    testing::Values(TypingCase{"ev_and_yech_yiwn", "Նա և ես։", "Նա եւ ես։"},
                    TypingCase{"ev_inside", "Երևանում է։", "Երեւանում է։"},
                    TypingCase{"question_inside", "Ինչո՞ւ եկավ։", "Ինչու եկավ։"},
                    TypingCase{"yo", "Счёт открыт.", "Счет открыт."},
                    TypingCase{"decomposed", "Мой йод", "Мой и\u0306од"},
                    TypingCase{"soft_hyphen", "переговоры", "пере\u00ADговоры"}),
    case_name<TypingCase>);

TEST(ScoreOf, TagsThatDiffer) {
  const PreparedSegment plain = prepare("The talks ended.");
  const PreparedSegment tagged = prepare("The talks ended.", "The <ph x=\"1\"/>talks ended.");
  const PreparedSegment other = prepare("The talks ended.", "<ph x=\"1\"/>The talks ended.");
  for (const auto& found : {score(plain, tagged), score(tagged, plain), score(tagged, other)}) {
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 99);
    EXPECT_EQ(found->penalties, std::vector{Penalty::tags});
  }
  const auto same = score(tagged, tagged);
  ASSERT_TRUE(same);
  EXPECT_EQ(same->value, 100);
  EXPECT_TRUE(same->penalties.empty());
}

TEST(ScoreOf, EverythingButTheWordsStaysAtLeastNinetyFive) {
  const auto found =
      score(prepare("He paid 5 euros.", "He <b/>paid 5 euros."), prepare("he paid 7 euros!"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->value, 95);
  EXPECT_EQ(found->penalties.size(), 4U);
}

TEST(ScoreOf, NothingBelowTheThreshold) {
  const PreparedSegment left = prepare("He paid five euros.");
  const PreparedSegment right = prepare("He paid six euros.");
  EXPECT_TRUE(score(left, right, 75));
  EXPECT_FALSE(score(left, right, 76));
  EXPECT_FALSE(score(left, prepare("Euros"), 26));
  EXPECT_TRUE(score(left, left, 100));
  EXPECT_FALSE(score(left, prepare("he paid five euros."), 100));
}

TEST(ScoreOf, LongSegments) {
  std::string segment;
  for (int i = 0; i < 2000; ++i) {
    segment += "word ";
  }
  const auto found = score(prepare(segment), prepare(segment + "more"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->value, 94);
}

TEST(PenaltyNames, AreEnglish) {
  EXPECT_EQ(to_string(Penalty::numbers), "numbers");
  EXPECT_EQ(to_string(Penalty::letter_case), "letter case");
  EXPECT_EQ(to_string(Penalty::punctuation), "punctuation");
  EXPECT_EQ(to_string(Penalty::tags), "tags");
}

/// A few words that often meet again, with marks and numbers.
std::string random_segment(std::mt19937& random) {
  static const std::vector<std::string> tokens = {
      "talks", "Talks", "the", "և", "եւ", "Եվ", "счёт", "счет", "5", "1,5",
      "12",    ",",     ".",   "։", ":",  "«",  "—",    "😀",    "$", "שלום"};
  std::uniform_int_distribution<std::size_t> length(0, 6);
  std::uniform_int_distribution<std::size_t> token(0, tokens.size() - 1);
  std::string segment;
  for (std::size_t i = length(random); i > 0; --i) {
    segment.append(tokens[token(random)]).append(" ");
  }
  return segment;
}

/// What the words alone give.
int words_only(const PreparedSegment& left, const PreparedSegment& right) {
  const std::size_t longer = std::max(left.words.size(), right.words.size());
  const std::size_t distance = reference::edit_distance(left.words, right.words);
  return static_cast<int>(100 * (longer - distance) / longer);
}

void expect_lawful(const PreparedSegment& left, const PreparedSegment& right) {
  const auto found = score(left, right);
  const auto turned = score(right, left);
  ASSERT_TRUE(found);
  ASSERT_TRUE(turned);
  EXPECT_EQ(found->value, turned->value);
  EXPECT_EQ(found->penalties, turned->penalties);
  EXPECT_GE(found->value, 0);
  EXPECT_EQ(found->value == 100, left.text == right.text);
  EXPECT_TRUE(found->value == 100 || !score(left, right, found->value + 1));
  EXPECT_TRUE(score(left, right, found->value));
  if (left.words.empty() && right.words.empty()) {
    return;
  }
  const int words = words_only(left, right);
  EXPECT_LE(found->value, words);
  EXPECT_EQ(found->value >= 95, words == 100);
}

TEST(ScoreLaws, HoldForRandomSegments) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 2000 && !testing::Test::HasFailure(); ++round) {
    const PreparedSegment left = prepare(random_segment(random));
    const PreparedSegment right = prepare(random_segment(random));
    SCOPED_TRACE("\"" + left.text + "\" and \"" + right.text + "\"");
    expect_lawful(left, right);
  }
}

}  // namespace
}  // namespace targman::match
