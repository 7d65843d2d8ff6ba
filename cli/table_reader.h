#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/language.h"
#include "core/translation_unit.h"
#include "tmx/reader.h"

namespace targman::cli {

/// Whether the first line of a table names its columns.
enum class Heading { guess, present, absent };

struct TableOptions {
  Language source_language;  ///< of a column that nothing is said of; empty: English
  Language target_language;  ///< likewise; empty: guessed from the text
  Heading heading = Heading::guess;
};

/// Receives what a table holds, like tmx::Visitor.
struct TableVisitor {
  std::function<void(TranslationUnit&&)> unit;
  std::function<void(std::size_t bytes_read)> progress;
};

/// Reads a tab-separated file (see text::escape_tsv()) as a stream, a unit a line.
///
/// A heading names the columns: language tags or names ("en", "Armenian"), or "source" and
/// "target"; other columns are passed over. Without one the first two columns are source and
/// target. Lines with fewer than two texts are skipped and reported. Throws InputError with the
/// line and byte where the bytes are not UTF-8, and where the file is empty or the first lines are
/// no table, and UsageError where a language has to be said: the translation's cannot be told, the
/// source does not look English, or two columns are in the same.
tmx::ReadReport read_table(const std::string& path, const TableOptions& options,
                           const TableVisitor& visitor);

}  // namespace targman::cli
