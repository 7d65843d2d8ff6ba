#include "core/memory/articles.h"

#include <string>

namespace targman::memory {
namespace {

ArticleInfo to_info(const Query& row) {
  ArticleInfo info;
  info.title = row.text(1);
  info.outlet = row.text(2);
  info.url = row.text(3);
  info.date = row.text(4);
  info.source_language = Language(row.text(5));
  info.target_language = Language(row.text(6));
  info.digest = row.text(7);
  return info;
}

Query& bind_info(Query& query, ArticleId id, const ArticleInfo& info) {
  return query.with(id, info.title, info.outlet, info.url, info.date, info.source_language.tag(),
                    info.target_language.tag(), info.digest);
}

constexpr const char* kByUrl =
    "SELECT id, title, outlet, url, date, source_lang, target_lang, digest FROM article"
    " WHERE url = ?1 ORDER BY id";
constexpr const char* kByTitle =
    "SELECT id, title, outlet, url, date, source_lang, target_lang, digest FROM article"
    " WHERE title = ?1 AND outlet = ?2 AND date = ?3 AND url = '' ORDER BY id";
constexpr const char* kByDigest =
    "SELECT id, title, outlet, url, date, source_lang, target_lang, digest FROM article"
    " WHERE digest = ?1 AND title = '' AND url = '' AND digest <> '' ORDER BY id";

Query candidates(Storage& storage, const ArticleInfo& info) {
  Query query = storage.query(!info.url.empty()     ? kByUrl
                              : !info.title.empty() ? kByTitle
                                                    : kByDigest);
  if (!info.url.empty()) {
    query.with(info.url);
  } else if (!info.title.empty()) {
    query.with(info.title, info.outlet, info.date);
  } else {
    query.with(info.digest);
  }
  return query;
}

}  // namespace

std::optional<KnownArticle> find_article(Storage& storage, const ArticleInfo& info) {
  Query query = candidates(storage, info);
  while (query.step()) {
    KnownArticle known{query.integer(0), to_info(query)};
    if (known.info.source_language == info.source_language &&
        known.info.target_language == info.target_language) {
      return known;
    }
  }
  return std::nullopt;
}

constexpr const char* kInsertArticle =
    "INSERT INTO article (id, title, outlet, url, date, source_lang, target_lang, digest)"
    " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

ArticleId insert_article(Storage& storage, const ArticleInfo& info) {
  Query query = storage.query(kInsertArticle);
  bind_info(query, 0, info).run();
  return storage.last_id();
}

constexpr const char* kUpdateArticle =
    "UPDATE article SET title = ?2, outlet = ?3, url = ?4, date = ?5, source_lang = ?6,"
    " target_lang = ?7, digest = ?8 WHERE id = ?1";

void update_article(Storage& storage, ArticleId id, const ArticleInfo& info) {
  Query query = storage.query(kUpdateArticle);
  bind_info(query, id, info).run();
}

namespace {

constexpr const char* kAllArticles =
    "SELECT id, title, outlet, url, date, source_lang, target_lang, digest,"
    " (SELECT count(*) FROM occurrence WHERE article_id = article.id) FROM article ORDER BY id";
constexpr const char* kOneArticle =
    "SELECT id, title, outlet, url, date, source_lang, target_lang, digest,"
    " (SELECT count(*) FROM occurrence WHERE article_id = article.id) FROM article WHERE id = ?1";

StoredArticle to_article(const Query& row) {
  return {row.integer(0), to_info(row), row.integer(8)};
}

}  // namespace

std::vector<StoredArticle> read_articles(Storage& storage) {
  std::vector<StoredArticle> result;
  Query query = storage.query(kAllArticles);
  while (query.step()) {
    result.push_back(to_article(query));
  }
  return result;
}

std::optional<StoredArticle> read_article(Storage& storage, ArticleId id) {
  Query query = storage.query(kOneArticle);
  return query.with(id).step() ? std::optional(to_article(query)) : std::nullopt;
}

}  // namespace targman::memory
