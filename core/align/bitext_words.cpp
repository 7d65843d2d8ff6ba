#include "core/align/bitext_words.h"

#include <string>
#include <utility>

namespace targman::align {

BitextWords find_words(const Bitext& bitext, const lexicon::Lexicon& lexicon, std::size_t threads) {
  SideWords source = collect_words(
      bitext.source, [&](const std::string& stem) { return lexicon.knows_source(stem); });
  SideWords target = collect_words(
      bitext.target, [&](const std::string& stem) { return lexicon.knows_target(stem); });
  auto similar = similar_words(source, target, lexicon, threads);
  return {std::move(source), std::move(target), std::move(similar)};
}

}  // namespace targman::align
