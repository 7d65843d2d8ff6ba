#include "cli/termbases.h"

#include <iterator>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/article/input_file.h"
#include "core/error.h"
#include "core/glossary/shipped_termbases.h"
#include "core/lexicon/embedded_words.h"

namespace targman::cli {

void add_termbase_options(CLI::App& command, TermbaseOptions& options) {
  command
      .add_option("--glossary", options.files,
                  "Use this termbase too: .tsv, .csv, .tbx, or a glossary of OmegaT; may be given "
                  "several times")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  command.add_flag("--no-glossaries", options.no_glossaries,
                   "Leave out the glossaries that come with the program");
}

glossary::Termbase load_termbase(const std::string& path, const glossary::FileLanguages& languages,
                                 const Console& console) {
  constexpr std::size_t kMostTold = 20;
  glossary::ReadTermbase read = glossary::read_termbase(article::read_bytes(path), path, languages);
  const auto& problems = read.problems;
  for (std::size_t i = 0; i < problems.size() && i < kMostTold; ++i) {
    console.say(to_prefix({path, problems[i].line, {}}) + problems[i].reason);
  }
  if (problems.size() > kMostTold) {
    console.say(fmt::format("{}: and {} more like these", path, problems.size() - kMostTold));
  }
  return std::move(read.termbase);
}

std::vector<glossary::Termbase> load_own_termbases(const TermbaseOptions& options,
                                                   const glossary::FileLanguages& languages,
                                                   const Console& console) {
  std::vector<glossary::Termbase> termbases;
  termbases.reserve(options.files.size());
  for (const std::string& path : options.files) {
    termbases.push_back(load_termbase(path, languages, console));
  }
  return termbases;
}

std::vector<glossary::Termbase> load_termbases(const TermbaseOptions& options,
                                               const glossary::FileLanguages& languages,
                                               const Console& console) {
  std::vector<glossary::Termbase> termbases = load_own_termbases(options, languages, console);
  if (!options.no_glossaries) {
    std::vector<glossary::Termbase> shipped = glossary::shipped_termbases();
    std::move(shipped.begin(), shipped.end(), std::back_inserter(termbases));
  }
  if (termbases.empty()) {
    throw UsageError("there is no termbase to use; name one with --glossary");
  }
  return termbases;
}

glossary::Termbase shipped_word_list() {
  return glossary::read_termbase(lexicon::embedded_words(), "words.tsv", {}).termbase;
}

}  // namespace targman::cli
