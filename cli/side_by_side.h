#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/console.h"

namespace targman::cli {

/// A row of a table with two texts.
struct SideBySideRow {
  std::string label;  ///< printed as it is before the first line; at most 8 columns
  Colour label_colour = Colour::none;
  std::string left;  ///< empty is shown as a dash
  std::string right;
  std::string note = {};  ///< printed below, over the whole width; may be empty, or several lines
};

/// Prints rows with both texts wrapped to half of console.columns each. Widths are display columns.
void print_side_by_side(const std::vector<SideBySideRow>& rows, const Console& console);

/// `text` cut at spaces into lines of at most `width` display columns; a longer word is a line of
/// its own. At least one line.
std::vector<std::string> wrap(const std::string& text, std::size_t width);

}  // namespace targman::cli
