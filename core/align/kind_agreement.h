#pragma once

#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext.h"
#include "core/block.h"

namespace targman::align {

/// What the kinds of blocks say of a bead: a headline, dateline, byline or caption translates one
/// of its kind or is left out, and is no part of the sentence beside it.
class KindAgreement {
 public:
  /// Says nothing where either side does not know its kinds.
  explicit KindAgreement(const Bitext& bitext);

  /// The log-likelihood ratio for a bead with both sides filled.
  [[nodiscard]] double score(const Bead& bead) const;

 private:
  std::vector<BlockKind> source_;
  std::vector<BlockKind> target_;
  bool known_ = false;
};

}  // namespace targman::align
