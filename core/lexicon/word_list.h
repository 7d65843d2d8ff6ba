#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"

namespace targman::lexicon {

/// Words of several languages that mean the same: one line of a word list.
struct WordEntry {
  /// For each language of the list, in its order, the words, best first. Some may be phrases.
  std::vector<std::vector<std::string>> words;
};

/// A multilingual list of words.
struct WordList {
  std::vector<Language> languages;
  std::vector<WordEntry> entries;
};

/// Reads a word list: tab-separated, with a heading that names each column by its language tag.
/// Words in one column are parted by "; ". A column named `pos` is for people and passed over.
/// `name` is what messages call the file. Throws InputError with the line where a line has not as
/// many columns as the heading, or a word is missing.
WordList parse_word_list(std::string_view text, const std::string& name);

/// The general list that comes with the program: English, Armenian, Russian. Read at each call.
WordList shipped_words();

}  // namespace targman::lexicon
