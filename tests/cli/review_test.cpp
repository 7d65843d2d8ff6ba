#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/cli/review_command_test.h"
#include "tests/cli/sheet.h"

namespace targman::cli {
namespace {

// What is left alone, accepted and rejected.

TEST_F(ReviewCommand, StoresWhatIsLeftAloneAsAlignDoes) {
  const Sheet sheet = align({"--into"});
  const std::string aligned = dump();
  std::filesystem::remove(memory());
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(has(outcome.out,
                  "reviewed.tsv: 0 accepted, 0 rejected, 0 edited, 0 split, 0 merged, "
                  "6 unreviewed, 0 problems\n"));
  EXPECT_EQ(dump(), aligned);
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, OnlyReportsWithoutInto) {
  Sheet sheet = align();
  sheet.cell(2, "review") = "y";
  sheet.cell(3, "review") = "n";
  const Outcome outcome = run({"review", folder().write("reviewed.tsv", sheet.save())});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(
      has(outcome.out, "1 accepted, 1 rejected, 0 edited, 0 split, 0 merged, 4 unreviewed"));
  EXPECT_TRUE(has(outcome.err, "nothing was stored"));
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

TEST_F(ReviewCommand, ReadsStandardInput) {
  const Outcome outcome = run_with_input({"review", "-"}, align().save());
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.out, "standard input: 0 accepted"));
}

TEST_F(ReviewCommand, TakesEveryKnownVerdict) {
  for (const std::string mark : {"y", "Yes", "OK", "+", "accepted", "да", "Да", "այո", "Այո"}) {
    Sheet sheet = align();
    sheet.cell(2, "review") = mark;
    EXPECT_TRUE(has(run({"review", folder().write("r.tsv", sheet.save())}).out, ": 1 accepted"))
        << mark;
  }
  for (const std::string mark : {"n", "NO", "-", "rejected", "нет", "Нет", "ոչ", "Ոչ"}) {
    Sheet sheet = align();
    sheet.cell(2, "review") = mark;
    EXPECT_TRUE(has(run({"review", folder().write("r.tsv", sheet.save())}).out, ", 1 rejected"))
        << mark;
  }
}

TEST_F(ReviewCommand, MarksWhatAlignHasStored) {
  Sheet sheet = align({"--into"});
  sheet.cell(2, "review") = "y";
  sheet.cell(3, "review") = "n";
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "2 verdicts"));
  ASSERT_EQ(pairs().size(), kPairs);
  EXPECT_EQ(review_of(1), "unreviewed");
  EXPECT_EQ(review_of(2), "accepted");
  EXPECT_EQ(review_of(3), "rejected");
  EXPECT_TRUE(pairs()[1].has_confidence);
  EXPECT_EQ(lines_of(run({"articles"}).out).size(), 1U);
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, DoesNotStoreWhatIsRejected) {
  Sheet sheet = align();
  sheet.cell(3, "review") = "нет";
  ASSERT_EQ(review(sheet).code, 0);
  EXPECT_EQ(pairs().size(), kPairs - 1);
  EXPECT_FALSE(has(dump(), "The delegation"));
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, ChangesAVerdictAndKeepsOneOfWhichNothingIsSaid) {
  Sheet sheet = align({"--into"});
  sheet.cell(2, "review") = "y";
  sheet.cell(3, "review") = "n";
  ASSERT_EQ(review(sheet).code, 0);
  sheet.cell(2, "review") = "";
  sheet.cell(3, "review") = "y";
  sheet.cell(5, "target") = "Հաջորդ հանդիպումը կկայանա Մոսկվայում։";
  ASSERT_EQ(review(sheet).code, 0);
  ASSERT_EQ(pairs().size(), kPairs);
  EXPECT_EQ(review_of(2), "accepted");
  EXPECT_EQ(review_of(3), "accepted");
  sheet.cell(2, "review") = "n";
  ASSERT_EQ(review(sheet).code, 0);
  EXPECT_EQ(review_of(2), "rejected");
  EXPECT_EQ(pairs().size(), kPairs);
}

TEST_F(ReviewCommand, KeepsVerdictsWhenTheArticleIsAlignedAgain) {
  Sheet sheet = align({"--into"});
  sheet.cell(2, "review") = "y";
  ASSERT_EQ(review(sheet).code, 0);
  const std::string reviewed = dump();
  static_cast<void>(align({"--into"}));
  EXPECT_EQ(dump(), reviewed);
}

