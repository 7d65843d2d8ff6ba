#include "core/align/kind_agreement.h"

#include <cstddef>

namespace targman::align {
namespace {

// Guessed kinds are wrong now and then, so that the words of a pair can outweigh them.
constexpr double kSameSpecial = 0.5;
constexpr double kOtherSpecial = -1.0;
constexpr double kOneSpecial = -0.5;
/// A bead over the border between a special block and another, or between two of them.
constexpr double kJoined = -2.0;

/// Whether a block stands apart from the running text.
bool is_special(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::dateline || kind == BlockKind::byline ||
         kind == BlockKind::caption;
}

bool joins(const std::vector<BlockKind>& kinds, SentenceRange range) {
  for (std::size_t i = range.begin; i + 1 < range.end; ++i) {
    if (kinds[i] != kinds[i + 1] && (is_special(kinds[i]) || is_special(kinds[i + 1]))) {
      return true;
    }
  }
  return false;
}

}  // namespace

KindAgreement::KindAgreement(const Bitext& bitext)
    : source_(bitext.source.kinds),
      target_(bitext.target.kinds),
      known_(!source_.empty() && !target_.empty()) {}

double KindAgreement::score(const Bead& bead) const {
  if (!known_) {
    return 0;
  }
  if (joins(source_, bead.source) || joins(target_, bead.target)) {
    return kJoined;
  }
  const BlockKind source = source_[bead.source.begin];
  const BlockKind target = target_[bead.target.begin];
  if (is_special(source) && is_special(target)) {
    return source == target ? kSameSpecial : kOtherSpecial;
  }
  return is_special(source) || is_special(target) ? kOneSpecial : 0;
}

}  // namespace targman::align
