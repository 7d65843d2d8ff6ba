#include "core/align/confidence.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace targman::align {
namespace {

// Fitted on edited and rough news articles in both language pairs, with and without the word list,
// alone and together (7,300 beads); see docs/alignment.md for how well it does.
constexpr double kPosterior = 0.306;
constexpr double kConstant = 0.963;
constexpr double kUnpaired = 1.38;
constexpr double kPairedBesideUnpaired = -0.754;
constexpr double kUnpairedBesidePaired = -2.238;
constexpr double kSeveralSentences = -0.343;
constexpr double kShareUnpaired = -0.371;
/// Of the score of a pair where that speaks against it, down to kLeastScore.
constexpr double kCounterEvidence = 0.459;
constexpr double kLeastScore = -5;

/// Beyond this a posterior is only a statement about the model.
constexpr double kLeastDoubt = 1e-4;

/// So many beads of a usual text are supposed beside those that are there: few beads say little.
constexpr double kUsualUnpaired = 0.3;
constexpr double kUsualBeads = 5;

bool is_unpaired(const AlignedBead& aligned) {
  return aligned.bead.source.empty() || aligned.bead.target.empty();
}

double logit(double probability) {
  const double p = std::clamp(probability, kLeastDoubt, 1 - kLeastDoubt);
  return std::log(p / (1 - p));
}

}  // namespace

void calibrate(std::vector<AlignedBead>& beads) {
  const auto lacks_source = [](const AlignedBead& aligned) { return aligned.bead.source.empty(); };
  const auto lacks_target = [](const AlignedBead& aligned) { return aligned.bead.target.empty(); };
  if (std::ranges::all_of(beads, lacks_source) || std::ranges::all_of(beads, lacks_target)) {
    return;  // one side is empty: there is nothing to doubt
  }
  const auto unpaired = static_cast<double>(std::ranges::count_if(beads, is_unpaired));
  const double share =
      (unpaired + kUsualUnpaired) / (static_cast<double>(beads.size()) + kUsualBeads);
  for (std::size_t i = 0; i < beads.size(); ++i) {
    AlignedBead& aligned = beads[i];
    const bool alone = is_unpaired(aligned);
    const auto beside = [&](bool wanted) {
      return (i > 0 && is_unpaired(beads[i - 1]) == wanted) ||
             (i + 1 < beads.size() && is_unpaired(beads[i + 1]) == wanted);
    };
    const bool several = aligned.bead.source.size() > 1 || aligned.bead.target.size() > 1;
    const double sum = kPosterior * logit(aligned.confidence) + kConstant +
                       (alone ? kUnpaired : 0) +
                       (!alone && beside(true) ? kPairedBesideUnpaired : 0) +
                       (alone && beside(false) ? kUnpairedBesidePaired : 0) +
                       (several ? kSeveralSentences : 0) + kShareUnpaired * std::log(share) +
                       (alone ? 0 : kCounterEvidence * std::clamp(aligned.score, kLeastScore, 0.0));
    aligned.confidence = 1 / (1 + std::exp(-sum));
  }
}

}  // namespace targman::align
