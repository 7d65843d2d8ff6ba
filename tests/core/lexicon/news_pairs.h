#pragma once

#include <string>
#include <vector>

#include "core/memory/memory.h"

namespace targman::lexicon {

/// English sentences and their Russian translations of the kind of news, in which every subject
/// stands with every verb: only counting tells which word translates which.
std::vector<TranslationUnit> news_pairs();

/// A pair with one occurrence in an article.
TranslationUnit news_pair(const std::string& english, const std::string& russian,
                          ArticleId article = 0, std::int64_t position = 0);

ArticleInfo news_article(const std::string& url, const std::string& digest);

/// Adds pairs as an alignment of an article, and returns the article.
ArticleId align(memory::Memory& memory, const ArticleInfo& info,
                std::vector<TranslationUnit> pairs);

/// Adds units as an import, and returns the batch.
BatchId import(memory::Memory& memory, const std::vector<TranslationUnit>& units);

}  // namespace targman::lexicon
