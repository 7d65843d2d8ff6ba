#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"

namespace targman::lexicon {

/// A sentence and its translation, to learn from. Borrowed texts, well-formed UTF-8.
struct SentencePair {
  std::string_view source;
  std::string_view target;
};

/// Two stems (see text::Stemmer) that stand in sentences that translate each other.
struct LearntPair {
  std::string source;
  std::string target;
  double forward = 0;   ///< probability that the source word is translated by the target word
  double backward = 0;  ///< the other way round
};

/// How often a stem was seen in the sentences with its translation.
struct StemCount {
  std::string stem;
  double count = 0;
};

/// What was learnt: pairs in no particular order of worth, but always in the same.
struct LearntWords {
  std::vector<LearntPair> pairs;
  std::vector<StemCount> source_counts;
  std::vector<StemCount> target_counts;
};

/// The probability that a stem which was seen so often is translated by one with which it was
/// linked so often (see Model1), in either direction.
double translation_probability(double links, double seen);

/// A stem that was seen less often would be paired with everything beside it.
inline constexpr double kLeastSeen = 2;

/// Less likely translations are noise.
inline constexpr double kLeastProbability = 0.05;

/// Learns which words translate which from pairs of sentences.
///
/// IBM Model 1 (see Model1) over stems. Stems seen only once are left out, since they would be
/// paired with everything beside them, and so are pairs that come again; numbers are none. Of more
/// than kMostPairs pairs the last are taken. Time and memory O(length squared) for each pair, on
/// two threads.
LearntWords learn_words(std::span<const SentencePair> pairs, const Language& source,
                        const Language& target);

inline constexpr std::size_t kMostPairs = 60'000;

}  // namespace targman::lexicon
