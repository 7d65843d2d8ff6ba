#include "core/align/paragraph_agreement.h"

namespace targman::align {
namespace {

// About seven in ten paragraph ends are kept, and one sentence in three ends a paragraph.
constexpr double kBothEnd = 0.9;
constexpr double kOneEnds = -0.6;
constexpr double kNeitherEnds = 0.2;
/// Joining sentences over a paragraph end is rare.
constexpr double kCrossed = -1.0;

std::vector<bool> ends_of(const std::vector<std::size_t>& paragraphs) {
  std::vector<bool> ends(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    ends[i] = i + 1 == paragraphs.size() || paragraphs[i + 1] != paragraphs[i];
  }
  return ends;
}

bool crosses(const std::vector<bool>& ends, SentenceRange range) {
  for (std::size_t i = range.begin; i + 1 < range.end; ++i) {
    if (ends[i]) {
      return true;
    }
  }
  return false;
}

bool has_several(const std::vector<std::size_t>& paragraphs) {
  return !paragraphs.empty() && paragraphs.front() != paragraphs.back();
}

}  // namespace

ParagraphAgreement::ParagraphAgreement(const Bitext& bitext)
    : source_ends_(ends_of(bitext.source.paragraphs)),
      target_ends_(ends_of(bitext.target.paragraphs)),
      known_(has_several(bitext.source.paragraphs) && has_several(bitext.target.paragraphs)) {}

double ParagraphAgreement::score(const Bead& bead) const {
  if (!known_) {
    return 0;
  }
  const bool source_ends = source_ends_[bead.source.end - 1];
  const bool target_ends = target_ends_[bead.target.end - 1];
  double sum = source_ends != target_ends ? kOneEnds : source_ends ? kBothEnd : kNeitherEnds;
  sum += crosses(source_ends_, bead.source) ? kCrossed : 0;
  sum += crosses(target_ends_, bead.target) ? kCrossed : 0;
  return sum;
}

}  // namespace targman::align
