#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/segment/code_point_set.h"

namespace targman::segment {

/// Sorts all characters into classes, such that no set of a table tells two of one class apart.
///
/// An automaton then has one transition for each class instead of one for each of a million
/// characters. Immutable; concurrent use is safe.
class Alphabet {
 public:
  using Class = std::uint16_t;

  /// The class of what is beyond either end of a text; in no set.
  static constexpr Class kEdge = 0;

  explicit Alphabet(const SetTable& sets);

  /// How many classes there are, kEdge among them.
  [[nodiscard]] std::size_t size() const { return members_.size(); }

  [[nodiscard]] Class class_of(char32_t c) const {
    return c < kDirect ? direct_[c] : class_beyond(c);
  }

  /// Whether the characters of a class are in the set with that number.
  [[nodiscard]] bool is_in(Class character_class, std::size_t set) const {
    return members_[character_class][set];
  }

 private:
  /// Where a run of characters of one class starts.
  struct Run {
    char32_t first = 0;
    Class character_class = kEdge;
  };

  /// Below are the letters of European alphabets and the punctuation: nearly every character of
  /// such a text.
  static constexpr char32_t kDirect = 0x2100;

  [[nodiscard]] Class class_beyond(char32_t c) const;

  std::vector<std::vector<bool>> members_;  // by class, by set
  std::vector<Run> runs_;
  std::array<Class, kDirect> direct_{};
};

}  // namespace targman::segment
