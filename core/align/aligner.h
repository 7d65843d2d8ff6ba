#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext.h"
#include "core/align/explanation.h"
#include "core/lexicon/lexicon.h"

namespace targman::align {

/// A bead with what speaks for it.
struct AlignedBead {
  Bead bead;
  double score = 0;       ///< log-likelihood ratio, natural; above 0 speaks for it
  double confidence = 0;  ///< probability that exactly this bead is right, 0 to 1
  /// Whether the translation stands elsewhere than the source: the target sentences are not between
  /// those of the beads before and after.
  bool moved = false;
  std::optional<Explanation> explanation = std::nullopt;  ///< where Effort asks for it
};

/// What may be spent on a text.
struct Effort {
  std::size_t threads = 1;
  /// To look once more where in a long text the best path comes next to the edge of what was looked
  /// at.
  bool careful = true;
  /// To explain each bead.
  bool explain = false;
};

/// Pairs the sentences of a text with those of its translation.
///
/// `lexicon` is for the languages of the two sides, and may be empty. Every sentence of either side
/// is in exactly one bead. Beads are in order on both sides, but for sentences without counterpart
/// that translate each other elsewhere: these are paired as moved, where the source stands (see
/// pair_moved). One empty side gives beads without
/// counterparts; two give none. The score of a bead is a sum of log-likelihood ratios,
/// "translations of each other" against "unrelated", from lengths, words, marks, paragraphs and the
/// prior of its shape; see docs/alignment.md for the model and its sources. Time and memory O(n *
/// m) for n and m sentences up to about five hundred each, and O(n + m) above, where only a band
/// around a chain of anchors is looked at (see find_anchors).
std::vector<AlignedBead> align(const Bitext& bitext, const lexicon::Lexicon& lexicon,
                               Effort effort = {});

}  // namespace targman::align
