#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace targman::cli {

/// What a command did.
struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs commands in this process, on a memory in a folder of its own.
class CommandTest : public testing::Test {
 protected:
  using Arguments = std::vector<std::string>;

  /// Runs the program; commands that name no memory use memory().
  [[nodiscard]] Outcome run(const Arguments& arguments) const;

  /// As run(), with `input` as the standard input.
  [[nodiscard]] Outcome run_with_input(const Arguments& arguments, const std::string& input) const;

  /// The default memory, which is not there at first.
  [[nodiscard]] std::string memory() const { return folder_.file("memory.db"); }

  /// Stores three English sentences with their Armenian and Russian translations.
  void fill_memory() const;

  /// What the memory holds.
  [[nodiscard]] std::string dump() const { return run({"dump"}).out; }

  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  std::chrono::milliseconds memory_timeout_{10'000};

 private:
  TemporaryFolder folder_;
};

/// A sample article, such as example("trade-forum.hy").
std::string example(std::string_view name);

std::vector<std::string> lines_of(const std::string& text);

/// The code points [begin, end) of `text`.
std::string slice(const std::string& text, std::size_t begin, std::size_t end);

/// Whether `err` is one line that starts like a message of the program.
testing::AssertionResult is_one_message(const std::string& err);

/// Whether `part` occurs in `whole`.
testing::AssertionResult has(const std::string& whole, std::string_view part);

/// A pair a line, English and Armenian, without a heading.
inline constexpr const char* kArmenianTable =
    "The talks will continue next week.\tԲանակցությունները կշարունակվեն հաջորդ շաբաթ։\n"
    "The ambassador arrived in Yerevan.\tԴեսպանը ժամանեց Երևան։\n"
    "Good morning.\tԲարի լույս։\n";

/// The same sentences in English and Russian.
inline constexpr const char* kRussianTable =
    "The talks will continue next week.\tПереговоры продолжатся на следующей неделе.\n"
    "The ambassador arrived in Yerevan.\tПосол прибыл в Ереван.\n"
    "Good morning.\tДоброе утро.\n";

/// A TMX file of one unit, English and Armenian.
inline constexpr const char* kTmx =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/>\n"
    "<body><tu><tuv xml:lang=\"en\"><seg>Good evening.</seg></tuv>\n"
    "<tuv xml:lang=\"hy\"><seg>Բարի երեկո։</seg></tuv></tu>\n</body></tmx>\n";

}  // namespace targman::cli
