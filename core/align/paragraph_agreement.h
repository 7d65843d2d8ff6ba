#pragma once

#include <cstddef>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext.h"

namespace targman::align {

/// What paragraphs say of a bead: translators mostly keep them, so a bead that ends a paragraph on
/// both sides is a little likelier, and one that ends or crosses one on one side only a little
/// less.
class ParagraphAgreement {
 public:
  /// Says nothing where either side does not know its paragraphs or has one alone.
  explicit ParagraphAgreement(const Bitext& bitext);

  /// The log-likelihood ratio for a bead with both sides filled.
  [[nodiscard]] double score(const Bead& bead) const;

 private:
  /// For each sentence, whether it is the last of its paragraph.
  std::vector<bool> source_ends_;
  std::vector<bool> target_ends_;
  bool known_ = false;
};

}  // namespace targman::align
