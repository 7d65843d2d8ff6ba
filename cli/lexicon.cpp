#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/learn.h"
#include "cli/match_output.h"
#include "cli/memory_option.h"
#include "core/error.h"
#include "core/lexicon/memory_learning.h"
#include "core/lexicon/memory_words.h"
#include "core/text/delimited.h"
#include "core/text/language_guess.h"
#include "core/text/utf8.h"

namespace targman::cli {
namespace {

struct LexiconOptions {
  std::string memory;
  std::string format = "text";
  std::string word;
  std::string language;
  std::size_t top = 20;
};

void check_format(const std::string& format) {
  if (format != "text" && format != "tsv" && format != "jsonl") {
    throw UsageError("no such format: " + format + " (text, tsv or jsonl)");
  }
}

void print_languages(const lexicon::LearntOverview& of, const std::string& format,
                     std::ostream& out) {
  if (format == "jsonl") {
    out << nlohmann::ordered_json{{"first_lang", of.first.tag()},
                                  {"second_lang", of.second.tag()},
                                  {"pairs", of.pairs},
                                  {"first_stems", of.first_stems},
                                  {"second_stems", of.second_stems}}
               .dump()
        << '\n';
  } else if (format == "tsv") {
    out << fmt::format("{}\t{}\t{}\t{}\t{}\n", of.first.tag(), of.second.tag(), of.pairs,
                       of.first_stems, of.second_stems);
  } else {
    out << fmt::format("{} and {}: {} pairs have taught {} and {} stems\n",
                       text::language_name(of.first), text::language_name(of.second), of.pairs,
                       of.first_stems, of.second_stems);
  }
}

int run_overview(const LexiconOptions& options, Console& console) {
  check_format(options.format);
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  const auto languages = lexicon::learnt_overview(memory);
  for (const lexicon::LearntOverview& overview : languages) {
    print_languages(overview, options.format, console.out);
  }
  if (const std::size_t waiting = lexicon::waiting_units(memory); waiting > 0) {
    console.say(fmt::format(
        "{} units wait to teach; the next command that writes to the memory learns from them",
        waiting));
  } else if (languages.empty()) {
    console.say(
        "nothing was learnt yet: 'targman import' and 'targman align --into' bring pairs to learn "
        "from");
  }
  return languages.empty() ? 1 : 0;
}

int run_rebuild(const LexiconOptions& options, Console& console) {
  memory::Memory memory = open_memory(options.memory, memory::Access::write, console);
  lexicon::forget_all(memory);
  learn_from_waiting(memory, console);
  for (const lexicon::LearntOverview& overview : lexicon::learnt_overview(memory)) {
    if (!console.quiet) {
      print_languages(overview, "text", console.err);
    }
  }
  return 0;
}

/// A table for one pair of languages.
void print_table(const lexicon::LearntWord& word, const Console& console) {
  console.out << console.paint(Colour::bold, word.stem)
              << fmt::format("  {} to {}, seen {} {}\n", text::language_name(word.language),
                             text::language_name(word.other_language), word.seen,
                             word.seen == 1 ? "time" : "times");
  std::size_t width = 0;
  for (const lexicon::LearntTranslation& translation : word.translations) {
    width = std::max(width, text::count_code_points(translation.stem));
  }
  for (const lexicon::LearntTranslation& translation : word.translations) {
    const std::size_t padding = width - text::count_code_points(translation.stem);
    console.out << fmt::format("  {:3.0f} %  {}{}  together {:.1f} of {} times\n",
                               100 * translation.probability, translation.stem,
                               std::string(padding, ' '), translation.together, translation.seen);
  }
}

void print_records(const lexicon::LearntWord& word, bool json, std::ostream& out) {
  for (const lexicon::LearntTranslation& translation : word.translations) {
    if (json) {
      out << nlohmann::ordered_json{{"lang", word.language.tag()},
                                    {"stem", word.stem},
                                    {"seen", word.seen},
                                    {"other_lang", word.other_language.tag()},
                                    {"other_stem", translation.stem},
                                    {"other_seen", translation.seen},
                                    {"probability", translation.probability},
                                    {"backward", translation.backward},
                                    {"together", translation.together}}
                 .dump()
          << '\n';
    } else {
      out << fmt::format("{}\t{}\t{}\t{}\t{:.3f}\t{:.2f}\t{}\t{}\n", word.language.tag(),
                         text::escape_tsv(word.stem), word.other_language.tag(),
                         text::escape_tsv(translation.stem), translation.probability,
                         translation.together, word.seen, translation.seen);
    }
  }
}

int run_show(const LexiconOptions& options, Console& console) {
  check_format(options.format);
  require_utf8(options.word);
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  auto found = lexicon::learnt_word(memory, options.word, Language(options.language));
  for (lexicon::LearntWord& word : found) {
    if (options.top > 0 && word.translations.size() > options.top) {
      word.translations.resize(options.top);
    }
    if (options.format == "text") {
      print_table(word, console);
    } else {
      print_records(word, options.format == "jsonl", console.out);
    }
  }
  if (found.empty()) {
    console.say(fmt::format("nothing was learnt of {}", options.word));
  }
  return found.empty() ? 1 : 0;
}

void add_show(CLI::App& command, const std::shared_ptr<LexiconOptions>& options, Action& action) {
  CLI::App* show = command.add_subcommand("show", "Show what was learnt of a word");
  show->footer(
      "Words are known by their stems, so any inflection will do. The percentage is how likely "
      "the\n"
      "word is translated by the other; then comes how often they were seen together, of how "
      "often\n"
      "the other was seen at all.\n\n"
      "tsv: language, stem, language and stem of the translation, probability, times together,\n"
      "times seen of either.");
  show->add_option("word", options->word, "The word")->required();
  show->add_option("-l,--lang", options->language, "Its language (default: any)");
  show->add_option("--top", options->top, "At most so many translations (default: 20); 0: all")
      ->check(CLI::Range(0, std::numeric_limits<int>::max()));
  show->callback([options, &action] {
    action = [options](Console& console) { return run_show(*options, console); };
  });
}

}  // namespace

void add_lexicon_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand(
      "lexicon", "Say what words the aligner has learnt from the memory, and learn them anew");
  command->footer(
      "Pairs in the memory teach the aligner which words translate which: those that a person has\n"
      "accepted, imported or typed, and those aligned with at least 90 %. 'align' uses what was\n"
      "learnt, unless --no-memory is given. Of more than 60,000 pairs the newest teach.\n\n"
      "Examples:\n"
      "  targman lexicon\n"
      "  targman lexicon show ambassador\n"
      "  targman lexicon show --lang hy դեսպան\n"
      "  targman lexicon rebuild      forgets everything and learns it anew, and better");
  const auto options = std::make_shared<LexiconOptions>();
  command->add_option("-f,--format", options->format, "text (default), tsv or jsonl");
  add_memory_option(*command, options->memory);
  command->require_subcommand(0, 1);
  command->callback([options, &action] {
    if (!action) {
      action = [options](Console& console) { return run_overview(*options, console); };
    }
  });
  add_show(*command, options, action);
  command->add_subcommand("rebuild", "Learn from all pairs anew")->callback([options, &action] {
    action = [options](Console& console) { return run_rebuild(*options, console); };
  });
}

}  // namespace targman::cli
