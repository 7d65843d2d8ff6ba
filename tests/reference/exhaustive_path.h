#pragma once

#include <vector>

#include "core/align/bead.h"
#include "core/align/bead_scores.h"

namespace targman::reference {

/// A way through the whole lattice, with its score, run bonuses included.
struct LatticePath {
  std::vector<align::Bead> beads;
  double score = 0;
};

/// Every path through a small lattice that has no impossible bead. Exponential in its size.
std::vector<LatticePath> all_paths(const align::BeadScores& scores);

/// The path of highest score; `paths` is not empty.
const LatticePath& best_of(const std::vector<LatticePath>& paths);

/// The share of exp(score) that the paths with this bead have in that of all.
double posterior_of(const align::Bead& bead, const std::vector<LatticePath>& paths);

}  // namespace targman::reference
