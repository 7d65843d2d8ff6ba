#include <filesystem>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

class ImportCommand : public CommandTest {};

TEST_F(ImportCommand, StoresATable) {
  const Outcome outcome = run({"import", folder().write("pairs.tsv", kArmenianTable)});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "pairs.tsv: 3 read: 3 new units"));
  EXPECT_TRUE(has(outcome.err, "as batch 1"));
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(lines_of(dump()).size(), 3U);
}

TEST_F(ImportCommand, StoresTmx) {
  EXPECT_EQ(run({"import", folder().write("PAIRS.TMX", kTmx)}).code, 0);
  EXPECT_EQ(run({"dump", "--format", "tsv"}).out, "en\tGood evening.\thy\tԲարի երեկո։\n");
}

TEST_F(ImportCommand, TakesMarksLineEndsAndNamesOfAllKinds) {
  const std::string table =
      folder().write("զույգեր — пары.tsv", "\xEF\xBB\xBFGood morning.\tԲարի լույս։\r\n");
  const std::string other = folder().file("память.db");
  EXPECT_EQ(run({"import", table, "--memory", other}).code, 0);
  EXPECT_EQ(run({"dump", "--format", "tsv", "--memory", other}).out,
            "en\tGood morning.\thy\tԲարի լույս։\n");
  EXPECT_EQ(run({"import", folder().write("marked.tmx", std::string("\xEF\xBB\xBF") + kTmx),
                 "--memory", other})
                .code,
            0);
}

TEST_F(ImportCommand, ChangesNothingTheSecondTime) {
  const std::string table = folder().write("pairs.tsv", kArmenianTable);
  ASSERT_EQ(run({"import", table}).code, 0);
  const std::string before = read_bytes(memory());
  const Outcome again = run({"import", folder().write("other-name.tsv", kArmenianTable)});
  EXPECT_EQ(again.code, 0);
  EXPECT_TRUE(has(again.err, "imported before"));
  EXPECT_TRUE(has(again.err, "as batch 1; nothing was changed"));
  EXPECT_EQ(read_bytes(memory()), before);
}

TEST_F(ImportCommand, ReadsAFileAnewWithOtherOptions) {
  const std::string table = folder().write("pairs.tsv", "en\thy\nGood morning.\tԲարի լույս։\n");
  ASSERT_EQ(run({"import", table}).code, 0);
  EXPECT_EQ(run({"import", table, "--no-heading", "--target-lang", "hy"}).code, 0);
  EXPECT_TRUE(has(run({"dump", "--format", "tsv"}).out, "en\ten\thy\thy\n"));
}

TEST_F(ImportCommand, StoresNothingOnADryRun) {
  fill_memory();
  const std::string before = dump();
  const Outcome outcome = run({"import", folder().write("more.tmx", kTmx), "--dry-run"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "1 read: 1 new unit"));
  EXPECT_TRUE(has(outcome.err, "nothing was stored"));
  EXPECT_EQ(dump(), before);
}

