#include "core/lexicon/word_list.h"

#include <string>

#include <gtest/gtest.h>

#include "core/error.h"

namespace targman::lexicon {
namespace {

TEST(WordList, ReadsColumnsByTheirHeading) {
  const WordList list = parse_word_list(
      "en\tpos\thy\tru\n"
      "charge\tverb\tմեղադրել; գանձել\tобвинять; взимать\n"
      "peace\tnoun\tխաղաղություն\tмир\n",
      "words.tsv");
  ASSERT_EQ(list.languages.size(), 3U);
  EXPECT_EQ(list.languages[1], Language("hy"));
  ASSERT_EQ(list.entries.size(), 2U);
  EXPECT_EQ(list.entries[0].words[1], (std::vector<std::string>{"մեղադրել", "գանձել"}));
  EXPECT_EQ(list.entries[1].words[2], std::vector<std::string>{"мир"});
}

TEST(WordList, OfNothingIsEmpty) {
  EXPECT_TRUE(parse_word_list("", "words.tsv").entries.empty());
  EXPECT_TRUE(parse_word_list("en\thy\n", "words.tsv").entries.empty());
}

void expect_refused(const std::string& text, const std::string& expected) {
  try {
    parse_word_list(text, "words.tsv");
    FAIL() << "accepted";
  } catch (const InputError& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, expected.size()), expected);
  }
}

TEST(WordList, NamesTheLineOfABadEntry) {
  expect_refused("en\thy\npeace\tխաղաղություն\nwar\n", "words.tsv:3: ");
  expect_refused("en\thy\npeace\t\n", "words.tsv:2: ");
  expect_refused("en\thy\npeace\tխաղաղություն; \n", "words.tsv:2: ");
}

}  // namespace
}  // namespace targman::lexicon
