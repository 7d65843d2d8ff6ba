#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/memory_option.h"
#include "cli/term_checking.h"
#include "cli/term_listing.h"
#include "cli/termbases.h"
#include "core/error.h"
#include "core/text/language_guess.h"
#include "tmx/output_file.h"

namespace targman::cli {
namespace {

struct TermsOptions {
  std::vector<std::string> files;
  std::string language;
  std::string source_language;
  std::string target_language;
  std::string format;
  std::string memory;
  TermbaseOptions termbases;
  bool check = false;
  bool convert = false;
  bool segmented = false;
};

glossary::FileLanguages languages_of(const TermsOptions& options) {
  return {Language(options.source_language), Language(options.target_language)};
}

int run_convert(const TermsOptions& options, const Console& console) {
  if (options.files.size() != 2) {
    throw UsageError("--convert wants two files: the termbase to read and the one to write");
  }
  const std::string& path = options.files[1];
  const glossary::FileLanguages languages = languages_of(options);
  const glossary::Termbase termbase = load_termbase(options.files[0], languages, console);
  const std::string bytes = glossary::write_termbase(termbase, path, languages);
  if (termbase.concepts.empty()) {
    throw InputError({options.files[0], {}, {}}, "no entry could be read; no file was written");
  }
  tmx::OutputFile file(path);
  file.write(bytes);
  file.commit();
  console.say(fmt::format("{}: {} concepts written", path, termbase.concepts.size()));
  return 0;
}

/// The languages of a memory that are checked against the source.
std::vector<Language> targets_in(const memory::Memory& memory, const Language& source,
                                 const Language& wanted) {
  if (!wanted.empty()) {
    return {wanted};
  }
  std::vector<Language> targets;
  for (const memory::LanguageCount& count : memory.stats().languages) {
    if (!count.language.same_primary(source)) {
      targets.push_back(count.language);
    }
  }
  return targets;
}

int run_check(const TermsOptions& options, TermFormat format, Console& console) {
  const glossary::FileLanguages languages = languages_of(options);
  if (options.files.size() != 2 && !(options.files.empty() && !options.memory.empty())) {
    throw UsageError("--check wants an article and its translation, or --memory FILE");
  }
  CheckedTermbases termbases;
  termbases.terms = load_termbases(options.termbases, languages, console);
  if (!options.termbases.no_glossaries) {
    termbases.general.push_back(shipped_word_list());
  }
  std::size_t alarms = 0;
  if (options.files.size() == 2) {
    PairOptions pair_options{languages.source, languages.target, options.segmented};
    alarms = check_article({options.files[0], options.files[1], {}}, pair_options, termbases,
                           format, console);
  } else {
    const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
    const Language source = languages.source.empty() ? Language("en") : languages.source;
    for (const Language& target : targets_in(memory, source, languages.target)) {
      alarms += check_memory(memory, {source, target}, termbases, format, console);
    }
  }
  return alarms == 0 ? 0 : 1;
}

int run_list(const TermsOptions& options, TermFormat format, Console& console) {
  if (options.files.size() != 1) {
    throw UsageError("name one text whose terms are to be listed");
  }
  const auto termbases = load_termbases(options.termbases, languages_of(options), console);
  const std::size_t found =
      list_terms(options.files[0], Language(options.language), termbases, format, console);
  if (found == 0) {
    console.say("no term of the glossaries stands in the text");
  }
  return found == 0 ? 1 : 0;
}

int run_terms(const TermsOptions& options, Console& console) {
  const TermFormat format = parse_term_format(options.format, console.out_is_terminal);
  if (options.check && options.convert) {
    throw UsageError("--check and --convert are two things; do one after the other");
  }
  if (options.convert) {
    return run_convert(options, console);
  }
  return options.check ? run_check(options, format, console) : run_list(options, format, console);
}

}  // namespace

void add_terms_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("terms", "Find the terms of glossaries in texts");
  command->footer(
      "Lists the terms of a text in any inflection with their counterparts. --check tells which\n"
      "terms of an article are not rendered as the glossaries have them, or by a term that must\n"
      "not be used; the exit code is then 1. --convert writes a termbase in another format, which\n"
      "the endings of the names say: .tsv, .csv, .tbx, or .txt for OmegaT.\n\n"
      "Examples:\n"
      "  targman terms --lang hy article.hy.txt --glossary ours.tbx\n"
      "  targman terms --check article.en.txt article.hy.txt\n"
      "  targman terms --check --memory memory.db --target-lang ru\n"
      "  targman terms --convert ours.tsv ours.tbx");
  const auto options = std::make_shared<TermsOptions>();
  command->add_option("files", options->files,
                      "The text; with --check the article and its translation; with --convert the "
                      "termbase to read and the one to write");
  command->add_option("-l,--lang", options->language, "Language of the text (default: guessed)");
  command->add_flag("--check", options->check,
                    "Check a translation, or all pairs of the memory that --memory names");
  command->add_flag("--convert", options->convert, "Write a termbase in another format");
  add_termbase_options(*command, options->termbases);
  command->add_option("-f,--format", options->format,
                      "table, tsv or jsonl (default: table on a terminal, else tsv)");
  command->add_flag("--segmented", options->segmented,
                    "The files to check hold one segment a line");
  command->add_option("--source-lang", options->source_language,
                      "Language of the article, or of the first column of an OmegaT glossary");
  command->add_option("--target-lang", options->target_language,
                      "Language of the translation, or of the second column");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_terms(*options, console); };
  });
}

}  // namespace targman::cli
