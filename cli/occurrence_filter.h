#pragma once

#include "core/translation_unit.h"

namespace targman::cli {

/// Takes out the occurrences that speak of a language in which the unit has no variant: what is
/// left of them when a unit is cut down to some of its languages says nothing of the rest.
void drop_occurrences_without_variant(TranslationUnit& unit);

}  // namespace targman::cli
