#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/memory_option.h"
#include "cli/side_by_side.h"
#include "cli/unit_json.h"
#include "core/error.h"

namespace targman::cli {
namespace {

struct ArticlesOptions {
  std::string memory;
  std::string format = "text";
  ArticleId id = 0;
};

std::string languages_of(const ArticleInfo& info) {
  return info.source_language.tag() + " > " + info.target_language.tag();
}

void check_format(const std::string& format) {
  if (format != "text" && format != "jsonl") {
    throw UsageError("no such format: " + format + " (text or jsonl)");
  }
}

int run_list(const ArticlesOptions& options, Console& console) {
  check_format(options.format);
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  const auto articles = memory.articles();
  for (const memory::StoredArticle& article : articles) {
    if (options.format == "jsonl") {
      nlohmann::ordered_json object = to_json(article.info);
      object["id"] = article.id;
      object["pairs"] = article.occurrences;
      console.out << object.dump() << '\n';
    } else {
      console.out << fmt::format("{:>5}  {:<10}  {:<10}  {:>5} pairs  {}\n", article.id,
                                 languages_of(article.info), article.info.date, article.occurrences,
                                 article.info.title);
    }
  }
  if (articles.empty()) {
    console.say("no articles yet; 'targman align ARTICLE TRANSLATION --into' adds one");
  }
  return articles.empty() ? 1 : 0;
}

/// Tells that there is no such article, and gives the exit code for it.
int tell_missing(ArticleId id, const Console& console) {
  console.err << fmt::format("targman: there is no article {}; 'targman articles' lists them\n",
                             id);
  return 1;
}

std::string confidence_label(const TranslationUnit& unit, ArticleId article) {
  for (const Occurrence& occurrence : unit.occurrences) {
    if (occurrence.article == article && occurrence.confidence) {
      return fmt::format("{:4.0f} %", 100 * *occurrence.confidence);
    }
  }
  return "";
}

int run_show(const ArticlesOptions& options, Console& console) {
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  const auto article = memory.article(options.id);
  if (!article) {
    return tell_missing(options.id, console);
  }
  const ArticleInfo& info = article->info;
  console.out << console.paint(Colour::bold, info.title) << '\n';
  for (const std::string& line : {info.outlet, info.url, info.date, languages_of(info)}) {
    if (!line.empty()) {
      console.out << line << '\n';
    }
  }
  console.out << '\n';
  std::vector<SideBySideRow> rows;
  memory::UnitFilter filter;
  filter.article = options.id;
  memory.for_each_unit(filter, [&](const TranslationUnit& unit) {
    const Variant* source = find_variant(unit, info.source_language);
    const Variant* target = find_variant(unit, info.target_language);
    rows.push_back({confidence_label(unit, options.id), Colour::dim,
                    source == nullptr ? "" : source->plain,
                    target == nullptr ? "" : target->plain});
    return true;
  });
  print_side_by_side(rows, console);
  return 0;
}

int run_retract(const ArticlesOptions& options, Console& console) {
  memory::Memory memory = open_memory(options.memory, memory::Access::write, console);
  const auto article = memory.article(options.id);
  if (!article) {
    return tell_missing(options.id, console);
  }
  const auto gone = memory.retract(options.id);
  console.say(
      fmt::format("retracted article {}, {}: {} pairs; {} units occur nowhere else and "
                  "are gone",
                  article->id, article->info.title, article->occurrences, gone.value_or(0)));
  return 0;
}

void add_action(CLI::App& command, const std::shared_ptr<ArticlesOptions>& options, Action& action,
                int (*run)(const ArticlesOptions&, Console&)) {
  command.add_option("id", options->id, "Number of the article, as listed")->required();
  command.callback([options, &action, run] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
}

}  // namespace

void add_articles_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("articles", "List, show and retract the articles of the memory");
  command->footer(
      "Examples:\n"
      "  targman articles\n"
      "  targman articles show 3\n"
      "  targman articles retract 3      takes out what only this article brought");
  const auto options = std::make_shared<ArticlesOptions>();
  command->add_option("-f,--format", options->format, "text (default) or jsonl");
  add_memory_option(*command, options->memory);
  command->require_subcommand(0, 1);
  command->callback([options, &action] {
    if (!action) {
      action = [options](Console& console) { return run_list(*options, console); };
    }
  });
  add_action(*command->add_subcommand("show", "Show the pairs of an article"), options, action,
             run_show);
  add_action(*command->add_subcommand("retract", "Take an article out of the memory"), options,
             action, run_retract);
}

}  // namespace targman::cli
