#include "core/match/lookup.h"

#include <iostream>
#include <limits>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/match_output.h"
#include "cli/memory_option.h"
#include "core/error.h"

namespace targman::cli {
namespace {

struct LookupCommandOptions {
  std::string text;
  std::string memory;
  std::string source_language = "en";
  std::string target_language;
  std::string format = "text";
  match::LookupOptions lookup;
  bool from_stdin = false;
};

match::Query to_query(const std::string& text, const LookupCommandOptions& options) {
  match::Query query;
  query.text = text;
  query.source_language = Language(options.source_language);
  query.target_language = Language(options.target_language);
  return query;
}

/// Answers line by line, so that a program can ask through a pipe.
int answer_lines(const match::Lookup& lookup, const LookupCommandOptions& options,
                 const memory::Memory& memory, Console& console) {
  release_interrupts();
  std::string line;
  while (std::getline(std::cin, line)) {
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    require_utf8(line);
    print_matches_json(line, lookup.find(to_query(line, options), options.lookup), memory,
                       console.out);
    console.out.flush();
  }
  return 0;
}

int answer_one(const match::Lookup& lookup, const LookupCommandOptions& options,
               const memory::Memory& memory, Console& console) {
  require_utf8(options.text);
  const auto matches = lookup.find(to_query(options.text, options), options.lookup);
  if (options.format == "jsonl") {
    print_matches_json(options.text, matches, memory, console.out);
  } else {
    print_matches_text(options.text, matches, memory, console);
  }
  if (matches.empty()) {
    console.say(fmt::format("nothing at or above {} %; --min lowers the threshold",
                            options.lookup.min_score));
  }
  return matches.empty() ? 1 : 0;
}

int run_lookup(const LookupCommandOptions& options, Console& console) {
  if (options.format != "text" && options.format != "jsonl") {
    throw UsageError("no such format: " + options.format + " (text or jsonl)");
  }
  if (options.from_stdin != options.text.empty()) {
    throw UsageError("give a text to look up, or --stdin for one a line");
  }
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  const match::Lookup lookup(memory);
  return options.from_stdin ? answer_lines(lookup, options, memory, console)
                            : answer_one(lookup, options, memory, console);
}

}  // namespace

void add_lookup_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("lookup", "Find sentences like this one");
  command->footer(
      "100 is the same text; 95 to 99 the same words, with other case, punctuation or numbers;\n"
      "below that, words differ.\n\n"
      "Examples:\n"
      "  targman lookup \"The talks will be held in Yerevan.\"\n"
      "  targman lookup --source-lang hy --min 50 \"Բանակցությունները կկայանան Երևանում։\"");
  const auto options = std::make_shared<LookupCommandOptions>();
  command->add_option("text", options->text, "The sentence to look up");
  command->add_flag("--stdin", options->from_stdin,
                    "Read a sentence a line from standard input; print a JSON object for each");
  command->add_option("--min", options->lookup.min_score, "Lowest score, 0 to 100 (default: 70)")
      ->check(CLI::Range(0, 100));
  command->add_option("--top", options->lookup.top, "At most so many (default: 5); 0: all")
      ->check(CLI::Range(0, std::numeric_limits<int>::max()));
  command->add_option("-f,--format", options->format, "text (default) or jsonl");
  command->add_option("--source-lang", options->source_language,
                      "Language of the sentence (default: en)");
  command->add_option("--target-lang", options->target_language,
                      "Only translations into this language (default: any)");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_lookup(*options, console); };
  });
}

}  // namespace targman::cli
