#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/article_info.h"
#include "core/occurrence.h"
#include "core/translation_unit.h"

namespace targman::cli {

/// A unit as `targman dump` writes it: id, attrs, props, notes, occurrences, variants.
nlohmann::ordered_json to_json(const TranslationUnit& unit);

/// An occurrence; languages, neighbours and confidence only where they are known.
nlohmann::ordered_json to_json(const Occurrence& occurrence);

/// An article; empty members are left out.
nlohmann::ordered_json to_json(const ArticleInfo& info);

/// "unreviewed", "accepted", "rejected".
const char* to_string(Review review);

}  // namespace targman::cli
