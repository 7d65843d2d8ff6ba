#include "core/match/lookup.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/text/match_key.h"

namespace targman::match {
namespace {

/// Whether an occurrence is one of a pair that has this language.
bool covers(const Occurrence& occurrence, const Language& language) {
  return (occurrence.source_language.empty() && occurrence.target_language.empty()) ||
         occurrence.source_language.same_primary(language) ||
         occurrence.target_language.same_primary(language);
}

/// Whether every occurrence that has the variant is rejected. A unit can hold one pair that a
/// person has rejected and one into another language that stands.
bool is_rejected(const TranslationUnit& unit, const Variant& variant) {
  bool found = false;
  for (const Occurrence& occurrence : unit.occurrences) {
    if (covers(occurrence, variant.language)) {
      if (occurrence.review != Review::rejected) {
        return false;
      }
      found = true;
    }
  }
  return found;
}

bool neighbour_agrees(const Query& query, const TranslationUnit& unit) {
  const auto key = [&](const std::optional<std::string>& text) {
    return text ? text::neighbour_key(*text, query.source_language) : 0;
  };
  const std::uint64_t previous = key(query.previous);
  const std::uint64_t next = key(query.next);
  return std::ranges::any_of(unit.occurrences, [&](const Occurrence& occurrence) {
    return (previous != 0 && occurrence.previous == previous) ||
           (next != 0 && occurrence.next == next);
  });
}

MatchClass classify(const Query& query, const std::string& query_key, const TranslationUnit& unit,
                    const Variant& source, int score) {
  if (score == 100) {
    return neighbour_agrees(query, unit) ? MatchClass::context : MatchClass::exact;
  }
  return text::match_key(source.plain, query.source_language) == query_key ? MatchClass::normalised
                                                                           : MatchClass::fuzzy;
}

/// A query made ready for comparing.
struct PreparedQuery {
  const Query& query;
  std::string key;
  PreparedSegment segment;
};

/// A variant of a unit that resembles the query.
struct ScoredVariant {
  std::size_t index = 0;
  Score score;
};

/// The most similar of the variants in the query's language (a unit can have "en-GB" and "en-US");
/// the first of equals.
std::optional<ScoredVariant> best_source(const PreparedQuery& prepared, const TranslationUnit& unit,
                                         int min_score) {
  std::optional<ScoredVariant> best;
  for (std::size_t i = 0; i < unit.variants.size(); ++i) {
    const Variant& variant = unit.variants[i];
    if (!variant.language.same_primary(prepared.query.source_language) ||
        is_rejected(unit, variant)) {
      continue;
    }
    const auto found = score(prepared.segment, prepare(variant.plain, variant.markup), min_score);
    if (found && (!best || found->value > best->score.value)) {
      best = ScoredVariant{i, *found};
    }
  }
  return best;
}

/// Appends a match for each translation of the unit that is asked for.
void append_matches(std::vector<Match>& matches, const PreparedQuery& prepared,
                    const TranslationUnit& unit, int min_score) {
  const Query& query = prepared.query;
  const auto source = best_source(prepared, unit, min_score);
  if (!source) {
    return;
  }
  const MatchClass match_class =
      classify(query, prepared.key, unit, unit.variants[source->index], source->score.value);
  for (std::size_t i = 0; i < unit.variants.size(); ++i) {
    const Variant& target = unit.variants[i];
    const bool wanted =
        query.target_language.empty() || target.language.same_primary(query.target_language);
    if (i != source->index && wanted && !is_rejected(unit, target)) {
      matches.push_back({unit, source->index, i, match_class, source->score});
    }
  }
}

bool is_better(const Match& left, const Match& right) {
  // Newer units have higher numbers; the last key keeps the order of translations in a unit.
  const auto rank = [](const Match& match) {
    return std::tuple(match.match_class, -match.score.value, -match.unit.id, match.target_variant);
  };
  return rank(left) < rank(right);
}

}  // namespace

std::string to_string(MatchClass match_class) {
  switch (match_class) {
    case MatchClass::context:
      return "context";
    case MatchClass::exact:
      return "exact";
    case MatchClass::normalised:
      return "normalised";
    case MatchClass::fuzzy:
      return "fuzzy";
  }
  return {};
}

std::vector<Match> Lookup::find(const Query& query, const LookupOptions& options) const {
  const PreparedQuery prepared{query, text::match_key(query.text, query.source_language),
                               prepare(query.text, query.markup)};
  if (prepared.key.empty()) {
    return {};
  }
  std::vector<UnitId> candidates;
  memory_.for_each_text(query.source_language, [&](UnitId id, std::string_view plain) {
    // Tags can only lower a score, so the text alone decides who is looked at more closely.
    // A unit that has several variants in the language comes once for each.
    const bool known = !candidates.empty() && candidates.back() == id;
    if (!known && score(prepared.segment, prepare(plain, query.markup), options.min_score)) {
      candidates.push_back(id);
    }
    return true;
  });
  std::vector<Match> matches;
  for (const UnitId id : candidates) {
    if (const auto unit = memory_.unit(id)) {
      append_matches(matches, prepared, *unit, options.min_score);
    }
  }
  std::ranges::stable_sort(matches, is_better);
  if (options.top > 0 && matches.size() > options.top) {
    matches.resize(options.top);
  }
  return matches;
}

}  // namespace targman::match
