#include "cli/occurrence_filter.h"

namespace targman::cli {

void drop_occurrences_without_variant(TranslationUnit& unit) {
  const auto has = [&](const Language& language) {
    return language.empty() || find_variant(unit, language) != nullptr;
  };
  std::erase_if(unit.occurrences, [&](const Occurrence& occurrence) {
    return !has(occurrence.source_language) || !has(occurrence.target_language);
  });
}

}  // namespace targman::cli
