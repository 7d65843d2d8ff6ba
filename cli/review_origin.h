#pragma once

#include <optional>
#include <string>

#include "cli/review_table.h"

namespace targman::cli {

/// What the cell `origin` of a line says.
struct RowOrigin {
  BeadOrigin bead;
  TableOrigin table;
};

/// The cell as JSON on one line.
std::string to_cell(const RowOrigin& origin);

/// The reverse of to_cell(); nullopt for anything else.
std::optional<RowOrigin> parse_origin(const std::string& cell);

}  // namespace targman::cli
