#pragma once

#include <cstddef>

namespace targman::align {

/// A half-open range [begin, end) of sentence numbers, from 0.
struct SentenceRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }

  friend bool operator==(const SentenceRange&, const SentenceRange&) = default;
};

/// Source sentences and the target sentences that translate them. Either side may be empty, never
/// both: a sentence without a counterpart.
struct Bead {
  SentenceRange source;
  SentenceRange target;

  friend bool operator==(const Bead&, const Bead&) = default;
};

/// How many sentences of one side a bead can take.
inline constexpr std::size_t kLongestBead = 4;

}  // namespace targman::align
