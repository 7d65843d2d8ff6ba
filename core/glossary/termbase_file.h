#pragma once

#include <string>

#include "core/glossary/termbase.h"

namespace targman::glossary {

/// The languages of files that do not name theirs; either may be empty for not known.
struct FileLanguages {
  Language source;
  Language target;
};

/// Reads a termbase from the bytes of a file: TBX (see read_tbx()), a table with a heading (see
/// read_term_table()), or, without heading, a glossary of OmegaT (see read_omegat_glossary()) in
/// `languages`. What it is shows from its content; `name` is what messages call it.
///
/// Throws InputError where the bytes are not UTF-8 or UTF-16, and where it is none of these or its
/// languages have to be said.
ReadTermbase read_termbase(const std::string& bytes, const std::string& name,
                           const FileLanguages& languages);

/// The bytes of a termbase in the format that the ending of the file name says: .tsv, .csv and
/// .tbx, or .txt, .tab and .utf8 for OmegaT.
///
/// Throws UsageError for another ending, and for OmegaT where a language of the two is not known.
std::string write_termbase(const Termbase& termbase, const std::string& name,
                           const FileLanguages& languages);

}  // namespace targman::glossary
