#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace targman::lexicon {

/// Words by number, in the order of a sentence.
using Sentence = std::vector<std::uint32_t>;

/// A sentence and its translation.
struct NumberedPair {
  Sentence source;
  Sentence target;
};

/// Translation probabilities of words, by IBM Model 1 (Brown et al. 1993) with an empty word, in
/// both directions.
class Model1 {
 public:
  /// A source and a target word that stand in a pair, once for each two words.
  struct Cell {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float forward = 0;   ///< probability that the source word is translated by the target word
    float backward = 0;  ///< the other way round
  };

  /// Five rounds of expectation maximisation, each direction on a thread of its own. Words are
  /// numbers below the two sizes. Time and memory O(length squared) for each pair.
  Model1(std::span<const NumberedPair> pairs, std::size_t source_size, std::size_t target_size);

  /// In order of the source word, and then of where the two words were first met.
  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }

 private:
  class Direction;

  /// Finds the cells, and numbers for every two words of a pair the cell that they are in.
  void find_cells(std::size_t source_size, std::size_t target_size);

  std::span<const NumberedPair> pairs_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> cell_of_;    ///< by pair, source word, target word
  std::vector<std::size_t> pair_begins_;  ///< of each pair in `cell_of_`
};

}  // namespace targman::lexicon
