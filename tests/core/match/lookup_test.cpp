#include "core/match/lookup.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/match_key.h"
#include "tests/core/memory/samples.h"
#include "tests/temporary_folder.h"

namespace targman::match {
namespace {

using memory::add_pairs;
using memory::add_units;
using memory::pair;
using memory::unit_of;
using memory::variant;

TranslationUnit english_armenian(const std::string& english, const std::string& armenian) {
  return pair(variant("en", english), variant("hy", armenian));
}

TranslationUnit reviewed(TranslationUnit unit, Review review) {
  unit.occurrences.front().review = review;
  return unit;
}

Query query_from(const char* language, const std::string& text, const char* target = "") {
  Query query;
  query.text = text;
  query.source_language = Language(language);
  query.target_language = Language(target);
  return query;
}

/// "exact 100 Բարև։ | fuzzy 75 ...".
std::string shown(const std::vector<Match>& matches) {
  std::string result;
  for (const Match& match : matches) {
    result += (result.empty() ? "" : " | ") + to_string(match.match_class) + " " +
              std::to_string(match.score.value) + " " +
              match.unit.variants[match.target_variant].plain;
  }
  return result;
}

class LookupIn : public testing::Test {
 protected:
  LookupIn() : memory_(memory::create(folder_.file("memory.db"))) {}

  [[nodiscard]] std::vector<Match> matches(const Query& query,
                                           const LookupOptions& options = {}) const {
    return Lookup(memory_).find(query, options);
  }

  [[nodiscard]] std::string find(const Query& query, const LookupOptions& options = {}) const {
    return shown(matches(query, options));
  }

  memory::Memory& memory() { return memory_; }

