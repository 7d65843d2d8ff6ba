#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/memory_option.h"
#include "cli/occurrence_filter.h"
#include "cli/progress.h"
#include "core/error.h"
#include "core/text/delimited.h"
#include "core/text/language_guess.h"
#include "tmx/output_file.h"
#include "tmx/writer.h"

namespace targman::cli {
namespace {

struct ExportOptions {
  std::string file;
  std::string memory;
  std::string source_language;
  std::string target_language;
  std::string level = "2";
  ArticleId article = 0;
  BatchId batch = 0;
  bool all = false;
  bool no_heading = false;
};

/// The languages of a pair, spelt as the file is to spell them.
struct LanguagePair {
  Language source;
  Language target;
};

/// The language of all translations there are; empty where there are none.
Language only_other_language(const memory::Memory& memory, const Language& source) {
  std::vector<std::string> others;
  for (const memory::LanguageCount& count : memory.stats().languages) {
    if (!count.language.same_primary(source)) {
      others.push_back(count.language.tag());
    }
  }
  if (others.size() > 1) {
    throw UsageError(
        fmt::format("{}: has translations into {}: add --target-lang with one of them, or --all",
                    memory.path(), fmt::join(others, ", ")));
  }
  return others.empty() ? Language() : Language(others.front());
}

LanguagePair pair_to_export(const ExportOptions& options, const memory::Memory& memory) {
  LanguagePair pair;
  pair.source = Language(options.source_language.empty() ? "en" : options.source_language);
  pair.target = options.target_language.empty() ? only_other_language(memory, pair.source)
                                                : Language(options.target_language);
  if (pair.target.same_primary(pair.source)) {
    throw UsageError("source and target are both " + text::language_name(pair.source) +
                     "; name two languages");
  }
  return pair;
}

/// Which translations of a pair's source are exported: CAT tools want one for each source. A
/// reviewed one goes before others, and a newer before an older.
class BestTranslations {
 public:
  void consider(const std::string& source, const TranslationUnit& unit) {
    Best& best = best_[std::hash<std::string>{}(source)];
    const bool accepted = is_accepted(unit);
    if (best.unit == 0 || accepted || !best.accepted) {
      best = {unit.id, accepted};
    }
  }

  [[nodiscard]] bool chosen(const std::string& source, UnitId unit) const {
    const auto found = best_.find(std::hash<std::string>{}(source));
    return found != best_.end() && found->second.unit == unit;
  }

 private:
  struct Best {
    UnitId unit = 0;
    bool accepted = false;
  };

  static bool is_accepted(const TranslationUnit& unit) {
    for (const Occurrence& occurrence : unit.occurrences) {
      if (occurrence.review == Review::accepted) {
        return true;
      }
    }
    return false;
  }

