#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace targman::segment {

/// A set of rules, by their numbers in the order in which they are tried.
class RuleNumbers {
 public:
  void add(std::size_t rule) {
    if (rule / kBits >= words_.size()) {
      words_.resize(rule / kBits + 1);
    }
    words_[rule / kBits] |= std::uint64_t{1} << (rule % kBits);
  }

  /// Leaves only what is in `other` too.
  void keep(const RuleNumbers& other) {
    words_.resize(std::min(words_.size(), other.words_.size()));
    for (std::size_t i = 0; i < words_.size(); ++i) {
      words_[i] &= other.words_[i];
    }
    while (!words_.empty() && words_.back() == 0) {
      words_.pop_back();
    }
  }

  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Whether a rule is in both sets.
  [[nodiscard]] bool meets(const RuleNumbers& other) const {
    return first_in_both(*this, other, [](std::size_t) { return true; }).has_value();
  }

  /// The first rule that is in both sets and that `accepts` takes; nullopt if there is none.
  template <typename Predicate>
  static std::optional<std::size_t> first_in_both(const RuleNumbers& a, const RuleNumbers& b,
                                                  Predicate accepts) {
    const std::size_t words = std::min(a.words_.size(), b.words_.size());
    for (std::size_t i = 0; i < words; ++i) {
      for (std::uint64_t both = a.words_[i] & b.words_[i]; both != 0; both &= both - 1) {
        const std::size_t rule = i * kBits + static_cast<std::size_t>(std::countr_zero(both));
        if (accepts(rule)) {
          return rule;
        }
      }
    }
    return std::nullopt;
  }

  friend auto operator<=>(const RuleNumbers&, const RuleNumbers&) = default;

 private:
  static constexpr std::size_t kBits = 64;

  std::vector<std::uint64_t> words_;  // the last is not 0
};

}  // namespace targman::segment
