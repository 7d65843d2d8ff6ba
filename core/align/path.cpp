#include "core/align/path.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <future>
#include <limits>

namespace targman::align {
namespace {

/// Whether the bead before was one with an empty side, and which.
enum State : std::uint8_t { paired, deleting, inserting };
constexpr std::size_t kStates = 3;
constexpr double kNever = -std::numeric_limits<double>::infinity();
/// By state; all are logarithms.
using Values = std::array<double, kStates>;
constexpr Values kNowhere{kNever, kNever, kNever};

State state_after(std::size_t shape) {
  return shape == kDeletion ? deleting : shape == kInsertion ? inserting : paired;
}

/// The logarithm of the sum.
double log_add(double a, double b) {
  const double high = std::max(a, b);
  const double low = std::min(a, b);
  constexpr double kNegligible = 40;
  return high - low > kNegligible || high == kNever ? high
                                                    : high + std::log1p(std::exp(low - high));
}

double log_sum(const Values& values) {
  return log_add(log_add(values[paired], values[deleting]), values[inserting]);
}

/// The values of a node for a bead that leads to a state, where continuing a run gains.
Values with_bonus(Values values, State after) {
  if (after != paired) {
    values[after] += kRunBonus;
  }
  return values;
}

/// Values by node of the last rows of a band that a bead can reach back to.
class LastRows {
 public:
  explicit LastRows(const Band& band) : band_(band) {}

  void clear(std::size_t row) { row_of(row).assign(band_.rows[row].size(), kNowhere); }
  Values& at(std::size_t row, std::size_t target) {
    return row_of(row)[target - band_.rows[row].begin];
  }

 private:
  std::vector<Values>& row_of(std::size_t row) { return rows_[row % rows_.size()]; }

