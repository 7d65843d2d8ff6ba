#pragma once

#include <string_view>
#include <vector>

#include "core/block.h"

namespace targman::article {

/// The blocks of a plain text as one pastes it from a page.
///
/// Blank lines part blocks. Lines that follow each other without one are each a block, unless the
/// text is hard-wrapped (its lines are of much the same length and most end in the middle of a
/// sentence): then they are joined. The first block is the headline where it does not end like a
/// sentence; a short block that is nothing but a date is the dateline, a short one with a name that
/// does not end like a sentence, next to the headline or at the end, the byline. Time O(n).
std::vector<Block> find_blocks(std::string_view text);

/// One block and sentence a line, for files that hold a segment on every line; empty lines are
/// kept as empty ranges, so that the n-th block is the n-th line.
std::vector<Block> find_lines(std::string_view text);

}  // namespace targman::article
