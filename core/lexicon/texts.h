#pragma once

#include <string_view>
#include <vector>

#include "core/language.h"

namespace targman::lexicon {

/// Texts in one language and their translations, in no order. Borrowed, well-formed UTF-8.
struct Texts {
  Language source_language;
  Language target_language;
  std::vector<std::string_view> source;
  std::vector<std::string_view> target;
};

}  // namespace targman::lexicon
