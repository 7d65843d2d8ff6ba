#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "cli/review_table.h"
#include "core/article_info.h"
#include "core/translation_unit.h"

namespace targman::cli {

/// How many beads a review has done what with. Every bead counts once, but for merged ones, which
/// count together.
struct ReviewCounts {
  std::size_t accepted = 0;
  std::size_t rejected = 0;
  std::size_t edited = 0;
  std::size_t split = 0;
  std::size_t merged = 0;
  std::size_t unreviewed = 0;
  std::size_t unpaired = 0;  ///< one side is empty: nothing to store
  std::size_t left_out = 0;  ///< the line is gone, and its texts stand nowhere else
};

/// A pair that was refused: where it stands in the article, and what it was.
struct RejectedPair {
  std::int64_t position = 0;
  TextMark source;
  TextMark target;
};

/// What a reviewed table says is to be stored.
struct Placement {
  std::vector<TranslationUnit> pairs;  ///< as to_units() gives them, of article 0
  std::vector<RejectedPair> rejected;
  /// Places in the article of which nothing is said, as their lines cannot be used: what the memory
  /// has there stays.
  std::set<std::int64_t> untouched;
  ReviewCounts counts;
  std::vector<ReviewProblem> problems;  ///< in order of the lines, those of the table among them
  /// The digest of the article: the table's where all pairs are as they were, whatever was said of
  /// them; else one of its own.
  std::string digest;
};

/// Finds for every line the bead or beads that it is of, and what has been done to them.
///
/// Lines with one id are the parts of a split bead, unless the text was not divided, which is a
/// problem. A line with several ids is a merged bead; where the lines of all of them have it, or
/// stand beside it as they were, their texts are joined. A line whose text holds its old one and
/// more is merged with the lines next to it that are empty or gone. Time O(n log n) for n lines.
Placement place_review(const ReviewTable& table);

}  // namespace targman::cli
