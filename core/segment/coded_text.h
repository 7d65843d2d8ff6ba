#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/segment/segmenter.h"
#include "core/segment/srx.h"

namespace targman::segment {

/// An inline code in a text, such as a tag of HTML.
struct InlineCode {
  enum class Kind { start, end, isolated };

  ByteRange range;
  Kind kind = Kind::isolated;
};

/// The sentences of a text with inline codes, as Segmenter::segment() gives them.
///
/// The rules see the text without the codes. A code inside a sentence stays in it; one at a cut
/// goes to the sentence before or behind it as `handling` says, and what stands first or last in
/// the text to the first or last sentence, so that every code is in one. A text of nothing but
/// codes and white space has no sentence.
///
/// `codes` are in order and do not overlap. Time O(n).
std::vector<ByteRange> segment_coded_text(Segmenter& segmenter, std::string_view text,
                                          std::span<const InlineCode> codes,
                                          const FormatHandling& handling);

}  // namespace targman::segment
