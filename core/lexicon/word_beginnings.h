#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace targman::lexicon {

/// What the words of texts begin with: tells quickly of most words that no form of them is there,
/// so that they need not be folded and stemmed.
class WordBeginnings {
 public:
  /// The words of well-formed UTF-8 texts. Time O(n).
  explicit WordBeginnings(const std::vector<std::string_view>& texts);

  /// Whether the texts may have a form of a word, which is told by its first three letters, or up
  /// to five of a long one. True where these are fewer, or not all plain Latin, Cyrillic or
  /// Armenian letters.
  [[nodiscard]] bool may_have(std::string_view word) const;

 private:
  std::unordered_set<std::uint64_t> beginnings_;
};

}  // namespace targman::lexicon
