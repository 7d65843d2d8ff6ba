#pragma once

#include <string>

#include "cli/review_table.h"

namespace targman::cli {

/// Reads a table that was edited, in any form that a spreadsheet saves (see
/// text::decode()), with tabs, semicolons or commas; `name` is what messages call it.
/// Columns are known by their names, in any order. Lines that cannot be used are reported in the
/// result. Throws InputError for what is no such table.
ReviewTable read_review_table(const std::string& bytes, const std::string& name);

}  // namespace targman::cli
