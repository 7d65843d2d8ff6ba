#pragma once

#include <string>
#include <vector>

#include "core/memory/memory.h"

namespace targman::memory {

/// Sentences that translate each other.
struct Sentence {
  const char* en;
  const char* hy;
  const char* ru;
};

inline constexpr Sentence kTalks = {"The talks will continue next week.",
                                    "Բանակցությունները կշարունակվեն հաջորդ շաբաթ։",
                                    "Переговоры продолжатся на следующей неделе."};
inline constexpr Sentence kArrival = {"The ambassador arrived in Yerevan.",
                                      "Դեսպանը ժամանեց Երևան։", "Посол прибыл в Ереван."};
inline constexpr Sentence kMorning = {"Good morning.", "Բարի լույս։", "Доброе утро."};

Variant variant(const std::string& tag, const std::string& plain);

/// A unit without metadata and occurrences.
TranslationUnit unit_of(std::vector<Variant> variants);

/// A unit of two variants with one occurrence in both languages.
TranslationUnit pair(const Variant& source, const Variant& target, ArticleId article = 0,
                     std::int64_t position = 0);
TranslationUnit english_armenian(const Sentence& sentence, ArticleId article = 0,
                                 std::int64_t position = 0);
TranslationUnit english_russian(const Sentence& sentence, ArticleId article = 0,
                                std::int64_t position = 0);

ArticleInfo article_info(const std::string& url, const std::string& target_tag,
                         const std::string& digest);

Memory create(const std::string& path);

/// All units that pass the filter.
std::vector<TranslationUnit> units_of(const Memory& memory, const UnitFilter& filter = {});

/// Adds pairs in a batch of their own.
BatchId add_pairs(Memory& memory, const std::vector<TranslationUnit>& pairs);

/// Adds units in a batch of their own.
BatchId add_units(Memory& memory, const std::vector<TranslationUnit>& units);

}  // namespace targman::memory
