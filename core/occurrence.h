#pragma once

#include <cstdint>
#include <optional>

#include "core/article_info.h"
#include "core/language.h"

namespace targman {

/// Number of a batch in a memory; 0 means none.
using BatchId = std::int64_t;

/// What a person has said of a pair. Persisted: never renumber.
enum class Review { unreviewed = 0, accepted = 1, rejected = 2 };

/// One place where a translation unit was found: in an article, an import, or typed by hand.
struct Occurrence {
  ArticleId article = 0;      ///< 0: not in a known article
  std::int64_t position = 0;  ///< number of the bead in the article, from 0
  Language source_language;   ///< of the pair that was found; empty with target_language: all
  Language target_language;   ///< variants of the unit
  std::optional<double>
      confidence;  ///< of the alignment, 0 to 1; none where a person made the pair
  Review review = Review::unreviewed;
  /// neighbour_key() of the source sentence before and after; 0 where there is none or it is not
  /// known. For context matches.
  std::uint64_t previous = 0;
  std::uint64_t next = 0;
  BatchId batch = 0;  ///< that brought it; set by the memory

  friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

}  // namespace targman
