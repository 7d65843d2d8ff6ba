#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/stem_row.h"

namespace targman::lexicon {

/// Two stems of a pair of sentences that were linked, in hundredths.
struct TaughtLink {
  StemId first = 0;
  StemId second = 0;
  std::uint64_t count = 0;
};

/// All that a pair of sentences added to what is known, so that it can be taken away again.
struct TaughtPair {
  std::uint64_t languages = 0;    ///< number of the pair of languages
  std::uint64_t fingerprint = 0;  ///< of the texts, see CountingPair
  std::vector<StemId> first{};    ///< the stems that were seen, in the first language
  std::vector<StemId> second{};
  std::vector<TaughtLink> links{};
};

/// What the pairs of a unit have taught.
std::string to_bytes(const std::vector<TaughtPair>& pairs);

/// Throws StorageError for what to_bytes() does not write.
std::vector<TaughtPair> to_taught_pairs(std::string_view bytes);

}  // namespace targman::lexicon
