#include "tests/reference/exhaustive_path.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/align/path.h"

namespace targman::reference {
namespace {

using align::Bead;
using align::BeadScores;
using align::kShapes;
using align::Shape;
using align::shape_priors;

bool continues_run(const std::vector<Bead>& before, const Bead& bead) {
  if (before.empty()) {
    return false;
  }
  const Bead& last = before.back();
  const bool deletes = bead.target.empty() && last.target.empty();
  const bool inserts = bead.source.empty() && last.source.empty();
  return deletes || inserts;
}

class Enumerator {
 public:
  explicit Enumerator(const BeadScores& scores) : scores_(scores) {}

  std::vector<LatticePath> run() {
    extend({}, {0, 0});
    return paths_;
  }

 private:
  /// How far a path has come.
  struct Reached {
    std::size_t source = 0;
    std::size_t target = 0;
  };

  void extend(const LatticePath& path, Reached at) {
    if (at.source == scores_.source_count() && at.target == scores_.target_count()) {
      paths_.push_back(path);
      return;
    }
    for (std::size_t k = 0; k < kShapes; ++k) {
      const Shape shape = shape_priors()[k].shape;
      const Reached next{at.source + shape.source, at.target + shape.target};
      if (next.source > scores_.source_count() ||
          !scores_.band().contains(next.source, next.target)) {
        continue;
      }
      const float score = scores_.at(scores_.node(next.source, next.target), k);
      if (score == BeadScores::kImpossible) {
        continue;
      }
      const Bead bead{{at.source, next.source}, {at.target, next.target}};
      LatticePath longer = path;
      longer.score += score + (continues_run(path.beads, bead) ? align::kRunBonus : 0.0);
      longer.beads.push_back(bead);
      extend(longer, next);
    }
  }

  const BeadScores& scores_;
  std::vector<LatticePath> paths_;
};

}  // namespace

std::vector<LatticePath> all_paths(const BeadScores& scores) {
  return Enumerator(scores).run();
}

const LatticePath& best_of(const std::vector<LatticePath>& paths) {
  return *std::ranges::max_element(paths, {}, &LatticePath::score);
}

double posterior_of(const Bead& bead, const std::vector<LatticePath>& paths) {
  const double highest = best_of(paths).score;
  double with_bead = 0;
  double all = 0;
  for (const LatticePath& path : paths) {
    const double weight = std::exp(path.score - highest);
    all += weight;
    with_bead += std::ranges::count(path.beads, bead) > 0 ? weight : 0;
  }
  return with_bead / all;
}

}  // namespace targman::reference