 private:
  TemporaryFolder folder_;
  memory::Memory memory_;
};

using LookupOrder = LookupIn;

TEST_F(LookupOrder, IsClassThenScoreThenAge) {
  const std::string text = "The talks ended in Yerevan on Monday.";
  TranslationUnit in_context = english_armenian(text, "context");
  in_context.occurrences.front().previous = text::neighbour_key("Before.", Language("en"));
  add_pairs(memory(), {english_armenian("The talks ended in Gyumri on Friday.", "two changed"),
                       english_armenian("The talks ended in Gyumri on Monday.", "older"),
                       english_armenian("The TALKS ended in Yerevan on Monday", "other case"),
                       in_context, english_armenian(text, "exact"),
                       english_armenian("The talks ended in Yerevan on Friday.", "newer"),
                       english_armenian("Nothing of the kind.", "unrelated"),
                       english_armenian("The talks, ended in Yerevan on MONDAY.", "mark")});
  Query query = query_from("en", text, "hy");
  query.previous = "before.";
  // A mark in another place makes another key; so does a stop that is left out.
  EXPECT_EQ(find(query, {.min_score = 50, .top = 0}),
            "context 100 context | exact 100 exact | fuzzy 98 mark | fuzzy 98 other case | "
            "fuzzy 85 newer | fuzzy 85 older | fuzzy 71 two changed");
}

TEST_F(LookupOrder, PutsEqualKeysBeforeOtherMarks) {
  add_pairs(memory(), {english_armenian("“Yes,” HE SAID.", "quotes"),
                       english_armenian("\"Yes,\" he said!", "mark")});
  EXPECT_EQ(find(query_from("en", "\"Yes,\" he said.")), "normalised 98 quotes | fuzzy 99 mark");
}

TEST_F(LookupOrder, OfTranslationsIsNewestFirst) {
  add_pairs(memory(), {english_armenian("Good morning.", "Բարի լույս։"),
                       english_armenian("Good morning.", "Բարի առավոտ։"),
                       english_armenian("Good morning.", "Բարև ձեզ։")});
  EXPECT_EQ(find(query_from("en", "Good morning.")),
            "exact 100 Բարև ձեզ։ | exact 100 Բարի առավոտ։ | exact 100 Բարի լույս։");
}

using LookupOptionsOf = LookupIn;

TEST_F(LookupOptionsOf, ThresholdIsInclusive) {
  add_pairs(memory(), {english_armenian("He paid five euros.", "հինգ")});
  const Query query = query_from("en", "He paid six euros.");
  EXPECT_EQ(find(query, {.min_score = 75}), "fuzzy 75 հինգ");
  EXPECT_EQ(find(query, {.min_score = 76}), "");
  const Query same = query_from("en", "He paid five euros.");
  EXPECT_EQ(find(same, {.min_score = 100}), "exact 100 հինգ");
}

TEST_F(LookupOptionsOf, ThresholdOfZeroFindsEverything) {
  add_pairs(memory(), {english_armenian("One.", "մեկ"), english_armenian("Two.", "երկու")});
  EXPECT_EQ(find(query_from("en", "Three!"), {.min_score = 0}), "fuzzy 0 երկու | fuzzy 0 մեկ");
}

TEST_F(LookupOptionsOf, TopLimitsTheMatches) {
  for (const char* armenian : {"ա", "բ", "գ", "դ", "ե", "զ"}) {
    add_pairs(memory(), {english_armenian("Yes.", armenian)});
  }
  const Query query = query_from("en", "Yes.");
  EXPECT_EQ(matches(query).size(), 5U);
  EXPECT_EQ(matches(query, {.top = 0}).size(), 6U);
  EXPECT_EQ(matches(query, {.top = 100}).size(), 6U);
  EXPECT_EQ(find(query, {.top = 2}), "exact 100 զ | exact 100 ե");
}

using LookupLanguages = LookupIn;

TEST_F(LookupLanguages, TargetFilters) {
  add_pairs(memory(), {memory::english_armenian(memory::kMorning),
                       memory::english_russian(memory::kMorning)});
  const std::string text = memory::kMorning.en;
  EXPECT_EQ(find(query_from("en", text)), "exact 100 Բարի լույս։ | exact 100 Доброе утро.");
  EXPECT_EQ(find(query_from("en", text, "hy")), "exact 100 Բարի լույս։");
  EXPECT_EQ(find(query_from("EN_us", text, "ru-RU")), "exact 100 Доброе утро.");
  EXPECT_EQ(find(query_from("en", text, "de")), "");
}

TEST_F(LookupLanguages, WorkInEveryDirection) {
  add_pairs(memory(), {memory::english_armenian(memory::kMorning),
                       memory::english_russian(memory::kMorning)});
  const auto from_armenian = matches(query_from("hy", memory::kMorning.hy, "en"));
  ASSERT_EQ(shown(from_armenian), "exact 100 Good morning.");
  EXPECT_EQ(from_armenian[0].source_variant, 1U);
  EXPECT_EQ(from_armenian[0].target_variant, 0U);
  EXPECT_EQ(find(query_from("ru", memory::kMorning.ru, "en")), "exact 100 Good morning.");
  EXPECT_EQ(find(query_from("ru", memory::kMorning.ru, "hy")), "exact 100 Բարի լույս։");
  EXPECT_EQ(find(query_from("ru", memory::kMorning.en)), "");
}

TEST_F(LookupLanguages, TakeTheBestOfSeveralVariants) {
  add_units(memory(), {unit_of({variant("en-GB", "The lorry stopped here."),
                                variant("en-US", "The truck stopped here."),
                                variant("ru", "Грузовик остановился здесь.")})});
  const auto found = matches(query_from("en", "The truck stopped here.", "ru"));
  ASSERT_EQ(shown(found), "exact 100 Грузовик остановился здесь.");
  EXPECT_EQ(found[0].source_variant, 1U);
}

using LookupContext = LookupIn;

TEST_F(LookupContext, NeedsOneNeighbourThatAgrees) {
  TranslationUnit unit = english_armenian("Yes.", "Այո։");
  unit.occurrences.front().previous = text::neighbour_key("Is it so?", Language("en"));
  unit.occurrences.front().next = text::neighbour_key("It is.", Language("en"));
  add_pairs(memory(), {unit});
  Query query = query_from("en", "Yes.");
  EXPECT_EQ(find(query), "exact 100 Այո։");
  query.previous = "Is it so?";
  EXPECT_EQ(find(query), "context 100 Այո։");
  query.previous = "It is.";
  EXPECT_EQ(find(query), "exact 100 Այո։");
  query.next = "IT IS.";
  EXPECT_EQ(find(query), "context 100 Այո։");
  query.next = "";
  EXPECT_EQ(find(query), "exact 100 Այո։");
}

TEST_F(LookupContext, IsNotThereWhereNeighboursAreNotKnown) {
  add_pairs(memory(), {english_armenian("Yes.", "Այո։")});
  Query query = query_from("en", "Yes.");
  query.previous = "";
  query.next = "Anything.";
  EXPECT_EQ(find(query), "exact 100 Այո։");
}

TEST_F(LookupContext, NeedsTheSameText) {
  TranslationUnit unit = english_armenian("Yes.", "Այո։");
  unit.occurrences.front().previous = text::neighbour_key("Is it so?", Language("en"));
  add_pairs(memory(), {unit});
  Query query = query_from("en", "YES.");
  query.previous = "Is it so?";
  EXPECT_EQ(find(query), "normalised 99 Այո։");
}

using LookupNormalised = LookupIn;

TEST_F(LookupNormalised, ArmenianIsOneHoweverTyped) {
  add_pairs(memory(), {pair(variant("hy", "Նա և դեսպանը Երևանում են։"),
                            variant("en", "He and the ambassador are in Yerevan."))});
  for (const char* text : {"Նա և դեսպանը Երևանում են:", "Նա եւ դեսպանը Երեւանում են։",
                           "Նա եւ դեսպանը  Երևանում են:", "ՆԱ ԵՎ ԴԵՍՊԱՆԸ ԵՐԵՎԱՆՈՒՄ ԵՆ։"}) {
    const auto found = matches(query_from("hy", text, "en"));
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].match_class, MatchClass::normalised) << text;
    EXPECT_GE(found[0].score.value, 95) << text;
    EXPECT_LE(found[0].score.value, 99) << text;
  }
}

