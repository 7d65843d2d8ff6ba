#include "cli/command_line.h"

#include <algorithm>
#include <exception>

#include "version.h"
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "core/error.h"

namespace targman::cli {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr int kBadInput = 3;

constexpr const char* kDescription =
    "A translation memory for English, Armenian and Russian.\n"
    "Aligns articles with their translations, finds prior translations, exchanges TMX.";

constexpr const char* kFooter =
    "Examples:\n"
    "  targman align article.en.txt article.hy.txt --into   align a pair and keep it\n"
    "  targman lookup \"The talks will be held in Yerevan.\"  find similar sentences\n"
    "  targman export memory.tmx --target-lang hy           for OmegaT, Trados, memoQ\n"
    "\n"
    "The memory is --memory FILE, else $TARGMAN_MEMORY, else\n"
    "$XDG_DATA_HOME/targman/memory.db. 'targman COMMAND --help' tells more.";

/// What is wrong with the arguments, in one sentence.
std::string explain(const CLI::App& program, const CLI::ParseError& error) {
  const auto commands = program.get_subcommands();
  if (!commands.empty()) {
    return fmt::format("{}; see 'targman {} --help'", error.what(), commands.front()->get_name());
  }
  const std::vector<std::string> unknown = program.remaining();
  return fmt::format("{}; see 'targman --help'",
                     unknown.empty() ? "name a command" : "there is no command " + unknown.front());
}

int parse(CLI::App& program, const std::vector<std::string>& arguments, Console& console) {
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    program.parse(reversed);
  } catch (const CLI::Success& request) {  // --help, --version
    program.exit(request, console.out, console.err);
    return -1;
  } catch (const CLI::ParseError& error) {
    console.err << "targman: " << explain(program, error) << '\n';
    return kWrongUsage;
  }
  return kDone;
}

/// A full disk behind standard output is a failure, although no function has told of it.
void finish_output(Console& console) {
  console.out.flush();
  if (!console.out) {
    throw StorageError("the output cannot be written; check the disk it goes to");
  }
}

int run_action(const Action& action, Console& console) {
  try {
    const int result = action(console);
    finish_output(console);
    return result;
  } catch (const UsageError& error) {
    console.err << "targman: " << error.what() << '\n';
    return kWrongUsage;
  } catch (const InputError& error) {
    console.err << "targman: " << error.what() << '\n';
    return kBadInput;
  } catch (const std::exception& error) {
    console.err << "targman: " << error.what() << '\n';
    return kFailed;
  }
}

}  // namespace

int run_command_line(const std::vector<std::string>& arguments, Console& console) {
  CLI::App program(kDescription, "targman");
  program.footer(kFooter);
  program.set_version_flag("--version", std::string("targman ") + kVersion);
  program.add_flag("-q,--quiet", console.quiet, "Say nothing but errors");
  program.require_subcommand(1);
  program.fallthrough();
  Action action;
  add_segment_command(program, action);
  add_align_command(program, action);
  add_review_command(program, action);
  add_import_command(program, action);
  add_export_command(program, action);
  add_lookup_command(program, action);
  add_search_command(program, action);
  add_terms_command(program, action);
  add_articles_command(program, action);
  add_dump_command(program, action);
  add_stats_command(program, action);
  add_lexicon_command(program, action);
  const int parsed = parse(program, arguments, console);
  if (parsed != kDone) {
    return std::max(parsed, kDone);
  }
  return run_action(action, console);
}

}  // namespace targman::cli
