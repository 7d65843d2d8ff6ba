#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/block.h"
#include "core/language.h"

namespace targman::align {

/// One side of a bilingual text.
struct Side {
  Language language;
  std::vector<std::string> sentences;  ///< well-formed UTF-8; may be empty strings
  /// The number of the paragraph that each sentence stands in, never falling; empty where not
  /// known.
  std::vector<std::size_t> paragraphs;
  /// What block each sentence stands in; empty where not known.
  std::vector<BlockKind> kinds;
};

/// A bilingual text: an article and its translation.
struct Bitext {
  Side source;
  Side target;
};

}  // namespace targman::align
