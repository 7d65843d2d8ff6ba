#include "core/segment/place_filter.h"

#include <utility>

namespace targman::segment {

PlaceFilter::PlaceFilter(std::size_t classes, Automaton& before, Automaton& after,
                         RuleNumbers breaking)
    : classes_(classes),
      before_(before),
      after_(after),
      breaking_(std::move(breaking)),
      pairs_(classes * classes, kUnknown),
      quiet_(kTriples / kWord) {}

const RuleNumbers* PlaceFilter::look_closer(Alphabet::Class left, Alphabet::Class right,
                                            Alphabet::Class next) {
  std::uint32_t& pair = pairs_[left * classes_ + right];
  if (pair == kUnknown) {
    pair = pair_of(left, right);
  }
  if (pair == kNone) {
    return nullptr;
  }
  const bool may = after_.possible(left, right, next).meets(pair_rules_[pair]);
  thirds_[pair * classes_ + next] = may ? Answer::maybe : Answer::no;
  return may ? &pair_rules_[pair] : nullptr;
}

/// Pairs share a number where the same rules may break and the same character is on the right,
/// unless the rules look at the one on the left once more.
std::uint32_t PlaceFilter::pair_of(Alphabet::Class left, Alphabet::Class right) {
  const RuleNumbers rules =
      before_.possible(left, right).both(after_.possible(left, right)).both(breaking_);
  if (rules.empty()) {
    return kNone;
  }
  const auto count = static_cast<std::uint32_t>(pair_rules_.size());
  for (std::uint32_t i = 0; i < count && !after_.looks_back_at_start(); ++i) {
    if (pair_rights_[i] == right && pair_rules_[i] == rules) {
      return i;
    }
  }
  pair_rules_.push_back(rules);
  pair_rights_.push_back(right);
  thirds_.resize(thirds_.size() + classes_, Answer::unknown);
  return count;
}

}  // namespace targman::segment
