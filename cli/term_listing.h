#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "core/glossary/termbase.h"
#include "core/language.h"

namespace targman::cli {

enum class TermFormat { table, tsv, jsonl };

/// The format of that name; of an empty one a table for a terminal, else TSV. Throws UsageError for
/// any other.
TermFormat parse_term_format(const std::string& name, bool terminal);

/// Prints the terms that stand in a text, each with its place, its counterparts in the other
/// languages, subject and note. An empty language is guessed; "-" is the standard input. Returns
/// how many were found. Throws InputError where the file cannot be read.
std::size_t list_terms(const std::string& path, const Language& language,
                       const std::vector<glossary::Termbase>& termbases, TermFormat format,
                       Console& console);

/// The terms of a concept in a language that may be used, preferred first, parted by "; ".
std::string usable_terms(const glossary::Concept& entry, const Language& language);

}  // namespace targman::cli