TEST_F(LookupNormalised, IsNoneWithOtherNumbers) {
  add_pairs(memory(), {english_armenian("He paid 5 euros.", "հինգ")});
  const auto found = matches(query_from("en", "He paid 6 euros."));
  ASSERT_EQ(shown(found), "fuzzy 98 հինգ");
  EXPECT_EQ(found[0].score.penalties, std::vector{Penalty::numbers});
}

using LookupTags = LookupIn;

TEST_F(LookupTags, CostWhereTheyDiffer) {
  Variant tagged = variant("en", "The talks ended.");
  tagged.markup = "The <ph x=\"1\"/>talks ended.";
  add_units(memory(), {unit_of({tagged, variant("hy", "Ավարտվեցին։")})});
  Query query = query_from("en", "The talks ended.");
  const auto plain = matches(query);
  ASSERT_EQ(shown(plain), "normalised 99 Ավարտվեցին։");
  EXPECT_EQ(plain[0].score.penalties, std::vector{Penalty::tags});
  query.markup = tagged.markup;
  EXPECT_EQ(find(query), "exact 100 Ավարտվեցին։");
  query.markup = "<ph x=\"1\"/>The talks ended.";
  EXPECT_EQ(find(query), "normalised 99 Ավարտվեցին։");
  EXPECT_EQ(find(query, {.min_score = 100}), "");
}

using LookupReview = LookupIn;

TEST_F(LookupReview, LeavesOutWhatWasRejected) {
  add_pairs(memory(), {reviewed(english_armenian("Yes.", "Ոչ։"), Review::rejected),
                       reviewed(english_armenian("Yes.", "Այո։"), Review::accepted)});
  EXPECT_EQ(find(query_from("en", "Yes.")), "exact 100 Այո։");
  EXPECT_EQ(find(query_from("hy", "Ոչ։", "en")), "");
}

TEST_F(LookupReview, KeepsWhatIsRightElsewhere) {
  TranslationUnit elsewhere = english_armenian("Yes.", "Այո։");
  elsewhere.occurrences.front().position = 7;
  add_pairs(memory(), {reviewed(english_armenian("Yes.", "Այո։"), Review::rejected), elsewhere});
  EXPECT_EQ(find(query_from("en", "Yes.")), "exact 100 Այո։");
}

TEST_F(LookupReview, LeavesOutOnlyTheRejectedLanguage) {
  add_pairs(memory(), {reviewed(english_armenian("Yes.", "Ոչ։"), Review::rejected),
                       pair(variant("en", "Yes."), variant("ru", "Да."))});
  ASSERT_EQ(memory().stats().units, 1);
  EXPECT_EQ(find(query_from("en", "Yes.")), "exact 100 Да.");
  EXPECT_EQ(find(query_from("en", "Yes.", "hy")), "");
  EXPECT_EQ(find(query_from("ru", "Да.")), "exact 100 Yes.");
  EXPECT_EQ(find(query_from("hy", "Ոչ։")), "");
}

using LookupOfNothing = LookupIn;

TEST_F(LookupOfNothing, IsEmpty) {
  add_pairs(memory(), {english_armenian("Yes.", "Այո։"), english_armenian(" ", "Ոչ։")});
  for (const char* text : {"", " ", " \t\n", "\u00A0\u200B"}) {
    EXPECT_EQ(find(query_from("en", text), {.min_score = 0}), "");
  }
}

TEST_F(LookupOfNothing, InAnEmptyMemoryIsEmpty) {
  EXPECT_EQ(find(query_from("en", "Yes."), {.min_score = 0}), "");
}

TEST_F(LookupOfNothing, ButMarksFindsMarks) {
  add_pairs(memory(), {english_armenian("* * *", "* * *")});
  EXPECT_EQ(find(query_from("en", "* * *")), "exact 100 * * *");
}

TEST(MatchClassNames, AreEnglish) {
  EXPECT_EQ(to_string(MatchClass::context), "context");
  EXPECT_EQ(to_string(MatchClass::exact), "exact");
  EXPECT_EQ(to_string(MatchClass::normalised), "normalised");
  EXPECT_EQ(to_string(MatchClass::fuzzy), "fuzzy");
}

}  // namespace
}  // namespace targman::match
