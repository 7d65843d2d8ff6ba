#include "core/align/bead_scores.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/align/share_rows.h"

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
      {{4, 1}, std::log(0.001)},
      {{1, 4}, std::log(0.001)},
      {{3, 2}, std::log(0.0005)},
      {{2, 3}, std::log(0.0005)},
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

namespace {

/// Up to this many nodes a gap between anchors is searched whole.
constexpr std::size_t kSmallGap = 2'500;

void widen(SentenceRange& row, std::size_t begin, std::size_t end) {
  row = row.empty() ? SentenceRange{begin, end}
                    : SentenceRange{std::min(row.begin, begin), std::max(row.end, end)};
}

/// Adds the nodes from one corner to the other.
void add_gap(Band& band, const Anchor& from, const Anchor& to, std::size_t max_nodes) {
  const std::size_t rows = to.source - from.source;
  const std::size_t share = max_nodes / band.rows.size() * (rows + 1);
  const Band gap = make_band(rows, to.target - from.target, std::max(kSmallGap, share));
  for (std::size_t i = 0; i <= rows; ++i) {
    widen(band.rows[from.source + i], from.target + gap.rows[i].begin,
          from.target + gap.rows[i].end);
  }
}

}  // namespace

Band make_band(const std::vector<std::size_t>& margins, std::size_t target_count,
               const std::vector<Anchor>& anchors, std::size_t max_nodes) {
  const std::size_t source_count = margins.size() - 1;
  Band band;
  band.rows.resize(margins.size());
  Anchor from;
  for (const Anchor& anchor : anchors) {
    add_gap(band, from, anchor, max_nodes);
    from = {anchor.source + 1, anchor.target + 1, 0};
  }
  add_gap(band, from, {source_count, target_count, 0}, max_nodes);
  for (std::size_t i = 0; i < margins.size(); ++i) {
    SentenceRange& row = band.rows[i];
    row.begin -= std::min(row.begin, margins[i]);
    row.end = std::min(row.end + margins[i], target_count + 1);
  }
  return band;
}

std::vector<SentenceRange> Band::target_windows() const {
  std::vector<SentenceRange> windows;
  for (std::size_t source = 0; source + 1 < rows.size(); ++source) {
    const std::size_t last = std::min(source + kLongestBead, rows.size() - 1);
    SentenceRange window = rows[source + 1];
    for (std::size_t row = source + 2; row <= last; ++row) {
      widen(window, rows[row].begin, rows[row].end);
    }
    // A row counts the target sentences consumed: one more than the number of the last.
    window.begin -= std::min(window.begin, kLongestBead);
    window.end = window.end - 1;
    windows.push_back(window);
  }
  return windows;
}

BeadScores::BeadScores(Band band) : band_(std::move(band)) {
  row_begins_.push_back(0);
  for (const SentenceRange& row : band_.rows) {
    row_begins_.push_back(row_begins_.back() + row.size());
  }
  scores_.assign(row_begins_.back() * kShapes, kImpossible);
}

namespace {

void score_node(BeadScores& scores, const std::function<double(const Bead&)>& score,
                std::size_t source, std::size_t target) {
  const std::size_t node = scores.node(source, target);
  for (std::size_t k = 0; k < kShapes; ++k) {
    const ShapePrior& prior = shape_priors()[k];
    const Shape shape = prior.shape;
    if (shape.source > source || shape.target > target) {
      continue;
    }
    const Bead bead{{source - shape.source, source}, {target - shape.target, target}};
    const bool paired = shape.source > 0 && shape.target > 0;
    scores.set(node, k, prior.log_probability + (paired ? score(bead) : 0.0));
  }
}

}  // namespace

BeadScores score_beads(const Band& band, const std::function<double(const Bead&)>& score,
                       std::size_t threads) {
  BeadScores scores(band);
  share_rows(band.rows.size(), threads, [&](SentenceRange rows) {
    for (std::size_t source = rows.begin; source < rows.end; ++source) {
      const SentenceRange row = band.rows[source];
      for (std::size_t target = row.begin; target < row.end; ++target) {
        score_node(scores, score, source, target);
      }
    }
  });
  return scores;
}

}  // namespace targman::align
