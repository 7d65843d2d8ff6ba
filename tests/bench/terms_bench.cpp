// Measures reading termbases, making a recogniser of them, and finding terms in a text. See
// README.md.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/glossary/recognizer.h"
#include "core/glossary/shipped_termbases.h"
#include "core/glossary/termbase_file.h"
#include "core/language.h"

namespace targman::bench {
namespace {

constexpr std::size_t kTextBytes = 10'000'000;
constexpr std::uint32_t kSeed = 20240314;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The lines of the sample articles in a language, one after the other, in orders that are the same
/// in every run, until the text is long enough.
std::vector<std::string> make_text(const std::string& language) {
  std::vector<std::string> lines;
  for (const char* article : {"ambassador-interview", "manuscript-exhibition", "trade-forum"}) {
    const std::string text =
        read_file(TARGMAN_EXAMPLES "/" + std::string(article) + "." + language + ".txt");
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  std::mt19937 random(kSeed);
  std::vector<std::string> text;
  for (std::size_t bytes = 0; bytes < kTextBytes;) {
    text.push_back(lines[random() % lines.size()]);
    bytes += text.back().size() + 1;
  }
  return text;
}

std::int64_t bytes_of(const std::vector<std::string>& text) {
  std::size_t bytes = 0;
  for (const std::string& line : text) {
    bytes += line.size() + 1;
  }
  return static_cast<std::int64_t>(bytes);
}

/// Termbases as files, and read.
struct Glossaries {
  std::vector<std::string> files;
  std::vector<glossary::Termbase> termbases;
};

Glossaries load(const std::vector<std::string>& paths) {
  Glossaries glossaries;
  for (const std::string& path : paths) {
    glossaries.files.push_back(read_file(path));
    glossaries.termbases.push_back(
        glossary::read_termbase(glossaries.files.back(), path, {}).termbase);
  }
  for (glossary::Termbase& termbase : glossary::shipped_termbases()) {
    glossaries.files.push_back(glossary::write_termbase(termbase, "shipped.tsv", {}));
    glossaries.termbases.push_back(std::move(termbase));
  }
  return glossaries;
}

void read(benchmark::State& state, const Glossaries& glossaries) {
  std::size_t concepts = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    concepts = 0;
    for (const std::string& file : glossaries.files) {
      concepts += glossary::read_termbase(file, "bench.tsv", {}).termbase.concepts.size();
      bytes += file.size();
    }
  }
  state.counters["concepts"] = static_cast<double>(concepts);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void index(benchmark::State& state, const Glossaries& glossaries, const std::string& language) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(glossary::Recognizer(glossaries.termbases, Language(language)));
  }
}

/// A recogniser that is new and a text that is as long as an article's.
void find_once(benchmark::State& state, const Glossaries& glossaries, const std::string& language,
               const std::vector<std::string>& text) {
  constexpr std::size_t kLines = 30;
  for (auto _ : state) {
    const glossary::Recognizer recognizer(glossaries.termbases, Language(language));
    for (std::size_t i = 0; i < kLines; ++i) {
      benchmark::DoNotOptimize(recognizer.find(text[i]));
    }
  }
}

void find(benchmark::State& state, const Glossaries& glossaries, const std::string& language,
          const std::vector<std::string>& text) {
  const glossary::Recognizer recognizer(glossaries.termbases, Language(language));
  std::size_t terms = 0;
  for (auto _ : state) {
    terms = 0;
    for (const std::string& line : text) {
      terms += recognizer.find(line).size();
    }
  }
  state.counters["terms"] = static_cast<double>(terms);
  state.SetBytesProcessed(state.iterations() * bytes_of(text));
}

/// Takes the "--glossary FILE" out of the arguments.
std::vector<std::string> take_glossaries(std::vector<char*>& arguments) {
  std::vector<std::string> paths;
  for (std::size_t i = 1; i + 1 < arguments.size();) {
    if (std::string_view(arguments[i]) == "--glossary") {
      paths.emplace_back(arguments[i + 1]);
      const auto at = arguments.begin() + static_cast<std::ptrdiff_t>(i);
      arguments.erase(at, at + 2);
    } else {
      ++i;
    }
  }
  return paths;
}

int run(int count, char** values) {
  std::vector<char*> arguments(values, values + count);
  const Glossaries glossaries = load(take_glossaries(arguments));
  int left = static_cast<int>(arguments.size());
  benchmark::Initialize(&left, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(left, arguments.data())) {
    return 2;
  }
  benchmark::RegisterBenchmark("read", [&](benchmark::State& state) {
    read(state, glossaries);
  })->Unit(benchmark::kMillisecond);
  for (const std::string language : {"en", "hy", "ru"}) {
    benchmark::RegisterBenchmark((language + "/index").c_str(), [&, language](
                                                                    benchmark::State& state) {
      index(state, glossaries, language);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark((language + "/article").c_str(), [&, language](
                                                                      benchmark::State& state) {
      find_once(state, glossaries, language, make_text(language));
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark((language + "/find").c_str(), [&,
                                                                language](benchmark::State& state) {
      find(state, glossaries, language, make_text(language));
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace targman::bench

int main(int count, char** values) {
  try {
    return targman::bench::run(count, values);
  } catch (const std::exception& error) {
    std::cerr << "terms_bench: " << error.what() << '\n';
    return 1;
  }
}
