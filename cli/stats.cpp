#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/memory_option.h"
#include "core/error.h"
#include "core/text/language_guess.h"

namespace targman::cli {
namespace {

struct StatsOptions {
  std::string memory;
  std::string format = "text";
};

void print_text(const std::string& path, const memory::Stats& stats, std::ostream& out) {
  out << fmt::format("memory       {}\n", path);
  out << fmt::format("size         {:.1f} MB\n", static_cast<double>(stats.bytes) / 1e6);
  out << fmt::format("units        {}\n", stats.units);
  for (const memory::LanguageCount& count : stats.languages) {
    out << fmt::format("  {:<10} {}\n", text::language_name(count.language), count.variants);
  }
  out << fmt::format("occurrences  {}\n", stats.occurrences);
  out << fmt::format("articles     {}\n", stats.articles);
  out << fmt::format("batches      {}\n", stats.batches);
}

void print_json(const std::string& path, const memory::Stats& stats, std::ostream& out) {
  nlohmann::ordered_json object;
  object["memory"] = path;
  object["bytes"] = stats.bytes;
  object["units"] = stats.units;
  object["languages"] = nlohmann::ordered_json::object();
  for (const memory::LanguageCount& count : stats.languages) {
    object["languages"][count.language.tag()] = count.variants;
  }
  object["occurrences"] = stats.occurrences;
  object["articles"] = stats.articles;
  object["batches"] = stats.batches;
  out << object.dump() << '\n';
}

int run_stats(const StatsOptions& options, Console& console) {
  if (options.format != "text" && options.format != "json") {
    throw UsageError("no such format: " + options.format + " (text or json)");
  }
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  if (options.format == "json") {
    print_json(memory.path(), memory.stats(), console.out);
  } else {
    print_text(memory.path(), memory.stats(), console.out);
  }
  return 0;
}

}  // namespace

void add_stats_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("stats", "Say how much is in the memory");
  command->footer("Example:\n  targman stats --format json");
  const auto options = std::make_shared<StatsOptions>();
  command->add_option("-f,--format", options->format, "text (default) or json");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_stats(*options, console); };
  });
}

}  // namespace targman::cli
