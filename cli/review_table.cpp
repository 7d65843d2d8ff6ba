#include "cli/review_table.h"

#include <fmt/format.h>

#include "cli/digest.h"
#include "cli/review_origin.h"
#include "core/text/delimited.h"
#include "core/text/spreadsheet.h"

namespace targman::cli {
namespace {

/// The numbers of the sentences, from 1.
std::string sentence_numbers(align::SentenceRange range) {
  std::string numbers;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    numbers += fmt::format("{}{}", numbers.empty() ? "" : "+", i + 1);
  }
  return numbers;
}

}  // namespace

TextMark mark_of(std::string_view text) {
  constexpr std::size_t kDigits = 16;  // 64 bits tell the texts of an article apart
  return {digest_of({text}).substr(0, kDigits), text.size()};
}

void print_review_table(const Alignment& alignment, const ArticlePair& files,
                        const ArticleInfo& info, std::ostream& out) {
  out << "id\tconfidence\tsource\ttarget\treview\tsource_sentences\ttarget_sentences\torigin\n";
  RowOrigin origin;
  origin.table = {info, files.source, files.target, alignment.beads.size()};
  for (std::size_t i = 0; i < alignment.beads.size(); ++i) {
    const align::AlignedBead& aligned = alignment.beads[i];
    const std::string source = joined_sentences(alignment.source, aligned.bead.source);
    const std::string target = joined_sentences(alignment.target, aligned.bead.target);
    const Occurrence occurrence = to_occurrence(alignment, i, 0);
    origin.bead = {i + 1,           aligned.confidence,  mark_of(source),
                   mark_of(target), occurrence.previous, occurrence.next};
    out << fmt::format("{}\t{:.3f}\t{}\t{}\t\t{}\t{}\t{}\n", i + 1, aligned.confidence,
                       text::spreadsheet_cell(source), text::spreadsheet_cell(target),
                       sentence_numbers(aligned.bead.source), sentence_numbers(aligned.bead.target),
                       text::escape_tsv(to_cell(origin)));
  }
}

}  // namespace targman::cli
