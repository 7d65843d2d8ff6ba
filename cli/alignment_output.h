#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/alignment.h"
#include "cli/article_pair.h"
#include "cli/console.h"
#include "core/article_info.h"

namespace targman::cli {

enum class AlignmentFormat {
  table,  ///< side by side, for people
  tsv,    ///< for review in a spreadsheet, see print_review_table()
  jsonl,  ///< one JSON object a bead
  beads,  ///< [i, ...]:[j, ...], sentence numbers from 0
  spans,  ///< source begin and end, target begin and end, in code points of the texts
};

/// The format of that name; throws UsageError for any other.
AlignmentFormat parse_alignment_format(const std::string& name);

/// What an alignment is of.
struct AlignmentSubject {
  ArticlePair files;
  ArticleInfo info;
};

/// Writes an alignment to `console.out`.
void print_alignment(const Alignment& alignment, const AlignmentSubject& subject,
                     AlignmentFormat format, const Console& console);

}  // namespace targman::cli
