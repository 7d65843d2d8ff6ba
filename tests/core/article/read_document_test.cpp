#include "core/article/read_document.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/error.h"
#include "tests/case_name.h"
#include "tests/ordinary_user.h"

namespace targman::article {

namespace {

using Strings = std::vector<std::string>;

Strings sentences_of(const Document& document) {
  Strings result;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    result.push_back(sentence_text(document, i));
  }
  return result;
}

/// A folder of its own for each test, with a name that is not ASCII.
class ReadBytes : public testing::Test {
 protected:
  ReadBytes() : folder_(std::filesystem::path(testing::TempDir()) / unique_name()) {
    std::filesystem::create_directories(folder_);
  }
  ~ReadBytes() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ReadBytes(const ReadBytes&) = delete;
  ReadBytes& operator=(const ReadBytes&) = delete;

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

TEST_F(ReadBytes, ReadsAFileWithANameInAnyScript) {
  const std::string name = path("статья և article.txt");
  std::ofstream(name, std::ios::binary) << "a\r\n" << '\0' << "\xFF";
  EXPECT_EQ(read_bytes(name), std::string("a\r\n\0\xFF", 5));
}

TEST_F(ReadBytes, ReadsAnEmptyFile) {
  std::ofstream(path("empty")).flush();
  EXPECT_EQ(read_bytes(path("empty")), "");
}

TEST_F(ReadBytes, SaysThatAFileIsMissing) {
  EXPECT_EQ(message_for(path("нет.txt")),
            path("нет.txt") + ": there is no such file; check the name and the folder");
}

TEST_F(ReadBytes, SaysThatAFolderIsNoFile) {
  EXPECT_EQ(message_for(path("")), path("") + ": this is a folder; name a file in it");
}

TEST_F(ReadBytes, SaysWhyAFileCannotBeOpened) {
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

TEST_F(ReadBytes, SaysWhenAFileCannotBeReadToItsEnd) {
  // The memory of a process is a regular file whose first byte cannot be read.
  EXPECT_EQ(message_for("/proc/self/mem"),
            "/proc/self/mem: the file could not be read to its end; check the disk and try again");
}

TEST_F(ReadBytes, ReadsStandardInput) {
  std::istringstream input("from a pipe");
  std::streambuf* const usual = std::cin.rdbuf(input.rdbuf());
  const std::string bytes = read_bytes("-");
  std::cin.rdbuf(usual);
  EXPECT_EQ(bytes, "from a pipe");
}

TEST(ReadDocument, FindsBlocksAndSentences) {
  const Document document = read_document(
      "Bridge Reopens\n\nThe cars are back on the bridge.\nSo are the buses. It is the first time "
      "that they have come to the village this year.\n",
      "a.txt", {});
  EXPECT_EQ(document.language.tag(), "en");
  EXPECT_EQ(document.blocks.size(), 3U);
  EXPECT_EQ(sentences_of(document),
            (Strings{"Bridge Reopens", "The cars are back on the bridge.", "So are the buses.",
                     "It is the first time that they have come to the village this year."}));
  EXPECT_EQ(document.sentences[3].block, 2U);
}

TEST(ReadDocument, JoinsTheLinesOfASentenceForItsText) {
  const Document document = read_document(
      "The bridge over the gorge was opened again on Monday, two years\r\n"
      "after a flood had carried away its middle arch. Cars and buses\r\n"
      "may use it, but lorries must still go round by the old road.\r\n",
      "a.txt", {});
  EXPECT_EQ(
      sentences_of(document),
      (Strings{"The bridge over the gorge was opened again on Monday, two years after a flood "
               "had carried away its middle arch.",
               "Cars and buses may use it, but lorries must still go round by the old road."}));
}

TEST(ReadDocument, GuessesTheLanguage) {
  EXPECT_EQ(
      read_document("Մեքենաները վերադարձել են: Ավտոբուսները՝ նույնպես:", "a", {}).sentences.size(),
      2U);
  EXPECT_EQ(read_document("Машины вернулись.", "a", {}).language, Language("ru"));
}

TEST(ReadDocument, TakesTheLanguageGiven) {
  ReadOptions options;
  options.language = Language("hy-AM");
  EXPECT_EQ(read_document("Машины вернулись.", "a", options).language, Language("hy-AM"));
}

TEST(ReadDocument, TakesOtherRules) {
  const segment::Srx srx = segment::Srx::parse(
      "<srx version=\"2.0\"><header cascade=\"no\"/><body><languagerules>"
      "<languagerule languagerulename=\"A\"><rule><beforebreak>;</beforebreak></rule>"
      "</languagerule></languagerules><maprules>"
      "<languagemap languagepattern=\".*\" languagerulename=\"A\"/></maprules></body></srx>",
      "rules.srx");
  ReadOptions options;
  options.srx = &srx;
  EXPECT_EQ(sentences_of(read_document("One. Two; three", "a", options)),
            (Strings{"One. Two;", "three"}));
}

TEST(ReadDocument, TakesLinesAsSegments) {
  ReadOptions options;
  options.segmentation = Segmentation::by_line;
  const Document document = read_document("One. Two.\n\n three\n", "a", options);
  EXPECT_EQ(sentences_of(document), (Strings{"One. Two.", "", "three"}));
  EXPECT_EQ(document.sentences[2].block, 2U);
}

TEST(ReadDocument, DropsTheByteOrderMark) {
  const Document document = read_document("\xEF\xBB\xBFText here.", "a", {});
  EXPECT_EQ(document.text, "Text here.");
  EXPECT_TRUE(document.byte_order_mark);
  EXPECT_FALSE(read_document("Text here.", "a", {}).byte_order_mark);
  EXPECT_EQ(document.sentences.front().range, (ByteRange{0, 10}));
}

struct BadInput {
  const char* name;
  std::string bytes;
  const char* message;  ///< its beginning
};

std::ostream& operator<<(std::ostream& out, const BadInput& row) {
  return out << row.name;
}

class BadDocument : public testing::TestWithParam<BadInput> {};

TEST_P(BadDocument, SaysWhereWhyAndWhatToDo) {
  std::string message = "no error";
  try {
    (void)read_document(GetParam().bytes, "a.txt", {});
  } catch (const InputError& error) {
    message = error.what();
  }
  EXPECT_TRUE(message.starts_with(GetParam().message)) << message;
}

std::vector<BadInput> bad_inputs() {
  return {
      {"Empty", "", "a.txt: there is no text in it;"},
      {"White", " \r\n\t\u00A0\u2029", "a.txt: there is no text in it;"},
      {"OnlyByteOrderMark", "\xEF\xBB\xBF", "a.txt: there is no text in it;"},
      {"Truncated", "Да\xD0", "a.txt: byte 4: the text is not UTF-8;"},
      {"Overlong", "a\xC0\x80", "a.txt: byte 1: the text is not UTF-8;"},
      {"Surrogate", "\xED\xA0\x80", "a.txt: byte 0: the text is not UTF-8;"},
      {"Utf16WithMark",
       std::string("\xFF\xFE"
                   "A\0B\0C\0D\0",
                   10),
       "a.txt: byte 0: the text is not UTF-8; it looks like UTF-16LE; convert it with iconv -f "
       "UTF-16LE -t UTF-8"},
      {"Utf16LittleEndian", std::string("A\0B\0C\0D\0", 8),
       "a.txt: byte 1: this is not plain text in UTF-8, for there are NUL bytes in it; it looks "
       "like "
       "UTF-16LE; convert it with iconv -f UTF-16LE -t UTF-8"},
      {"Utf16BigEndian", std::string("\0A\0B\0C\0D", 8),
       "a.txt: byte 0: this is not plain text in UTF-8, for there are NUL bytes in it; it looks "
       "like "
       "UTF-16BE;"},
      {"OneNul", std::string("plain text\0and more of it", 25),
       "a.txt: byte 10: this is not plain text in UTF-8, for there are NUL bytes in it; save"},
      {"Windows1251",
       "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE5\xF5\xE0\xEB \xE2 "
       "\xE3\xEE\xF0\xEE\xE4 \xE8 \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xF1\xFF \xF1 "
       "\xE6\xE8\xF2\xE5\xEB\xFF\xEC\xE8.",
       "a.txt: byte 0: the text is not UTF-8; it looks like windows-1251; convert it with iconv -f "
       "windows-1251 -t UTF-8"},
  };
}

INSTANTIATE_TEST_SUITE_P(Inputs, BadDocument, testing::ValuesIn(bad_inputs()), case_name<BadInput>);

}  // namespace

}  // namespace targman::article