TEST_F(ImportCommand, MakesNoMemoryForADryRun) {
  EXPECT_EQ(run({"import", folder().write("more.tmx", kTmx), "--dry-run"}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

TEST_F(ImportCommand, TakesTheLanguagesNamed) {
  const std::string table = folder().write(
      "three.tsv", "en\thy\tru\nGood morning.\tԲարի լույս։\tДоброе утро.\nNo.\tՈչ։\t\n");
  const Outcome outcome = run({"import", table, "--source-lang", "en", "--target-lang", "ru"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "1 left out for their languages"));
  EXPECT_EQ(run({"dump", "--format", "tsv"}).out, "en\tGood morning.\tru\tДоброе утро.\n");
}

TEST_F(ImportCommand, ReportsLinesThatItSkips) {
  const Outcome outcome =
      run({"import", folder().write("pairs.tsv", "Good morning.\tԲարի լույս։\nalone\n")});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "pairs.tsv:2: skipped: "));
  EXPECT_TRUE(has(outcome.err, "1 read: 1 new unit, 1 skipped"));
}

TEST_F(ImportCommand, NeverCallsAFileWithoutUnitsASuccess) {
  const std::string header = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>";
  const std::vector<std::string> files = {
      folder().write("heading.tsv", "en\thy\n"),
      folder().write("none.tmx", header + "</body></tmx>"),
      folder().write("one-language.tmx", header + "<tu><tuv xml:lang=\"en\"><seg>One</seg></tuv>"
                                                  "</tu></body></tmx>")};
  for (const std::string& file : files) {
    const Outcome outcome = run({"import", file});
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    EXPECT_TRUE(has(outcome.err, "targman: " + file + ": there are no translation units"));
    EXPECT_EQ(outcome.err.find("stored"), std::string::npos) << outcome.err;
  }
  EXPECT_EQ(dump(), "");
}

TEST_F(ImportCommand, ImportsTheOtherFilesBesideOneWithoutUnits) {
  EXPECT_EQ(run({"import", folder().write("none.tsv", "en\thy\n"),
                 folder().write("pairs.tsv", kArmenianTable)})
                .code,
            1);
  EXPECT_EQ(lines_of(dump()).size(), 3U);
}

// What cannot be imported.

struct BadFile {
  const char* name;
  const char* file;
  std::string bytes;
  int code;
  const char* message;  ///< a part of it
};

std::ostream& operator<<(std::ostream& out, const BadFile& row) {
  return out << row.name;
}

class BadImport : public CommandTest, public testing::WithParamInterface<BadFile> {};

TEST_P(BadImport, IsRefusedAndTheMemoryIsLeftAsItIs) {
  fill_memory();
  const std::string before = dump();
  const std::string bytes = read_bytes(memory());
  const Outcome outcome = run({"import", folder().write(GetParam().file, GetParam().bytes)});
  EXPECT_EQ(outcome.code, GetParam().code) << outcome.err;
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_TRUE(has(outcome.err, folder().file(GetParam().file)));
  EXPECT_TRUE(has(outcome.err, GetParam().message));
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(read_bytes(memory()), bytes);
}

TEST_P(BadImport, MakesNoMemory) {
  const Outcome outcome = run({"import", folder().write(GetParam().file, GetParam().bytes)});
  EXPECT_EQ(outcome.code, GetParam().code);
  EXPECT_TRUE(!std::filesystem::exists(memory()) || dump().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadImport,
    testing::Values(BadFile{"CutTmx", "cut.tmx",
                            std::string(kTmx).substr(0, std::string(kTmx).find("</body")), 3,
                            "cut.tmx:"},
                    BadFile{"CutInAUnit", "cut.tmx",
                            std::string(kTmx).substr(0, std::string(kTmx).find("</tu>")), 3,
                            "cut.tmx:"},
                    BadFile{"EmptyTmx", "empty.tmx", "", 3, "empty.tmx"},
                    BadFile{"EmptyTable", "empty.tsv", "", 3, "the file is empty"},
                    BadFile{"NoTmx", "page.tmx", "<html><body>Text</body></html>", 3, "page.tmx"},
                    BadFile{"NoXml", "text.tmx", "Good morning.\n", 3, "text.tmx"},
                    BadFile{"OtherName", "pairs.docx", "x", 2, "the name must end in .tmx or .tsv"},
                    BadFile{"NotUtf8", "пары.tsv", std::string(kRussianTable) + "ab\t\xD0\xCF\n", 3,
                            "пары.tsv:4: byte "},
                    BadFile{"Swapped", "swapped.tsv",
                            "Բարի լույս։\tThe ambassador said that it was a good morning.\n", 2,
                            "column 1 looks Armenian, not English"},
                    BadFile{"UnknownLanguage", "numbers.tsv", "Good morning.\t12345\n", 2,
                            "cannot tell the language of column 2"},
                    BadFile{"NoTable", "text.txt", "The ambassador arrived.\nHe spoke.\n", 3,
                            "no two texts parted by a tab"}),
    case_name<BadFile>);

TEST_F(ImportCommand, StoresNothingOfACutFile) {
  std::string cut = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>";
  for (int i = 0; i < 100; ++i) {
    cut += "<tu><tuv xml:lang=\"en\"><seg>Morning " + std::to_string(i) +
           "</seg></tuv><tuv xml:lang=\"ru\"><seg>Утро " + std::to_string(i) + "</seg></tuv></tu>";
  }
  fill_memory();
  const std::string before = dump();
  const Outcome outcome = run({"import", folder().write("cut.tmx", cut)});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_EQ(dump(), before);
}

TEST_F(ImportCommand, RefusesWhatIsNoFile) {
  const Outcome missing = run({"import", folder().file("нет.tmx")});
  EXPECT_EQ(missing.code, 3);
  EXPECT_TRUE(is_one_message(missing.err));
  EXPECT_TRUE(has(missing.err, "нет.tmx: "));
  const Outcome directory = run({"import", folder().path()});
  EXPECT_EQ(directory.code, 3);
  EXPECT_TRUE(is_one_message(directory.err));
  EXPECT_TRUE(has(directory.err, "this is a folder"));
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

TEST_F(ImportCommand, LooksAtAllFilesBeforeItStoresAny) {
  EXPECT_EQ(run({"import", folder().write("pairs.tsv", kArmenianTable), "none.tmx"}).code, 3);
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

}  // namespace
}  // namespace targman::cli
