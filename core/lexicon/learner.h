#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/lexicon/learnt_tables.h"
#include "core/lexicon/lesson.h"
#include "core/lexicon/stem_rows.h"
#include "core/memory/companions.h"
#include "core/translation_unit.h"

namespace targman::lexicon {

/// So many pairs at most teach, of all languages together; of more the oldest units are forgotten.
/// They take about 20 MB, and more would teach the aligner little.
inline constexpr std::size_t kMostTaughtPairs = 60'000;

/// Keeps what was learnt in step with the units of a memory.
///
/// Within one write transaction: settle() and forget() whatever has changed, then finish(). Nothing
/// but that makes it whole.
class Learner {
 public:
  /// The tables must be there.
  explicit Learner(const memory::Companions& companions);

  /// Looks at a unit that came, changed or went: what is taught by pairs of it that count no more
  /// (see counting_pairs()) is taken away, and those that count and have not taught will teach at
  /// finish().
  void settle(UnitId unit);

  /// Takes away what a unit has taught.
  void forget(UnitId unit);

  /// Learns from all pairs that are to teach, together, and writes what was learnt. Returns how
  /// many pairs there were.
  std::size_t finish();

 private:
  void take_away(const TaughtPair& pair);
  void learn(const LanguagePair& languages, const std::vector<Lesson>& lessons);
  void forget_oldest();

  memory::Companions companions_;
  LearntTables tables_;
  StemRows rows_;
  std::map<std::pair<std::string, std::string>, std::vector<Lesson>> lessons_;  ///< by languages
};

}  // namespace targman::lexicon
