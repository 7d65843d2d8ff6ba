#include "core/align/word_similarity.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

struct WordsCase {
  const char* name;
  const char* source_language;
  const char* source;
  const char* target_language;
  const char* target;
};

/// The probability that the last words of two texts translate each other; 0 where they look
/// nothing alike.
double last_words(const WordsCase& words, const lexicon::Lexicon& lexicon) {
  const SideWords source = unknown_words(side(words.source_language, {words.source}));
  const SideWords target = unknown_words(side(words.target_language, {words.target}));
  const auto similar = similar_words(source, target, lexicon);
  EXPECT_EQ(similar.size(), source.types.size());
  for (const Similar& other : similar[source.tokens.back()]) {
    EXPECT_GT(other.probability, 0);
    EXPECT_LE(other.probability, 1);
    if (other.type == target.tokens.back()) {
      return other.probability;
    }
  }
  return 0;
}

/// The same by looks alone.
double last_words(const WordsCase& words) {
  return last_words(
      words, lexicon::Lexicon(Language(words.source_language), Language(words.target_language)));
}

class EqualNumber : public testing::TestWithParam<WordsCase> {};

TEST_P(EqualNumber, IsAlmostCertain) {
  EXPECT_GT(last_words(GetParam()), 0.9);
}

INSTANTIATE_TEST_SUITE_P(
    All, EqualNumber,
    testing::Values(WordsCase{"groups_and_decimals", "en", "1,234.5", "ru", "1 234,5"},
                    WordsCase{"no_break_space", "en", "12,450", "hy", "12\u00A0450"},
                    WordsCase{"dots", "en", "1,234.5", "de", "1.234,5"},
                    WordsCase{"billion", "en", "$1.2 billion", "hy", "1,2 մլրդ"},
                    WordsCase{"billion_ru", "en", "$1.2 billion", "ru", "1,2 миллиарда"},
                    WordsCase{"million", "en", "5 million", "hy", "5 միլիոնի"},
                    WordsCase{"thousand", "en", "12,000", "ru", "12 тыс."},
                    WordsCase{"either_reading", "en", "1,234", "ru", "1.234"},
                    WordsCase{"plain", "hy", "2023", "ru", "2023"},
                    WordsCase{"decades", "en", "500,000 people in 1990", "hy", "1990"}),
    case_name<WordsCase>);

class Name : public testing::TestWithParam<WordsCase> {};

TEST_P(Name, PairsUpAcrossScriptsAndEndings) {
  EXPECT_GT(last_words(GetParam()), 0.4);
}

INSTANTIATE_TEST_SUITE_P(
    All, Name,
    testing::Values(WordsCase{"zakharova_ru", "en", "said Zakharova", "ru", "речь Захаровой"},
                    WordsCase{"zakharova_hy", "en", "said Zakharova", "hy", "ասաց Զախարովան"},
                    WordsCase{"ru_hy", "ru", "речь Захаровой", "hy", "ասաց Զախարովան"},
                    WordsCase{"washington", "en", "in Washington", "ru", "в Вашингтоне"},
                    WordsCase{"yerevan", "en", "in Yerevan", "hy", "մեկնեց Երևանից"},
                    WordsCase{"tbilisi", "en", "to Tbilisi", "hy", "մեկնել Թբիլիսի"},
                    WordsCase{"same_script", "de", "aus Andermatt", "fr", "chez Andermatt"}),
    case_name<WordsCase>);

class UnrelatedWords : public testing::TestWithParam<WordsCase> {};

TEST_P(UnrelatedWords, DoNotPairUp) {
  EXPECT_EQ(last_words(GetParam()), 0);
}

INSTANTIATE_TEST_SUITE_P(
    All, UnrelatedWords,
    testing::Values(WordsCase{"numbers", "en", "15", "ru", "16"},
                    WordsCase{"scales", "en", "15", "ru", "15 млн"},
                    WordsCase{"number_and_word", "en", "5", "ru", "пять"},
                    WordsCase{"names", "en", "said Zakharova", "ru", "в Петербурге"},
                    WordsCase{"names_hy", "en", "in Washington", "hy", "մեկնեց Երևանից"},
                    WordsCase{"words", "en", "the negotiations", "ru", "эти переговоры"},
                    WordsCase{"short", "en", "he", "ru", "хе"}),
    case_name<WordsCase>);

TEST(SimilarWords, DoubtSmallLetters) {
  const double name = last_words({"", "en", "the Tavern", "ru", "эта Таверна"});
  const double word = last_words({"", "en", "the tavern", "ru", "эта таверна"});
  EXPECT_GT(word, 0);
  EXPECT_GT(name, word);
}

TEST(SimilarWords, KnowWhatTheLexiconKnows) {
  lexicon::Lexicon lexicon(Language("en"), Language("ru"));
  lexicon.add({{Language("en"), Language("ru")}, {{{{"ambassador"}, {"посол"}}}}});
  const WordsCase same{"", "en", "the ambassadors", "ru", "этот посол"};
  const WordsCase other{"", "en", "the ambassadors", "ru", "этот дом"};
  EXPECT_EQ(last_words(same), 0);
  EXPECT_GT(last_words(same, lexicon), 0.2);
  EXPECT_EQ(last_words(other, lexicon), 0);
}

TEST(SimilarWords, OfAnEmptySide) {
  const Side no_text = side("en", {});
  const Side text = side("ru", {"Ереван 2023"});
  const SideWords nothing = unknown_words(no_text);
  const SideWords some = unknown_words(text);
  EXPECT_TRUE(similar_words(nothing, some, empty_lexicon(no_text, text)).empty());
  for (const auto& similar : similar_words(some, nothing, empty_lexicon(text, no_text))) {
    EXPECT_TRUE(similar.empty());
  }
}

}  // namespace
}  // namespace targman::align
