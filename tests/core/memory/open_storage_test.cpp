#include "core/memory/open_storage.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/core/memory/samples.h"
#include "tests/core/memory/storage_checks.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

std::string opening(const std::string& path, Access access) {
  return message_of([&] { Memory::open(path, {.access = access}); });
}

struct BadFile {
  const char* name;
  std::string bytes;
  const char* sql;  // run on the file where not empty
  const char* message;
};

std::ostream& operator<<(std::ostream& out, const BadFile& file) {
  return out << file.name;
}

class BadFileTest : public testing::TestWithParam<BadFile> {};

TEST_P(BadFileTest, IsRefusedAndLeftAsItIs) {
  const TemporaryFolder folder;
  const std::string path = folder.file("file.db");
  write_bytes(path, GetParam().bytes);
  if (*GetParam().sql != '\0') {
    run_sql(path, GetParam().sql);
  }
  const std::string before = read_bytes(path);
  for (const Access access : {Access::read, Access::write, Access::create}) {
    const std::string message = opening(path, access);
    EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
    EXPECT_NE(message.find(path), std::string::npos) << message;
    EXPECT_EQ(read_bytes(path), before);
    EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"file.db"});
  }
}

INSTANTIATE_TEST_SUITE_P(
    OpenStorage, BadFileTest,
    testing::Values(
        BadFile{"Text", "Բարի լույս։\n", "", "is not a Targman memory"},
        BadFile{"LongText", std::string(10'000, 'x'), "", "is not a Targman memory"},
        BadFile{"CutHeader", std::string("SQLite format 3\0", 16), "", "is not a Targman memory"},
        BadFile{"OtherDatabase", "", "CREATE TABLE t (v)", "is not a Targman memory"},
        BadFile{"OtherApplication", "",
                "PRAGMA application_id = 7; PRAGMA journal_mode = WAL; CREATE TABLE t (v)",
                "is not a Targman memory"},
        BadFile{"Newer", "",
                "PRAGMA application_id = 1413958990; PRAGMA user_version = 1000;"
                " PRAGMA journal_mode = WAL; CREATE TABLE t (v)",
                "a newer Targman made it (its schema is version 1000"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(OpenStorage, RefusesAFileThatIsMissing) {
  const TemporaryFolder folder;
  for (const Access access : {Access::read, Access::write}) {
    EXPECT_NE(opening(folder.file("memory.db"), access).find("there is no such file"),
              std::string::npos);
    EXPECT_NE(opening("", access), "");
  }
  EXPECT_TRUE(names_in(folder.path()).empty());
}

TEST(OpenStorage, RefusesWhatIsNoFile) {
  const TemporaryFolder folder;
  const std::string pipe = folder.file("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), S_IRUSR | S_IWUSR), 0);
  for (const Access access : {Access::read, Access::write, Access::create}) {
    EXPECT_NE(opening(folder.path(), access).find("it is a folder"), std::string::npos);
    EXPECT_NE(opening(pipe, access).find("it is not a regular file"), std::string::npos);
  }
  EXPECT_NE(opening(pipe + "/memory.db", Access::create), "");
}

TEST(OpenStorage, MakesAMemoryOfAnEmptyFileOnlyWhenAsked) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  write_bytes(path, "");
  EXPECT_NE(opening(path, Access::read).find("is not a Targman memory"), std::string::npos);
  EXPECT_NE(opening(path, Access::write).find("is not a Targman memory"), std::string::npos);
  EXPECT_EQ(read_bytes(path), "");
  EXPECT_EQ(opening(path, Access::create), "");
  EXPECT_EQ(opening(path, Access::write), "");
  EXPECT_EQ(opening(path, Access::create), "");
}

TEST(OpenStorage, SetsWhatMakesTheFileSafe) {
  const TemporaryFolder folder;
  const auto storage = open_storage(folder.file("memory.db"), {.access = Access::create});
  EXPECT_EQ(storage->value("PRAGMA application_id"), kApplicationId);
  EXPECT_EQ(storage->value("PRAGMA user_version"), migrations().back().to_version);
  EXPECT_EQ(storage->value("PRAGMA synchronous"), 2);  // FULL
  EXPECT_EQ(storage->value("PRAGMA foreign_keys"), 1);
  Query mode = storage->query("PRAGMA journal_mode");
  ASSERT_TRUE(mode.step());
  EXPECT_EQ(mode.text(0), "wal");
}

TEST(OpenStorage, SaysThatAReadOnlyFileCannotBeWritten) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  create(path);
  std::filesystem::permissions(path, std::filesystem::perms(0444));
  const std::string before = read_bytes(path);
  EXPECT_EQ(run_as_ordinary_user([&] {
              const std::string message = opening(path, Access::write);
              return message.find("is read-only") != std::string::npos ? 0 : 1;
            }),
            0);
  EXPECT_EQ(read_bytes(path), before);
}

TEST(OpenStorage, ReadsButDoesNotWriteInAReadOnlyFolder) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  }
  const std::string before = read_bytes(path);
  std::filesystem::permissions(path, std::filesystem::perms(0666));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  EXPECT_EQ(run_as_ordinary_user([&] {
              const std::string message = opening(path, Access::write);
              return message.find("read-only") != std::string::npos ||
                             message.find("check that you may") != std::string::npos
                         ? 0
                         : 1;
            }),
            0);
  EXPECT_EQ(run_as_ordinary_user([&] {
              const Memory memory = Memory::open(path, {.access = Access::read});
              return units_of(memory).size() == 1 ? 0 : 1;
            }),
            0);
  EXPECT_EQ(read_bytes(path), before);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

TEST(OpenStorage, SaysThatAFileCannotBeRead) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  create(path);
  std::filesystem::permissions(path, std::filesystem::perms(0));
  EXPECT_EQ(run_as_ordinary_user([&] {
              const std::string message = opening(path, Access::read);
              return message.find("check that you may read") != std::string::npos ? 0 : 1;
            }),
            0);
}

/// A file whose write-ahead log is not on yet, as between the two steps by which one is made.
TEST(OpenStorage, WaitsForReadersToSwitchTheLogOn) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  OpenOptions options;
  options.access = Access::create;
  open_storage(path, options, migrations())->execute("PRAGMA journal_mode = DELETE");
  auto reader = std::make_unique<Storage>(StorageContext{path, {}}, Connection::read);
  auto reading = std::make_unique<Transaction>(*reader, TransactionKind::read);
  EXPECT_GT(reader->value("PRAGMA user_version"), 0);
  std::string message;
  std::thread opener(
      [&] { message = message_of([&] { (void)open_storage(path, options, migrations()); }); });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  reading.reset();
  reader.reset();
  opener.join();
  EXPECT_EQ(message, "");
}

}  // namespace
}  // namespace targman::memory
