#pragma once

#include <vector>

#include "core/align/aligner.h"

namespace targman::align {

/// Turns posterior probabilities of the beads of one text, in order, into confidences.
///
/// A posterior tells how sure the model is of a bead among all others; it cannot tell that the
/// model itself is wrong. It mostly is beside sentences without counterpart: what looks left out
/// may belong to a neighbour, loosely translated; and where all beads are bad the best of them is
/// as sure of its place as any. A logistic regression over the posterior, the shape of the bead,
/// its neighbours, the share of sentences without counterpart and evidence against a pair says how
/// often such beads are right. Time O(n).
void calibrate(std::vector<AlignedBead>& beads);

}  // namespace targman::align
