#pragma once

#include <string_view>
#include <vector>

#include "core/byte_range.h"

namespace targman::fuzz {

/// Aborts, saying why, unless `segments` are what Segmenter::segment() promises for `text`: in
/// order, within the text, not empty, not splitting a code point, and all that is between them is
/// white space.
void check_segments(std::string_view text, const std::vector<ByteRange>& segments);

}  // namespace targman::fuzz
