#pragma once

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
  const segment::Srx* srx = nullptr;  ///< nullptr: the shipped rules; borrowed for the call
};

/// The bytes of a file, or of standard input for "-".
///
/// Throws InputError where the file is missing, a folder, or cannot be read.
std::string read_bytes(const std::string& path);

/// Makes a document of the bytes of a plain-text file; `name` is what messages call it.
///
/// A UTF-8 byte order mark is dropped, which the document remembers. Throws InputError where the
/// bytes are not UTF-8, with the offset of the first wrong one and the encoding they look like, and
/// where there is no text.
Document read_document(const std::string& bytes, const std::string& name,
                       const ReadOptions& options);

}  // namespace targman::article
