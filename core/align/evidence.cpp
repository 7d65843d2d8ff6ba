#include "core/align/evidence.h"

namespace targman::align {
namespace {

// How much each kind of evidence counts: they overlap, and lengths with all others.
constexpr double kLengthWeight = 0.7;
constexpr double kWordWeight = 1.2;

}  // namespace

std::optional<BeadEvidence> Evidence::of(const Bead& bead, double word_score) const {
  const auto length = length_.score(bead);
  if (!length) {
    return std::nullopt;
  }
  return BeadEvidence{kLengthWeight * *length, kWordWeight * word_score, marks_.score(bead),
                      paragraphs_.score(bead), kinds_.score(bead)};
}

}  // namespace targman::align
