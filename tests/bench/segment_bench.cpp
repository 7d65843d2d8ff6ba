// Compares the speed of our sentence segmenter with that of ICU's sentence BreakIterator, which
// knows no abbreviations, over the same text in memory. See README.md.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "core/byte_range.h"
#include "core/language.h"
#include "core/segment/segmenter.h"
#include "core/segment/srx.h"
#include "core/text/utf8.h"

namespace targman::bench {
namespace {

constexpr std::array kLanguages = {"en", "ru", "hy"};
constexpr std::array kArticles = {"ambassador-interview", "manuscript-exhibition", "trade-forum"};
constexpr std::size_t kTextBytes = 50'000'000;
constexpr std::uint32_t kSeed = 20240314;

/// A text, and where its paragraphs are.
struct Corpus {
  std::string text;
  std::vector<ByteRange> paragraphs;
};

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  return text::repair_utf8(bytes).text;
}

/// The parts of `text` between blank lines.
std::vector<std::string> split_paragraphs(const std::string& text) {
  std::vector<std::string> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    if (end > begin) {
      paragraphs.push_back(text.substr(begin, end - begin));
    }
    begin = std::min(text.find_first_not_of('\n', end), text.size());
  }
  return paragraphs;
}

/// Rounds over all paragraphs, each in another order, until the text is long enough.
Corpus repeat(std::vector<std::string> paragraphs) {
  if (paragraphs.empty()) {
    throw std::runtime_error("the text has no paragraph");
  }
  Corpus corpus;
  std::mt19937 random(kSeed);
  while (corpus.text.size() < kTextBytes) {
    // Not std::shuffle, whose order differs between standard libraries.
    for (std::size_t i = paragraphs.size() - 1; i > 0; --i) {
      std::swap(paragraphs[i], paragraphs[random() % (i + 1)]);
    }
    for (const std::string& paragraph : paragraphs) {
      const std::size_t begin = corpus.text.size();
      corpus.text += paragraph;
      corpus.paragraphs.push_back({begin, corpus.text.size()});
      corpus.text += "\n\n";
    }
  }
  return corpus;
}

Corpus make_corpus(const std::string& language, const std::string& file) {
  if (!file.empty()) {
    return repeat(split_paragraphs(read_file(file)));
  }
  std::string articles;
  for (const char* article : kArticles) {
    articles += read_file(TARGMAN_EXAMPLES "/" + std::string(article) + "." + language + ".txt");
    articles += "\n\n";
  }
  return repeat(split_paragraphs(articles));
}

std::vector<ByteRange> whole(const Corpus& corpus) {
  return {{0, corpus.text.size()}};
}

void run_targman(benchmark::State& state, const std::string& language, const Corpus& corpus,
                 const std::vector<ByteRange>& pieces) {
  segment::Segmenter segmenter(segment::shipped_srx(), Language(language));
  std::size_t sentences = 0;
  for (auto _ : state) {
    sentences = 0;
    for (const ByteRange& piece : pieces) {
      sentences += segmenter.segment(piece.of(corpus.text)).size();
    }
    benchmark::DoNotOptimize(sentences);
  }
  state.counters["sentences"] = static_cast<double>(sentences);
}

void run_icu(benchmark::State& state, const std::string& language, const Corpus& corpus,
             const std::vector<ByteRange>& pieces) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), status));
  UText* text = nullptr;
  std::size_t sentences = 0;
  for (auto _ : state) {
    sentences = 0;
    for (const ByteRange& piece : pieces) {
      text = utext_openUTF8(text, corpus.text.data() + piece.begin,
                            static_cast<std::int64_t>(piece.size()), &status);
      if (U_SUCCESS(status)) {
        iterator->setText(text, status);
      }
      if (U_FAILURE(status)) {
        state.SkipWithError(u_errorName(status));
        break;
      }
      while (iterator->next() != icu::BreakIterator::DONE) {
        ++sentences;
      }
    }
    benchmark::DoNotOptimize(sentences);
  }
  utext_close(text);
  state.counters["sentences"] = static_cast<double>(sentences);
}

