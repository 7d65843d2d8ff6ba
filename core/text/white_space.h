#pragma once

#include <string_view>

#include "core/byte_range.h"

namespace targman::text {

/// The part of `range` without the white space (see is_space) at either end; empty, and at its
/// begin, where there is nothing else. The range is of `text` and splits no code point.
ByteRange trimmed(std::string_view text, ByteRange range);

/// Whether there is nothing but white space in `text`, or nothing at all.
bool is_blank(std::string_view text);

}  // namespace targman::text
