#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/alignment.h"
#include "cli/console.h"

namespace targman::cli {

enum class AlignmentFormat {
  table,  ///< side by side, for people
  tsv,    ///< id, confidence, source, target; with a heading
  jsonl,  ///< one JSON object a bead
  beads,  ///< [i, ...]:[j, ...], sentence numbers from 0
  spans,  ///< source begin and end, target begin and end, in code points of the texts
};

/// The format of that name; throws UsageError for any other.
AlignmentFormat parse_alignment_format(const std::string& name);

/// Writes an alignment to `console.out`.
void print_alignment(const Alignment& alignment, AlignmentFormat format, const Console& console);

}  // namespace targman::cli
