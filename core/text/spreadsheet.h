#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace targman::text {

/// A row of a table: a line of the file, or several where a quoted cell has line breaks.
struct SpreadsheetRow {
  std::size_t line = 0;  ///< that it starts on, from 1
  std::vector<std::string> cells;
};

/// The rows of a table whose cells are parted by `separator`; lines may end in any way.
///
/// A cell may stand in quotation marks, with those inside doubled, and then hold separators and
/// line ends; a mark that is not so closed before a separator or line end is plain text. Cells are
/// given without white space around them, with line breaks inside as one space, and unescaped (see
/// unescape_tsv()). Rows of empty cells are left out.
std::vector<SpreadsheetRow> spreadsheet_rows(std::string_view text, char separator);

/// `text` as a cell that a spreadsheet leaves as it is: escaped (see escape_tsv()), and with a
/// space before what it would take for the start of a quoted cell or a formula.
std::string spreadsheet_cell(std::string_view text);

/// The same in quotation marks, with those inside doubled: a cell whatever the separator is.
std::string csv_cell(std::string_view text);

}  // namespace targman::text
