#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/byte_range.h"

/// The lines of a text, and what can be said of a line or block by itself. Internal to the module.
namespace targman::article {

/// Which characters end a line.
enum class LineBreaks {
  any,            ///< LF, CRLF, CR, and Unicode's line and paragraph separators
  line_feed_only  ///< LF and CRLF, as line-based tools count
};

/// The lines of `text` in order, without the white space around them; blank ones are empty ranges.
/// A break at the very end starts no further line. Time O(n).
std::vector<ByteRange> split_lines(std::string_view text, LineBreaks breaks);

/// Whether `text` ends, before closing quotes, brackets and note marks, with a full stop (also the
/// Armenian one, or the ASCII colon behind an Armenian letter) or an ellipsis.
bool ends_with_full_stop(std::string_view text);

/// The same, or with a question or exclamation mark.
bool ends_like_sentence(std::string_view text);

/// Whether `text` starts with the bullet or number of a list item: "•", "3.", "б)".
bool starts_with_list_mark(std::string_view text);

}  // namespace targman::article
