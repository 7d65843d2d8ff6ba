#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/memory_option.h"
#include "cli/review_placement.h"
#include "cli/review_reader.h"
#include "cli/store_review.h"
#include "core/article/input_file.h"
#include "core/error.h"

namespace targman::cli {
namespace {

struct ReviewOptions {
  std::string file;
  std::string memory;
  bool into = false;
};

std::string to_line(const ReviewCounts& counts, std::size_t problems) {
  std::string line = fmt::format(
      "{} accepted, {} rejected, {} edited, {} split, {} merged, {} unreviewed, {} problems",
      counts.accepted, counts.rejected, counts.edited, counts.split, counts.merged,
      counts.unreviewed, problems);
  if (counts.unpaired > 0) {
    line += fmt::format(", {} without counterpart", counts.unpaired);
  }
  if (counts.left_out > 0) {
    line += fmt::format(", {} left out, their lines are gone", counts.left_out);
  }
  return line;
}

void store(const ReviewOptions& options, const ReviewTable& table, const Placement& placement,
           const Console& console) {
  memory::Memory memory = open_memory(options.memory, memory::Access::create, console);
  const StoredReview stored = store_review(memory, placement, table.origin.info, options.file);
  if (stored.replaced) {
    console.say(fmt::format(
        "{}: article {}, {}, had been aligned or reviewed otherwise since this table was written; "
        "this takes the place of its {} pairs",
        memory.path(), stored.replaced->id, stored.replaced->info.title,
        stored.replaced->occurrences));
  }
  std::string line = fmt::format("{}: {}", memory.path(), to_sentence(stored.counts));
  if (stored.verdicts > 0) {
    line += fmt::format(", {} {}", stored.verdicts, stored.verdicts == 1 ? "verdict" : "verdicts");
  }
  console.say(line);
}

int run_review(const ReviewOptions& options, Console& console) {
  article::InputFile file(options.file);
  const ReviewTable table = read_review_table(file.read_all(), file.name());
  const Placement placement = place_review(table);
  for (const ReviewProblem& problem : placement.problems) {
    console.err << "targman: " << to_prefix({file.name(), problem.line, {}}) << problem.message
                << '\n';
  }
  console.out << file.name() << ": " << to_line(placement.counts, placement.problems.size())
              << '\n';
  if (options.into) {
    store(options, table, placement, console);
  } else {
    console.say("nothing was stored; add --into to store it");
  }
  return placement.problems.empty() ? 0 : 1;
}

}  // namespace

void add_review_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("review", "Take back pairs that were corrected in a spreadsheet");
  command->footer(
      "The table is one that 'targman align --format tsv' wrote, saved in any form: tabs, commas "
      "or\n"
      "semicolons, UTF-8 or UTF-16. In the column 'review', y, yes, ok, +, accepted, да or այո\n"
      "accepts a pair, and n, no, -, rejected, нет or ոչ rejects it. Texts may be corrected,\n"
      "lines copied to divide their texts among them, or merged as 3+4. Without --into nothing is\n"
      "stored.\n\n"
      "Examples:\n"
      "  targman align article.en.txt article.hy.txt --format tsv > pairs.tsv\n"
      "  targman review pairs.tsv\n"
      "  targman review pairs.tsv --into");
  const auto options = std::make_shared<ReviewOptions>();
  command->add_option("file", options->file, "The table")->required();
  command->add_flag("--into", options->into, "Store the pairs in the memory");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_review(*options, console); };
  });
}

}  // namespace targman::cli