TEST_F(ReviewCommand, IsNotConfusedByWhatIsInNoArticle) {
  const std::string pair =
      "Talks in Yerevan\tԲանակցություններ Երևանում\nGood morning.\tԲարի լույս։\n";
  ASSERT_EQ(run({"import", folder().write("pairs.tsv", pair), "--target-lang", "hy"}).code, 0);
  Sheet sheet = align();
  sheet.cell(1, "review") = "y";
  sheet.cell(2, "review") = "perhaps";
  EXPECT_EQ(review(sheet).code, 1);
  const auto stored = pairs();
  ASSERT_EQ(stored.size(), kPairs + 1);  // two are the import's, and one is not placed
  EXPECT_EQ(std::ranges::count(stored, "accepted", &Stored::review), 1);
  EXPECT_EQ(std::ranges::count(stored, true, &Stored::has_confidence), 5);
  expect_no_change_by(sheet);
}

// What is edited.

TEST_F(ReviewCommand, StoresWhatIsEditedInThePlaceOfWhatWas) {
  for (const bool aligned : {true, false}) {
    std::filesystem::remove(memory());
    Sheet sheet = align(aligned ? std::vector<std::string>{"--into"} : std::vector<std::string>{});
    sheet.cell(5, "target") = "Հաջորդ հանդիպումը կկայանա Մոսկվայում։";
    const Outcome outcome = review(sheet);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_TRUE(has(outcome.out, "0 accepted, 0 rejected, 1 edited, 0 split, 0 merged, 5 unrev"));
    ASSERT_EQ(pairs().size(), kPairs);
    EXPECT_EQ(pairs()[4].target, "Հաջորդ հանդիպումը կկայանա Մոսկվայում։");
    EXPECT_EQ(review_of(5), "accepted");
    EXPECT_FALSE(pairs()[4].has_confidence);
    EXPECT_FALSE(has(dump(), "տեղի կունենա"));
    EXPECT_FALSE(has(outcome.err, "takes the place"));
    expect_no_change_by(sheet);
  }
}

TEST_F(ReviewCommand, DoesNotTouchTheOtherTranslation) {
  static_cast<void>(align({"--into"}));
  Sheet sheet = align({"--into"}, kRussian);
  sheet.cell(5, "target") = "Следующая встреча состоится в Москве.";
  ASSERT_EQ(review(sheet).code, 0);
  EXPECT_EQ(pairs("hy").size(), kPairs);
  ASSERT_EQ(pairs("ru").size(), kPairs);
  EXPECT_EQ(pairs("ru")[4].target, "Следующая встреча состоится в Москве.");
  EXPECT_EQ(lines_of(dump()).size(), kPairs);
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, TellsThatTheArticleWasChangedMeanwhile) {
  Sheet sheet = align({"--into"});
  sheet.cell(5, "target") = "Հաջորդ հանդիպումը կկայանա Մոսկվայում։";
  ASSERT_EQ(review(sheet).code, 0);
  sheet.cell(4, "target") = "Բանակցությունները տևեցին երեք ժամ։";
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.err, "article 1, Talks, had been aligned or reviewed otherwise"));
  EXPECT_EQ(pairs().size(), kPairs);
}

TEST_F(ReviewCommand, FindsAnArticleThatOnlyItsTextsName) {
  const std::string source = folder().write("a.en.txt", "Good morning.\nGood evening.\n");
  const std::string target = folder().write("a.hy.txt", "Բարի լույս։\nԲարի երեկո։\n");
  Sheet sheet(run({"align", source, target, "--segmented", "--into", "-f", "tsv"}).out);
  ASSERT_EQ(sheet.size(), 2U);
  sheet.cell(2, "target") = "Բարի՛ երեկո։";
  ASSERT_EQ(review(sheet).code, 0);
  EXPECT_EQ(lines_of(run({"articles"}).out).size(), 1U);
  EXPECT_EQ(pairs().size(), 2U);
  expect_no_change_by(sheet);
}

// What is split and merged.

/// Divides the fourth pair between two lines.
void split_fourth_line(Sheet& sheet) {
  sheet.copy(4);
  sheet.cell(4, "source") = "The talks lasted three hours;";
  sheet.cell(4, "target") = "Բանակցությունները տևեցին երեք ժամ.";
  sheet.cell(5, "source") = "both sides were satisfied.";
  sheet.cell(5, "target") = "երկու կողմերն էլ գոհ մնացին։";
}

