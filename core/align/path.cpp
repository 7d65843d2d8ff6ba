#include "core/align/path.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace targman::align {
namespace {

/// Whether the bead before was one with an empty side, and which.
enum State : std::uint8_t { paired, deleting, inserting };
constexpr std::size_t kStates = 3;
constexpr double kNever = -std::numeric_limits<double>::infinity();

State state_after(std::size_t shape) {
  return shape == kDeletion ? deleting : shape == kInsertion ? inserting : paired;
}

double run_bonus(std::size_t state_before, std::size_t shape) {
  const bool continues = state_after(shape) != paired && state_before == state_after(shape);
  return continues ? kRunBonus : 0.0;
}

double log_add(double a, double b) {
  const double high = std::max(a, b);
  return high == kNever ? kNever : high + std::log1p(std::exp(std::min(a, b) - high));
}

using Values = std::vector<std::array<double, kStates>>;

/// Calls visit(node, shape, node_before) for every possible bead, in order of where it ends.
template <typename Visit>
void for_each_bead(const BeadScores& scores, std::size_t source, const Visit& visit) {
  const SentenceRange row = scores.band().rows[source];
  for (std::size_t target = row.begin; target < row.end; ++target) {
    const std::size_t node = scores.node(source, target);
    for (std::size_t k = 0; k < kShapes; ++k) {
      const Shape shape = shape_priors()[k].shape;
      if (shape.source > source || shape.target > target ||
          scores.at(node, k) == BeadScores::kImpossible ||
          !scores.band().contains(source - shape.source, target - shape.target)) {
        continue;
      }
      visit(node, k, scores.node(source - shape.source, target - shape.target));
    }
  }
}

struct Step {
  std::uint8_t shape = kShapes;
  std::uint8_t state_before = paired;
};
using Steps = std::vector<std::array<Step, kStates>>;

struct Trellis {
  Values best;
  Steps steps;
};

Trellis search(const BeadScores& scores) {
  Trellis trellis{Values(scores.node_count(), {kNever, kNever, kNever}),
                  Steps(scores.node_count())};
  trellis.best[0][paired] = 0;
  for (std::size_t source = 0; source <= scores.source_count(); ++source) {
    for_each_bead(scores, source, [&](std::size_t node, std::size_t shape, std::size_t before) {
      const State after = state_after(shape);
      for (std::size_t state = 0; state < kStates; ++state) {
        const double score =
            trellis.best[before][state] + scores.at(node, shape) + run_bonus(state, shape);
        if (score > trellis.best[node][after]) {
          trellis.best[node][after] = score;
          trellis.steps[node][after] = {static_cast<std::uint8_t>(shape),
                                        static_cast<std::uint8_t>(state)};
        }
      }
    });
  }
  return trellis;
}

Values sum_forward(const BeadScores& scores) {
  Values forward(scores.node_count(), {kNever, kNever, kNever});
  forward[0][paired] = 0;
  for (std::size_t source = 0; source <= scores.source_count(); ++source) {
    for_each_bead(scores, source, [&](std::size_t node, std::size_t shape, std::size_t before) {
      double& sum = forward[node][state_after(shape)];
      for (std::size_t state = 0; state < kStates; ++state) {
        sum =
            log_add(sum, forward[before][state] + scores.at(node, shape) + run_bonus(state, shape));
      }
    });
  }
  return forward;
}

/// The nodes of a row are finished from the last to the first, because an insertion leads from one
/// to the next.
Values sum_backward(const BeadScores& scores) {
  Values backward(scores.node_count(), {kNever, kNever, kNever});
  backward.back().fill(0);
  struct Found {
    std::size_t node, shape, before;
  };
  std::vector<Found> row;
  for (std::size_t source = scores.source_count() + 1; source-- > 0;) {
    row.clear();
    for_each_bead(scores, source, [&](std::size_t node, std::size_t shape, std::size_t before) {
      row.push_back({node, shape, before});
    });
    for (auto bead = row.rbegin(); bead != row.rend(); ++bead) {
      for (std::size_t state = 0; state < kStates; ++state) {
        double& sum = backward[bead->before][state];
        sum = log_add(sum, backward[bead->node][state_after(bead->shape)] +
                               scores.at(bead->node, bead->shape) + run_bonus(state, bead->shape));
      }
    }
  }
  return backward;
}

/// Steps back from the end, and the states the path is in there.
struct PathStep {
  std::size_t node = 0;
  std::size_t before = 0;
  Step step;
  Bead bead;
};

std::vector<PathStep> trace(const BeadScores& scores, const Trellis& trellis) {
  std::vector<PathStep> path;
  std::size_t source = scores.source_count();
  std::size_t target = scores.target_count();
  const auto& last = trellis.best.back();
  auto state = static_cast<std::size_t>(std::ranges::max_element(last) - last.begin());
  while (source > 0 || target > 0) {
    const std::size_t node = scores.node(source, target);
    const Step step = trellis.steps[node][state];
    const Shape shape = shape_priors()[step.shape].shape;
    const Bead bead{{source - shape.source, source}, {target - shape.target, target}};
    source = bead.source.begin;
    target = bead.target.begin;
    path.push_back({node, scores.node(source, target), step, bead});
    state = step.state_before;
  }
  std::ranges::reverse(path);
  return path;
}

double log_sum(const std::array<double, kStates>& values) {
  double sum = kNever;
  for (const double value : values) {
    sum = log_add(sum, value);
  }
  return sum;
}

}  // namespace

std::vector<PathBead> best_path(const BeadScores& scores) {
  const std::vector<PathStep> path = trace(scores, search(scores));
  const Values forward = sum_forward(scores);
  const Values backward = sum_backward(scores);
  const double total = log_sum(forward.back());
  std::vector<PathBead> beads;
  for (const PathStep& step : path) {
    const std::size_t shape = step.step.shape;
    const double score = scores.at(step.node, shape);
    double through = kNever;
    for (std::size_t state = 0; state < kStates; ++state) {
      through = log_add(through, forward[step.before][state] + score + run_bonus(state, shape) +
                                     backward[step.node][state_after(shape)]);
    }
    beads.push_back({step.bead, score, std::min(1.0, std::exp(through - total))});
  }
  return beads;
}

}  // namespace targman::align
