#pragma once

#include <cstddef>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bead_scores.h"

namespace targman::align {

/// A bead on a path, and the probability that the true path has it.
struct PathBead {
  Bead bead;
  double score = 0;
  double posterior = 0;
};

/// What a sentence gains for continuing a run without counterpart, as against starting one: the
/// logarithm of how much likelier it is to be left out where its neighbour was.
inline constexpr double kRunBonus = 0.7;

/// The path of highest score through the whole lattice, by dynamic programming (Viterbi), with the
/// posterior probability of each of its beads by the forward-backward algorithm.
///
/// The second and further sentence of a run without counterpart, on one side, costs kRunBonus less
/// than the first: leaving out a paragraph is one decision. Among equal paths the shape that comes
/// first in shape_priors() wins, from the end. Time and memory O(nodes); of several threads two are
/// used.
std::vector<PathBead> best_path(const BeadScores& scores, std::size_t threads = 1);

/// The beads of that path alone, in a third of the time.
std::vector<Bead> best_beads(const BeadScores& scores);

}  // namespace targman::align