TEST_F(ReviewCommand, StoresThePartsOfALineThatIsSplit) {
  Sheet sheet = align({"--into"});
  split_fourth_line(sheet);
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(has(outcome.out, "0 edited, 1 split, 0 merged, 5 unreviewed"));
  ASSERT_EQ(pairs().size(), kPairs + 1);
  EXPECT_EQ(pairs()[3].source, "The talks lasted three hours;");
  EXPECT_EQ(pairs()[4].target, "երկու կողմերն էլ գոհ մնացին։");
  EXPECT_EQ(review_of(5), "accepted");
  EXPECT_FALSE(has(dump(), "three hours; both"));
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, RejectsAPartThatWasStoredBefore) {
  Sheet sheet = align({"--into"});
  split_fourth_line(sheet);
  ASSERT_EQ(review(sheet).code, 0);
  sheet.cell(5, "review") = "n";
  const Outcome outcome = review(sheet);
  EXPECT_TRUE(has(outcome.out, "0 accepted, 1 rejected, 0 edited, 1 split"));
  ASSERT_EQ(pairs().size(), kPairs + 1);
  EXPECT_EQ(review_of(4), "accepted");
  EXPECT_EQ(review_of(5), "rejected");
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, StoresThePartsOfASplitLineThatCanBePlaced) {
  Sheet sheet = align({"--into"});
  split_fourth_line(sheet);
  sheet.cell(5, "review") = "perhaps";
  EXPECT_EQ(review(sheet).code, 1);
  ASSERT_EQ(pairs().size(), kPairs);
  EXPECT_EQ(pairs()[3].source, "The talks lasted three hours;");
  sheet.cell(5, "review") = "";
  EXPECT_EQ(review(sheet).code, 0);
  EXPECT_EQ(pairs().size(), kPairs + 1);
}

struct Merge {
  const char* name;
  std::function<void(Sheet&)> edit;
};

class MergeTest : public ReviewCommand, public testing::WithParamInterface<Merge> {};

TEST_P(MergeTest, IsStoredAsOnePair) {
  Sheet sheet = align({"--into"});
  GetParam().edit(sheet);
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(has(outcome.out, "0 edited, 0 split, 1 merged, 4 unreviewed, 0 problems\n"));
  ASSERT_EQ(pairs().size(), kPairs - 1);
  EXPECT_EQ(pairs()[4].source, kMergedSource);
  EXPECT_EQ(pairs()[4].target, kMergedTarget);
  EXPECT_EQ(review_of(5), "accepted");
  expect_no_change_by(sheet);
}

INSTANTIATE_TEST_SUITE_P(Ways, MergeTest,
                         testing::Values(Merge{"ByIdOtherDeleted",
                                               [](Sheet& sheet) {
                                                 move_texts(sheet);
                                                 sheet.cell(5, "id") = "5+6";
                                                 sheet.remove(6);
                                               }},
                                         Merge{"ByIdOtherEmptied",
                                               [](Sheet& sheet) {
                                                 move_texts(sheet);
                                                 sheet.cell(5, "id") = "6 + 5";
                                                 empty_texts(sheet, 6);
                                               }},
                                         Merge{"ByIdInBothLines",
                                               [](Sheet& sheet) {
                                                 sheet.cell(5, "id") = "5+6";
                                                 sheet.cell(6, "id") = "5+6";
                                               }},
                                         Merge{"ByIdInOneLine",
                                               [](Sheet& sheet) { sheet.cell(6, "id") = "5+6"; }},
                                         Merge{"MovedAndEmptied",
                                               [](Sheet& sheet) {
                                                 move_texts(sheet);
                                                 empty_texts(sheet, 6);
                                               }},
                                         Merge{"MovedAndDeleted",
                                               [](Sheet& sheet) {
                                                 move_texts(sheet);
                                                 sheet.remove(6);
                                               }},
                                         Merge{"MovedDownAndEmptied",
                                               [](Sheet& sheet) {
                                                 sheet.cell(6, "source") = kMergedSource;
                                                 sheet.cell(6, "target") = kMergedTarget;
                                                 empty_texts(sheet, 5);
                                               }}),
                         case_name<Merge>);

TEST_F(ReviewCommand, LeavesOutALineThatIsGone) {
  Sheet sheet = align({"--into"});
  sheet.remove(6);
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.out, "5 unreviewed, 0 problems, 1 left out, their lines are gone"));
  EXPECT_EQ(pairs().size(), kPairs - 1);
  expect_no_change_by(sheet);
}

TEST_F(ReviewCommand, StoresNoHalfOfAPair) {
  Sheet sheet = align({"--into"});
  sheet.cell(6, "target").clear();
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.out, "1 without counterpart"));
  EXPECT_EQ(pairs().size(), kPairs - 1);
}

}  // namespace
}  // namespace targman::cli
