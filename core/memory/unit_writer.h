#pragma once

#include <cstdint>

#include "core/memory/storage.h"
#include "core/translation_unit.h"

namespace targman::memory {

/// Stores a unit without its occurrences, and returns its id.
UnitId insert_unit(Storage& storage, const TranslationUnit& unit);

/// Stores a further variant of a unit, after those that are there.
void append_variant(Storage& storage, UnitId unit, const Variant& variant);

/// Puts another text in the place of a variant.
void replace_variant(Storage& storage, UnitId unit, std::int64_t ordinal, const Variant& variant);

/// Takes out a variant. update_hashes() is the caller's duty.
void delete_variant(Storage& storage, UnitId unit, std::int64_t ordinal);

/// Computes the hashes of a unit anew, after a change of its content.
void update_hashes(Storage& storage, UnitId unit);

/// What became of an occurrence.
enum class OccurrenceResult { added, present };

/// Stores an occurrence of a unit in the batch, unless it is there: at the same place of the same
/// article for the same languages; or, without an article, with all it says in the same batch. One
/// that is there takes the verdict of the new one, if it has any.
OccurrenceResult put_occurrence(Storage& storage, UnitId unit, BatchId batch,
                                const Occurrence& occurrence);

}  // namespace targman::memory
