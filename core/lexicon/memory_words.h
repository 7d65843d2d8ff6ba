#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/lexicon/learnt_words.h"
#include "core/lexicon/texts.h"
#include "core/memory/memory.h"

namespace targman::lexicon {

/// What a memory has learnt of the words in the texts: pairs of a word of one side and a word of
/// the other. Nothing for a memory that has learnt nothing, or in a format that this program does
/// not know.
///
/// Reads the rows of the stems in the texts and no others: some milliseconds for an article,
/// however much the memory has. Throws StorageError.
LearntWords words_in(const Texts& texts, const memory::Memory& memory);

/// What a memory has learnt from one pair of languages.
struct LearntOverview {
  Language first;  ///< primary tags in alphabetical order
  Language second;
  std::uint64_t pairs = 0;        ///< of sentences that have taught
  std::uint64_t first_stems = 0;  ///< that are known, of each language
  std::uint64_t second_stems = 0;
};

/// What a memory has learnt, by pair of languages, in no order that means anything. Reads all rows.
/// Throws StorageError.
std::vector<LearntOverview> learnt_overview(const memory::Memory& memory);

/// A translation that was learnt.
struct LearntTranslation {
  std::string stem;        ///< of the word, see text::Stemmer
  double probability = 0;  ///< that the word asked for is translated by it
  double backward = 0;     ///< the other way round
  double together = 0;     ///< how often they were seen as translations of each other
  std::uint64_t seen = 0;  ///< how often it was seen
};

/// What was learnt of one word in one pair of languages.
struct LearntWord {
  Language language;        ///< of the word
  Language other_language;  ///< of its translations
  std::string stem;
  std::uint64_t seen = 0;                       ///< how often
  std::vector<LearntTranslation> translations;  ///< likeliest first
};

/// What a memory has learnt of a word, in any inflection, in each pair of languages that has it; of
/// one language only, or, where that is empty, of any. Reads all rows for a word of the second
/// language of a pair. Throws StorageError.
std::vector<LearntWord> learnt_word(const memory::Memory& memory, std::string_view word,
                                    const Language& language);

}  // namespace targman::lexicon
