#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/byte_range.h"
#include "core/language.h"
#include "core/memory/memory.h"
#include "core/translation_unit.h"

namespace targman::match {

struct ConcordanceQuery {
  std::string words;  ///< all must occur, in any inflection that shares the stem
  Language language;
  Language other_language;  ///< that the counterpart is wanted in; empty: any
  std::size_t top = 0;      ///< at most so many hits; 0: all
};

/// A unit in which the words occur.
struct ConcordanceHit {
  TranslationUnit unit;
  std::size_t variant = 0;       ///< index of the variant that holds the words
  std::vector<ByteRange> found;  ///< the words in its plain text, in order
};

/// Words in context: units whose text in `language` has every word of the query, newest first.
/// Empty for a query without words. Time O(units) in this version.
std::vector<ConcordanceHit> concordance(const memory::Memory& memory,
                                        const ConcordanceQuery& query);

}  // namespace targman::match
