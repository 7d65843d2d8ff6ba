#include "core/translation_unit.h"

#include <algorithm>

namespace targman {

const Variant* find_variant(const TranslationUnit& unit, const Language& language) {
  const auto found = std::ranges::find_if(unit.variants, [&](const Variant& variant) {
    return variant.language.same_primary(language);
  });
  return found == unit.variants.end() ? nullptr : &*found;
}

}  // namespace targman
