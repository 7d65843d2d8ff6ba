#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/digest.h"
#include "cli/interrupt.h"
#include "cli/learn.h"
#include "cli/memory_option.h"
#include "cli/occurrence_filter.h"
#include "cli/progress.h"
#include "cli/scratch_folder.h"
#include "cli/store_alignment.h"
#include "cli/table_reader.h"
#include "core/error.h"
#include "tmx/reader.h"

namespace targman::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  std::string memory;
  std::string source_language;
  std::string target_language;
  bool heading = false;
  bool no_heading = false;
  bool dry_run = false;
};

enum class Format { tmx, table };

/// A file that was found to be there, in a format that is known.
struct InputFile {
  std::string path;
  Format format = Format::tmx;
  std::uint64_t bytes = 0;
  std::string digest;
};

Format format_of(const std::string& path) {
  std::string extension = std::filesystem::path(path).extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (extension == ".tmx") {
    return Format::tmx;
  }
  if (extension == ".tsv" || extension == ".txt" || extension == ".tab") {
    return Format::table;
  }
  throw UsageError(path + ": the name must end in .tmx or .tsv, so that its format is known");
}

/// Of the bytes and of the options that say what they mean.
std::string digest_of_file(std::istream& in, const ImportOptions& options) {
  std::string block(1U << 20U, '\0');
  Digest digest;
  while (in) {
    stop_if_interrupted();
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    digest.add(std::string_view(block).substr(0, static_cast<std::size_t>(in.gcount())));
  }
  return fmt::format("{} {} {} {}", digest.text(), options.source_language, options.target_language,
                     options.heading      ? "heading"
                     : options.no_heading ? "no heading"
                                          : "");
}

InputFile look_at(const std::string& path, const ImportOptions& options) {
  std::error_code ignored;  // what is no folder is found out by opening it
  if (std::filesystem::is_directory(path, ignored)) {
    throw InputError({path, {}, {}}, "this is a folder; name a file in it");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw InputError({path, {}, {}}, "cannot be opened; check the name and the permissions");
  }
  InputFile file;
  file.path = path;
  file.format = format_of(path);
  file.bytes = std::filesystem::file_size(path, ignored);
  file.digest = digest_of_file(in, options);
  return file;
}

/// One file on its way into a batch.
class FileImport {
 public:
  FileImport(const ImportOptions& options, const InputFile& file, memory::Batch& batch,
             const Console& console)
      : options_(options),
        file_(file),
        batch_(batch),
        progress_(console, "importing " + file.path, file.bytes) {}

  void run() {
    switch (file_.format) {
      case Format::tmx:
        return read_tmx();
      case Format::table:
        return read_table();
    }
  }

  [[nodiscard]] const AddedCounts& counts() const { return counts_; }
  [[nodiscard]] const tmx::ReadReport& report() const { return report_; }
  [[nodiscard]] std::size_t other_languages() const { return other_languages_; }

 private:
  void read_tmx() {
    tmx::Visitor visitor;
    visitor.header = [this](const tmx::Header& header) { articles_ = header.articles; };
    visitor.unit = [this](TranslationUnit&& unit, std::size_t /*line*/) { add(std::move(unit)); };
    visitor.progress = [this](std::size_t bytes) { progress_.update(bytes); };
    report_ = tmx::read(file_.path, visitor);
  }

  void read_table() {
    TableOptions table;
    table.source_language = Language(options_.source_language);
    table.target_language = Language(options_.target_language);
    table.heading = options_.heading      ? Heading::present
                    : options_.no_heading ? Heading::absent
                                          : Heading::guess;
    TableVisitor visitor;
    visitor.unit = [this](TranslationUnit&& unit) { add(std::move(unit)); };
    visitor.progress = [this](std::size_t bytes) { progress_.update(bytes); };
    report_ = cli::read_table(file_.path, table, visitor);
  }

  void add(TranslationUnit&& unit) {
    if (!keep_named_languages(unit)) {
      ++other_languages_;
      return;
    }
    for (Occurrence& occurrence : unit.occurrences) {
      occurrence.article = stored_article(occurrence.article);
    }
    counts_.count(batch_.add(unit));
  }

  /// The number in the memory of an article of the file; 0 for none. It is put there with the first
  /// unit that occurs in it: a file may name articles of which it has nothing, and those of the
  /// memory would be emptied for it.
  ArticleId stored_article(ArticleId number) {
    if (const auto stored = stored_articles_.find(number); stored != stored_articles_.end()) {
      return stored->second;
    }
    const auto article = articles_.find(number);
    return article == articles_.end()
               ? 0
               : stored_articles_.emplace(number, batch_.put_article(article->second))
                     .first->second;
  }

