#include "core/match/word_difference.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/text/stem.h"
#include "core/text/token.h"

namespace targman::match {
namespace {

struct Words {
  std::vector<ByteRange> ranges;
  std::vector<std::string> folded;
};

Words words_of(std::string_view text) {
  Words words;
  for (const text::Token& token : text::tokenize(text)) {
    if (token.kind == text::TokenClass::word || token.kind == text::TokenClass::number) {
      words.ranges.push_back(token.range);
      words.folded.push_back(text::fold_word(token.range.of(text)));
    }
  }
  return words;
}

/// Edit distances between all endings of two word sequences.
class SuffixDistances {
 public:
  SuffixDistances(const Words& query, const Words& stored)
      : columns_(stored.folded.size() + 1), distances_((query.folded.size() + 1) * columns_) {
    for (std::size_t i = query.folded.size() + 1; i-- > 0;) {
      for (std::size_t j = columns_; j-- > 0;) {
        distances_[i * columns_ + j] = distance(query, stored, i, j);
      }
    }
  }

  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const {
    return distances_[i * columns_ + j];
  }

 private:
  [[nodiscard]] std::uint32_t distance(const Words& query, const Words& stored, std::size_t i,
                                       std::size_t j) const {
    const std::size_t left = query.folded.size() - i;
    const std::size_t right = stored.folded.size() - j;
    if (left == 0 || right == 0) {
      return static_cast<std::uint32_t>(left + right);
    }
    const std::uint32_t both = at(i + 1, j + 1) + (query.folded[i] == stored.folded[j] ? 0U : 1U);
    return std::min({both, at(i + 1, j) + 1, at(i, j + 1) + 1});
  }

  std::size_t columns_;
  std::vector<std::uint32_t> distances_;
};

}  // namespace

std::vector<WordChange> word_differences(std::string_view query, std::string_view stored) {
  const Words left = words_of(query);
  const Words right = words_of(stored);
  const SuffixDistances distances(left, right);
  std::vector<WordChange> changes;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.ranges.size() || j < right.ranges.size()) {
    const bool more_left = i < left.ranges.size();
    const bool more_right = j < right.ranges.size();
    const std::uint32_t rest = distances.at(i, j);
    if (more_left && more_right && left.folded[i] == right.folded[j] &&
        rest == distances.at(i + 1, j + 1)) {
      changes.push_back({Change::same, left.ranges[i++], right.ranges[j++]});
    } else if (more_left && more_right && rest == distances.at(i + 1, j + 1) + 1) {
      changes.push_back({Change::changed, left.ranges[i++], right.ranges[j++]});
    } else if (more_left && rest == distances.at(i + 1, j) + 1) {
      changes.push_back({Change::missing, left.ranges[i++], {}});
    } else {
      changes.push_back({Change::added, {}, right.ranges[j++]});
    }
  }
  return changes;
}

}  // namespace targman::match
