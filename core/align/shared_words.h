#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/align/bead.h"
#include "core/align/side_words.h"
#include "core/align/word_similarity.h"

namespace targman::align {

/// A word that stands in a sentence, once or several times.
struct SentenceWord {
  std::uint32_t type = 0;   ///< number in SideWords::types
  std::uint32_t count = 0;  ///< how often it stands there
};

/// The different words of each sentence of a side, and where each word stands.
struct SentenceWords {
  explicit SentenceWords(const SideWords& side);

  /// How many different words a sentence has.
  [[nodiscard]] std::size_t size_of(std::size_t sentence) const {
    return begins[sentence + 1] - begins[sentence];
  }

  std::vector<SentenceWord> words;                    ///< sentence after sentence
  std::vector<std::size_t> begins;                    ///< of each in `words`, and one more
  std::vector<std::uint32_t> sentences;               ///< of each word
  std::vector<std::vector<std::uint32_t>> positions;  ///< of each type in `words`, in order
};

/// A word of a sentence and how much of it a sentence of the other side accounts for.
struct Support {
  std::uint32_t word = 0;  ///< number among the different words of its sentence
  float probability = 0;   ///< of all its translations there together, may be above 1
};

/// Goes through the places of words as a window moves on.
class PlaceCursor {
 public:
  explicit PlaceCursor(const SentenceWords& side) : side_(side), next_(side.positions.size()) {}

  /// The first place of a type that is not before `first`, which never falls, in the positions of
  /// the type.
  std::size_t first_place(std::uint32_t type, std::size_t first);

  [[nodiscard]] const SentenceWords& side() const { return side_; }

 private:
  const SentenceWords& side_;
  std::vector<std::uint32_t> next_;  ///< by type
};

/// What one source sentence has in common with each target sentence of a window.
class SharedWords {
 public:
  /// Sets it to another source sentence; `similar` is what similar_words() gives. `target` has seen
  /// no window that begins later. Time O(t + k) in the words of the window and the look-alikes of
  /// the sentence's words in it.
  void find(const SentenceWords& source, PlaceCursor& target,
            const std::vector<std::vector<Similar>>& similar, std::size_t sentence,
            SentenceRange window);

  /// How much the source sentence accounts for the words of a target sentence of the window.
  [[nodiscard]] std::span<const Support> of_target(std::size_t target) const {
    return slice(on_target_, target);
  }
  /// How much a target sentence of the window accounts for the words of the source sentence.
  [[nodiscard]] std::span<const Support> of_source(std::size_t target) const {
    return slice(on_source_, target);
  }

  [[nodiscard]] std::size_t source() const { return source_; }
  [[nodiscard]] SentenceRange window() const { return window_; }

 private:
  /// Sums by word, gathered for a whole window and then packed.
  struct Supports {
    std::vector<float> sums;
    std::vector<Support> packed;
    std::vector<std::size_t> begins;  ///< of each target sentence in `packed`, and one more

    void clear(std::size_t sum_count);
    /// Packs the sums of the next target sentence.
    void pack(std::size_t first, std::size_t count);
  };

  /// Adds so many words of the source sentence, of which each may be translated by `other`.
  void add(PlaceCursor& target, std::size_t word, std::uint32_t count, const Similar& other);

  [[nodiscard]] std::span<const Support> slice(const Supports& supports, std::size_t target) const {
    const std::size_t column = target - window_.begin;
    return {supports.packed.data() + supports.begins[column],
            supports.packed.data() + supports.begins[column + 1]};
  }

  std::size_t source_ = 0;
  SentenceRange window_;
  std::size_t source_size_ = 0;
  std::size_t first_word_ = 0;  ///< of the window
  Supports on_target_;
  Supports on_source_;
};

}  // namespace targman::align
