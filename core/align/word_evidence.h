#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext_words.h"

namespace targman::align {

/// What the words of a bead say of it: whether each side's words are accounted for by the other's.
///
/// All that beads can ask is worked out at the start, from the words that one sentence of each side
/// have in common: time O(k * t) for t words with k translations in the window each, memory O(1)
/// for each pair of sentences in a window.
class WordEvidence {
 public:
  /// `windows` says for each source sentence which target sentences it will be asked about, neither
  /// end ever before that of the sentence before. The work is shared among so many `threads`.
  WordEvidence(const BitextWords& bitext, std::vector<SentenceRange> windows,
               std::size_t threads = 1);

  /// The log-likelihood ratio, "translation" against "unrelated", both directions averaged.
  ///
  /// Each token gives log(u + (1 - u) * q / (k + 1) / p): u the probability that it stays without
  /// counterpart, q the sum of the translation probabilities of the k tokens facing it, p its
  /// background probability (Model 1 of Brown et al. 1993 against a unigram model). Both sides of
  /// the bead are filled, and its target is in the windows of its source. Time O(1).
  [[nodiscard]] double score(const Bead& bead) const;

 private:
  /// For a source and a target sentence, what the tokens of either give when they face so many
  /// sentences of the other side, of which the other is the last; by one less than the number.
  struct Cell {
    std::array<float, kLongestBead> forward{};   ///< of the target sentence's tokens
    std::array<float, kLongestBead> backward{};  ///< of the source sentence's tokens
  };

  [[nodiscard]] const Cell& cell(std::size_t source, std::size_t target) const {
    return cells_[row_begins_[source] + target - windows_[source].begin];
  }

  std::vector<SentenceRange> windows_;
  std::vector<std::size_t> row_begins_;
  std::vector<Cell> cells_;
};

}  // namespace targman::align
