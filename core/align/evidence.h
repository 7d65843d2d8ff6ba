#pragma once

#include <optional>

#include "core/align/bead.h"
#include "core/align/bitext.h"
#include "core/align/kind_agreement.h"
#include "core/align/length_model.h"
#include "core/align/mark_agreement.h"
#include "core/align/paragraph_agreement.h"

namespace targman::align {

/// What each kind of evidence says of a bead with both sides filled: logarithms of the likelihood
/// ratio, "translations of each other" against "unrelated", weighed against each other.
struct BeadEvidence {
  double length = 0;
  double words = 0;
  double marks = 0;
  double paragraphs = 0;
  double kinds = 0;

  [[nodiscard]] double sum() const { return length + words + marks + paragraphs + kinds; }
};

/// All evidence about one bitext but its words, which whoever asks works out for the beads that may
/// be (see WordEvidence).
class Evidence {
 public:
  explicit Evidence(const Bitext& bitext)
      : length_(bitext), marks_(bitext), paragraphs_(bitext), kinds_(bitext) {}

  LengthModel& length() { return length_; }

  /// What speaks for a bead whose words score so much; nullopt where the lengths of its sides are
  /// so far apart that it is out of the question.
  [[nodiscard]] std::optional<BeadEvidence> of(const Bead& bead, double word_score) const;

 private:
  LengthModel length_;
  MarkAgreement marks_;
  ParagraphAgreement paragraphs_;
  KindAgreement kinds_;
};

}  // namespace targman::align
