#include "core/lexicon/lexicon.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace targman::lexicon {
namespace {

const char* const kList =
    "en\tpos\thy\tru\n"
    "charge\tverb\tմեղադրել; գանձել\tобвинять; взимать\n"
    "peace\tnoun\tխաղաղություն\tмир\n"
    "take place\tverb\tտեղի ունենալ\tпроисходить\n"
    "world\tnoun\tաշխարհ\tмир; свет\n";

Lexicon make(const char* source, const char* target) {
  Lexicon lexicon{Language(source), Language(target)};
  lexicon.add(parse_word_list(kList, "list"));
  return lexicon;
}

std::vector<std::string> words(const Lexicon& lexicon, const char* language, const char* word) {
  const text::Stemmer stemmer{Language(language)};
  std::vector<std::string> found;
  for (const Translation& translation : lexicon.translations(stemmer.stem(text::fold_word(word)))) {
    found.push_back(translation.word);
  }
  return found;
}

TEST(Lexicon, FindsTranslationsOfAnyInflection) {
  const Lexicon lexicon = make("en", "hy");
  EXPECT_EQ(words(lexicon, "en", "charged"), (std::vector<std::string>{"մեղադրել", "գանձել"}));
  EXPECT_EQ(words(lexicon, "en", "Peace"), std::vector<std::string>{"խաղաղություն"});
  EXPECT_TRUE(words(lexicon, "en", "war").empty());
}

TEST(Lexicon, PutsTheLikeliestFirst) {
  const Lexicon lexicon = make("en-GB", "ru-RU");
  const auto& found = lexicon.translations("world");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].word, "мир");
  EXPECT_GT(found[0].probability, found[1].probability);
  EXPECT_LE(found[0].probability, 1.0);
}

TEST(Lexicon, WorksBetweenAnyTwoColumns) {
  const Lexicon lexicon = make("ru", "hy");
  EXPECT_EQ(words(lexicon, "ru", "мира"), (std::vector<std::string>{"խաղաղություն", "աշխարհ"}));
}

TEST(Lexicon, PassesOverPhrases) {
  const Lexicon lexicon = make("ru", "en");
  EXPECT_TRUE(words(lexicon, "ru", "происходить").empty());
}

TEST(Lexicon, KnowsTheStemsOfItsTranslations) {
  const Lexicon lexicon = make("en", "ru");
  EXPECT_EQ(lexicon.knows_target(text::Stemmer(Language("ru")).stem("миром")), 1.0);
  EXPECT_EQ(lexicon.knows_target("война"), 0.0);
  EXPECT_EQ(lexicon.knows_source("world"), 1.0);
  EXPECT_EQ(lexicon.knows_source("war"), 0.0);
}

TEST(Lexicon, AddsWhatWasLearnt) {
  Lexicon lexicon = make("en", "ru");
  const double listed = lexicon.translations("world").front().probability;
  const std::string world = lexicon.translations("world").front().stem;
  lexicon.add(LearntWords{{{"war", "войн", 0.6, 0.7}, {"world", world, 0.1, 0.9}},
                          {{"war", 2}, {"world", 50}},
                          {{"войн", 2}, {world, 50}}});
  ASSERT_EQ(lexicon.translations("war").size(), 1U);
  EXPECT_EQ(lexicon.translations("war").front().stem, "войн");
  EXPECT_EQ(lexicon.translations("war").front().probability, 0.6);
  EXPECT_EQ(lexicon.translations("war").front().backward, 0.7);
  EXPECT_EQ(lexicon.translations("world").front().probability, listed);
  EXPECT_EQ(lexicon.translations("world").front().backward, 0.9);
  EXPECT_GT(lexicon.knows_source("war"), 0);
  EXPECT_LT(lexicon.knows_source("war"), 1);
  EXPECT_EQ(lexicon.knows_source("world"), 1.0);
}

TEST(Lexicon, OfALanguageThatTheListLacksIsEmpty) {
  EXPECT_TRUE(make("en", "de").empty());
  EXPECT_TRUE(Lexicon(Language("en"), Language("hy")).empty());
}

TEST(Lexicon, ThatShipsKnowsTheThreeLanguages) {
  const std::vector<std::string_view> english = {"The ambassadors discussed peace."};
  const std::vector<std::string_view> armenian = {"Դեսպանները քննարկեցին խաղաղությունը։"};
  const std::vector<std::string_view> russian = {"Послы обсудили мир."};
  EXPECT_FALSE(shipped_lexicon({Language("en"), Language("hy"), english, armenian}).empty());
  EXPECT_FALSE(shipped_lexicon({Language("en"), Language("ru"), english, russian}).empty());
  EXPECT_FALSE(shipped_lexicon({Language("ru"), Language("hy"), russian, armenian}).empty());
}

TEST(Lexicon, ForTextsTakesInWhatTheyNeed) {
  const WordList list = parse_word_list(kList, "list");
  Lexicon lexicon({Language("en"),
                   Language("hy"),
                   {"Charges were dropped."},
                   {"Նրան մեղադրում են խաղաղությունը խախտելու մեջ։"}});
  lexicon.add(list);
  EXPECT_EQ(words(lexicon, "en", "charged"), std::vector<std::string>{"մեղադրել"});
  EXPECT_TRUE(words(lexicon, "en", "peace").empty());
  const text::Stemmer armenian(Language("hy"));
  EXPECT_EQ(lexicon.knows_target(armenian.stem("խաղաղություն")), 1);
  EXPECT_EQ(lexicon.knows_target(armenian.stem("աշխարհ")), 0);
}

glossary::Termbase termbase() {
  const auto term = [](const char* text, const char* language, glossary::Status status) {
    return glossary::Term{text, Language(language), status, glossary::type_of(text), {}};
  };
  using enum glossary::Status;
  glossary::Termbase terms;
  terms.languages = {Language("en"), Language("hy")};
  terms.concepts.resize(2);
  terms.concepts[0].terms = {term("European Union", "en", preferred), term("EU", "en", admitted),
                             term("Եվրոպական միություն", "hy", preferred),
                             term("ԵՄ", "hy", admitted)};
  terms.concepts[1].terms = {term("Tbilisi", "en", preferred), term("Թբիլիսի", "hy", preferred),
                             term("Թիֆլիս", "hy", deprecated)};
  return terms;
}

TEST(Lexicon, TakesTermsThatMayBeUsed) {
  Lexicon lexicon{Language("en"), Language("hy")};
  lexicon.add(termbase());
  EXPECT_EQ(words(lexicon, "en", "Tbilisi"), std::vector<std::string>{"թբիլիսի"});
}

TEST(Lexicon, PairsAnAcronymWithTheWordsOfItsTerm) {
  Lexicon lexicon{Language("en"), Language("hy")};
  lexicon.add(termbase());
  const auto of_acronym = words(lexicon, "en", "EU");
  EXPECT_EQ(std::set<std::string>(of_acronym.begin(), of_acronym.end()),
            (std::set<std::string>{"եմ", "եվրոպական", "միություն"}));
  EXPECT_EQ(words(lexicon, "en", "union"), std::vector<std::string>{"եմ"});
}

}  // namespace
}  // namespace targman::lexicon
