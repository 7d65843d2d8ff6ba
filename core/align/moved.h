#pragma once

#include <vector>

#include "core/align/aligner.h"
#include "core/align/bitext_words.h"
#include "core/align/evidence.h"

namespace targman::align {

/// Pairs what has changed places: sentences of either side without counterpart between their
/// neighbours, which translate each other all the same.
///
/// `beads` are in order on both sides; the moved pairs take the place of the beads of their source
/// sentences, those of their target sentences go. Each pair of sentences that scores far more than
/// chance would is taken for part of a text that has moved, best first; the sentences around it
/// without counterpart are aligned with each other by the model of align(), and what scores well is
/// paired. Time O(s * t) in the sentences without counterpart on either side, of which in long
/// texts only the nearest few hundred are compared.
std::vector<AlignedBead> pair_moved(std::vector<AlignedBead> beads, const BitextWords& words,
                                    const Evidence& evidence);

}  // namespace targman::align
