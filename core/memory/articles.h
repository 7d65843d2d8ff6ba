#pragma once

#include <optional>
#include <vector>

#include "core/memory/memory.h"
#include "core/memory/storage.h"

namespace targman::memory {

/// An article's number and what is stored of it.
struct KnownArticle {
  ArticleId id = 0;
  ArticleInfo info;
};

/// The stored article that `info` means, as Batch::put_article() says; the first if there are
/// several.
std::optional<KnownArticle> find_article(Storage& storage, const ArticleInfo& info);

/// Stores an article and returns its number.
ArticleId insert_article(Storage& storage, const ArticleInfo& info);

/// Puts `info` in the place of what is stored.
void update_article(Storage& storage, ArticleId id, const ArticleInfo& info);

/// All articles, in order of id.
std::vector<StoredArticle> read_articles(Storage& storage);

/// One article; nullopt where it is not there.
std::optional<StoredArticle> read_article(Storage& storage, ArticleId id);

}  // namespace targman::memory
