#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext.h"

namespace targman::align {

/// What the lengths of a bead's sides say of it.
///
/// Gale and Church (1993): the target length is normal around the source length times a ratio,
/// here with a floor for the odd pair, and against how long target sentences are anyway.
class LengthModel {
 public:
  /// Lengths are taken in code points; the ratio is that of the whole texts.
  explicit LengthModel(const Bitext& bitext);

  /// The same with the ratio that these beads have, leaving out those with an empty side.
  void fit_ratio(const std::vector<Bead>& beads);

  /// The log-likelihood ratio for a bead with both sides filled; nullopt where the lengths are so
  /// far apart that it is out of the question.
  [[nodiscard]] std::optional<double> score(const Bead& bead) const;

 private:
  /// The logarithm of the density of the length of unrelated target sentences.
  [[nodiscard]] double log_unrelated(SentenceRange target) const;

  [[nodiscard]] double source_length(SentenceRange range) const;
  [[nodiscard]] double target_length(SentenceRange range) const;

  std::vector<double> source_sums_;  ///< of the lengths before each sentence, and one more
  std::vector<double> target_sums_;
  double ratio_ = 1;
  double mean_log_length_ = 0;  ///< of target sentences
  double log_length_deviation_ = 1;
  /// By the end of the target sentences and one less than their number.
  std::vector<std::array<double, kLongestBead>> log_unrelated_;
};

}  // namespace targman::align
