#include "core/align/bead_scores.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace targman::align {

const std::array<ShapePrior, kShapes>& shape_priors() {
  // About the shares in edited news translation, fitted together with the weights of the evidence;
  // they need not add up to one.
  static const std::array<ShapePrior, kShapes> priors{{
      {{1, 1}, std::log(0.80)},
      {{2, 1}, std::log(0.03)},
      {{1, 2}, std::log(0.03)},
      {{2, 2}, std::log(0.0035)},
      {{3, 1}, std::log(0.008)},
      {{1, 3}, std::log(0.008)},
      {{1, 0}, std::log(0.04)},
      {{0, 1}, std::log(0.04)},
  }};
  return priors;
}

Band make_band(std::size_t source_count, std::size_t target_count, std::size_t max_nodes) {
  Band band;
  const std::size_t rows = source_count + 1;
  const std::size_t columns = target_count + 1;
  // Half the width of a row, and at least as wide as the longest bead on the steepest diagonal.
  const std::size_t half = rows * columns <= max_nodes
                               ? columns
                               : std::max(max_nodes / rows / 2, 4 + 4 * columns / rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t middle = source_count == 0 ? 0 : i * target_count / source_count;
    const std::size_t begin = middle > half ? middle - half : 0;
    band.rows.push_back({begin, std::min(columns, middle + half + 1)});
  }
  if (source_count == 0) {
    band.rows[0] = {0, columns};
  }
  return band;
}

BeadScores::BeadScores(Band band) : band_(std::move(band)) {
  row_begins_.push_back(0);
  for (const SentenceRange& row : band_.rows) {
    row_begins_.push_back(row_begins_.back() + row.size());
  }
  scores_.assign(row_begins_.back() * kShapes, kImpossible);
}

}  // namespace targman::align
