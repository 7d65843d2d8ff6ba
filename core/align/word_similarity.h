#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/align/side_words.h"
#include "core/lexicon/lexicon.h"

namespace targman::align {

/// Why a word may translate another.
enum class Likeness : std::uint8_t {
  number,       ///< the same value
  name,         ///< it sounds alike, or is the same
  translation,  ///< the lexicon has it
};

/// A word of the other side that may translate a word.
struct Similar {
  std::uint32_t type = 0;  ///< number in SideWords::types of the other side
  Likeness likeness = Likeness::name;
  double probability = 0;  ///< of being its translation, 0 to 1
  double backward = 0;     ///< of the word being its translation in turn
};

/// For every type of `source`, the types of `target` that may translate it: by looks, where numbers
/// are equal (text::same_value), names alike across scripts (text::name_similarity) or words the
/// same; and by the lexicon, through stems, or where these differ through long common beginnings.
/// Time O(s * t / 20) comparisons of names for s and t types, shared among so many `threads`.
std::vector<std::vector<Similar>> similar_words(const SideWords& source, const SideWords& target,
                                                const lexicon::Lexicon& lexicon,
                                                std::size_t threads = 1);

}  // namespace targman::align
