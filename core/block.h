#pragma once

#include "core/byte_range.h"

namespace targman {

/// What a block of an article is.
enum class BlockKind { headline, dateline, byline, paragraph, list_item, caption, quotation };

/// A block of an article's text, such as a paragraph or its headline, without the white space
/// around it. A sentence never crosses the end of its block.
struct Block {
  ByteRange range;
  BlockKind kind = BlockKind::paragraph;

  friend bool operator==(const Block&, const Block&) = default;
};

}  // namespace targman
