#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/lexicon/learnt_tables.h"
#include "core/lexicon/stem_rows.h"
#include "core/lexicon/taught_pair.h"
#include "core/translation_unit.h"

namespace targman::lexicon {

/// A pair of sentences that is to teach, in languages that are known from beside it.
struct Lesson {
  UnitId unit = 0;
  std::string first;  ///< well-formed UTF-8
  std::string second;
  std::uint64_t fingerprint = 0;
};

/// Learns from pairs in one pair of languages together, given what is known (see Model1), and adds
/// what each has taught to the rows. Returns that, in the order of `lessons`.
///
/// A stem that was never seen before and comes once is only counted: what it translates would be a
/// guess. A pair that comes again word for word teaches nothing more: its words always stand
/// together. Time and memory O(length squared) for each pair.
std::vector<TaughtPair> teach(StemRows& rows, const LanguagePair& languages,
                              std::span<const Lesson> lessons);

}  // namespace targman::lexicon
