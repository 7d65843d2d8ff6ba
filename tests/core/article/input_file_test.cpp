#include "core/article/input_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/error.h"
#include "tests/ordinary_user.h"

namespace targman::article {

namespace {

/// A folder of its own for each test, with a name that is not ASCII.
class InputFiles : public testing::Test {
 protected:
  InputFiles() : folder_(std::filesystem::path(testing::TempDir()) / unique_name()) {
    std::filesystem::create_directories(folder_);
  }
  ~InputFiles() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  InputFiles(const InputFiles&) = delete;
  InputFiles& operator=(const InputFiles&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return folder_ / name; }

  static std::string message_for(const std::string& path) {
    try {
      (void)read_bytes(path);
    } catch (const InputError& error) {
      return error.what();
    }
    return "no error";
  }

 private:
  static std::string unique_name() {
    return "targman-հոդված-" + std::to_string(::getpid()) + "-" +
           testing::UnitTest::GetInstance()->current_test_info()->name();
  }

  std::filesystem::path folder_;
};

TEST_F(InputFiles, ReadsAFileWithANameInAnyScript) {
  const std::string name = path("статья և article.txt");
  std::ofstream(name, std::ios::binary) << "a\r\n" << '\0' << "\xFF";
  EXPECT_EQ(read_bytes(name), std::string("a\r\n\0\xFF", 5));
}

TEST_F(InputFiles, ReadsAnEmptyFile) {
  std::ofstream(path("empty")).flush();
  EXPECT_EQ(read_bytes(path("empty")), "");
}

TEST_F(InputFiles, SaysThatAFileIsMissing) {
  EXPECT_EQ(message_for(path("нет.txt")),
            path("нет.txt") + ": there is no such file; check the name and the folder");
}

TEST_F(InputFiles, SaysThatAFolderIsNoFile) {
  EXPECT_EQ(message_for(path("")), path("") + ": this is a folder; name a file in it");
}

TEST_F(InputFiles, SaysWhyAFileCannotBeOpened) {
  namespace fs = std::filesystem;
  std::ofstream(path("closed")) << "text";
  fs::permissions(path("closed"), fs::perms::none);
  fs::permissions(path(""), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  EXPECT_EQ(run_as_ordinary_user([&] {
              return message_for(path("closed")).find("Permission denied") != std::string::npos ? 0
                                                                                                : 1;
            }),
            0);
}

/// The kernel lets nobody read what is at the start of a process's memory.
TEST_F(InputFiles, SaysThatAFileCannotBeReadToItsEnd) {
  EXPECT_EQ(message_for("/proc/self/mem"),
            "/proc/self/mem: the file could not be read to its end; check the disk and try again");
}

TEST_F(InputFiles, ReadsStandardInput) {
  std::istringstream input("from a pipe");
  std::streambuf* const usual = std::cin.rdbuf(input.rdbuf());
  const std::string bytes = read_bytes("-");
  std::cin.rdbuf(usual);
  EXPECT_EQ(bytes, "from a pipe");
}

/// The pieces of a file with that text, having checked that they follow each other.
std::vector<std::string> pieces_of(const std::string& text) {
  std::istringstream input(text);
  std::streambuf* const usual = std::cin.rdbuf(input.rdbuf());
  std::vector<std::string> pieces;
  InputFile file("-");
  std::size_t end = 0;
  while (const auto piece = file.next_piece()) {
    EXPECT_EQ(text.substr(piece->offset, piece->bytes.size()), piece->bytes);
    EXPECT_EQ(text.substr(end, piece->offset - end).find_first_not_of(" \r\n"), std::string::npos);
    end = piece->offset + piece->bytes.size();
    pieces.push_back(piece->bytes);
  }
  std::cin.rdbuf(usual);
  EXPECT_EQ(text.substr(end).find_first_not_of(" \r\n"), std::string::npos);
  return pieces;
}

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string result;
  while (result.size() < bytes) {
    result += text;
  }
  return result;
}

TEST(Pieces, OfASmallFileAreTheFile) {
  EXPECT_EQ(pieces_of("One.\n\nTwo.\n"), (std::vector<std::string>{"One.\n\nTwo.\n"}));
}

TEST(Pieces, OfABlankFileAreOneEmptyPiece) {
  EXPECT_EQ(pieces_of(""), std::vector<std::string>{""});
  EXPECT_EQ(pieces_of(repeated("\r\n \n", 3 * InputFile::kPieceBytes)),
            std::vector<std::string>{""});
}

TEST(Pieces, EndBehindBlankLines) {
  const auto pieces = pieces_of(repeated("A line.\nAnother.\n \r\n", 5'000'000));
  ASSERT_GE(pieces.size(), 3U);
  for (const std::string& piece : pieces) {
    EXPECT_TRUE(piece.starts_with("A line.\nAnother.\n"));
    EXPECT_TRUE(piece.ends_with("Another.\n \r\n"));
    EXPECT_GE(piece.size(), InputFile::kPieceBytes);
    EXPECT_LE(piece.size(), 2 * InputFile::kPieceBytes);
  }
}

TEST(Pieces, EndBehindLinesWhereNoneIsBlank) {
  const auto pieces = pieces_of(repeated("A line on its own.\n", 5'000'000));
  ASSERT_GE(pieces.size(), 3U);
  for (const std::string& piece : pieces) {
    EXPECT_TRUE(piece.starts_with("A line"));
    EXPECT_TRUE(piece.ends_with("own.\n"));
  }
}

TEST(Pieces, DoNotCutALine) {
  const std::string line = repeated("word ", 5'000'000) + "\n";
  EXPECT_EQ(pieces_of(line + repeated("A line.\n", 6'000'000)).front().size(), line.size());
  EXPECT_EQ(pieces_of(repeated("word ", 5'000'000)).size(), 1U);
}

}  // namespace

}  // namespace targman::article
