#include "cli/table_reader.h"

#include <optional>

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/case_name.h"
#include "tests/temporary_folder.h"

namespace targman::cli {
namespace {

using Units = std::vector<std::vector<std::string>>;

/// What a table holds: for each unit its languages and texts in turn.
struct Read {
  Units units;
  tmx::ReadReport report;
  std::string error;
};

Read read(const std::string& bytes, const TableOptions& options = {}) {
  const TemporaryFolder folder;
  const std::string path = folder.write("pairs.tsv", bytes);
  Read result;
  TableVisitor visitor;
  visitor.unit = [&](TranslationUnit&& unit) {
    std::vector<std::string> row;
    for (const Variant& variant : unit.variants) {
      row.push_back(variant.language.tag());
      row.push_back(variant.plain);
    }
    result.units.push_back(row);
  };
  try {
    result.report = read_table(path, options, visitor);
  } catch (const Error& error) {
    result.error = std::string(error.what()).substr(folder.file("").size());
  }
  return result;
}

Units morning() {
  return {{"en", "Good morning.", "hy", "Բարի լույս։"}};
}

struct TableCase {
  const char* name;
  std::string bytes;
  Units units;
};

std::ostream& operator<<(std::ostream& out, const TableCase& row) {
  return out << row.name;
}

class GoodTable : public testing::TestWithParam<TableCase> {};

TEST_P(GoodTable, IsRead) {
  const Read result = read(GetParam().bytes);
  EXPECT_EQ(result.error, "");
  EXPECT_EQ(result.units, GetParam().units);
  EXPECT_EQ(result.report.units, GetParam().units.size());
  EXPECT_EQ(result.report.skipped, 0U);
}

INSTANTIATE_TEST_SUITE_P(
    TableReader, GoodTable,
    testing::Values(
        TableCase{"WithoutHeading", "Good morning.\tԲարի լույս։\n", morning()},
        TableCase{"WithoutLastLineEnd", "Good morning.\tԲարի լույս։", morning()},
        TableCase{"LineEndsOfWindows", "en\thy\r\nGood morning.\tԲարի լույս։\r\n", morning()},
        TableCase{"ByteOrderMark",
                  "\xEF\xBB\xBF"
                  "en\thy\nGood morning.\tԲարի լույս։\n",
                  morning()},
        TableCase{"EmptyLines", "\nGood morning.\tԲարի լույս։\n\n", morning()},
        TableCase{"HeadingOfNames", "English\tArmenian\nGood morning.\tԲարի լույս։\n", morning()},
        TableCase{"HeadingOfRoles", "source\ttarget\nGood morning.\tԲարի լույս։\n", morning()},
        TableCase{"TargetFirst", "Target\tSource\nԲարի լույս։\tGood morning.\n", morning()},
        TableCase{"OtherColumns", "id\ten\tnote\thy\n7\tGood morning.\tx\tԲարի լույս։\n",
                  morning()},
        TableCase{"Regions", "en-GB\thy_AM\nGood morning.\tԲարի լույս։\n",
                  Units{{"en-GB", "Good morning.", "hy_AM", "Բարի լույս։"}}},
        TableCase{"ThreeLanguages", "en\thy\tru\nGood morning.\tԲարի լույս։\tДоброе утро.\n",
                  Units{{"en", "Good morning.", "hy", "Բարի լույս։", "ru", "Доброе утро."}}},
        TableCase{"AnEmptyCellOfThree", "en\thy\tru\nGood morning.\t\tДоброе утро.\n",
                  Units{{"en", "Good morning.", "ru", "Доброе утро."}}},
        TableCase{"Escapes", "One\\ntwo\tМесто\\tи время\n",
                  Units{{"en", "One\ntwo", "ru", "Место\tи время"}}}),
    case_name<TableCase>);

TEST(TableReader, SkipsLinesWithFewerThanTwoTexts) {
  const Read result = read("Good morning.\tԲարի լույս։\nAlone\n\tԲարի երեկո։\n");
  EXPECT_EQ(result.units, morning());
  EXPECT_EQ(result.report.skipped, 2U);
  ASSERT_EQ(result.report.first_skipped.size(), 2U);
  EXPECT_EQ(result.report.first_skipped[0].line, 2U);
  EXPECT_EQ(result.report.first_skipped[1].line, 3U);
}

TEST(TableReader, CountsSkippedLinesBeyondTheFirstTwenty) {
  std::string bytes = "en\thy\n";
  for (int i = 0; i < 25; ++i) {
    bytes += "alone\n";
  }
  const Read result = read(bytes);
  EXPECT_EQ(result.report.skipped, 25U);
  EXPECT_EQ(result.report.first_skipped.size(), 20U);
}

TEST(TableReader, TakesTheLanguagesGiven) {
  TableOptions options;
  options.source_language = Language("hy");
  options.target_language = Language("en-GB");
  EXPECT_EQ(read("Բարի լույս։\tGood morning.\n", options).units,
            (Units{{"hy", "Բարի լույս։", "en-GB", "Good morning."}}));
}

TEST(TableReader, DoesAsToldAboutTheHeading) {
  TableOptions options;
  options.heading = Heading::absent;
  options.target_language = Language("hy");
  EXPECT_EQ(read("English\tArmenian\n", options).units,
            (Units{{"en", "English", "hy", "Armenian"}}));
  options.heading = Heading::present;
  EXPECT_EQ(read("first\tsecond\nGood morning.\tԲարի լույս։\n", options).units, morning());
}

struct BadTable {
  const char* name;
  std::string bytes;
  const char* message;  ///< its beginning
};

std::ostream& operator<<(std::ostream& out, const BadTable& row) {
  return out << row.name;
}

class BadTableTest : public testing::TestWithParam<BadTable> {};

TEST_P(BadTableTest, SaysWhereAndWhy) {
  const Read result = read(GetParam().bytes);
  EXPECT_TRUE(result.error.starts_with(GetParam().message)) << result.error;
}

// "Президент приехал в город и встретился с жителями." in windows-1251.
constexpr const char* kWindows1251 =
    "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE5\xF5\xE0\xEB \xE2 \xE3\xEE\xF0\xEE\xE4 "
    "\xE8 \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xF1\xFF \xF1 \xE6\xE8\xF2\xE5\xEB\xFF\xEC\xE8.";

INSTANTIATE_TEST_SUITE_P(
    TableReader, BadTableTest,
    testing::Values(
        BadTable{"NotUtf8", "en\tru\r\nab\t\xD0\xCF\n", "pairs.tsv:2: byte 10: the text is not"},
        BadTable{"NotUtf8BehindAMark", "\xEF\xBB\xBF\xCF\tru\n", "pairs.tsv:1: byte 3: the text"},
        BadTable{"Windows1251", std::string("en\tru\nThe president\t") + kWindows1251,
                 "pairs.tsv:2: byte 20: the text is not UTF-8; it looks like windows-1251: convert "
                 "it with iconv -f windows-1251 -t UTF-8"},
        BadTable{"Utf16",
                 std::string("\xFF\xFE"
                             "e\0n\0\t\0r\0u\0\n\0",
                             14),
                 "pairs.tsv:1: byte 0: the text is not UTF-8; it looks like UTF-16LE"},
        BadTable{"Utf16WithoutMark", std::string("e\0n\0\t\0r\0u\0\n\0", 12),
                 "pairs.tsv:1: byte 1: the text is not UTF-8; it looks like UTF-16LE"},
        BadTable{"NoLanguage", "Good morning.\t12345\n",
                 "pairs.tsv: cannot tell the language of column 2; add --target-lang"},
        BadTable{"Swapped", "Բարի լույս։\tThe ambassador said that it was a good morning.\n",
                 "pairs.tsv: column 1 looks Armenian, not English; if that is meant, add "
                 "--source-lang hy"},
        BadTable{"SameLanguage", "The talks are on.\tThe talks of the day are off.\n",
                 "pairs.tsv: columns 1 and 2 are both English"},
        BadTable{"SameLanguageInHeading", "hy\ten\tHY-am\nա\tb\tգ\n",
                 "pairs.tsv: columns 1 and 3 are both Armenian"},
        BadTable{"NoTable", "The ambassador arrived in Yerevan.\nHe spoke.\n",
                 "pairs.tsv: the first lines have no two texts parted by a tab"}),
    case_name<BadTable>);

TEST(TableReader, SaysWhenAFileCannotBeReadToItsEnd) {
  // The memory of a process is a regular file whose first byte cannot be read.
  try {
    read_table("/proc/self/mem", {}, {});
    FAIL() << "no error";
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(),
                 "/proc/self/mem:1: the file cannot be read on; check the disk that it is on");
  }
}

TEST(TableReader, SaysThatAFileIsMissingOrAFolder) {
  const TemporaryFolder folder;
  EXPECT_THROW(read_table(folder.file("none.tsv"), {}, {}), InputError);
  EXPECT_THROW(read_table(folder.path(), {}, {}), InputError);
}

}  // namespace
}  // namespace targman::cli
