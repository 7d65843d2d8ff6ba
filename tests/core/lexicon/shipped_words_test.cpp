// What a word list must be so that people can read and extend it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/lexicon/embedded_words.h"
#include "core/text/utf8.h"

namespace targman::lexicon {
namespace {

struct Row {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string::npos) {
      return parts;
    }
    begin = end + separator.size();
  }
}

/// The lines behind the heading.
std::vector<Row> rows() {
  std::istringstream lines(embedded_words());
  std::vector<Row> found;
  std::string line;
  std::getline(lines, line);
  for (std::size_t number = 2; std::getline(lines, line); ++number) {
    found.push_back({number, split(line, "\t")});
  }
  return found;
}

bool is_armenian(char32_t c) {
  return (c >= U'Ա' && c <= U'Ֆ') || (c >= U'ա' && c <= U'և');
}
bool is_russian(char32_t c) {
  return (c >= U'А' && c <= U'я') || c == U'ё' || c == U'Ё';
}
bool is_english(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'\'';
}

template <typename Allowed>
bool consists_of(const std::string& word, Allowed allowed) {
  for (std::size_t offset = 0; offset < word.size();) {
    const text::CodePoint point = text::code_point_at(word, offset);
    offset = point.end;
    if (!allowed(point.value) && point.value != U' ' && point.value != U'-') {
      return false;
    }
  }
  return !word.empty() && word.front() != ' ' && word.back() != ' ';
}

TEST(ShippedWords, HaveFourColumnsAndAKnownPartOfSpeech) {
  EXPECT_EQ(embedded_words().substr(0, 13), "en\tpos\thy\tru\n");
  const std::set<std::string> known = {"noun", "verb", "adj",   "adv", "pron", "det",
                                       "prep", "conj", "modal", "num", "part"};
  for (const Row& row : rows()) {
    ASSERT_EQ(row.cells.size(), 4U) << "line " << row.line;
    EXPECT_TRUE(known.contains(row.cells[1])) << "line " << row.line << ": " << row.cells[1];
  }
}

TEST(ShippedWords, AreSortedAndUnique) {
  std::vector<std::pair<std::string, std::string>> keys;
  for (const Row& row : rows()) {
    keys.emplace_back(row.cells[0], row.cells[1]);
  }
  const auto unsorted = std::ranges::adjacent_find(keys, std::ranges::greater_equal());
  EXPECT_EQ(unsorted, keys.end()) << unsorted->first;
}

TEST(ShippedWords, KeepToTheirAlphabets) {
  for (const Row& row : rows()) {
    EXPECT_TRUE(consists_of(row.cells[0], is_english)) << "line " << row.line;
    for (const std::string& word : split(row.cells[2], "; ")) {
      EXPECT_TRUE(consists_of(word, is_armenian)) << "line " << row.line << ": " << word;
    }
    for (const std::string& word : split(row.cells[3], "; ")) {
      EXPECT_TRUE(consists_of(word, is_russian)) << "line " << row.line << ": " << word;
    }
  }
}

TEST(ShippedWords, AreGivenOnceInALine) {
  for (const Row& row : rows()) {
    for (const std::size_t column : {2U, 3U}) {
      const auto words = split(row.cells[column], "; ");
      EXPECT_EQ(std::set<std::string>(words.begin(), words.end()).size(), words.size())
          << "line " << row.line;
    }
  }
}

TEST(ShippedWords, GiveArmenianVerbsInTheInfinitive) {
  for (const Row& row : rows()) {
    if (row.cells[1] != "verb") {
      continue;
    }
    for (const std::string& word : split(row.cells[2], "; ")) {
      EXPECT_TRUE(word.ends_with("ել") || word.ends_with("ալ"))
          << "line " << row.line << ": " << word;
    }
  }
}

TEST(ShippedWords, GiveRussianVerbsInTheInfinitive) {
  constexpr std::array kEndings = {"ть", "ти", "чь", "ться", "тись", "чься"};
  for (const Row& row : rows()) {
    if (row.cells[1] != "verb") {
      continue;
    }
    for (const std::string& phrase : split(row.cells[3], "; ")) {
      const auto words = split(phrase, " ");
      const bool infinitive = std::ranges::any_of(words, [&](const std::string& word) {
        return std::ranges::any_of(kEndings,
                                   [&](const char* ending) { return word.ends_with(ending); });
      });
      EXPECT_TRUE(infinitive) << "line " << row.line << ": " << phrase;
    }
  }
}

}  // namespace
}  // namespace targman::lexicon
