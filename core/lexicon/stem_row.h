#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace targman::lexicon {

/// Number of a stem of one language of a pair of languages.
using StemId = std::int64_t;

/// Which language of a pair: the one whose tag comes first, or the other.
enum class PairSide { first = 0, second = 1 };

/// The name of a stem: two stems are the same where all of it is.
struct StemName {
  std::uint64_t languages = 0;  ///< number of the pair of languages
  PairSide side = PairSide::first;
  std::string stem;
};

/// Links are counted in hundredths, as whole numbers, so that what is taken away is what was added.
inline constexpr double kLinkUnit = 0.01;

/// What was learnt of a stem.
struct StemRow {
  StemName name;
  std::uint64_t seen = 0;    ///< how often
  std::uint64_t linked = 0;  ///< how often with a translation, in hundredths
  /// Of a stem of the first language: how often with each stem of the second, in hundredths.
  std::map<StemId, std::uint64_t> links{};
};

std::string to_bytes(const StemName& name);
std::string to_bytes(const StemRow& row);

/// Throws StorageError for what to_bytes() does not write.
StemRow to_stem_row(std::string_view bytes);

}  // namespace targman::lexicon
