#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/memory/memory.h"
#include "tests/core/memory/samples.h"
#include "tests/core/memory/storage_checks.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

using Ready = std::function<void()>;

/// A child process that does something and then waits to be killed; it is killed at the latest
/// when this object goes.
class Child {
 public:
  /// Returns when `work`, in the child, has called what it is given.
  explicit Child(const std::function<void(const Ready&)>& work) {
    int ends[2] = {};
    if (pipe(ends) != 0) {
      ADD_FAILURE() << "no pipe";
      return;
    }
    id_ = fork();
    if (id_ == 0) {
      close(ends[0]);
      run(work, ends[1]);
    }
    close(ends[1]);
    char byte = 0;
    EXPECT_EQ(read(ends[0], &byte, 1), 1) << "the child died";
    close(ends[0]);
  }

  ~Child() { kill_now(); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void kill_now() {
    if (id_ > 0) {
      kill(id_, SIGKILL);
      waitpid(id_, nullptr, 0);
      id_ = 0;
    }
  }

 private:
  [[noreturn]] static void run(const std::function<void(const Ready&)>& work, int out) {
    try {
      work([out] {
        if (write(out, "r", 1) != 1) {
          _exit(EXIT_FAILURE);
        }
        while (true) {
          pause();
        }
      });
    } catch (const std::exception&) {
      _exit(EXIT_FAILURE);  // the parent sees the pipe close
    }
    _exit(EXIT_SUCCESS);
  }

  pid_t id_ = 0;
};

TEST(Durability, KilledBeforeCommitLeavesTheMemoryAsItWas) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  }
  Child child([&](const Ready& ready) {
    Memory memory = Memory::open(path, {.access = Access::write});
    Batch batch = memory.begin_batch({});
    // More than the cache holds, so that the log has pages of the batch when the child dies.
    constexpr int kUnits = 50;
    for (int i = 0; i < kUnits; ++i) {
      batch.add(unit_of({variant("en", std::string(2'000'000, 'x') + std::to_string(i)),
                         variant("hy", kArrival.hy)}));
    }
    ready();
  });
  child.kill_now();
  Memory memory = Memory::open(path, {.access = Access::write});
  EXPECT_EQ(units_of(memory).size(), 1U);
  EXPECT_EQ(memory.batches().size(), 1U);
  EXPECT_GT(add_pairs(memory, {english_armenian(kArrival)}), 0);
}

TEST(Durability, KilledAfterCommitKeepsTheBatch) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  Child child([&](const Ready& ready) {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks), english_russian(kTalks)});
    ready();
  });
  child.kill_now();
  const Memory memory = Memory::open(path, {.access = Access::read});
  const auto units = units_of(memory);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].variants.size(), 3U);
}

TEST(Durability, ReadersSeeNothingOfAnOpenBatch) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  }
  const Child child([&](const Ready& ready) {
    Memory memory = Memory::open(path, {.access = Access::write});
    Batch batch = memory.begin_batch({});
    batch.add_pair(english_armenian(kArrival));
    ready();
  });
  EXPECT_EQ(units_of(Memory::open(path, {})).size(), 1U);
  constexpr std::chrono::milliseconds kTimeout{50};
  Memory second = Memory::open(path, {.access = Access::write, .busy_timeout = kTimeout});
  const auto start = std::chrono::steady_clock::now();
  const std::string message = message_of([&] { static_cast<void>(second.begin_batch({})); });
  EXPECT_GE(std::chrono::steady_clock::now() - start, kTimeout / 2);
  EXPECT_NE(message.find("is being written by another process; waited 50 ms"), std::string::npos)
      << message;
}

TEST(Durability, ARunningReadSeesOneState) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  Memory writer = create(path);
  add_pairs(writer, {english_armenian(kTalks), english_armenian(kArrival)});
  const Memory reader = Memory::open(path, {});
  std::vector<std::string> sources;
  reader.for_each_unit({}, [&](const TranslationUnit& unit) {
    if (sources.empty()) {
      add_pairs(writer, {english_armenian(kMorning)});
      writer.undo(1);
    }
    sources.push_back(unit.variants[0].plain);
    return true;
  });
  EXPECT_EQ(sources, (std::vector<std::string>{kTalks.en, kArrival.en}));
  EXPECT_EQ(units_of(reader).size(), 1U);
}

/// One process of several that use a memory which is not there at first; its exit code.
int make_and_add(const std::string& path) {
  const std::string message = message_of([&] {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  });
  std::cerr << message;
  return message.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

/// Several rounds, since what may go wrong goes wrong once in some dozens.
TEST(Durability, ManyProcessesMayMakeTheSameMemory) {
  const TemporaryFolder folder;
  constexpr int kRounds = 20;
  constexpr int kProcesses = 6;
  for (int round = 0; round < kRounds; ++round) {
    const std::string path = folder.file(std::to_string(round) + ".db");
    std::vector<pid_t> children;
    for (int i = 0; i < kProcesses; ++i) {
      const pid_t id = fork();
      if (id == 0) {
        _exit(make_and_add(path));
      }
      children.push_back(id);
    }
    for (const pid_t id : children) {
      int status = 0;
      waitpid(id, &status, 0);
      EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS);
    }
    const Memory memory = Memory::open(path, {});
    EXPECT_EQ(memory.stats().batches, kProcesses);
    EXPECT_EQ(memory.stats().units, 1);
  }
}

}  // namespace
}  // namespace targman::memory