  /// Leaves the languages that were named; false where not all of them are there.
  bool keep_named_languages(TranslationUnit& unit) const {
    std::vector<Language> named;
    for (const std::string& tag : {options_.source_language, options_.target_language}) {
      if (!tag.empty()) {
        named.emplace_back(tag);
      }
    }
    const auto has = [&](const Language& language) {
      return find_variant(unit, language) != nullptr;
    };
    if (!std::ranges::all_of(named, has)) {
      return false;
    }
    if (named.size() == 2) {
      std::erase_if(unit.variants, [&](const Variant& variant) {
        return std::ranges::none_of(named, [&](const Language& language) {
          return variant.language.same_primary(language);
        });
      });
      drop_occurrences_without_variant(unit);
    }
    return true;
  }

  const ImportOptions& options_;
  const InputFile& file_;
  memory::Batch& batch_;
  Progress progress_;
  std::map<ArticleId, ArticleInfo> articles_;  ///< that the file names, by its numbers
  std::map<ArticleId, ArticleId> stored_articles_;
  AddedCounts counts_;
  tmx::ReadReport report_;
  std::size_t other_languages_ = 0;
};

void print_remarks(const std::string& path, const std::vector<tmx::Remark>& remarks,
                   std::size_t total, const char* kind, const Console& console) {
  for (const tmx::Remark& remark : remarks) {
    console.err << fmt::format("{}:{}: {}: {}\n", path, remark.line, kind, remark.message);
  }
  if (total > remarks.size()) {
    console.err << fmt::format("{}: {}: {} more of the kind\n", path, kind, total - remarks.size());
  }
}

void print_report(const FileImport& import, const std::string& path, const Console& console) {
  const tmx::ReadReport& report = import.report();
  print_remarks(path, report.first_skipped, report.skipped, "skipped", console);
  print_remarks(path, report.first_warnings, report.warnings, "warning", console);
  std::string line =
      fmt::format("{}: {} read: {}", path, report.units, to_sentence(import.counts()));
  if (report.skipped > 0) {
    line += fmt::format(", {} skipped", report.skipped);
  }
  if (import.other_languages() > 0) {
    line += fmt::format(", {} left out for their languages", import.other_languages());
  }
  console.say(line);
}

/// Whether the file brought something, now or before.
bool import_file(const ImportOptions& options, const InputFile& file, memory::Memory& memory,
                 const Console& console) {
  const std::string& path = file.path;
  memory::BatchInfo info;
  info.source = path;
  info.digest = file.digest;
  if (const auto earlier = memory.batch_with_digest(info.digest)) {
    console.say(fmt::format("{}: imported before, on {}, as batch {}; nothing was changed", path,
                            earlier->time, earlier->id));
    return true;
  }
  memory::Batch batch = memory.begin_batch(info);
  FileImport import(options, file, batch, console);
  import.run();
  stop_if_interrupted();
  print_report(import, path, console);
  if (options.dry_run) {
    console.say(path + ": nothing was stored (--dry-run)");
  } else if (const BatchId id = batch.commit(); id != 0) {
    console.say(fmt::format("{}: stored in {} as batch {}", path, memory.path(), id));
    learn_from_waiting(memory, console);
  }
  const bool brought = import.counts().changed_anything() || import.counts().identical > 0;
  if (!brought) {
    console.err << "targman: " << path << ": there are no translation units for the memory in it\n";
  }
  return brought;
}

int run_import(const ImportOptions& options, Console& console) {
  std::vector<InputFile> files;
  for (const std::string& path : options.files) {
    files.push_back(look_at(path, options));
  }
  std::string path = options.memory.empty() ? console.default_memory : options.memory;
  std::optional<ScratchFolder> scratch;
  if (options.dry_run && !std::filesystem::exists(path)) {
    path = scratch.emplace().file("memory.db");
  }
  memory::Memory memory = open_memory(path, memory::Access::create, console);
  bool all = true;
  for (const InputFile& file : files) {
    all = import_file(options, file, memory, console) && all;
  }
  return all ? 0 : 1;
}

}  // namespace

void add_import_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("import", "Bring TMX and tab-separated files into the memory");
  command->footer(
      "Each file is one batch: it comes in whole or not at all. A file that was imported before\n"
      "changes nothing. In a tab-separated file the first line may name the columns (en, hy, ru,\n"
      "or source and target); without such a heading the first two columns are source and "
      "target.\n\n"
      "Examples:\n"
      "  targman import project.tmx\n"
      "  targman import pairs.tsv --source-lang en --target-lang hy");
  const auto options = std::make_shared<ImportOptions>();
  command->add_option("files", options->files, "TMX (.tmx) or tab-separated (.tsv, .txt) files")
      ->required();
  command->add_option("--source-lang", options->source_language,
                      "Take only units with this language; in a table, the first column's");
  command->add_option("--target-lang", options->target_language,
                      "Likewise; in a table, the second column's (default: guessed)");
  auto* heading = command->add_flag("--heading", options->heading,
                                    "The first line of a table names its columns");
  command->add_flag("--no-heading", options->no_heading, "The first line of a table is a pair")
      ->excludes(heading);
  command->add_flag("-n,--dry-run", options->dry_run, "Read and report, but store nothing");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_import(*options, console); };
  });
}

}  // namespace targman::cli
