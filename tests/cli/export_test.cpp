#include <filesystem>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

class ExportCommand : public CommandTest {
 protected:
  void SetUp() override { fill_memory(); }

  /// The dump of a memory that `file` was imported into.
  [[nodiscard]] std::string pairs_in(const std::string& file, const Arguments& options = {}) const {
    const TemporaryFolder other;
    Arguments arguments = {"import", file, "--memory", other.file("m.db")};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return run({"dump", "--format", "tsv", "--memory", other.file("m.db")}).out;
  }

  /// The languages of each article of a memory that `file` was imported into, a line each.
  [[nodiscard]] std::string articles_in(const std::string& file,
                                        const Arguments& options = {}) const {
    const TemporaryFolder other;
    Arguments arguments = {"import", file, "--memory", other.file("m.db")};
    arguments.insert(arguments.end(), options.begin(), options.end());
    EXPECT_EQ(run(arguments).code, 0);
    std::string result;
    for (const std::string& line :
         lines_of(run({"articles", "--memory", other.file("m.db")}).out)) {
      result += line.substr(line.find("en > "), std::string_view("en > hy").size()) + '\n';
    }
    return result;
  }
};

constexpr const char* kArmenianPairs =
    "en\tThe talks will continue next week.\thy\tԲանակցությունները կշարունակվեն հաջորդ շաբաթ։\n"
    "en\tThe ambassador arrived in Yerevan.\thy\tԴեսպանը ժամանեց Երևան։\n"
    "en\tGood morning.\thy\tԲարի լույս։\n";

TEST_F(ExportCommand, WritesOnePair) {
  const std::string file = folder().file("armenian.tmx");
  const Outcome outcome = run({"export", file, "--target-lang", "hy"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "3 units written"));
  EXPECT_EQ(pairs_in(file), kArmenianPairs);
}

TEST_F(ExportCommand, WritesTheOnlyPairThereIs) {
  const TemporaryFolder other;
  const std::string memory = other.file("m.db");
  ASSERT_EQ(run({"import", folder().write("hy.tsv", kArmenianTable), "--memory", memory}).code, 0);
  const std::string file = folder().file("only.tmx");
  EXPECT_EQ(run({"export", file, "--memory", memory}).code, 0);
  EXPECT_EQ(pairs_in(file), kArmenianPairs);
}

TEST_F(ExportCommand, AsksWhichPairWhereThereAreMore) {
  const Outcome outcome = run({"export", folder().file("x.tmx")});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_TRUE(has(outcome.err, "has translations into hy, ru: add --target-lang"));
}

TEST_F(ExportCommand, WritesTheNewestTranslationOfASource) {
  ASSERT_EQ(run({"import", folder().write("new.tsv", "Good morning.\tԲարի առավոտ։\n")}).code, 0);
  const std::string file = folder().file("new.tmx");
  ASSERT_EQ(run({"export", file, "--target-lang", "hy"}).code, 0);
  const std::string pairs = pairs_in(file);
  EXPECT_TRUE(has(pairs, "Բարի առավոտ։"));
  EXPECT_EQ(pairs.find("Բարի լույս։"), std::string::npos);
  const std::string all = folder().file("all.tmx");
  ASSERT_EQ(run({"export", all, "--all"}).code, 0);
  EXPECT_TRUE(has(pairs_in(all), "Բարի լույս։"));
}

TEST_F(ExportCommand, SpellsLanguagesAsAsked) {
  const std::string file = folder().file("spelt.tmx");
  ASSERT_EQ(run({"export", file, "--source-lang", "EN-US", "--target-lang", "ru-RU"}).code, 0);
  EXPECT_TRUE(has(read_bytes(file), "xml:lang=\"EN-US\""));
  EXPECT_TRUE(has(read_bytes(file), "xml:lang=\"ru-RU\""));
}

