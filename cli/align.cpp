#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/alignment_output.h"
#include "cli/article_pair.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/memory_option.h"
#include "cli/progress.h"
#include "cli/store_alignment.h"
#include "core/error.h"
#include "tmx/writer.h"

namespace targman::cli {
namespace {

struct AlignOptions {
  ArticlePair pair;
  std::string batch_list;
  std::string source_language;
  std::string target_language;
  std::string format;  ///< empty: table on a terminal, else tsv
  std::string tmx_file;
  std::string memory;
  ArticleInfo info;
  bool into = false;
  bool no_memory = false;
  bool segmented = false;
  bool no_glossaries = false;
  bool explain = false;
};

AlignmentFormat format_for(const AlignOptions& options, bool terminal) {
  if (options.format.empty()) {
    return terminal || options.explain ? AlignmentFormat::table : AlignmentFormat::tsv;
  }
  const AlignmentFormat format = parse_alignment_format(options.format);
  if (options.explain && format != AlignmentFormat::table && format != AlignmentFormat::jsonl) {
    throw UsageError("--explain goes with --format table or jsonl, not " + options.format);
  }
  return format;
}

void write_tmx(const std::string& path, const Alignment& alignment, const ArticleInfo& info) {
  constexpr ArticleId kOnlyArticle = 1;
  tmx::Header header;
  header.source_language = info.source_language;
  header.articles[kOnlyArticle] = info;
  tmx::Writer writer(path, header, {});
  for (const TranslationUnit& unit : to_units(alignment, kOnlyArticle)) {
    writer.write(unit);
  }
  writer.finish();
}

/// How far an alignment is, in thousandths.
constexpr std::uint64_t kWholeWay = 1000;

std::function<void(double)> in_steps(Progress& progress) {
  return [&progress](double share) {
    progress.update(static_cast<std::uint64_t>(share * static_cast<double>(kWholeWay)));
  };
}

/// The memory in force. It is made when the first alignment is there to be stored by --into, so
/// that an article that cannot be read makes no memory.
class MemoryInForce {
 public:
  MemoryInForce(const AlignOptions& options, const Console& console)
      : options_(options), console_(console) {}

  /// The memory whose words are to be used, opened for the purpose; nullptr for none, which is also
  /// where there is no memory yet.
  const memory::Memory* teacher() {
    const std::string& path = options_.memory.empty() ? console_.default_memory : options_.memory;
    std::error_code ignored;  // whoever opens it tells
    if (options_.no_memory || !std::filesystem::exists(path, ignored)) {
      return nullptr;
    }
    open(options_.into ? memory::Access::create : memory::Access::read);
    return &*memory_;
  }

  /// Stores an alignment, where that is wanted.
  void store(const ArticlePair& pair, const Alignment& alignment, const ArticleInfo& info) {
    if (!options_.into) {
      return;
    }
    open(memory::Access::create);
    const StoredAlignment stored =
        store_alignment(*memory_, alignment, info, pair.source + " | " + pair.target);
    if (stored.replaced) {
      tell_replaced(*stored.replaced);
    }
    console_.say(memory_->path() + ": " + to_sentence(stored.counts));
  }

 private:
  void open(memory::Access access) {
    if (!memory_) {
      memory_ = open_memory(options_.memory, access, console_);
    }
  }

  /// Headlines recur, so another article of the same name may have been meant.
  void tell_replaced(const memory::StoredArticle& article) {
    console_.say(fmt::format("{}: this takes the place of article {}, {}, which had {} pairs{}",
                             memory_->path(), article.id, article.info.title, article.occurrences,
                             article.info.url.empty()
                                 ? "; if it is another one, align both again with --date or --url"
                                 : ""));
  }

  const AlignOptions& options_;
  const Console& console_;
  std::optional<memory::Memory> memory_;
};

/// Puts an alignment wherever it is wanted.
void deliver(const ArticlePair& pair, const Alignment& alignment, const AlignOptions& options,
             MemoryInForce& memory, const Console& console) {
  const ArticleInfo info = complete_info(options.info, alignment);
  memory.store(pair, alignment, info);
  if (!options.tmx_file.empty()) {
    write_tmx(options.tmx_file, alignment, info);
  }
  print_alignment(alignment, {pair, info}, format_for(options, console.out_is_terminal), console);
}

/// The whole way of one article: two files, their pairs, and wherever these are wanted.
int align_one(const PairAligner& aligner, const AlignOptions& options, MemoryInForce& memory,
              const Console& console) {
  std::vector<Alignment> alignment{aligner.read(options.pair)};
  Progress progress(console, "aligning", kWholeWay);
  aligner.align(alignment, memory.teacher(), in_steps(progress));
  deliver(options.pair, alignment.front(), options, memory, console);
  return 0;
}

/// Puts a pair of a list into the file that the list names; one that fails leaves no file.
void deliver_listed(const ArticlePair& pair, const Alignment& alignment,
                    const AlignOptions& options, MemoryInForce& memory, const Console& console) {
  std::ostringstream text;
  Console to_text{.out = text, .err = console.err};
  to_text.quiet = true;
  deliver(pair, alignment, options, memory, to_text);
  std::error_code ignored;  // opening the file says what is wrong with the folder
  std::filesystem::create_directories(std::filesystem::path(pair.output).parent_path(), ignored);
  std::ofstream file(pair.output, std::ios::binary);
  file << text.str();
  file.close();
  if (!file) {
    throw StorageError(pair.output + ": cannot be written; check the folder and the space left");
  }
}

/// Calls `work` for each pair of a list. One that fails costs itself, and is told in `problems`.
void for_each_pair(const std::vector<ArticlePair>& pairs, std::vector<std::string>& problems,
                   const std::function<void(std::size_t)>& work) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    stop_if_interrupted();
    try {
      work(i);
    } catch (const Cancelled&) {
      throw;
    } catch (const Error& error) {
      problems.emplace_back(error.what());
    }
  }
}

