#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

#include "core/align/anchors.h"
#include "core/align/bead.h"
#include "core/align/bitext.h"

namespace targman::align {

/// How many sentences of each side a bead takes.
struct Shape {
  std::size_t source = 0;
  std::size_t target = 0;
};

/// The shapes that beads may have, and the logarithm of how often translators make them. The two
/// with an empty side come last.
struct ShapePrior {
  Shape shape;
  double log_probability = 0;
};
inline constexpr std::size_t kShapes = 12;
const std::array<ShapePrior, kShapes>& shape_priors();
/// Numbers of the shapes with an empty side in shape_priors().
inline constexpr std::size_t kDeletion = 10;   ///< a source sentence without translation
inline constexpr std::size_t kInsertion = 11;  ///< a target sentence without source

/// Which nodes of the lattice are looked at: for each number of source sentences consumed, from 0,
/// a half-open range of numbers of target sentences consumed.
struct Band {
  std::vector<SentenceRange> rows;

  [[nodiscard]] bool contains(std::size_t source, std::size_t target) const {
    return target >= rows[source].begin && target < rows[source].end;
  }

  /// For each source sentence, the target sentences that a bead with it can have.
  [[nodiscard]] std::vector<SentenceRange> target_windows() const;
};

/// All nodes, or where these would be more than `max_nodes` a band of that many around the
/// diagonal.
Band make_band(std::size_t source_count, std::size_t target_count, std::size_t max_nodes);

/// The nodes between one anchor and the next, and in each row, of which there is one more than
/// source sentences, as many more to either side as `margins` says: of a gap without anchors all
/// nodes where it is small, else a band around its diagonal, so that all have about `max_nodes` at
/// most.
Band make_band(const std::vector<std::size_t>& margins, std::size_t target_count,
               const std::vector<Anchor>& anchors, std::size_t max_nodes);

/// The log-likelihood ratio of every bead in a band, priors included, by the node where it ends.
class BeadScores {
 public:
  static constexpr float kImpossible = -std::numeric_limits<float>::infinity();

  explicit BeadScores(Band band);

  [[nodiscard]] const Band& band() const { return band_; }
  [[nodiscard]] std::size_t source_count() const { return band_.rows.size() - 1; }
  [[nodiscard]] std::size_t target_count() const { return band_.rows.back().end - 1; }

  /// The number of a node of the band, for tables beside this one; below node_count().
  [[nodiscard]] std::size_t node(std::size_t source, std::size_t target) const {
    return row_begins_[source] + target - band_.rows[source].begin;
  }
  [[nodiscard]] std::size_t node_count() const { return row_begins_.back(); }

  /// The score of the bead of a shape that ends behind `source` and `target` sentences.
  [[nodiscard]] float at(std::size_t node, std::size_t shape) const {
    return scores_[node * kShapes + shape];
  }
  void set(std::size_t node, std::size_t shape, double score) {
    scores_[node * kShapes + shape] = static_cast<float>(score);
  }

 private:
  Band band_;
  std::vector<std::size_t> row_begins_;
  std::vector<float> scores_;
};

/// The scores of all beads of a band: the prior of the shape, and for a bead with both sides filled
/// what `score` says of it, which may be kImpossible. The work is shared among so many `threads`;
/// `score` is called on all of them.
BeadScores score_beads(const Band& band, const std::function<double(const Bead&)>& score,
                       std::size_t threads = 1);

}  // namespace targman::align
