#pragma once

#include <cstdint>

#include "core/translation_unit.h"

namespace targman::memory {

/// Hash of a unit's variants and metadata; occurrences do not count. Units with the same content
/// have the same hash, in [-2^31, 2^31). FNV-1a, folded to 32 bits. Persisted.
std::int64_t content_hash(const TranslationUnit& unit);

/// Hash of a source text and its primary language, in the same range. Persisted.
std::int64_t source_hash(const Variant& source);

}  // namespace targman::memory
