#pragma once

#include <cstddef>
#include <string>

#include "core/article/document.h"
#include "core/language.h"
#include "core/segment/srx.h"

namespace targman::article {

enum class Segmentation {
  by_rules,  ///< blocks are found and cut into sentences by rules
  by_line,   ///< each line is one segment already; an empty line is an empty segment
};

struct ReadOptions {
  Language language;  ///< empty: guessed from the text
  Segmentation segmentation = Segmentation::by_rules;
  std::size_t offset =
      0;  ///< where in the file the bytes begin: places in messages count from there
  const segment::Srx* srx = nullptr;  ///< nullptr: the shipped rules; borrowed for the call
};

/// Makes a document of the bytes of a plain-text file; `name` is what messages call it.
///
/// A UTF-8 byte order mark is dropped, which the document remembers. Throws InputError where the
/// bytes are not UTF-8, with the offset of the first wrong one and the encoding they look like, and
/// where there is no text.
Document read_document(const std::string& bytes, const std::string& name,
                       const ReadOptions& options);

}  // namespace targman::article
