#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/glossary/termbase.h"
#include "core/language.h"
#include "core/lexicon/learnt_words.h"
#include "core/lexicon/texts.h"
#include "core/lexicon/word_beginnings.h"
#include "core/lexicon/word_list.h"
#include "core/text/stem.h"

namespace targman::lexicon {

/// A word of the target language that may translate one of the source language.
struct Translation {
  std::string word;        ///< folded; empty where only the stem is known
  std::string stem;        ///< of the word
  double probability = 0;  ///< of finding it, in any inflection, where the source word stands
  double backward = 0;     ///< of finding the source word where it stands
};

/// What is known of the translation of words from one language into another.
///
/// Not safe for concurrent use while add() runs; safe for concurrent reading otherwise.
class Lexicon {
 public:
  /// One that knows nothing.
  Lexicon(const Language& source, const Language& target);

  /// One that knows nothing, and will take of lists and termbases only what is of use in these
  /// texts, which is quicker.
  explicit Lexicon(const Texts& texts);

  /// Adds the words of a list, if it has both languages, whatever its order of columns. Phrases of
  /// several words are passed over. Time O(n) in the list.
  void add(const WordList& list);

  /// Adds the terms of a termbase that may be used, if it has both languages. Of terms of several
  /// words each longer word may be translated by each of the other term's, as acronyms are by all
  /// of them. Time O(n) in the termbase.
  void add(const glossary::Termbase& termbase);

  /// Adds what was learnt from pairs of sentences; what is known already keeps the higher
  /// probabilities. Time O(n).
  void add(const LearntWords& learnt);

  /// The translations of the words that share this stem (see text::Stemmer), likeliest first; empty
  /// for an unknown one. Valid until the next add().
  [[nodiscard]] const std::vector<Translation>& translations(const std::string& source_stem) const;

  /// How well a stem of either language is known, from 0 to 1: 1 for one in a list, less for one
  /// that was learnt from few sentences.
  [[nodiscard]] double knows_source(const std::string& stem) const;
  [[nodiscard]] double knows_target(const std::string& stem) const;

  [[nodiscard]] bool empty() const { return translations_.empty(); }

 private:
  struct Stemmers;

  void add_term(const Stemmers& stemmers, const std::string& source, const std::string& target,
                double probability);
  void add_pair(const Stemmers& stemmers, const std::string& source, const std::string& target,
                double probability);

  Language source_;
  Language target_;
  std::optional<WordBeginnings> source_words_;
  std::optional<WordBeginnings> target_words_;
  std::unordered_map<std::string, std::vector<Translation>> translations_;
  std::unordered_map<std::string, double> source_known_;
  std::unordered_map<std::string, double> target_known_;
};

/// The lexicon for texts in any two languages with the names that both have by Unicode's locale
/// data.
Lexicon names_lexicon(const Texts& texts);

/// The same with the word list and the termbases that come with the program.
Lexicon shipped_lexicon(const Texts& texts);

}  // namespace targman::lexicon
