#pragma once

#include <string>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext_words.h"
#include "core/align/evidence.h"

namespace targman::align {

struct AlignedBead;

/// Two words of a bead that were taken for translations of each other.
struct PairedWords {
  std::string source;  ///< as it is written where it comes first in the text
  std::string target;
  Likeness likeness = Likeness::name;
  double probability = 0;  ///< that they translate each other
};

/// Why a bead scores as it does.
struct Explanation {
  double prior = 0;       ///< of its shape: how often translators make such beads
  BeadEvidence evidence;  ///< nothing for a bead with an empty side
  /// In order of the source: for each different word the likeliest counterpart, if any.
  std::vector<PairedWords> words;
};

/// Explains beads as align() gives them, of the bitext that `words` and `evidence` are of. Time
/// O(n) in the tokens, and for each moved bead in the types of the text.
void explain(std::vector<AlignedBead>& beads, const BitextWords& words, const Evidence& evidence);

}  // namespace targman::align
