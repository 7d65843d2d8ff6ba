#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext.h"
#include "core/text/number.h"
#include "core/text/romanise.h"

namespace targman::align {

/// A word or number that occurs on one side, however often.
struct WordType {
  std::string folded;   ///< as text::fold_word(); of a number, its first spelling
  std::string written;  ///< as it is written where it comes first
  std::string stem;
  text::NameKey name;  ///< empty for a number
  std::optional<text::Number> number;
  bool capitalised = false;  ///< somewhere other than at the start of a sentence
  double background = 0;     ///< probability of meeting its stem in a text like this
  /// Probability that it has no counterpart in a sentence that translates its own.
  double untranslated = 1;
};

/// The words of one side of a bilingual text, sentence after sentence.
struct SideWords {
  std::vector<WordType> types;
  std::vector<std::uint32_t> tokens;  ///< numbers of types
  std::vector<std::size_t> begins;    ///< where each sentence starts in `tokens`, and one more
  /// Sum of log(untranslated) over the tokens before each, and one more.
  std::vector<double> log_untranslated;

  [[nodiscard]] std::size_t sentence_count() const { return begins.size() - 1; }
  /// How many tokens a sentence has.
  [[nodiscard]] std::size_t size_of(std::size_t sentence) const {
    return begins[sentence + 1] - begins[sentence];
  }
};

/// Cuts the sentences of a side into words and numbers. `knowledge` says of a stem how well its
/// translations are known, from 0 to 1. Time O(n) in the text.
SideWords collect_words(const Side& side,
                        const std::function<double(const std::string& stem)>& knowledge);

/// The words of some sentences alone, with what is known of them in the whole text. Time O(n) in
/// the types and the tokens of the sentences.
SideWords select_sentences(const SideWords& words, const std::vector<std::size_t>& sentences);

}  // namespace targman::align