TEST_F(ExportCommand, WritesATableThatComesBack) {
  const std::string file = folder().file("pairs.tsv");
  ASSERT_EQ(run({"export", file, "--target-lang", "hy"}).code, 0);
  EXPECT_EQ(read_bytes(file), "en\thy\n" + std::string(kArmenianTable));
  EXPECT_EQ(pairs_in(file), kArmenianPairs);
  ASSERT_EQ(run({"export", file, "--target-lang", "hy", "--no-heading"}).code, 0);
  EXPECT_EQ(read_bytes(file), kArmenianTable);
  EXPECT_EQ(pairs_in(file), kArmenianPairs);
  EXPECT_EQ(pairs_in(file, {"--no-heading", "--source-lang", "en", "--target-lang", "hy"}),
            kArmenianPairs);
}

TEST_F(ExportCommand, KeepsTabsAndLineEndsInATable) {
  const TemporaryFolder other;
  const std::string memory = other.file("m.db");
  const std::string table = "One\\ntwo\tМесто\\tи \\\\ время\n";
  ASSERT_EQ(run({"import", folder().write("a.tsv", table), "--memory", memory}).code, 0);
  const std::string file = folder().file("out.tsv");
  ASSERT_EQ(run({"export", file, "--no-heading", "--memory", memory}).code, 0);
  EXPECT_EQ(read_bytes(file), table);
}

TEST_F(ExportCommand, WritesOneBatch) {
  const std::string file = folder().file("batch.tmx");
  ASSERT_EQ(run({"export", file, "--all", "--batch-id", "2"}).code, 0);
  const std::string pairs = pairs_in(file);
  EXPECT_TRUE(has(pairs, "Доброе утро."));
  EXPECT_EQ(pairs.find("Բարի լույս։"), std::string::npos);
}

TEST_F(ExportCommand, WritesOnlyTheOccurrencesOfTheBatch) {
  ASSERT_EQ(run({"import", folder().write("again.tsv", std::string(kArmenianTable) + "\n")}).code,
            0);
  const std::string file = folder().file("batch.tmx");
  ASSERT_EQ(run({"export", file, "--all", "--batch-id", "3"}).code, 0);
  const std::string bytes = read_bytes(file);
  std::size_t occurrences = 0;
  for (std::size_t at = bytes.find("x-targman:occurrence"); at != std::string::npos;
       at = bytes.find("x-targman:occurrence", at + 1)) {
    ++occurrences;
  }
  EXPECT_EQ(occurrences, 3U);
}

TEST_F(ExportCommand, WritesTextAloneAtLevelOne) {
  ASSERT_EQ(run({"import", TARGMAN_TEST_DATA "/tmx/inline_codes.tmx"}).code, 0);
  const std::string plain = folder().file("plain.tmx");
  const std::string markup = folder().file("markup.tmx");
  ASSERT_EQ(run({"export", plain, "--all", "--level", "1"}).code, 0);
  ASSERT_EQ(run({"export", markup, "--all"}).code, 0);
  EXPECT_EQ(read_bytes(plain).find("<ph"), std::string::npos);
  EXPECT_TRUE(has(read_bytes(markup), "<ph"));
}

TEST_F(ExportCommand, WritesOnlyWhatConcernsThePair) {
  for (const char* translation : {"trade-forum.hy", "trade-forum.ru"}) {
    ASSERT_EQ(run({"align", example("trade-forum.en"), example(translation), "--into"}).code, 0);
  }
  const std::string armenian = folder().file("armenian.tmx");
  const std::string everything = folder().file("everything.tmx");
  ASSERT_EQ(run({"export", armenian, "--target-lang", "hy"}).code, 0);
  ASSERT_EQ(run({"export", everything, "--all"}).code, 0);
  EXPECT_EQ(articles_in(armenian), "en > hy\n");
  EXPECT_EQ(articles_in(everything), "en > hy\nen > ru\n");
  EXPECT_EQ(articles_in(everything, {"--source-lang", "en", "--target-lang", "hy"}), "en > hy\n");
}

