#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/glossary/termbase.h"

namespace targman::glossary {

/// Reads a termbase from a table with tabs, commas or semicolons (see text::spreadsheet_rows()).
///
/// The heading, which may be behind empty lines, names at least two columns by language ("en",
/// "Armenian"), and perhaps `pos`, `subject`, `definition` and `note`; others are passed over. A
/// line is a concept. Terms in a cell are parted by semicolons: the first is preferred, the others
/// are admitted, and one behind "!" must not be used. nullopt where there is no such heading.
/// `text` is well-formed UTF-8; `name` is what messages call the file. Throws InputError where two
/// columns are of one language. Time O(n).
std::optional<ReadTermbase> read_term_table(std::string_view text, const std::string& name);

/// The reverse, with tabs, or with commas and every cell quoted. Has what tables can: no notes of
/// single terms.
std::string write_term_table(const Termbase& termbase, char separator);

/// Reads a glossary of OmegaT: source, target and comment on a line, without heading, parted by
/// tabs, or by commas where the first line has no tab; lines that start with # are passed over.
ReadTermbase read_omegat_glossary(std::string_view text, const std::string& name,
                                  const Language& source, const Language& target);

/// Writes such a glossary with tabs: a line for every two terms that may be used; the comment has
/// subject and note, and the target terms that must not be used.
std::string write_omegat_glossary(const Termbase& termbase, const Language& source,
                                  const Language& target);

/// More bytes than any term has: what is longer is a damaged file.
inline constexpr std::size_t kLongestTerm = 1000;

}  // namespace targman::glossary
