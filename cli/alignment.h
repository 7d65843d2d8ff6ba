#pragma once

#include <cstddef>
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

/// Aligns two documents, with a lexicon for their languages.
Alignment align_documents(article::Document source, article::Document target,
                          const lexicon::Lexicon& lexicon);

/// The sentences of a bead's side, joined with spaces; empty ones are passed over. Empty for an
/// empty side.
std::string joined_sentences(const article::Document& document, align::SentenceRange range);

/// The pairs as translation units, source first, each with the occurrence that says where in
/// `article` it stands. Beads with a side that is empty, or nothing but empty lines, are left out.
std::vector<TranslationUnit> to_units(const Alignment& alignment, ArticleId article);

}  // namespace targman::cli