TEST_F(ExportCommand, HarmsNoOtherArticleWhereItsFileIsImported) {
  for (const char* translation : {"trade-forum.hy", "trade-forum.ru"}) {
    ASSERT_EQ(run({"align", example("trade-forum.en"), example(translation), "--into"}).code, 0);
  }
  const std::string armenian = folder().file("armenian.tmx");
  ASSERT_EQ(run({"export", armenian, "--target-lang", "hy"}).code, 0);
  // Elsewhere the Russian translation has been corrected since.
  const TemporaryFolder other;
  const std::string memory = other.file("m.db");
  const std::string corrected =
      other.write("forum.ru.txt", read_bytes(example("trade-forum.ru")) + "\nИсправлено.\n");
  ASSERT_EQ(run({"align", example("trade-forum.en"), corrected, "--into", "--memory", memory}).code,
            0);
  const std::string shown = run({"articles", "show", "1", "--memory", memory}).out;
  ASSERT_EQ(run({"import", armenian, "--memory", memory}).code, 0);
  EXPECT_EQ(run({"articles", "show", "1", "--memory", memory}).out, shown);
}

TEST_F(ExportCommand, LeavesOutWhereElseTheUnitsOfAnArticleOccur) {
  for (const char* title : {"First", "Second"}) {
    ASSERT_EQ(run({"align", example("trade-forum.en"), example("trade-forum.hy"), "--into",
                   "--title", title})
                  .code,
              0);
  }
  const std::string file = folder().file("first.tmx");
  ASSERT_EQ(run({"export", file, "--all", "--article", "1"}).code, 0);
  EXPECT_EQ(run({"import", file}).code, 0);
  const TemporaryFolder other;
  ASSERT_EQ(run({"import", file, "--memory", other.file("m.db")}).code, 0);
  EXPECT_EQ(run({"dump", "--memory", other.file("m.db")}).out.find("x-targman"), std::string::npos);
  EXPECT_EQ(dump().find("x-targman"), std::string::npos);
}

TEST_F(ExportCommand, WritesNoFileWhereThereIsNothing) {
  for (const char* name : {"x.tmx", "x.tsv"}) {
    const Outcome outcome = run({"export", folder().file(name), "--target-lang", "de"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_FALSE(std::filesystem::exists(folder().file(name)));
  }
  const std::string kept = folder().write("kept.tmx", "what was there");
  EXPECT_EQ(run({"export", kept, "--all", "--article", "9"}).code, 1);
  EXPECT_EQ(read_bytes(kept), "what was there");
}

TEST_F(ExportCommand, WritesNoFileWhereThereAreNoTranslations) {
  const TemporaryFolder other;
  const std::string memory = other.file("m.db");
  ASSERT_EQ(run({"import", folder().write("none.tsv", "en\thy\n"), "--memory", memory}).code, 1);
  const Outcome outcome = run({"export", folder().file("x.tmx"), "--memory", memory});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_FALSE(std::filesystem::exists(folder().file("x.tmx")));
}

TEST_F(ExportCommand, TakesANameInAnyScript) {
  const std::string file = folder().file("հիշողություն.tmx");
  EXPECT_EQ(run({"export", file, "--all"}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(ExportCommand, TellsWrongUsage) {
  const std::string tmx = folder().file("x.tmx");
  for (const Arguments& arguments : {Arguments{"export", folder().file("x.docx"), "--all"},
                                     Arguments{"export", tmx, "--all", "--level", "3"},
                                     Arguments{"export", tmx, "--all", "--target-lang", "hy"},
                                     Arguments{"export", tmx, "--target-lang", "en-GB"},
                                     Arguments{"export", folder().file("x.tsv"), "--all"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_FALSE(std::filesystem::exists(tmx));
  }
}

TEST_F(ExportCommand, TellsThatAFileCannotBeWritten) {
  const Outcome outcome = run({"export", folder().file("none/x.tmx"), "--all"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_TRUE(has(outcome.err, "its folder does not exist"));
}

}  // namespace
}  // namespace targman::cli
