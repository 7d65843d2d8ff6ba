#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/language.h"
#include "core/metadata.h"
#include "core/occurrence.h"

namespace targman {

/// Number of a translation unit in a memory, from 1; 0 means not stored yet.
using UnitId = std::int64_t;

/// A text of a translation unit in one language.
struct Variant {
  Language language;  ///< tag as written
  /// The text alone: inline tags and what stands in them left out, the content of <hi> kept.
  std::string plain;
  /// The inner XML of the TMX <seg> where it has inline tags; empty where it has none.
  std::string markup;
  Metadata metadata;

  friend bool operator==(const Variant&, const Variant&) = default;
};

/// A source segment and its translations, one variant a language; the source comes first where it
/// is known.
struct TranslationUnit {
  UnitId id = 0;
  Metadata metadata;
  std::vector<Variant> variants;
  std::vector<Occurrence> occurrences;

  friend bool operator==(const TranslationUnit&, const TranslationUnit&) = default;
};

/// The first variant in `language`, region ignored; nullptr if there is none.
const Variant* find_variant(const TranslationUnit& unit, const Language& language);

}  // namespace targman
