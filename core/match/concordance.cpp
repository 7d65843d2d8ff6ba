#include "core/match/concordance.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/text/stem.h"
#include "core/text/token.h"

namespace targman::match {
namespace {

/// Words and numbers of a text as stems, with where they stand.
struct Stems {
  std::vector<std::string> stems;
  std::vector<ByteRange> ranges;
};

Stems stems_of(std::string_view text, const text::Stemmer& stemmer) {
  Stems found;
  for (const text::Token& token : text::tokenize(text)) {
    if (token.kind == text::TokenClass::word || token.kind == text::TokenClass::number) {
      found.stems.push_back(stemmer.stem(text::fold_word(token.range.of(text))));
      found.ranges.push_back(token.range);
    }
  }
  return found;
}

/// Where the wanted words stand; empty unless every one of them does.
std::vector<ByteRange> find_all(const std::vector<std::string>& wanted, const Stems& text) {
  const bool complete = std::ranges::all_of(
      wanted, [&](const std::string& stem) { return std::ranges::count(text.stems, stem) > 0; });
  std::vector<ByteRange> found;
  for (std::size_t i = 0; complete && i < text.stems.size(); ++i) {
    if (std::ranges::count(wanted, text.stems[i]) > 0) {
      found.push_back(text.ranges[i]);
    }
  }
  return found;
}

/// The words in the first variant that has them all; nullopt where none has.
std::optional<ConcordanceHit> find_in(TranslationUnit unit, const ConcordanceQuery& query,
                                      const std::vector<std::string>& wanted,
                                      const text::Stemmer& stemmer) {
  for (std::size_t i = 0; i < unit.variants.size(); ++i) {
    const Variant& variant = unit.variants[i];
    if (variant.language.same_primary(query.language)) {
      auto found = find_all(wanted, stems_of(variant.plain, stemmer));
      if (!found.empty()) {
        return ConcordanceHit{std::move(unit), i, std::move(found)};
      }
    }
  }
  return std::nullopt;
}

bool has_counterpart(const TranslationUnit& unit, const Language& language) {
  return language.empty() || find_variant(unit, language) != nullptr;
}

}  // namespace

std::vector<ConcordanceHit> concordance(const memory::Memory& memory,
                                        const ConcordanceQuery& query) {
  const text::Stemmer stemmer(query.language);
  const std::vector<std::string> wanted = stems_of(query.words, stemmer).stems;
  if (wanted.empty()) {
    return {};
  }
  std::vector<UnitId> units;
  memory.for_each_text(query.language, [&](UnitId id, std::string_view plain) {
    // A unit that has several variants in the language comes once for each.
    const bool known = !units.empty() && units.back() == id;
    if (!known && !find_all(wanted, stems_of(plain, stemmer)).empty()) {
      units.push_back(id);
    }
    return true;
  });
  std::vector<ConcordanceHit> hits;
  for (auto id = units.rbegin(); id != units.rend(); ++id) {
    auto unit = memory.unit(*id);
    if (!unit || !has_counterpart(*unit, query.other_language)) {
      continue;
    }
    if (auto hit = find_in(std::move(*unit), query, wanted, stemmer)) {
      hits.push_back(std::move(*hit));
    }
    if (query.top > 0 && hits.size() == query.top) {
      break;
    }
  }
  return hits;
}

}  // namespace targman::match
