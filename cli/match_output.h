#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/console.h"
#include "core/match/lookup.h"
#include "core/memory/memory.h"

namespace targman::cli {

/// Matches for people: score, class, both texts, what differs, and where the pair comes from. With
/// colours, words that only the stored sentence has are yellow.
void print_matches_text(const std::string& query, const std::vector<match::Match>& matches,
                        const memory::Memory& memory, const Console& console);

/// One JSON object on a line: {"query", "matches": [{"score", "class", "source", "target", ...}]}.
void print_matches_json(const std::string& query, const std::vector<match::Match>& matches,
                        const memory::Memory& memory, std::ostream& out);

/// Throws InputError where a text that the user typed is not UTF-8.
void require_utf8(const std::string& text);

}  // namespace targman::cli
