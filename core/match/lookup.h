#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/language.h"
#include "core/match/score.h"
#include "core/memory/memory.h"
#include "core/translation_unit.h"

namespace targman::match {

/// How a match relates to the query; best first. Persisted in outputs by name.
enum class MatchClass {
  context,     ///< the same text, and a neighbour agrees
  exact,       ///< the same text
  normalised,  ///< equal match keys
  fuzzy,
};

/// "context", "exact", "normalised", "fuzzy".
std::string to_string(MatchClass match_class);

/// What is looked up.
struct Query {
  std::string text;
  std::string markup;  ///< with inline tags, as in Variant; empty where there are none
  Language source_language;
  Language target_language;  ///< empty: any
  /// The source sentences around it, where they are known.
  std::optional<std::string> previous;
  std::optional<std::string> next;
};

struct LookupOptions {
  int min_score = 70;   ///< 0 to 100
  std::size_t top = 5;  ///< at most so many matches; 0: all
};

/// A prior translation. The unit has the variant that resembles the query, and the translations
/// asked for.
struct Match {
  TranslationUnit unit;
  std::size_t source_variant = 0;  ///< index into unit.variants
  std::size_t target_variant = 0;
  MatchClass match_class = MatchClass::fuzzy;
  Score score;
};

/// Finds prior translations in a memory.
///
/// Borrows the memory, which must live longer.
class Lookup {
 public:
  explicit Lookup(const memory::Memory& memory) : memory_(memory) {}

  /// Every unit at or above the threshold, best class first, then best score, then newest; one
  /// match for each translation. Pairs that a person has rejected are left out. Empty for a query
  /// of white space. Time O(units).
  [[nodiscard]] std::vector<Match> find(const Query& query, const LookupOptions& options) const;

 private:
  const memory::Memory& memory_;
};

}  // namespace targman::match
