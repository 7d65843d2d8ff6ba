#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/translation_unit.h"
#include "tmx/header.h"

namespace targman::tmx {

/// Something in a file that a person should hear of.
struct Remark {
  std::size_t line = 0;  ///< where its element starts, from 1
  std::string message;   ///< "a <tuv> in it has no <seg>"
};

struct ReadReport {
  std::size_t units = 0;               ///< that were given to the visitor
  std::size_t skipped = 0;             ///< units that were left out
  std::vector<Remark> first_skipped;   ///< the first 20, with the reason
  std::size_t warnings = 0;            ///< odd things that cost no unit
  std::vector<Remark> first_warnings;  ///< the first 20
};

/// What a reader does with what it finds.
struct Visitor {
  /// Once, before the first unit. May be empty.
  std::function<void(const Header&)> header;
  /// For every unit, with the line of its <tu>. Its occurrences are those that the file carries as
  /// Targman's own properties; their articles are numbers in Header::articles.
  std::function<void(TranslationUnit&&, std::size_t line)> unit;
  /// Now and then, with how many bytes of the file have been read. May throw to stop. May be empty.
  std::function<void(std::size_t bytes_read)> progress;
};

/// Reads a TMX file as a stream: memory does not grow with its size.
///
/// Takes TMX 1.1 to 1.4b in UTF-8, UTF-16 or any declared encoding that ICU knows. No DTD or entity
/// is fetched or expanded. A unit that cannot be used (no <seg>, no language, fewer than two
/// languages with text, an undefined entity, a character that XML forbids) is skipped and reported,
/// and costs itself alone; a variant that cannot be used is left out with a warning where two
/// languages remain. The variant in the unit's source language comes first.
/// Throws InputError with file and line where the file is not TMX, is cut off, or is not
/// well-formed; units before that place have then been visited. Exceptions of the visitor pass
/// through.
ReadReport read(const std::string& path, const Visitor& visitor);

}  // namespace targman::tmx
