#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/align/bead.h"
#include "core/align/side_words.h"
#include "core/align/word_similarity.h"

namespace targman::align {

/// The words of a side and where each is. Borrows them.
struct IndexedSide {
  explicit IndexedSide(const SideWords& side);

  const SideWords& words;
  std::vector<std::vector<std::uint32_t>> positions;  ///< of each type, in order
  std::vector<std::uint32_t> sentences;               ///< of each token
};

/// A token and how much of it a sentence of the other side accounts for.
struct Support {
  std::uint32_t token = 0;  ///< from the start of its sentence
  float probability = 0;    ///< of all its translations there together, may be above 1
};

/// Goes through the places of words as a window moves on.
class PlaceCursor {
 public:
  explicit PlaceCursor(const IndexedSide& side) : side_(side), next_(side.positions.size()) {}

  /// The first place of a type that is not before `first`, which never falls, in the positions of
  /// the type.
  std::size_t first_place(std::uint32_t type, std::size_t first);

  [[nodiscard]] const IndexedSide& side() const { return side_; }

 private:
  const IndexedSide& side_;
  std::vector<std::uint32_t> next_;  ///< by type
};

/// What one source sentence has in common with each target sentence of a window.
class SharedWords {
 public:
  /// Sets it to another source sentence; `similar` is what similar_words() gives. `target` has seen
  /// no window that begins later. Time O(t + k) in the tokens of the window and the look-alikes of
  /// the sentence's tokens in it.
  void find(const SideWords& source, PlaceCursor& target,
            const std::vector<std::vector<Similar>>& similar, std::size_t sentence,
            SentenceRange window);

  /// How much the source sentence accounts for the tokens of a target sentence of the window.
  [[nodiscard]] std::span<const Support> of_target(std::size_t target) const {
    return slice(on_target_, target);
  }
  /// How much a target sentence of the window accounts for the tokens of the source sentence.
  [[nodiscard]] std::span<const Support> of_source(std::size_t target) const {
    return slice(on_source_, target);
  }

  [[nodiscard]] SentenceRange window() const { return window_; }
  /// How many tokens the source sentence has.
  [[nodiscard]] std::size_t source_size() const { return source_size_; }

 private:
  /// Sums by token, gathered for a whole window and then packed.
  struct Supports {
    std::vector<float> sums;
    std::vector<Support> packed;
    std::vector<std::size_t> begins;  ///< of each target sentence in `packed`, and one more

    void clear(std::size_t sum_count);
    /// Packs the sums of the next target sentence.
    void pack(std::size_t first, std::size_t count);
  };

  void add(PlaceCursor& target, std::size_t token, const Similar& other);

  [[nodiscard]] std::span<const Support> slice(const Supports& supports, std::size_t target) const {
    const std::size_t column = target - window_.begin;
    return {supports.packed.data() + supports.begins[column],
            supports.packed.data() + supports.begins[column + 1]};
  }

  SentenceRange window_;
  std::size_t source_size_ = 0;
  std::size_t first_token_ = 0;  ///< of the window
  Supports on_target_;
  Supports on_source_;
};

}  // namespace targman::align
