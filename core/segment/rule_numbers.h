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

  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Whether a rule is in both sets.
  [[nodiscard]] bool meets(const RuleNumbers& other) const {
    const std::size_t words = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < words; ++i) {
      if ((words_[i] & other.words_[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool contains(std::size_t rule) const {
    return rule / kBits < words_.size() && ((words_[rule / kBits] >> (rule % kBits)) & 1) != 0;
  }

  /// The rules that are in both sets.
  [[nodiscard]] RuleNumbers both(const RuleNumbers& other) const {
    RuleNumbers result;
    const std::size_t words = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < words; ++i) {
      result.words_.push_back(words_[i] & other.words_[i]);
    }
    while (!result.words_.empty() && result.words_.back() == 0) {
      result.words_.pop_back();
    }
    return result;
  }

  /// The first rule that is in both sets; nullopt if there is none.
  static std::optional<std::size_t> first_in_both(const RuleNumbers& a, const RuleNumbers& b) {
    return first_in_both(a, b, [](std::size_t) { return true; });
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

  friend bool operator==(const RuleNumbers&, const RuleNumbers&) = default;
  /// Any order will do, for maps.
  friend bool operator<(const RuleNumbers& a, const RuleNumbers& b) { return a.words_ < b.words_; }

 private:
  static constexpr std::size_t kBits = 64;

  std::vector<std::uint64_t> words_;  // the last is not 0
};

}  // namespace targman::segment
