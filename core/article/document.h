#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/language.h"
#include "core/segment.h"

namespace targman::article {

/// A text in one language with its structure: what every document becomes before it is aligned.
///
/// Ranges of blocks and sentences refer to `text` and are in order. Every sentence lies in one
/// block; a block has at least one sentence.
struct Document {
  std::string text;  ///< well-formed UTF-8 without a byte order mark, else as it came
  /// Whether a byte order mark stood before `text`: one code point that places in the file count.
  bool byte_order_mark = false;
  Language language;
  std::vector<Block> blocks;
  std::vector<Segment> sentences;
};

/// The text of sentence `index`, on one line: a line break inside it is given as one space.
std::string sentence_text(const Document& document, std::size_t index);

}  // namespace targman::article
