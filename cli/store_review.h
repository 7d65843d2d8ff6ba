#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/review_placement.h"
#include "cli/store_alignment.h"
#include "core/memory/memory.h"

namespace targman::cli {

/// What storing a review did.
struct StoredReview {
  AddedCounts counts;
  std::size_t verdicts = 0;  ///< pairs that were there and of which it now says something else
  /// The article, as it was, where it had pairs that are neither those of the table nor those of an
  /// earlier review like this.
  std::optional<memory::StoredArticle> replaced;
};

/// Stores a review as one batch, under the article that its alignment is, or would be, stored
/// under; `source` is what the batch is said to come from. What was said of a pair before stays
/// where the review says nothing of it. Refused pairs are marked where the memory has them, and not
/// added. Throws Cancelled, and nothing is stored, where the user has asked to stop.
StoredReview store_review(memory::Memory& memory, const Placement& placement,
                          const ArticleInfo& info, const std::string& source);

}  // namespace targman::cli
