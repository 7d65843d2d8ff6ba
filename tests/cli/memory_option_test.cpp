#include "cli/memory_option.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/case_name.h"
#include "tests/cli/command_test.h"
#include "tests/ordinary_user.h"

namespace targman::cli {
namespace {

/// Commands on memories that cannot be used.
class BadMemory : public CommandTest {
 protected:
  /// Every command that reads or writes a memory.
  [[nodiscard]] std::vector<Arguments> commands() const {
    std::vector<Arguments> all = reading_commands();
    for (const Arguments& arguments : writing_commands()) {
      all.push_back(arguments);
    }
    return all;
  }

  [[nodiscard]] std::vector<Arguments> reading_commands() const {
    return {{"lookup", "Good morning."},
            {"search", "morning"},
            {"articles"},
            {"articles", "show", "1"},
            {"dump"},
            {"stats"},
            {"lexicon"},
            {"lexicon", "show", "forum"},
            {"export", folder().file("x.tmx"), "--all"}};
  }

  [[nodiscard]] std::vector<Arguments> writing_commands() const {
    return {{"import", folder().write("new.tmx", kTmx)},
            {"align", copy_of("trade-forum.en"), copy_of("trade-forum.hy"), "--into"},
            {"articles", "retract", "1"},
            {"lexicon", "rebuild"}};
  }

  /// A sample article where an ordinary user can read it: the project may lie in root's home.
  [[nodiscard]] std::string copy_of(const std::string& name) const {
    return folder().write(name + ".txt", read_bytes(example(name)));
  }

  /// The bytes of the memory; none where it is no file.
  [[nodiscard]] std::string bytes() const {
    return std::filesystem::is_regular_file(memory()) ? read_bytes(memory()) : "";
  }

  void expect_refused(const Arguments& arguments, const char* message) const {
    const std::string before = bytes();
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 1) << arguments.front();
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_TRUE(has(outcome.err, message));
    EXPECT_TRUE(has(outcome.err, memory()));
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(bytes(), before);
  }
};

TEST_F(BadMemory, IsMissing) {
  for (const Arguments& arguments : reading_commands()) {
    expect_refused(arguments, "there is no such file");
  }
  expect_refused({"articles", "retract", "1"}, "there is no such file");
  expect_refused({"lexicon", "rebuild"}, "there is no such file");
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

TEST_F(BadMemory, IsNotNeededToAlign) {
  const Arguments align = {"align", example("trade-forum.en"), example("trade-forum.hy")};
  EXPECT_EQ(run(align).code, 0);
  EXPECT_FALSE(std::filesystem::exists(memory()));
  write_bytes(memory(), "Good morning.\n");
  expect_refused(align, "is not a Targman memory");
  Arguments without = align;
  without.emplace_back("--no-memory");
  EXPECT_EQ(run(without).code, 0);
}

TEST_F(BadMemory, IsAnotherFile) {
  write_bytes(memory(), "Good morning.\n");
  for (const Arguments& arguments : commands()) {
    expect_refused(arguments, "is not a Targman memory");
  }
}

TEST_F(BadMemory, IsAFolder) {
  std::filesystem::create_directory(memory());
  for (const Arguments& arguments : commands()) {
    expect_refused(arguments, "it is a folder");
  }
}

TEST_F(BadMemory, IsNewerThanTheProgram) {
  fill_memory();
  // Where a SQLite file keeps its user version: four bytes, the highest first.
  constexpr std::size_t kUserVersion = 60;
  std::string newer = bytes();
  newer.replace(kUserVersion, 4, std::string("\0\0\1\0", 4));
  write_bytes(memory(), newer);
  for (const Arguments& arguments : commands()) {
    expect_refused(arguments, "a newer Targman made it (its schema is version 256");
  }
}

/// Holds the memory as another process that writes it does.
class LockHolder {
 public:
  explicit LockHolder(const std::string& path) {
    EXPECT_EQ(pipe(ready_), 0);
    child_ = fork();
    if (child_ == 0) {
      memory::Memory memory = memory::Memory::open(path, {.access = memory::Access::write});
      // Ended by a signal, so that the batch stays open till then.
      [[maybe_unused]] const memory::Batch batch = memory.begin_batch({});
      if (write(ready_[1], "r", 1) == 1) {
        pause();
      }
      _exit(EXIT_FAILURE);
    }
    char ready = 0;
    EXPECT_EQ(read(ready_[0], &ready, 1), 1);
  }
  ~LockHolder() {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    close(ready_[0]);
    close(ready_[1]);
  }
  LockHolder(const LockHolder&) = delete;
  LockHolder& operator=(const LockHolder&) = delete;

 private:
  int ready_[2] = {-1, -1};
  pid_t child_ = -1;
};

TEST_F(BadMemory, IsBeingWrittenByAnotherProcess) {
  ASSERT_EQ(run({"align", example("trade-forum.en"), example("trade-forum.ru"), "--into"}).code, 0);
  const std::string before = dump();
  const LockHolder other(memory());
  memory_timeout_ = std::chrono::milliseconds(50);
  for (const Arguments& arguments : writing_commands()) {
    expect_refused(arguments, "is being written by another process; waited 50 ms");
  }
  for (const Arguments& arguments : reading_commands()) {
    EXPECT_EQ(run(arguments).code, arguments.front() == "lookup" || arguments.front() == "search")
        << arguments.front();
  }
  EXPECT_EQ(dump(), before);
}

TEST_F(BadMemory, IsReadOnly) {
  ASSERT_EQ(run({"align", example("trade-forum.en"), example("trade-forum.ru"), "--into"}).code, 0);
  std::filesystem::permissions(memory(), std::filesystem::perms(0444));
  std::filesystem::permissions(folder().path(), std::filesystem::perms(0777));
  const std::string before = read_bytes(memory());
  for (const Arguments& arguments : writing_commands()) {
    const int failed = run_as_ordinary_user([&] {
      const Outcome outcome = run(arguments);
      const bool told = is_one_message(outcome.err) && has(outcome.err, "read-only");
      return outcome.code == 1 && told ? EXIT_SUCCESS : EXIT_FAILURE;
    });
    EXPECT_EQ(failed, EXIT_SUCCESS) << arguments.front();
  }
  EXPECT_EQ(run_as_ordinary_user([&] { return run({"stats"}).code; }), 0);
  EXPECT_EQ(read_bytes(memory()), before);
}

TEST_F(BadMemory, CannotBeRead) {
  fill_memory();
  std::filesystem::permissions(memory(), std::filesystem::perms::none);
  EXPECT_EQ(run_as_ordinary_user([&] {
              const Outcome outcome = run({"stats"});
              return outcome.code == 1 && is_one_message(outcome.err) ? EXIT_SUCCESS : EXIT_FAILURE;
            }),
            EXIT_SUCCESS);
}

}  // namespace
}  // namespace targman::cli
