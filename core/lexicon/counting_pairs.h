#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/translation_unit.h"

namespace targman::lexicon {

/// Two texts of a unit that teach which words translate which. Borrows them.
struct CountingPair {
  Language first_language;  ///< primary tags; this one comes first in alphabetical order
  Language second_language;
  std::string_view first;
  std::string_view second;
  std::uint64_t fingerprint = 0;  ///< of both texts; the same where they are but for typing
};

/// The pairs of a unit that are good enough to learn from: of the source with each translation, and
/// in a unit of three languages that of the two translations where both are good.
///
/// A pair is good where a person has accepted it in any occurrence; else where nobody has rejected
/// it and it was imported, typed by hand, or aligned with a confidence of at least 90 %. Two texts
/// in the same language make no pair.
std::vector<CountingPair> counting_pairs(const TranslationUnit& unit);

}  // namespace targman::lexicon
