#include "cli/command_line.h"

#include <sstream>

#include <gtest/gtest.h>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

class CommandLine : public CommandTest {};

TEST_F(CommandLine, ExplainsItself) {
  const Outcome help = run({"--help"});
  EXPECT_EQ(help.code, 0);
  EXPECT_EQ(help.err, "");
  EXPECT_TRUE(has(help.out, "Examples:\n  targman "));
  for (const std::string command :
       {"segment", "align", "import", "export", "lookup", "search", "articles", "dump", "stats"}) {
    EXPECT_TRUE(has(help.out, "\n  " + command + " ")) << command;
  }
}

TEST_F(CommandLine, SaysItsVersion) {
  const Outcome version = run({"--version"});
  EXPECT_EQ(version.code, 0);
  EXPECT_TRUE(version.out.starts_with("targman ")) << version.out;
  EXPECT_EQ(lines_of(version.out).size(), 1U);
}

class CommandHelp : public CommandTest, public testing::WithParamInterface<const char*> {};

TEST_P(CommandHelp, ShowsAnExample) {
  const Outcome help = run({GetParam(), "--help"});
  EXPECT_EQ(help.code, 0);
  EXPECT_EQ(help.err, "");
  EXPECT_TRUE(has(help.out, "Example"));
  EXPECT_TRUE(has(help.out, "\n  targman " + std::string(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Commands, CommandHelp,
                         testing::Values("segment", "align", "import", "export", "lookup", "search",
                                         "articles", "dump", "stats"),
                         [](const auto& row) { return std::string(row.param); });

TEST_F(CommandLine, TellsWrongUsageInOneSentence) {
  const std::vector<std::pair<Arguments, std::string>> cases = {
      {{}, "name a command"},
      {{"translate", "x"}, "there is no command translate"},
      {{"--nonsense"}, "--nonsense"},
      {{"lookup", "--nonsense", "x"}, "--nonsense"},
      {{"lookup", "--min", "101", "x"}, "--min"},
      {{"lookup", "--min", "high", "x"}, "high"},
      {{"lookup", "--top", "-1", "x"}, "-1 not in range 0 to 2147483647"},
      {{"export"}, "file is required; see 'targman export --help'"},
      {{"import"}, "files is required"},
      {{"stats", "--memory"}, "--memory"},
      {{"stats", "superfluous"}, "superfluous"},
  };
  for (const auto& [arguments, part] : cases) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2) << part;
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_TRUE(has(outcome.err, part));
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(CommandLine, IsQuietWhenAsked) {
  const std::string table = folder().write("pairs.tsv", kArmenianTable);
  const Outcome imported = run({"--quiet", "import", table});
  EXPECT_EQ(imported.code, 0);
  EXPECT_EQ(imported.err, "");
  EXPECT_EQ(run({"lookup", "Nothing like this is known.", "-q"}).err, "");
}

TEST_F(CommandLine, TellsThatOutputCannotBeWritten) {
  fill_memory();
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  Console console{.out = out, .err = err};
  console.default_memory = memory();
  EXPECT_EQ(run_command_line({"dump"}, console), 1);
  EXPECT_TRUE(is_one_message(err.str()));
}

}  // namespace
}  // namespace targman::cli
