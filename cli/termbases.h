#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "core/glossary/termbase.h"
#include "core/glossary/termbase_file.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the name that the library has
class App;
}

namespace targman::cli {

/// Which termbases a command uses.
struct TermbaseOptions {
  std::vector<std::string> files;
  bool no_glossaries = false;  ///< those that come with the program are left out
};

/// Adds `--glossary FILE` and `--no-glossaries` to a subcommand.
void add_termbase_options(CLI::App& command, TermbaseOptions& options);

/// Reads a termbase and tells on `err`, unless quiet, what is wrong with its entries.
glossary::Termbase load_termbase(const std::string& path, const glossary::FileLanguages& languages,
                                 const Console& console);

/// The user's termbases, in their order.
std::vector<glossary::Termbase> load_own_termbases(const TermbaseOptions& options,
                                                   const glossary::FileLanguages& languages,
                                                   const Console& console);

/// The user's termbases and then the shipped ones.
std::vector<glossary::Termbase> load_termbases(const TermbaseOptions& options,
                                               const glossary::FileLanguages& languages,
                                               const Console& console);

/// The general word list that comes with the program.
glossary::Termbase shipped_word_list();

}  // namespace targman::cli
