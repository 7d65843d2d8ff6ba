#include "cli/review_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/review_origin.h"
#include "cli/review_verdict.h"
#include "core/error.h"
#include "core/text/case_fold.h"
#include "core/text/decode.h"
#include "core/text/spreadsheet.h"

namespace targman::cli {
namespace {

/// Which cell of a row holds what.
struct Columns {
  std::size_t id = 0;
  std::size_t source = 0;
  std::size_t target = 0;
  std::size_t origin = 0;
  std::optional<std::size_t> review;

  /// How many cells a row has at least; the others may be cut off where they are empty.
  [[nodiscard]] std::size_t least() const { return 1 + std::max({id, source, target}); }
};

std::optional<Columns> columns_of(const std::vector<std::string>& cells) {
  const auto find = [&](std::string_view name) {
    const auto named = [&](const std::string& cell) { return text::fold_case(cell) == name; };
    const auto found = std::ranges::find_if(cells, named);
    return found == cells.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - cells.begin()));
  };
  const auto id = find("id");
  const auto source = find("source");
  const auto target = find("target");
  const auto origin = find("origin");
  if (!id || !source || !target || !origin) {
    return std::nullopt;
  }
  return Columns{*id, *source, *target, *origin, find("review")};
}

/// The rows of a table without its heading, and what the heading says.
struct Table {
  Columns columns;
  std::vector<text::SpreadsheetRow> rows;
};

/// The heading may stand anywhere, for whoever sorts a table may sort it along.
Table find_table(const std::string& text, const std::string& name) {
  for (const char separator : {'\t', ';', ','}) {
    Table table{{}, text::spreadsheet_rows(text, separator)};
    for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
      if (const auto columns = columns_of(row->cells)) {
        table.columns = *columns;
        table.rows.erase(row);
        return table;
      }
    }
  }
  throw InputError({name, {}, {}},
                   "no line names the columns id, source, target and origin; give a table that "
                   "'targman align --format tsv' wrote, with its heading");
}

/// The ids of "3" or "3+4", in order; empty for anything else.
std::vector<std::size_t> parse_ids(const std::string& cell) {
  std::vector<std::size_t> ids;
  const char* at = cell.data();
  const char* const end = at + cell.size();
  for (;;) {
    at = std::find_if(at, end, [](char c) { return c != ' '; });
    std::size_t id = 0;
    const auto [behind, error] = std::from_chars(at, end, id);
    if (error != std::errc()) {
      return {};
    }
    ids.push_back(id);
    at = std::find_if(behind, end, [](char c) { return c != ' '; });
    if (at == end) {
      break;
    }
    if (*at++ != '+') {
      return {};
    }
  }
  std::ranges::sort(ids);
  const auto doubles = std::ranges::unique(ids);
  ids.erase(doubles.begin(), doubles.end());
  return ids;
}

class Reader {
 public:
  Reader(Table table, std::string name) : table_(std::move(table)), name_(std::move(name)) {}

  ReviewTable read() {
    find_origin();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      read_row(table_.rows[i], origins_[i]);
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] static std::string cell(const text::SpreadsheetRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string();
  }

  /// What the first line that says it says of the article goes for the table.
  void find_origin() {
    bool found = false;
    for (const text::SpreadsheetRow& row : table_.rows) {
      origins_.push_back(parse_origin(cell(row, table_.columns.origin)));
      if (!origins_.back()) {
        continue;
      }
      if (!found) {
        result_.origin = origins_.back()->table;
        found = true;
      }
      if (origins_.back()->table == result_.origin) {
        result_.beads.emplace(origins_.back()->bead.id, origins_.back()->bead);
      }
    }
    if (!found) {
      throw InputError({name_, {}, {}},
                       "the column 'origin' does not tell the article; leave it as 'targman align "
                       "--format tsv' wrote it");
    }
  }

  void read_row(const text::SpreadsheetRow& cells, const std::optional<RowOrigin>& origin) {
    const Columns& columns = table_.columns;
    ReviewRow row;
    row.line = cells.line;
    row.ids = parse_ids(cell(cells, columns.id));
    row.source = cell(cells, columns.source);
    row.target = cell(cells, columns.target);
    if (origin && !(origin->table == result_.origin)) {
      result_.problems.push_back({row.line,
                                  "this line is of another article than the first; review "
                                  "each table by itself"});
      return;
    }
    if (row.is_empty() && cell(cells, columns.id).empty()) {
      return;  // a line that was cleared, but for what nobody looks at
    }
    row.own_id = origin ? origin->bead.id : 0;
    const std::string mark = columns.review ? cell(cells, *columns.review) : std::string();
    const auto verdict = verdict_of(mark);
    const std::string problem = problem_with(cells, row);
    if (!problem.empty()) {
      refuse(row, problem);
    } else if (!verdict) {
      refuse(row,
             fmt::format("'{}' in the column 'review' says nothing known; write {}, or nothing",
                         mark, kVerdictMarks));
    } else {
      row.verdict = *verdict;
      result_.rows.push_back(std::move(row));
    }
  }

  /// Empty where the row can be placed.
  [[nodiscard]] std::string problem_with(const text::SpreadsheetRow& cells,
                                         const ReviewRow& row) const {
    const std::string id = cell(cells, table_.columns.id);
    if (cells.cells.size() < table_.columns.least()) {
      return fmt::format(
          "there are {} cells, too few for id, source and target; copy the line "
          "again from the table that was written",
          cells.cells.size());
    }
    if (id.empty()) {
      return "this text has no id and so belongs to no sentence; give it the id of the line that "
             "it is a part of";
    }
    if (row.ids.empty()) {
      return fmt::format("'{}' is no id; write a number, or numbers joined with +, such as 3+4",
                         id);
    }
    for (const std::size_t one : row.ids) {
      if (one < 1 || one > result_.origin.beads) {
        return fmt::format("there is no id {}; the ids of this article are 1 to {}", one,
                           result_.origin.beads);
      }
    }
    if (row.ids.size() == 1 && !result_.beads.contains(row.ids.front())) {
      return "the cell 'origin' of this line is gone; copy the line again from the table that was "
             "written";
    }
    return {};
  }

  void refuse(const ReviewRow& row, const std::string& message) {
    result_.problems.push_back({row.line, message});
    result_.unread.insert(row.ids.begin(), row.ids.end());
    if (row.ids.empty() && row.own_id != 0) {
      result_.unread.insert(row.own_id);
    }
  }

  Table table_;
  std::string name_;
  std::vector<std::optional<RowOrigin>> origins_;  ///< of the rows
  ReviewTable result_;
};

}  // namespace

ReviewTable read_review_table(const std::string& bytes, const std::string& name) {
  return Reader(find_table(text::decode(bytes, name), name), name).read();
}

}  // namespace targman::cli
