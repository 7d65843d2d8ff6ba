#include "core/align/length_model.h"

#include <algorithm>
#include <cmath>

#include "core/text/utf8.h"

namespace targman::align {
namespace {

/// Variance of the target length for each source character. Measured on pairs alone it is 2.9 for
/// Armenian and 3.5 for Russian news; a little more aligns best, the classical 6.8 lets too much
/// pass.
constexpr double kVariancePerChar = 4.5;
/// Variance of even the shortest sentence.
constexpr double kBaseVariance = 15.0;
/// Share of pairs whose lengths follow no rule, and their density.
constexpr double kOutlierDensity = 2e-5;
constexpr double kRegularShare = 0.98;
/// Deviations beyond which a pair is not looked at.
constexpr double kMaxDeviations = 8.0;
/// A text of few sentences does not show how much their lengths differ.
constexpr double kMinLogDeviation = 0.35;
constexpr double kSqrtTwoPi = 2.5066282746310002;

std::vector<double> sums_of_lengths(const std::vector<std::string>& sentences) {
  std::vector<double> sums{0};
  for (const std::string& sentence : sentences) {
    sums.push_back(sums.back() + static_cast<double>(text::count_code_points(sentence)));
  }
  return sums;
}

}  // namespace

LengthModel::LengthModel(const Bitext& bitext)
    : source_sums_(sums_of_lengths(bitext.source.sentences)),
      target_sums_(sums_of_lengths(bitext.target.sentences)) {
  ratio_ = std::max(target_sums_.back(), 1.0) / std::max(source_sums_.back(), 1.0);
  const auto count = static_cast<double>(std::max<std::size_t>(target_sums_.size() - 1, 1));
  double sum = 0;
  double squares = 0;
  for (std::size_t j = 0; j + 1 < target_sums_.size(); ++j) {
    const double log_length = std::log(target_length({j, j + 1}) + 1);
    sum += log_length;
    squares += log_length * log_length;
  }
  mean_log_length_ = sum / count;
  const double variance = std::max(squares / count - mean_log_length_ * mean_log_length_, 0.0);
  log_length_deviation_ = std::max(kMinLogDeviation, std::sqrt(variance));
  log_unrelated_.resize(target_sums_.size());
  for (std::size_t end = 1; end < target_sums_.size(); ++end) {
    for (std::size_t size = 1; size <= std::min(end, kLongestBead); ++size) {
      log_unrelated_[end][size - 1] = log_unrelated({end - size, end});
    }
  }
}

void LengthModel::fit_ratio(const std::vector<Bead>& beads) {
  double source = 0;
  double target = 0;
  for (const Bead& bead : beads) {
    if (!bead.source.empty() && !bead.target.empty()) {
      source += source_length(bead.source);
      target += target_length(bead.target);
    }
  }
  if (source > 0 && target > 0) {
    ratio_ = target / source;
  }
}

std::optional<double> LengthModel::score(const Bead& bead) const {
  const double source = source_length(bead.source);
  const double target = target_length(bead.target);
  const double variance = kVariancePerChar * (source + target / ratio_) / 2 + kBaseVariance;
  const double deviation = std::sqrt(variance * ratio_);
  const double z = (target - source * ratio_) / deviation;
  if (std::abs(z) > kMaxDeviations) {
    return std::nullopt;
  }
  const double related =
      kRegularShare * std::exp(-z * z / 2) / (deviation * kSqrtTwoPi) + kOutlierDensity;
  return std::log(related) - log_unrelated_[bead.target.end][bead.target.size() - 1];
}

double LengthModel::log_unrelated(SentenceRange target) const {
  // Lengths of unrelated sentences are about log-normal.
  const double log_length = std::log(target_length(target) + 1);
  const double u = (log_length - mean_log_length_ - std::log(static_cast<double>(target.size()))) /
                   log_length_deviation_;
  return -u * u / 2 - std::log(log_length_deviation_ * kSqrtTwoPi) - log_length;
}

double LengthModel::source_length(SentenceRange range) const {
  return source_sums_[range.end] - source_sums_[range.begin];
}

double LengthModel::target_length(SentenceRange range) const {
  return target_sums_[range.end] - target_sums_[range.begin];
}

}  // namespace targman::align
