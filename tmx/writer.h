#pragma once

#include <memory>
#include <string>

#include "core/translation_unit.h"
#include "tmx/header.h"

namespace targman::tmx {

enum class Level {
  /// Text alone, for any reader: attributes that TMX 1.4 does not define, or not with that value,
  /// are left out, and languages are spelt with "-".
  plain = 1,
  /// Everything as it came: inline tags, attributes, spelling of languages.
  markup = 2,
};

enum class Provenance {
  omit,   ///< the units' texts and metadata alone
  write,  ///< articles and occurrences as properties, so that another memory gets them all
};

struct WriteOptions {
  Level level = Level::markup;
  Provenance provenance = Provenance::write;
};

/// Writes a TMX 1.4 file as a stream.
///
/// The file is written beside `path` under a temporary name, and synced and renamed by finish(): it
/// is there whole or not at all, and a Writer destroyed without finish() leaves nothing. The same
/// units give the same bytes. Characters that XML forbids become U+FFFD. What the header's metadata
/// say of the program that made a file, and of its segments and format, gives way to our own.
/// Throws StorageError where the file cannot be written.
class Writer {
 public:
  Writer(const std::string& path, const Header& header, const WriteOptions& options);
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) = delete;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Writes one unit, variants in their order. Occurrences name their articles by the numbers in
  /// Header::articles; one that is in none of them is read back as a property. Every variant must
  /// have a language, and markup be empty or well-formed.
  void write(const TranslationUnit& unit);

  /// Ends the file and puts it in its place.
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::tmx
