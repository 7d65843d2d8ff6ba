#include "tmx/output_file.h"

#include <csignal>
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "core/error.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

// The message of the StorageError that opening `path` gives.
std::string refusal(const std::string& path) {
  try {
    const OutputFile file(path);
  } catch (const StorageError& error) {
    return error.what();
  }
  return {};
}

TEST(OutputFile, IsThereAfterCommitAndNotBefore) {
  const TemporaryFolder folder;
  OutputFile file(folder.file("out"));
  file.write("one ");
  file.write(std::string(1'000'000, 'x'));
  EXPECT_FALSE(std::filesystem::exists(folder.file("out")));
  file.commit();
  EXPECT_EQ(read_bytes(folder.file("out")), "one " + std::string(1'000'000, 'x'));
  EXPECT_EQ(names_in(folder.path()).size(), 1U);
}

TEST(OutputFile, LeavesNothingWithoutCommit) {
  const TemporaryFolder folder;
  {
    OutputFile file(folder.file("out"));
    file.write(std::string(1'000'000, 'x'));
    EXPECT_EQ(names_in(folder.path()).size(), 1U);
  }
  EXPECT_EQ(names_in(folder.path()).size(), 0U);
}

TEST(OutputFile, ReplacesWholeFileOrKeepsIt) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out", "before");
  { OutputFile(path).write("lost"); }
  EXPECT_EQ(read_bytes(path), "before");
  OutputFile file(path);
  file.write("after");
  file.commit();
  EXPECT_EQ(read_bytes(path), "after");
}

TEST(OutputFile, KeepsThePermissionsOfTheFileItReplaces) {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  for (const fs::perms mode : {fs::perms(0600), fs::perms(0666)}) {
    const std::string path = folder.write("out", "old");
    fs::permissions(path, mode);
    OutputFile file(path);
    file.write("new");
    file.commit();
    EXPECT_EQ(read_bytes(path), "new");
    EXPECT_EQ(fs::status(path).permissions(), mode);
  }
}

TEST(OutputFile, TwoAtOnceDoNotMeet) {
  const TemporaryFolder folder;
  OutputFile first(folder.file("a"));
  OutputFile second(folder.file("b"));
  first.write("1");
  second.write("2");
  first.commit();
  second.commit();
  EXPECT_EQ(read_bytes(folder.file("a")), "1");
  EXPECT_EQ(read_bytes(folder.file("b")), "2");
}

TEST(OutputFile, WritesThroughLinks) {
  const TemporaryFolder folder;
  const std::string target = folder.write("target", "before");
  std::filesystem::create_symlink("target", folder.file("link"));
  OutputFile file(folder.file("link"));
  file.write("after");
  file.commit();
  EXPECT_TRUE(std::filesystem::is_symlink(folder.file("link")));
  EXPECT_EQ(read_bytes(target), "after");
}

TEST(OutputFile, RefusesWhatCannotBeAFile) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "x");
  EXPECT_NE(refusal(folder.path()).find("it is a folder"), std::string::npos);
  EXPECT_NE(refusal(folder.file("none/out")).find("its folder does not exist"), std::string::npos);
  EXPECT_NE(refusal(file + "/out").find("its folder does not exist"), std::string::npos);
  EXPECT_NE(refusal("/dev/null").find("it is no ordinary file"), std::string::npos);
  EXPECT_NE(refusal(folder.file(std::string(300, 'x')) + "/out").find("cannot be written"),
            std::string::npos);
  EXPECT_EQ(names_in(folder.path()).size(), 1U);
}

TEST(OutputFile, RefusesProtectedPlaces) {
  namespace fs = std::filesystem;
  const auto refused = [](const std::string& path, const char* reason) {
    return run_as_ordinary_user(
        [&] { return refusal(path).find(reason) != std::string::npos ? 0 : 1; });
  };
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "x");
  constexpr auto kReadAll = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  constexpr auto kEnterAll = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  fs::permissions(file, kReadAll);
  fs::permissions(folder.path(), fs::perms::all);
  EXPECT_EQ(refused(file, "write-protected"), 0);
  fs::permissions(folder.path(), kReadAll | kEnterAll);
  EXPECT_EQ(refused(folder.file("out"), "you may not write there"), 0);
  fs::permissions(folder.path(), fs::perms::owner_all);
}

// A limit on the size of files stands in for a full disk.
TEST(OutputFile, ReportsAFullDiskAndCleansUp) {
  const TemporaryFolder folder;
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{100'000, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  std::string message;
  try {
    OutputFile file(folder.file("out"));
    file.write(std::string(1'000'000, 'x'));
  } catch (const StorageError& error) {
    message = error.what();
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_NE(std::signal(SIGXFSZ, handler), SIG_ERR);
  EXPECT_NE(message.find("the file would be larger than is allowed"), std::string::npos) << message;
  EXPECT_EQ(names_in(folder.path()).size(), 0U);
}

}  // namespace
}  // namespace targman::tmx
