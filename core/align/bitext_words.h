#pragma once

#include <cstddef>
#include <vector>

#include "core/align/bitext.h"
#include "core/align/side_words.h"
#include "core/align/word_similarity.h"
#include "core/lexicon/lexicon.h"

namespace targman::align {

/// The words of a bitext, and which may translate which.
struct BitextWords {
  SideWords source;
  SideWords target;
  std::vector<std::vector<Similar>> similar;  ///< as similar_words() gives it
};

/// Finds them. The work is shared among so many `threads`.
BitextWords find_words(const Bitext& bitext, const lexicon::Lexicon& lexicon, std::size_t threads);

}  // namespace targman::align
