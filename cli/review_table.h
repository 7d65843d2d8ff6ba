#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/alignment.h"
#include "cli/article_pair.h"
#include "core/article_info.h"
#include "core/occurrence.h"

namespace targman::cli {

/// By what a text is known again that is not at hand.
struct TextMark {
  std::string digest;
  std::size_t bytes = 0;

  friend bool operator==(const TextMark&, const TextMark&) = default;
};

TextMark mark_of(std::string_view text);

/// What a bead was when its table was written.
struct BeadOrigin {
  std::size_t id = 0;  ///< from 1, in the order of the article
  double confidence = 0;
  TextMark source;
  TextMark target;
  std::uint64_t previous = 0;  ///< as in Occurrence
  std::uint64_t next = 0;
};

/// What a table was made from.
struct TableOrigin {
  ArticleInfo info;
  std::string source_file;
  std::string target_file;
  std::size_t beads = 0;

  friend bool operator==(const TableOrigin&, const TableOrigin&) = default;
};

/// A line of a table that was read.
struct ReviewRow {
  std::size_t line = 0;
  std::vector<std::size_t> ids;  ///< in order; several where lines were merged
  std::size_t own_id = 0;        ///< of the bead whose line this was; 0: of none
  std::string source;
  std::string target;
  Review verdict = Review::unreviewed;

  [[nodiscard]] bool is_empty() const { return source.empty() && target.empty(); }
};

/// What is wrong with a line, and what to do.
struct ReviewProblem {
  std::size_t line = 0;
  std::string message;
};

/// A table that was read.
struct ReviewTable {
  TableOrigin origin;
  std::map<std::size_t, BeadOrigin> beads;  ///< by id, those whose lines are there
  std::vector<ReviewRow> rows;              ///< in order of the file
  std::vector<ReviewProblem> problems;      ///< lines that are not among the rows
  std::set<std::size_t> unread;             ///< ids of those lines, as far as they can be told
};

/// Writes the beads of an alignment as a tab-separated table that a person edits in a spreadsheet
/// and read_review_table() takes back.
///
/// The columns are id (from 1), confidence, source, target, review (empty), the numbers of the
/// source and target sentences (from 1, joined with +, which no spreadsheet takes for a date), and
/// origin: one JSON object with what is needed to place the line again. Each line has all of it, so
/// that lines can be sorted and taken out. Texts are written by text::spreadsheet_cell().
void print_review_table(const Alignment& alignment, const ArticlePair& files,
                        const ArticleInfo& info, std::ostream& out);

}  // namespace targman::cli
