#pragma once

#include <string_view>
#include <vector>

#include "core/block.h"

/// What the blocks of a plain text are, by their words and their places. Internal to the module.
namespace targman::article {

/// Whether `text` is short and nothing but a date, perhaps with a weekday and a time, in English,
/// Russian or Armenian words or in figures: "Dec 22 2023", "22 декабря 2023 г.", "22.12.2023".
bool is_date(std::string_view text);

/// Whether `text` is short and can say who wrote: a name, perhaps with a place behind a comma, or a
/// word such as "By", "Беседовал", "Հարցազրույցը" with a name.
bool is_byline(std::string_view text);

/// Sets the kind of every block, see find_blocks().
void set_kinds(std::vector<Block>& blocks, std::string_view text);

}  // namespace targman::article
