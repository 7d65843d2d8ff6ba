#include <limits>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/match_output.h"
#include "cli/memory_option.h"
#include "core/error.h"
#include "core/match/concordance.h"
#include "core/text/delimited.h"
#include "core/text/language_guess.h"

namespace targman::cli {
namespace {

struct SearchOptions {
  std::string words;
  std::string memory;
  std::string language;
  std::string other_language;
  std::string format = "text";
  std::size_t top = 20;
};

std::string painted(const match::ConcordanceHit& hit, const Console& console) {
  const std::string& text = hit.unit.variants[hit.variant].plain;
  std::string result;
  std::size_t done = 0;
  for (const ByteRange& found : hit.found) {
    result += text.substr(done, found.begin - done);
    result += console.paint(Colour::yellow, found.of(text));
    done = found.end;
  }
  return result + text.substr(done);
}

bool is_wanted(const match::ConcordanceHit& hit, std::size_t variant, const Language& other) {
  return variant != hit.variant &&
         (other.empty() || hit.unit.variants[variant].language.same_primary(other));
}

void print_text(const match::ConcordanceHit& hit, const Language& other, const Console& console) {
  console.out << painted(hit, console) << '\n';
  for (std::size_t i = 0; i < hit.unit.variants.size(); ++i) {
    if (is_wanted(hit, i, other)) {
      console.out << "    " << console.paint(Colour::bold, hit.unit.variants[i].plain) << '\n';
    }
  }
}

void print_records(const match::ConcordanceHit& hit, const Language& other, bool json,
                   std::ostream& out) {
  const Variant& found = hit.unit.variants[hit.variant];
  for (std::size_t i = 0; i < hit.unit.variants.size(); ++i) {
    const Variant& counterpart = hit.unit.variants[i];
    if (!is_wanted(hit, i, other)) {
      continue;
    }
    if (json) {
      nlohmann::ordered_json object{{"unit", hit.unit.id},
                                    {"lang", found.language.tag()},
                                    {"text", found.plain},
                                    {"other_lang", counterpart.language.tag()},
                                    {"other_text", counterpart.plain}};
      out << object.dump() << '\n';
    } else {
      out << text::escape_tsv(found.plain) << '\t' << text::escape_tsv(counterpart.plain) << '\n';
    }
  }
}

match::ConcordanceQuery to_query(const SearchOptions& options) {
  match::ConcordanceQuery query;
  query.words = options.words;
  query.language =
      options.language.empty() ? text::guess_language(options.words) : Language(options.language);
  if (query.language.empty()) {
    query.language = Language("en");
  }
  query.other_language = Language(options.other_language);
  query.top = options.top;
  return query;
}

int run_search(const SearchOptions& options, Console& console) {
  if (options.format != "text" && options.format != "tsv" && options.format != "jsonl") {
    throw UsageError("no such format: " + options.format + " (text, tsv or jsonl)");
  }
  require_utf8(options.words);
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  const match::ConcordanceQuery query = to_query(options);
  const auto hits = match::concordance(memory, query);
  for (const match::ConcordanceHit& hit : hits) {
    if (options.format == "text") {
      print_text(hit, query.other_language, console);
    } else {
      print_records(hit, query.other_language, options.format == "jsonl", console.out);
    }
  }
  if (hits.empty()) {
    console.say(
        fmt::format("nothing with {} in {}", options.words, text::language_name(query.language)));
  }
  return hits.empty() ? 1 : 0;
}

}  // namespace

void add_search_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("search", "Find words in context (concordance)");
  command->footer(
      "Finds every sentence with all the words, in any inflection, newest first, with its\n"
      "translations.\n\n"
      "Examples:\n"
      "  targman search \"foreign minister\"\n"
      "  targman search --lang hy դեսպան --other-lang ru");
  const auto options = std::make_shared<SearchOptions>();
  command->add_option("words", options->words, "The words")->required();
  command->add_option("-l,--lang", options->language,
                      "Language of the words (default: guessed, else en)");
  command->add_option("--other-lang", options->other_language,
                      "Only translations into this language (default: any)");
  command->add_option("--top", options->top, "At most so many (default: 20); 0: all")
      ->check(CLI::Range(0, std::numeric_limits<int>::max()));
  command->add_option("-f,--format", options->format, "text (default), tsv or jsonl");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_search(*options, console); };
  });
}

}  // namespace targman::cli
