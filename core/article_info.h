#pragma once

#include <cstdint>
#include <string>

#include "core/language.h"

namespace targman {

/// Number of an article in a memory, or in a TMX file; 0 means none.
using ArticleId = std::int64_t;

/// What is known about an article and one of its translations. Any text may be empty.
struct ArticleInfo {
  std::string title;
  std::string outlet;  ///< the newspaper, agency or site
  std::string url;
  std::string date;  ///< ISO 8601, "2023-12-22"
  Language source_language;
  Language target_language;
  /// Tells the same pair of texts from a corrected one; what it is made of is up to who makes it.
  std::string digest;

  friend bool operator==(const ArticleInfo&, const ArticleInfo&) = default;
};

}  // namespace targman
