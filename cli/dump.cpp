#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/memory_option.h"
#include "cli/unit_json.h"
#include "core/error.h"
#include "core/text/delimited.h"

namespace targman::cli {
namespace {

struct DumpOptions {
  std::string memory;
  std::string format = "jsonl";
};

/// A line for each pair of the first variant with another.
void print_pairs(const TranslationUnit& unit, std::ostream& out) {
  const Variant& source = unit.variants.front();
  for (std::size_t i = 1; i < unit.variants.size(); ++i) {
    const Variant& target = unit.variants[i];
    out << text::escape_tsv(source.language.tag()) << '\t' << text::escape_tsv(source.plain) << '\t'
        << text::escape_tsv(target.language.tag()) << '\t' << text::escape_tsv(target.plain)
        << '\n';
  }
}

int run_dump(const DumpOptions& options, Console& console) {
  if (options.format != "jsonl" && options.format != "tsv") {
    throw UsageError("no such format: " + options.format + " (jsonl or tsv)");
  }
  const bool json = options.format == "jsonl";
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  memory.for_each_unit({}, [&](const TranslationUnit& unit) {
    stop_if_interrupted();
    if (json) {
      console.out << to_json(unit).dump() << '\n';
    } else {
      print_pairs(unit, console.out);
    }
    return true;
  });
  return 0;
}

}  // namespace

void add_dump_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("dump", "Print everything in the memory");
  command->footer(
      "jsonl: one unit a line with all that is known of it, in order of id.\n"
      "tsv: language, text, language, text; a line for each pair of source and translation, with\n"
      "tab, line ends and backslash written as \\t \\n \\r \\\\.\n\n"
      "Example:\n  targman dump --format tsv | grep Երևան");
  const auto options = std::make_shared<DumpOptions>();
  command->add_option("-f,--format", options->format, "jsonl (default) or tsv");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_dump(*options, console); };
  });
}

}  // namespace targman::cli
