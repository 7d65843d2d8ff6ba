#pragma once

#include <string>
#include <vector>

#include "cli/article_pair.h"
#include "cli/console.h"
#include "cli/term_listing.h"
#include "core/glossary/termbase.h"
#include "core/memory/memory.h"

namespace targman::cli {

/// What a check goes by. May both be empty.
struct CheckedTermbases {
  std::vector<glossary::Termbase> terms;
  std::vector<glossary::Termbase> general;  ///< dictionaries, see glossary::check_terms()
};

/// Aligns an article with its translation and prints the terms that are not rendered as the
/// termbases have them. Returns how many they are.
std::size_t check_article(const ArticlePair& pair, const PairOptions& options,
                          const CheckedTermbases& termbases, TermFormat format, Console& console);

/// The languages of the pairs of a memory that are to be checked.
struct CheckedLanguages {
  Language source;
  Language target;
};

/// The same for the pairs of a memory in two languages.
std::size_t check_memory(const memory::Memory& memory, const CheckedLanguages& languages,
                         const CheckedTermbases& termbases, TermFormat format, Console& console);

}  // namespace targman::cli
