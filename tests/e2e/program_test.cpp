#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <system_error>
#include <thread>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/memory/memory.h"
#include "tests/e2e/process.h"
#include "tests/temporary_folder.h"

namespace targman {
namespace {

using std::chrono::milliseconds;

/// The program as users start it, on a memory in a folder of its own.
class Program : public testing::Test {
 protected:
  [[nodiscard]] std::string memory() const { return folder_.file("memory.db"); }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  [[nodiscard]] Start start(const std::vector<std::string>& arguments) const {
    Start start;
    start.arguments = {TARGMAN_PROGRAM};
    start.arguments.insert(start.arguments.end(), arguments.begin(), arguments.end());
    start.environment = {"TARGMAN_MEMORY=" + memory(), "TERM=xterm"};
    return start;
  }

  [[nodiscard]] Ending run(const std::vector<std::string>& arguments) const {
    return run_process(start(arguments));
  }

  /// Runs a line of shell, in which $TARGMAN is the program.
  [[nodiscard]] Ending run_shell(const std::string& line) const {
    Start shell = start({});
    shell.arguments = {"/bin/sh", "-c", line};
    shell.environment.push_back("TARGMAN=" TARGMAN_PROGRAM);
    return run_process(shell);
  }

  /// A table of `count` pairs.
  [[nodiscard]] std::string table(int count) const {
    std::string text = "en\tru\n";
    for (int i = 0; i < count; ++i) {
      const std::string number = std::to_string(i);
      text.append("The committee adopted decision ").append(number);
      text.append(".\tКомитет принял решение ").append(number).append(".\n");
    }
    return folder_.write("table-" + std::to_string(count) + ".tsv", text);
  }

  void fill_memory(int count = 3) const { ASSERT_EQ(run({"import", table(count)}).code, 0); }

