#include "core/match/word_difference.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/stem.h"
#include "core/text/token.h"
#include "tests/case_name.h"
#include "tests/reference/edit_distance.h"

namespace targman::match {
namespace {

/// "same changed>other -missing +added".
std::string shown(const std::string& query, const std::string& stored) {
  std::string result;
  for (const WordChange& change : word_differences(query, stored)) {
    const std::string left(change.query.of(query));
    const std::string right(change.stored.of(stored));
    result += result.empty() ? "" : " ";
    switch (change.change) {
      case Change::same:
        result += left;
        break;
      case Change::changed:
        result.append(left).append(">").append(right);
        break;
      case Change::missing:
        result += "-" + left;
        break;
      case Change::added:
        result += "+" + right;
        break;
    }
  }
  return result;
}

struct DifferenceCase {
  const char* name;
  const char* query;
  const char* stored;
  const char* expected;
};

class WordDifferences : public testing::TestWithParam<DifferenceCase> {};

TEST_P(WordDifferences, AreTheShortestWay) {
  EXPECT_EQ(shown(GetParam().query, GetParam().stored), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, WordDifferences,
    testing::Values(
        DifferenceCase{"empty", "", "", ""}, DifferenceCase{"marks_alone", "—!", "?", ""},
        DifferenceCase{"nothing_stored", "the talks", "", "-the -talks"},
        DifferenceCase{"nothing_asked", "", "the talks", "+the +talks"},
        DifferenceCase{"same", "The talks ended.", "The talks ended.", "The talks ended"},
        DifferenceCase{"case_and_marks", "The talks, ended", "the TALKS ended!", "The talks ended"},
        DifferenceCase{"changed", "He paid five euros", "He paid six euros",
                       "He paid five>six euros"},
        DifferenceCase{"missing", "He came home late", "He came late", "He came -home late"},
        DifferenceCase{"added", "He came late", "He came home late", "He came +home late"},
        DifferenceCase{"numbers_as_written", "He paid 5 euros", "He paid 5.0 euros",
                       "He paid 5>5.0 euros"},
        DifferenceCase{"changed_first", "one", "two three", "one>two +three"},
        DifferenceCase{"changed_then_missing", "two three", "one", "two>one -three"},
        DifferenceCase{"same_first", "a", "a a", "a +a"},
        DifferenceCase{"armenian", "Նա և ես եկանք։", "Նա եւ դու եկա՛նք:", "Նա և ես>դու եկանք"},
        DifferenceCase{"russian", "Счёт открыт", "Счет закрыт", "Счёт открыт>закрыт"},
        DifferenceCase{"non_bmp", "😀 𐐀", "𐐨 😀", "𐐀"}),
    case_name<DifferenceCase>);

std::vector<ByteRange> words_of(const std::string& segment) {
  std::vector<ByteRange> words;
  for (const text::Token& token : text::tokenize(segment)) {
    if (token.kind == text::TokenClass::word || token.kind == text::TokenClass::number) {
      words.push_back(token.range);
    }
  }
  return words;
}

std::vector<std::string> folded(const std::vector<ByteRange>& words, const std::string& segment) {
  std::vector<std::string> result;
  result.reserve(words.size());
  for (const ByteRange& word : words) {
    result.push_back(text::fold_word(word.of(segment)));
  }
  return result;
}

void expect_lawful(const std::string& query, const std::string& stored) {
  std::vector<ByteRange> query_words;
  std::vector<ByteRange> stored_words;
  std::size_t cost = 0;
  for (const WordChange& change : word_differences(query, stored)) {
    if (change.change != Change::added) {
      query_words.push_back(change.query);
    }
    if (change.change != Change::missing) {
      stored_words.push_back(change.stored);
    }
    EXPECT_EQ(change.query.empty(), change.change == Change::added);
    EXPECT_EQ(change.stored.empty(), change.change == Change::missing);
    if (change.change == Change::same) {
      EXPECT_EQ(text::fold_word(change.query.of(query)), text::fold_word(change.stored.of(stored)));
    } else {
      ++cost;
    }
  }
  EXPECT_EQ(query_words, words_of(query));
  EXPECT_EQ(stored_words, words_of(stored));
  EXPECT_EQ(cost,
            reference::edit_distance(folded(query_words, query), folded(stored_words, stored)));
}

std::string random_segment(std::mt19937& random) {
  static const std::vector<std::string> tokens = {"a",  "A", "b", "c", "և",
                                                  "եւ", "5", "6", ",", "—"};
  std::uniform_int_distribution<std::size_t> length(0, 6);
  std::uniform_int_distribution<std::size_t> token(0, tokens.size() - 1);
  std::string segment;
  for (std::size_t i = length(random); i > 0; --i) {
    segment.append(tokens[token(random)]).append(" ");
  }
  return segment;
}

TEST(WordDifferenceLaws, ChangesRebuildBothSegments) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 2000 && !testing::Test::HasFailure(); ++round) {
    const std::string query = random_segment(random);
    const std::string stored = random_segment(random);
    SCOPED_TRACE(testing::PrintToString(std::pair(query, stored)));
    expect_lawful(query, stored);
  }
}

}  // namespace
}  // namespace targman::match
