#include "core/lexicon/counting_pairs.h"

#include <cstddef>

#include "core/occurrence.h"
#include "core/text/match_key.h"

namespace targman::lexicon {
namespace {

/// As for learning over a batch: a pair that is right nine times in ten is good enough.
constexpr double kLearningConfidence = 0.9;

/// With more languages, pairs would grow as the square of their number.
constexpr std::size_t kMostLanguages = 3;

bool stands_for(const Occurrence& occurrence, const Language& language) {
  return occurrence.source_language.empty() || occurrence.target_language.empty() ||
         occurrence.source_language.same_primary(language) ||
         occurrence.target_language.same_primary(language);
}

bool is_trusted(const TranslationUnit& unit, const Variant& left, const Variant& right) {
  bool accepted = false;
  bool rejected = false;
  bool trusted = false;
  for (const Occurrence& occurrence : unit.occurrences) {
    if (stands_for(occurrence, left.language) && stands_for(occurrence, right.language)) {
      accepted = accepted || occurrence.review == Review::accepted;
      rejected = rejected || occurrence.review == Review::rejected;
      trusted = trusted || !occurrence.confidence || *occurrence.confidence >= kLearningConfidence;
    }
  }
  return accepted || (trusted && !rejected);
}

std::uint64_t fingerprint_of(const CountingPair& pair) {
  constexpr std::uint64_t kPrime = 1099511628211U;  // sets the sides apart, as in FNV-1a
  return text::neighbour_key(pair.first, pair.first_language) * kPrime ^
         text::neighbour_key(pair.second, pair.second_language);
}

CountingPair to_pair(const Variant& left, const Variant& right) {
  const bool in_order = left.language.primary() < right.language.primary();
  const Variant& first = in_order ? left : right;
  const Variant& second = in_order ? right : left;
  CountingPair pair{Language(first.language.primary()), Language(second.language.primary()),
                    first.plain, second.plain, 0};
  pair.fingerprint = fingerprint_of(pair);
  return pair;
}

}  // namespace

std::vector<CountingPair> counting_pairs(const TranslationUnit& unit) {
  std::vector<const Variant*> good;
  std::vector<CountingPair> pairs;
  const Variant& source = unit.variants.front();
  for (std::size_t i = 1; i < unit.variants.size(); ++i) {
    const Variant& variant = unit.variants[i];
    if (!variant.language.same_primary(source.language) && is_trusted(unit, source, variant)) {
      good.push_back(&variant);
      pairs.push_back(to_pair(source, variant));
    }
  }
  if (unit.variants.size() == kMostLanguages && good.size() == 2 &&
      !good[0]->language.same_primary(good[1]->language)) {
    pairs.push_back(to_pair(*good[0], *good[1]));
  }
  return pairs;
}

}  // namespace targman::lexicon