 private:
  TemporaryFolder folder_;
};

template <typename Condition>
bool comes_true(const Condition& condition) {
  for (int i = 0; i < 2000; ++i) {
    if (condition()) {
      return true;
    }
    std::this_thread::sleep_for(milliseconds(5));
  }
  return false;
}

/// Whether another process is in the middle of a batch.
bool is_being_written(const std::string& path) {
  auto memory = memory::Memory::open(
      path, {.access = memory::Access::write, .busy_timeout = milliseconds(0)});
  try {
    const memory::Batch batch = memory.begin_batch({});
    return false;
  } catch (const StorageError&) {
    return true;
  }
}

TEST_F(Program, LeavesTheMemoryAsItWasWhenInterrupted) {
  fill_memory();
  const std::string before = run({"dump"}).out;
  Process import(start({"import", table(200'000)}));
  ASSERT_TRUE(comes_true([&] { return is_being_written(memory()); }));
  std::this_thread::sleep_for(milliseconds(100));
  import.send(SIGINT);
  const Ending ending = import.wait();
  EXPECT_EQ(ending.code, 1);
  EXPECT_EQ(ending.err, "targman: stopped on request; nothing of what was under way was stored\n");
  EXPECT_EQ(run({"dump"}).out, before);
}

TEST_F(Program, StopsWaitingForInputWhenInterrupted) {
  fill_memory();
  for (const int signal : {SIGINT, SIGTERM}) {
    Process lookup(start({"lookup", "--stdin"}));
    lookup.write("The committee adopted decision 1.\n");
    EXPECT_NE(lookup.read_line(), "");
    lookup.send(signal);
    // Standard input stays open: nothing but the signal can end it.
    EXPECT_EQ(lookup.read_line(), "");
    const Ending ending = lookup.wait();
    EXPECT_EQ(ending.signal, signal);
    EXPECT_EQ(ending.err, "");
  }
}

TEST_F(Program, AnswersLineByLine) {
  fill_memory();
  Process lookup(start({"lookup", "--stdin", "--top", "1"}));
  for (const std::string number : {"0", "1", "2"}) {
    const std::string query = "The committee adopted decision " + number + ".";
    lookup.write(query + "\n");
    const std::string answer = lookup.read_line();
    EXPECT_TRUE(answer.starts_with("{\"query\":\"" + query + "\"")) << answer;
    EXPECT_NE(answer.find("\"score\":100"), std::string::npos) << answer;
  }
  const Ending ending = lookup.wait();
  EXPECT_EQ(ending.code, 0);
  EXPECT_EQ(ending.out, "");
}

TEST_F(Program, WaitsForAnotherProcessThatWrites) {
  fill_memory();
  auto other = std::make_unique<memory::Memory>(
      memory::Memory::open(memory(), {.access = memory::Access::write}));
  auto batch = std::make_unique<memory::Batch>(other->begin_batch({}));
  Process import(start({"import", table(5)}));
  std::this_thread::sleep_for(milliseconds(200));
  EXPECT_EQ(run({"lookup", "The committee adopted decision 1."}).code, 0);
  batch.reset();
  other.reset();
  const Ending ending = import.wait();
  EXPECT_EQ(ending.code, 0) << ending.err;
}

TEST_F(Program, EndsQuietlyBehindAClosedPipe) {
  fill_memory(5'000);
  // The second line is for parents that ignore the signal, as some schedulers do.
  for (const std::string line :
       {"\"$TARGMAN\" dump | head -n 1", "trap '' PIPE; \"$TARGMAN\" dump | head -n 1"}) {
    const Ending ending = run_shell(line);
    EXPECT_EQ(ending.code, 0);
    EXPECT_EQ(ending.err, "");
    EXPECT_TRUE(ending.out.starts_with("{\"id\":1,"));
  }
}

TEST_F(Program, TellsThatTheDiskBehindTheOutputIsFull) {
  fill_memory();
  for (const std::string command :
       {"dump", "stats", "lookup 'The committee adopted decision 1.'"}) {
    const Ending ending = run_shell("\"$TARGMAN\" " + command + " > /dev/full");
    EXPECT_EQ(ending.code, 1) << command;
    EXPECT_EQ(ending.err, "targman: the output cannot be written; check the disk it goes to\n");
  }
}

TEST_F(Program, PaintsOnATerminalUnlessToldNotTo) {
  fill_memory();
  Start lookup = start({"lookup", "The committee adopted decision 1."});
  const auto is_painted = [](const Start& how) {
    return run_process(how).out.find("\033[") != std::string::npos;
  };
  EXPECT_FALSE(is_painted(lookup));
  lookup.terminal = true;
  EXPECT_TRUE(is_painted(lookup));
  Start no_colour = lookup;
  no_colour.environment.emplace_back("NO_COLOR=1");
  EXPECT_FALSE(is_painted(no_colour));
  Start dumb = lookup;
  dumb.environment.insert(dumb.environment.begin(), "TERM=dumb");
  std::erase(dumb.environment, "TERM=xterm");
  EXPECT_FALSE(is_painted(dumb));
}

TEST_F(Program, ShowsATableAsWideAsTheTerminal) {
  Start align = start(
      {"align", TARGMAN_EXAMPLES "/trade-forum.en.txt", TARGMAN_EXAMPLES "/trade-forum.hy.txt"});
  EXPECT_TRUE(run_process(align).out.starts_with("id\tconfidence\t"));
  align.terminal = true;
  align.environment.emplace_back("NO_COLOR=1");
  align.environment.emplace_back("COLUMNS=60");
  const std::string table = run_process(align).out;
  EXPECT_NE(table.find(" %  Russia-Armenia Trade"), std::string::npos) << table;
}

TEST_F(Program, KeepsTheMemoryAmongTheUsersData) {
  const std::string file = table(3);
  const auto run_with = [&](const std::vector<std::string>& environment) {
    Start import = start({"import", file});
    import.environment = environment;
    return run_process(import);
  };
  EXPECT_EQ(run_with({"TARGMAN_MEMORY=", "XDG_DATA_HOME=" + folder().file("data")}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(folder().file("data/targman/memory.db")));
  EXPECT_EQ(run_with({"TARGMAN_MEMORY=", "XDG_DATA_HOME=", "HOME=" + folder().file("home")}).code,
            0);
  EXPECT_TRUE(std::filesystem::exists(folder().file("home/.local/share/targman/memory.db")));
}

TEST_F(Program, GivesItsExitCode) {
  fill_memory();
  EXPECT_EQ(run({"stats"}).code, 0);
  EXPECT_EQ(run({"lookup", "Good evening."}).code, 1);
  EXPECT_EQ(run({"translate"}).code, 2);
  EXPECT_EQ(run({"import", folder().file("none.tmx")}).code, 3);
}

}  // namespace
}  // namespace targman
