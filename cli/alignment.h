#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/align/aligner.h"
#include "core/article/document.h"
#include "core/article_info.h"
#include "core/lexicon/lexicon.h"
#include "core/translation_unit.h"

namespace targman::cli {

/// Two documents and how their sentences pair: what the ways of showing and keeping it share.
struct Alignment {
  article::Document source;
  article::Document target;
  std::vector<align::AlignedBead> beads;
};

/// Aligns the documents of those `members` of `alignments`, which are in the same languages,
/// together (see align::align_batch), each bead explained where that is asked for.
void align_together(std::vector<Alignment>& alignments, const std::vector<std::size_t>& members,
                    const lexicon::Lexicon& lexicon, const std::function<void(double)>& progress,
                    bool explain);

/// The sentences of a bead's side, joined with spaces; empty ones are passed over. Empty for an
/// empty side.
std::string joined_sentences(const article::Document& document, align::SentenceRange range);

/// Where in `article` a bead stands.
Occurrence to_occurrence(const Alignment& alignment, std::size_t index, ArticleId article);

/// The pairs as translation units, source first, each with the occurrence that says where in
/// `article` it stands. Beads with a side that is empty, or nothing but empty lines, are left out.
std::vector<TranslationUnit> to_units(const Alignment& alignment, ArticleId article);

}  // namespace targman::cli
