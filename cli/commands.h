#pragma once

#include <functional>

#include "cli/console.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the name that the library has
class App;
}

namespace targman::cli {

/// What the command line asks for: set by the parser of the chosen subcommand. Returns the exit
/// code.
using Action = std::function<int(Console&)>;

// Each adds one subcommand, with its options and help, to the program's parser; `action` is set
// when that subcommand is chosen. Both references must live until the action has run.
void add_segment_command(CLI::App& program, Action& action);
void add_align_command(CLI::App& program, Action& action);
void add_review_command(CLI::App& program, Action& action);
void add_import_command(CLI::App& program, Action& action);
void add_export_command(CLI::App& program, Action& action);
void add_lookup_command(CLI::App& program, Action& action);
void add_search_command(CLI::App& program, Action& action);
void add_terms_command(CLI::App& program, Action& action);
void add_articles_command(CLI::App& program, Action& action);
void add_dump_command(CLI::App& program, Action& action);
void add_stats_command(CLI::App& program, Action& action);
void add_lexicon_command(CLI::App& program, Action& action);

}  // namespace targman::cli
