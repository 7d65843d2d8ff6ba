#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/language.h"
#include "core/lexicon/word_list.h"
#include "core/text/stem.h"

namespace targman::lexicon {

/// A word of the target language that may translate one of the source language.
struct Translation {
  std::string word;        ///< folded
  std::string stem;        ///< of the word
  double probability = 0;  ///< of finding it, in any inflection, where the source word stands
};

/// What is known of the translation of words from one language into another.
///
/// Not safe for concurrent use while add() runs; safe for concurrent reading otherwise.
class Lexicon {
 public:
  /// One that knows nothing.
  Lexicon(const Language& source, const Language& target);

  /// Adds the words of a list, if it has both languages, whatever its order of columns. Phrases of
  /// several words are passed over. Time O(n) in the list.
  void add(const WordList& list);

  /// The translations of the words that share this stem (see text::Stemmer), likeliest first; empty
  /// for an unknown one. Valid until the next add().
  [[nodiscard]] const std::vector<Translation>& translations(const std::string& source_stem) const;

  /// Whether any word translates into words that share this stem of the target language.
  [[nodiscard]] bool knows_target(const std::string& target_stem) const {
    return target_stems_.contains(target_stem);
  }

  [[nodiscard]] bool empty() const { return translations_.empty(); }

 private:
  void add_pair(const std::string& source, const std::string& target, double probability);

  Language source_;
  Language target_;
  text::Stemmer source_stemmer_;
  text::Stemmer target_stemmer_;
  std::unordered_map<std::string, std::vector<Translation>> translations_;
  std::unordered_set<std::string> target_stems_;
};

/// The lexicon of a pair of languages with all that comes with the program.
Lexicon shipped_lexicon(const Language& source, const Language& target);

}  // namespace targman::lexicon
