#pragma once

#include <cstddef>

#include "core/byte_range.h"

namespace targman {

/// A sentence (or heading, or list item) of a text: the unit of alignment and of the memory.
struct Segment {
  ByteRange range;        ///< in the article's text, without white space at either end
  std::size_t block = 0;  ///< the number of the block it stands in, from 0

  friend bool operator==(const Segment&, const Segment&) = default;
};

}  // namespace targman