/// Aligns the pairs of a list together; the exit code tells whether all could be.
int align_batch(const PairAligner& aligner, const AlignOptions& options, MemoryInForce& memory,
                const Console& console) {
  const PairList list = read_pair_list(options.batch_list);
  std::vector<std::string> problems = list.problems;
  std::vector<ArticlePair> pairs;
  std::vector<Alignment> alignments;
  for_each_pair(list.pairs, problems, [&](std::size_t i) {
    alignments.push_back(aligner.read(list.pairs[i]));
    pairs.push_back(list.pairs[i]);
  });
  Progress progress(console, "aligning", kWholeWay);
  aligner.align(alignments, memory.teacher(), in_steps(progress));
  for_each_pair(pairs, problems, [&](std::size_t i) {
    deliver_listed(pairs[i], alignments[i], options, memory, console);
  });
  for (const std::string& problem : problems) {
    console.err << "targman: " << problem << '\n';
  }
  const std::size_t total = list.pairs.size() + list.problems.size();
  console.say(fmt::format("{} of {} pairs aligned", total - problems.size(), total));
  return problems.empty() ? 0 : 1;
}

/// What says something of one pair would be said of every pair of a list, each of which would take
/// the place of the one before.
void check_usage(const AlignOptions& options) {
  const bool batch = !options.batch_list.empty();
  if (batch != options.pair.source.empty() || batch != options.pair.target.empty()) {
    throw UsageError("name an article and its translation, or a list with --batch");
  }
  if (batch &&
      !(options.tmx_file.empty() && options.info.title.empty() && options.info.url.empty())) {
    throw UsageError("--title, --url and --tmx are for one pair: leave them out with --batch");
  }
}

int run_align(const AlignOptions& options, Console& console) {
  check_usage(options);
  format_for(options, console.out_is_terminal);  // a wrong name is told before any work
  MemoryInForce memory(options, console);
  const PairAligner aligner({Language(options.source_language), Language(options.target_language),
                             options.segmented, !options.no_glossaries, options.explain});
  if (!options.batch_list.empty()) {
    return align_batch(aligner, options, memory, console);
  }
  return align_one(aligner, options, memory, console);
}

void add_article_options(CLI::App& command, AlignOptions& options) {
  command.add_option("--title", options.info.title, "Title of the article (default: its headline)");
  command.add_option("--outlet", options.info.outlet, "Newspaper, agency or site");
  command.add_option("--url", options.info.url, "Address of the article");
  command.add_option("--date", options.info.date, "Date of the article, such as 2023-12-22");
}

}  // namespace

void add_align_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("align", "Pair the sentences of an article and its translation");
  command->footer(
      "Shows each pair with a confidence: how likely it is to be exactly right. Without --into\n"
      "nothing is stored. Words that the memory has learnt from earlier pairs are used, if there\n"
      "is a memory.\n\n"
      "Examples:\n"
      "  targman align article.en.txt article.hy.txt\n"
      "  targman align article.en.txt article.hy.txt --explain\n"
      "  targman align article.en.txt article.ru.txt --into --outlet Armenpress --date 2023-12-22\n"
      "  targman align --batch list.tsv --segmented --format beads");
  const auto options = std::make_shared<AlignOptions>();
  command->add_option("source", options->pair.source, "The article, a plain-text file");
  command->add_option("target", options->pair.target, "Its translation");
  command
      ->add_option("--batch", options->batch_list,
                   "Align many pairs: a file with source, target and output file a line, parted "
                   "by tabs, relative to it")
      ->type_name("LIST.tsv");
  command->add_option("-f,--format", options->format,
                      "table, tsv, jsonl, beads or spans (default: table on a terminal, else tsv)");
  command->add_flag("--explain", options->explain,
                    "Show for each pair which words, names and numbers were taken for translations "
                    "of each other, and what each kind of evidence gave");
  command->add_flag("--into", options->into, "Store the pairs in the memory");
  command->add_option("--tmx", options->tmx_file, "Write the pairs to this TMX file");
  command->add_flag("--segmented", options->segmented, "The files hold one segment a line");
  command->add_flag("--no-glossaries", options->no_glossaries,
                    "Align without the word list that comes with the program");
  command->add_option("--source-lang", options->source_language,
                      "Language of the article (default: en)");
  command->add_option("--target-lang", options->target_language,
                      "Language of the translation (default: guessed)");
  add_article_options(*command, *options);
  command->add_flag("--no-memory", options->no_memory,
                    "Align without the words that the memory has learnt");
  add_memory_option(*command, options->memory);
  command->callback([options, &action] {
    action = [options](Console& console) { return run_align(*options, console); };
  });
}

}  // namespace targman::cli