/// Prints as usual and keeps the times of every benchmark.
class Reporter : public benchmark::ConsoleReporter {
 public:
  Reporter() : ConsoleReporter(OO_Tabular) {}

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Iteration && !run.error_occurred) {
        times_[run.run_name.function_name].push_back(run.GetAdjustedCPUTime());
      }
    }
    ConsoleReporter::ReportRuns(runs);
  }

  /// The median time of a benchmark, 0 if it did not run.
  [[nodiscard]] double median(const std::string& name) const {
    const auto found = times_.find(name);
    if (found == times_.end()) {
      return 0;
    }
    std::vector<double> times = found->second;
    std::sort(times.begin(), times.end());
    const std::size_t middle = times.size() / 2;
    return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
  }

 private:
  std::map<std::string, std::vector<double>> times_;
};

void add_benchmarks(const std::string& language, const Corpus& corpus) {
  struct Way {
    const char* name;
    decltype(&run_icu) run;
    std::vector<ByteRange> pieces;
  };
  for (const Way& way : {Way{"/targman/paragraphs", &run_targman, corpus.paragraphs},
                         Way{"/targman/whole", &run_targman, whole(corpus)},
                         Way{"/icu/paragraphs", &run_icu, corpus.paragraphs},
                         Way{"/icu/whole", &run_icu, whole(corpus)}}) {
    benchmark::RegisterBenchmark(
        (language + way.name).c_str(),
        [language, &corpus, way](benchmark::State& state) {
          way.run(state, language, corpus, way.pieces);
          state.SetBytesProcessed(state.iterations() *
                                  static_cast<std::int64_t>(corpus.text.size()));
        })
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
  }
}

void print_ratios(const Reporter& reporter) {
  for (const std::string language : kLanguages) {
    const double icu = std::min(reporter.median(language + "/icu/paragraphs"),
                                reporter.median(language + "/icu/whole"));
    const double paragraphs = reporter.median(language + "/targman/paragraphs");
    const double at_once = reporter.median(language + "/targman/whole");
    if (icu > 0 && paragraphs > 0 && at_once > 0) {
      std::cout << std::fixed << std::setprecision(2) << language << ": speed against ICU's "
                << icu / paragraphs << " by paragraphs, " << icu / at_once
                << " over the whole text\n";
    }
  }
}

/// Takes the "--text-LANG FILE" out of the arguments: language to file.
std::map<std::string, std::string> take_texts(std::vector<char*>& arguments) {
  std::map<std::string, std::string> texts;
  for (std::size_t i = 1; i + 1 < arguments.size();) {
    const std::string_view name = arguments[i];
    if (name.starts_with("--text-")) {
      texts[std::string(name.substr(7))] = arguments[i + 1];
      const auto at = arguments.begin() + static_cast<std::ptrdiff_t>(i);
      arguments.erase(at, at + 2);
    } else {
      ++i;
    }
  }
  return texts;
}

int run(int count, char** values) {
  // Defaults, which the user's own arguments behind them override. Interleaved, for other programs
  // on the machine shall slow down all alike.
  std::string repetitions = "--benchmark_repetitions=5";
  std::string interleaving = "--benchmark_enable_random_interleaving=true";
  std::vector<char*> arguments(values, values + count);
  arguments.insert(arguments.begin() + 1, {repetitions.data(), interleaving.data()});
  std::map<std::string, std::string> texts = take_texts(arguments);
  int left = static_cast<int>(arguments.size());
  benchmark::Initialize(&left, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(left, arguments.data())) {
    return 2;
  }
  std::map<std::string, Corpus> corpora;
  for (const std::string language : kLanguages) {
    corpora[language] = make_corpus(language, texts[language]);
    add_benchmarks(language, corpora[language]);
  }
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  print_ratios(reporter);
  return 0;
}

}  // namespace
}  // namespace targman::bench

int main(int count, char** values) {
  try {
    return targman::bench::run(count, values);
  } catch (const std::exception& error) {
    std::cerr << "segment_bench: " << error.what() << '\n';
    return 1;
  }
}
