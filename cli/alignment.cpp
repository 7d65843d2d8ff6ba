#include "cli/alignment.h"

#include <utility>

#include "core/align/batch.h"
#include "core/align/bitext.h"
#include "core/text/match_key.h"

namespace targman::cli {
namespace {

align::Side to_side(const article::Document& document) {
  align::Side side;
  side.language = document.language;
  // Where every sentence is a block of its own, as in a file of one segment a line, blocks say
  // nothing of paragraphs.
  const bool has_paragraphs = document.blocks.size() < document.sentences.size();
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    side.sentences.push_back(article::sentence_text(document, i));
    if (has_paragraphs) {
      side.paragraphs.push_back(document.sentences[i].block);
    }
    side.kinds.push_back(document.blocks[document.sentences[i].block].kind);
  }
  return side;
}

Variant to_variant(const article::Document& document, align::SentenceRange range) {
  Variant variant;
  variant.language = document.language;
  variant.plain = joined_sentences(document, range);
  return variant;
}

std::uint64_t neighbour(const article::Document& document, std::size_t index) {
  return index < document.sentences.size()
             ? text::neighbour_key(article::sentence_text(document, index), document.language)
             : 0;
}

}  // namespace

Occurrence to_occurrence(const Alignment& alignment, std::size_t index, ArticleId article) {
  const align::AlignedBead& aligned = alignment.beads[index];
  Occurrence occurrence;
  occurrence.article = article;
  occurrence.position = static_cast<std::int64_t>(index);
  occurrence.source_language = alignment.source.language;
  occurrence.target_language = alignment.target.language;
  occurrence.confidence = aligned.confidence;
  const align::SentenceRange range = aligned.bead.source;
  occurrence.previous = range.begin == 0 ? 0 : neighbour(alignment.source, range.begin - 1);
  occurrence.next = neighbour(alignment.source, range.end);
  return occurrence;
}

void align_together(std::vector<Alignment>& alignments, const std::vector<std::size_t>& members,
                    const lexicon::Lexicon& lexicon, const std::function<void(double)>& progress,
                    bool explain) {
  std::vector<align::Bitext> bitexts;
  bitexts.reserve(members.size());
  for (const std::size_t i : members) {
    bitexts.push_back({to_side(alignments[i].source), to_side(alignments[i].target)});
  }
  auto beads = align::align_batch(bitexts, lexicon, progress, explain);
  for (std::size_t i = 0; i < members.size(); ++i) {
    alignments[members[i]].beads = std::move(beads[i]);
  }
}

std::string joined_sentences(const article::Document& document, align::SentenceRange range) {
  std::string joined;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string sentence = article::sentence_text(document, i);
    joined += joined.empty() || sentence.empty() ? "" : " ";
    joined += sentence;
  }
  return joined;
}

std::vector<TranslationUnit> to_units(const Alignment& alignment, ArticleId article) {
  std::vector<TranslationUnit> units;
  for (std::size_t i = 0; i < alignment.beads.size(); ++i) {
    const align::Bead& bead = alignment.beads[i].bead;
    if (bead.source.empty() || bead.target.empty()) {
      continue;
    }
    TranslationUnit unit;
    unit.variants.push_back(to_variant(alignment.source, bead.source));
    unit.variants.push_back(to_variant(alignment.target, bead.target));
    unit.occurrences.push_back(to_occurrence(alignment, i, article));
    if (!unit.variants.front().plain.empty() && !unit.variants.back().plain.empty()) {
      units.push_back(std::move(unit));
    }
  }
  return units;
}

}  // namespace targman::cli