  const Band& band_;
  std::array<std::vector<Values>, kLongestBead + 1> rows_;
};

/// Calls visit(shape, source, target, score) for the beads that end at a node and may be, with
/// where they begin.
template <typename Visit>
void for_each_bead_to(const BeadScores& scores, std::size_t source, std::size_t target,
                      const Visit& visit) {
  const std::size_t node = scores.node(source, target);
  for (std::size_t k = 0; k < kShapes; ++k) {
    const Shape shape = shape_priors()[k].shape;
    const float score = scores.at(node, k);
    if (score != BeadScores::kImpossible && shape.source <= source && shape.target <= target &&
        scores.band().contains(source - shape.source, target - shape.target)) {
      visit(k, source - shape.source, target - shape.target, static_cast<double>(score));
    }
  }
}

/// The same for the beads that begin at a node, with where they end.
template <typename Visit>
void for_each_bead_from(const BeadScores& scores, std::size_t source, std::size_t target,
                        const Visit& visit) {
  for (std::size_t k = 0; k < kShapes; ++k) {
    const Shape shape = shape_priors()[k].shape;
    const std::size_t row = source + shape.source;
    const std::size_t column = target + shape.target;
    if (row <= scores.source_count() && scores.band().contains(row, column)) {
      const float score = scores.at(scores.node(row, column), k);
      if (score != BeadScores::kImpossible) {
        visit(k, row, column, static_cast<double>(score));
      }
    }
  }
}

/// The bead by which the best path comes to a node in a state, and the state before it.
struct Step {
  std::uint8_t shape = kShapes;
  std::uint8_t state_before = paired;
};
using Steps = std::vector<std::array<Step, kStates>>;  ///< by node

std::size_t best_of(const Values& values) {
  return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

struct Search {
  Steps steps;
  std::size_t last_state = paired;
};

Search search(const BeadScores& scores) {
  Search result{Steps(scores.node_count()), paired};
  LastRows best(scores.band());
  for (std::size_t source = 0; source <= scores.source_count(); ++source) {
    best.clear(source);
    const SentenceRange row = scores.band().rows[source];
    for (std::size_t target = row.begin; target < row.end; ++target) {
      Values& here = best.at(source, target);
      auto& steps = result.steps[scores.node(source, target)];
      if (source == 0 && target == 0) {
        here[paired] = 0;
      }
      for_each_bead_to(
          scores, source, target,
          [&](std::size_t shape, std::size_t i, std::size_t j, double score) {
            const State after = state_after(shape);
            const Values before = with_bonus(best.at(i, j), after);
            const std::size_t state = best_of(before);
            if (before[state] + score > here[after]) {
              here[after] = before[state] + score;
              steps[after] = {static_cast<std::uint8_t>(shape), static_cast<std::uint8_t>(state)};
            }
          });
    }
  }
  result.last_state = best_of(best.at(scores.source_count(), scores.target_count()));
  return result;
}

/// A bead of the best path, with the sums of all paths to its beginning and from its end.
struct PathStep {
  Bead bead;
  std::size_t shape = 0;
  Values forward = kNowhere;   ///< by the state before the bead
  Values backward = kNowhere;  ///< by the state after it
};

std::vector<PathStep> trace(const BeadScores& scores, const Search& found) {
  std::vector<PathStep> path;
  std::size_t source = scores.source_count();
  std::size_t target = scores.target_count();
  std::size_t state = found.last_state;
  while (source > 0 || target > 0) {
    const Step step = found.steps[scores.node(source, target)][state];
    const Shape shape = shape_priors()[step.shape].shape;
    const Bead bead{{source - shape.source, source}, {target - shape.target, target}};
    path.push_back({bead, step.shape});
    source = bead.source.begin;
    target = bead.target.begin;
    state = step.state_before;
  }
  std::ranges::reverse(path);
  return path;
}

/// Fills in the forward sums of a path; returns the sum of all paths.
double sum_forward(const BeadScores& scores, std::vector<PathStep>& path) {
  LastRows sums(scores.band());
  auto step = path.begin();
  for (std::size_t source = 0; source <= scores.source_count(); ++source) {
    sums.clear(source);
    const SentenceRange row = scores.band().rows[source];
    for (std::size_t target = row.begin; target < row.end; ++target) {
      Values& here = sums.at(source, target);
      if (source == 0 && target == 0) {
        here[paired] = 0;
      }
      for_each_bead_to(scores, source, target,
                       [&](std::size_t shape, std::size_t i, std::size_t j, double score) {
                         const State after = state_after(shape);
                         const Values before = with_bonus(sums.at(i, j), after);
                         here[after] = log_add(here[after], log_sum(before) + score);
                       });
    }
    for (; step != path.end() && step->bead.source.begin == source; ++step) {
      step->forward = sums.at(source, step->bead.target.begin);
    }
  }
  return log_sum(sums.at(scores.source_count(), scores.target_count()));
}

void sum_backward(const BeadScores& scores, std::vector<PathStep>& path) {
  LastRows sums(scores.band());
  auto step = path.rbegin();
  for (std::size_t source = scores.source_count() + 1; source-- > 0;) {
    sums.clear(source);
    const SentenceRange row = scores.band().rows[source];
    for (std::size_t target = row.end; target-- > row.begin;) {
      Values& here = sums.at(source, target);
      if (source == scores.source_count() && target == scores.target_count()) {
        here.fill(0);
      }
      for_each_bead_from(scores, source, target,
                         [&](std::size_t shape, std::size_t i, std::size_t j, double score) {
                           const State after = state_after(shape);
                           Values gain{score, score, score};
                           gain = with_bonus(gain, after);
                           for (std::size_t state = 0; state < kStates; ++state) {
                             here[state] = log_add(here[state], gain[state] + sums.at(i, j)[after]);
                           }
                         });
    }
    for (; step != path.rend() && step->bead.source.end == source; ++step) {
      step->backward = sums.at(source, step->bead.target.end);
    }
  }
}

}  // namespace

std::vector<PathBead> best_path(const BeadScores& scores, std::size_t threads) {
  std::vector<PathStep> path = trace(scores, search(scores));
  auto backward = std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                             [&] { sum_backward(scores, path); });
  const double total = sum_forward(scores, path);
  backward.get();
  std::vector<PathBead> beads;
  beads.reserve(path.size());
  for (const PathStep& step : path) {
    const double score =
        scores.at(scores.node(step.bead.source.end, step.bead.target.end), step.shape);
    const State after = state_after(step.shape);
    const double through = log_sum(with_bonus(step.forward, after)) + score + step.backward[after];
    beads.push_back({step.bead, score, std::min(1.0, std::exp(through - total))});
  }
  return beads;
}

std::vector<Bead> best_beads(const BeadScores& scores) {
  std::vector<Bead> beads;
  for (const PathStep& step : trace(scores, search(scores))) {
    beads.push_back(step.bead);
  }
  return beads;
}

}  // namespace targman::align
