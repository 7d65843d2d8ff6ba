#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/byte_range.h"

namespace targman::match {

enum class Change {
  same,
  changed,  ///< one word for another
  missing,  ///< only the query has it
  added,    ///< only the stored segment has it
};

/// One step from the query's words to those of a stored segment.
struct WordChange {
  Change change = Change::same;
  ByteRange query;   ///< in the query; empty for added
  ByteRange stored;  ///< in the stored segment; empty for missing
};

/// The shortest way from the words of `query` to those of `stored`, folded; numbers are compared as
/// written. Where several ways are equally short, words that stay and then words that change come
/// first. Time and memory O(m * n).
std::vector<WordChange> word_differences(std::string_view query, std::string_view stored);

}  // namespace targman::match
