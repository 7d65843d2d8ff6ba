#pragma once

#include <cstddef>
#include <vector>

#include "core/align/bead.h"
#include "core/align/side_words.h"
#include "core/align/word_similarity.h"

namespace targman::align {

/// A source and a target sentence that almost surely translate each other.
struct Anchor {
  std::size_t source = 0;
  std::size_t target = 0;
  double weight = 0;  ///< how much they have in common
};

/// Anchors of a long bitext, in order on both sides: of the pairs that share words which are rare
/// around there (numbers, names, whatever the lexicon has), the heaviest chain that does not cross.
///
/// `similar` is what similar_words() gives. A pair is looked for near where the last anchor leads
/// to, once from the start of the text and once from its end, on threads of their own where there
/// are several. Time O(n log n) in the tokens.
std::vector<Anchor> find_anchors(const SideWords& source, const SideWords& target,
                                 const std::vector<std::vector<Similar>>& similar,
                                 std::size_t threads = 1);

}  // namespace targman::align
