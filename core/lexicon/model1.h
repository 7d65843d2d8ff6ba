#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
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

/// Two words that were known before, and how often they were seen linked.
struct KnownLink {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double count = 0;
};

/// What was known of the words before the pairs came.
struct KnownWords {
  std::vector<double> source_counts{};  ///< how often each was seen; of those beyond the end, never
  std::vector<double> target_counts{};
  std::vector<KnownLink> links{};  ///< each two words at most once
};

/// Two words of a pair, by their places in its sentences, and the probability that each is the
/// translation of the other.
struct Link {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double probability = 0;
};

/// Which words of sentence pairs translate each other, by IBM Model 1 (Brown et al. 1993) with an
/// empty word.
///
/// Each direction learns by itself at first, on a thread of its own. Then both must agree: the
/// probability of a link is the product of what either direction gives it (Liang, Taskar and Klein,
/// 2006). So a word that is often beside another one, but is claimed by a third, is linked with the
/// third alone. Borrows the pairs.
class Model1 {
 public:
  /// Learns from the pairs, given what is known. Words are numbers below the two sizes. Time and
  /// memory O(length squared) for each pair.
  Model1(std::span<const NumberedPair> pairs, std::size_t source_size, std::size_t target_size,
         const KnownWords& known = {});
  ~Model1();
  Model1(Model1&&) = delete;
  Model1& operator=(Model1&&) = delete;
  Model1(const Model1&) = delete;
  Model1& operator=(const Model1&) = delete;

  /// The links of the pair with this number that are likelier than 5 %, in order of the source word
  /// and then the target word. Time O(length squared).
  [[nodiscard]] std::vector<Link> links(std::size_t pair) const;

 private:
  class Direction;

  /// A source and a target word that stand in a pair, once for each two words.
  struct Cell {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
  };

  /// Finds the cells, and numbers for every two words of a pair the cell that they are in.
  void find_cells(std::size_t source_size, std::size_t target_size);

  /// How often the words of each cell were seen linked before.
  [[nodiscard]] std::vector<float> known_counts(const KnownWords& known) const;

  /// One round in which both directions count the same.
  void agree();

  /// The probability that the two words of each place of a pair's matrix are linked.
  [[nodiscard]] std::vector<float> products(std::size_t pair) const;

  std::span<const NumberedPair> pairs_;
  std::vector<Cell> cells_;               ///< in order of the source word
  std::vector<std::uint32_t> cell_of_;    ///< by pair, source word, target word
  std::vector<std::size_t> pair_begins_;  ///< of each pair in `cell_of_`
  std::vector<float> known_links_;        ///< by cell
  std::unique_ptr<Direction> forward_;
  std::unique_ptr<Direction> backward_;
};

}  // namespace targman::lexicon
