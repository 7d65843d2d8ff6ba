#pragma once

#include <map>
#include <string>

#include "core/article_info.h"
#include "core/language.h"
#include "core/metadata.h"

namespace targman::tmx {

/// What the header of a TMX file says.
struct Header {
  std::string version = "1.4";  ///< of TMX, as written; empty where the file does not say
  Language source_language;     ///< empty for "*all*"
  Metadata metadata;            ///< everything else but <ude>, our own articles left out
  /// The articles that units of the file occur in, by the number they have in the file.
  std::map<ArticleId, ArticleInfo> articles;
};

}  // namespace targman::tmx
