#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/alignment.h"
#include "core/article_info.h"
#include "core/memory/memory.h"

namespace targman::cli {

/// How many units came into a memory, and how.
struct AddedCounts {
  std::size_t units = 0;         ///< new ones
  std::size_t translations = 0;  ///< further languages of units that were there
  std::size_t occurrences = 0;   ///< pairs that were there and now occur once more
  std::size_t identical = 0;     ///< nothing new about them

  void count(memory::Added added);
  [[nodiscard]] bool changed_anything() const { return units + translations + occurrences > 0; }
};

/// "18 new units, 2 translations of units that were there" and so on; "nothing new".
std::string to_sentence(const AddedCounts& counts);

/// What storing an alignment did.
struct StoredAlignment {
  AddedCounts counts;
  std::optional<memory::StoredArticle> replaced;  ///< as it was
};

/// Stores the pairs of an alignment as one batch; `source` is what the batch is said to come from.
/// An article that was stored before from other texts or with other pairs is replaced. Throws
/// Cancelled, and nothing is stored, where the user has asked to stop.
StoredAlignment store_alignment(memory::Memory& memory, const Alignment& alignment,
                                const ArticleInfo& info, const std::string& source);

}  // namespace targman::cli