  std::unordered_map<std::size_t, Best> best_;
};

/// Calls `write` for every unit that is wanted: all as they are, or those of one pair, cut down to
/// it, source first, with their languages spelt as asked.
void for_each_wanted(const memory::Memory& memory, const ExportOptions& options,
                     const std::optional<LanguagePair>& pair,
                     const std::function<void(TranslationUnit)>& write) {
  memory::UnitFilter filter;
  filter.article = options.article;
  filter.batch = options.batch;
  if (!pair) {
    memory.for_each_unit(filter, [&](const TranslationUnit& unit) {
      write(unit);
      return true;
    });
    return;
  }
  filter.languages = {pair->source, pair->target};
  BestTranslations best;
  memory.for_each_unit(filter, [&](const TranslationUnit& unit) {
    best.consider(find_variant(unit, pair->source)->plain, unit);
    return true;
  });
  memory.for_each_unit(filter, [&](const TranslationUnit& unit) {
    const Variant* source = find_variant(unit, pair->source);
    if (!best.chosen(source->plain, unit.id)) {
      return true;
    }
    TranslationUnit cut = unit;
    cut.variants = {*source, *find_variant(unit, pair->target)};
    cut.variants[0].language = pair->source;
    cut.variants[1].language = pair->target;
    drop_occurrences_without_variant(cut);
    write(std::move(cut));
    return true;
  });
}

std::size_t write_tmx(const memory::Memory& memory, const ExportOptions& options,
                      const std::optional<LanguagePair>& pair, Progress& progress) {
  tmx::Header header;
  if (pair) {
    header.source_language = pair->source;
  }
  for (const memory::StoredArticle& article : memory.articles()) {
    if (options.article == 0 || options.article == article.id) {
      header.articles[article.id] = article.info;
    }
  }
  tmx::WriteOptions write_options;
  write_options.level = options.level == "1" ? tmx::Level::plain : tmx::Level::markup;
  tmx::Writer writer(options.file, header, write_options);
  std::size_t count = 0;
  for_each_wanted(memory, options, pair, [&](TranslationUnit unit) {
    // Without its article in the file an occurrence would come back as a property of the unit.
    std::erase_if(unit.occurrences, [&](const Occurrence& occurrence) {
      return (occurrence.article != 0 && !header.articles.contains(occurrence.article)) ||
             (options.batch != 0 && occurrence.batch != options.batch);
    });
    writer.write(unit);
    progress.update(++count);
  });
  if (count > 0) {
    writer.finish();
  }
  return count;
}

std::size_t write_tsv(const memory::Memory& memory, const ExportOptions& options,
                      const LanguagePair& pair, Progress& progress) {
  tmx::OutputFile file(options.file);
  if (!options.no_heading) {
    file.write(pair.source.tag() + '\t' + pair.target.tag() + '\n');
  }
  std::size_t count = 0;
  for_each_wanted(memory, options, pair, [&](const TranslationUnit& unit) {
    file.write(text::escape_tsv(unit.variants[0].plain) + '\t' +
               text::escape_tsv(unit.variants[1].plain) + '\n');
    progress.update(++count);
  });
  if (count > 0) {
    file.commit();
  }
  return count;
}

void check(const ExportOptions& options, bool tsv) {
  if (options.level != "1" && options.level != "2") {
    throw UsageError("--level is 1 (text alone) or 2 (with inline tags), not " + options.level);
  }
  if (options.all && !(options.source_language.empty() && options.target_language.empty())) {
    throw UsageError("--all takes every language: leave --source-lang and --target-lang out");
  }
  if (options.all && tsv) {
    throw UsageError("--all needs TMX, for a table has one language pair: name a .tmx file");
  }
}

int run_export(const ExportOptions& options, Console& console) {
  const std::string extension = std::filesystem::path(options.file).extension().string();
  const bool tsv = extension == ".tsv";
  if (!tsv && extension != ".tmx") {
    throw UsageError(options.file + ": the name must end in .tmx or .tsv");
  }
  check(options, tsv);
  const memory::Memory memory = open_memory(options.memory, memory::Access::read, console);
  const auto pair = options.all ? std::nullopt : std::optional(pair_to_export(options, memory));
  Progress progress(console, "exporting", static_cast<std::uint64_t>(memory.stats().units));
  const std::size_t count = tsv ? write_tsv(memory, options, *pair, progress)
                                : write_tmx(memory, options, pair, progress);
  if (count == 0) {
    console.err << "targman: nothing in " << memory.path() << " is to be exported; no file was "
                << "written\n";
    return 1;
  }
  console.say(fmt::format("{}: {} {} written", options.file, count, count == 1 ? "unit" : "units"));
  return 0;
}

void add_filters(CLI::App& command, ExportOptions& options) {
  command.add_option("--article", options.article,
                     "Only what occurs in this article (see 'targman articles')");
  command.add_option("--batch-id", options.batch, "Only what this batch brought");
}

}  // namespace

void add_export_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("export", "Write the memory to a TMX or tab-separated file");
  command->footer(
      "Without --all, one language pair with one translation for each source: a reviewed one, "
      "else\n"
      "the newest. With --all, everything, so that importing it elsewhere gives an equal "
      "memory.\n\n"
      "Examples:\n"
      "  targman export armenian.tmx --target-lang hy\n"
      "  targman export everything.tmx --all\n"
      "  targman export pairs.tsv --target-lang ru --no-heading");
  const auto options = std::make_shared<ExportOptions>();
  command->add_option("file", options->file, "The file to write: .tmx or .tsv")->required();
  command->add_option("--source-lang", options->source_language, "Source language (default: en)");
  command->add_option("--target-lang", options->target_language,
                      "Target language (default: the only other one)");
  command->add_flag("-a,--all", options->all, "All units, languages and variants, as they are");
  command->add_option("--level", options->level,
                      "TMX level: 1 text alone, 2 with inline tags (default)");
  command->add_flag("--no-heading", options->no_heading, "No line with the languages in a table");
  add_filters(*command, *options);
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_export(*options, console); };
  });
}

}  // namespace targman::cli
