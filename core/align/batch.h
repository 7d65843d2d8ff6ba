#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/align/aligner.h"
#include "core/align/bitext.h"
#include "core/lexicon/lexicon.h"

namespace targman::align {

/// Aligns bitexts of the same two languages together, each learning from all.
///
/// They are aligned with `lexicon`; words are learnt from the pairs of single sentences that came
/// out as confident (see lexicon::learn_words), added to the lexicon, and all are aligned again;
/// and so once more. Where there are too few such pairs to learn from, the first alignment stands.
/// What comes back is in the order of `bitexts`, with each bead explained where that is asked for.
///
/// Bitexts are aligned on as many threads as the machine has. `progress` is called now and then, on
/// the calling thread, with the share of the work that is done, from 0 to 1; it may throw to stop.
std::vector<std::vector<AlignedBead>> align_batch(const std::vector<Bitext>& bitexts,
                                                  const lexicon::Lexicon& lexicon,
                                                  const std::function<void(double)>& progress,
                                                  bool explain = false);

}  // namespace targman::align
