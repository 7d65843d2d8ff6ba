#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/utf8.h"
#include "tests/case_name.h"
#include "tests/cli/command_test.h"
#include "tests/cli/sheet.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

constexpr const char* kEnglish =
    "Talks in Yerevan\n"
    "\"We are ready to talk,\" the minister said.\n"
    "The delegation arrived in Yerevan on Monday.\n"
    "The talks lasted three hours; both sides were satisfied.\n"
    "The next meeting will be held in Moscow.\n"
    "The minister thanked the journalists.\n";
constexpr const char* kArmenian =
    "Բանակցություններ Երևանում\n"
    "«Մենք պատրաստ ենք խոսել»,- ասաց նախարարը։\n"
    "Պատվիրակությունը երկուշաբթի օրը ժամանեց Երևան։\n"
    "Բանակցությունները տևեցին երեք ժամ. երկու կողմերն էլ գոհ մնացին։\n"
    "Հաջորդ հանդիպումը տեղի կունենա Մոսկվայում։\n"
    "Նախարարը շնորհակալություն հայտնեց լրագրողներին։\n";
constexpr const char* kRussian =
    "Переговоры в Ереване\n"
    "«Мы готовы к разговору», — сказал министр.\n"
    "Делегация прибыла в Ереван в понедельник.\n"
    "Переговоры длились три часа; обе стороны остались довольны.\n"
    "Следующая встреча пройдёт в Москве.\n"
    "Министр поблагодарил журналистов.\n";
constexpr std::size_t kPairs = 6;

/// A pair of the memory and what is said of it.
struct Stored {
  std::string source;
  std::string target;
  std::string review;
  bool has_confidence = false;
};

class ReviewCommand : public CommandTest {
 protected:
  /// Aligns the article with its translation, and gives the table.
  [[nodiscard]] Sheet align(const std::vector<std::string>& options = {},
                            const char* translation = kArmenian) const {
    const std::string target = translation == kRussian ? "talks.ru.txt" : "talks.hy.txt";
    std::vector<std::string> arguments = {"align", folder().write("talks.en.txt", kEnglish),
                                          folder().write(target, translation)};
    for (const char* more : {"--segmented", "--format", "tsv", "--title", "Talks", "--outlet",
                             "Արմենպրես", "--date", "2024-03-14"}) {
      arguments.emplace_back(more);
    }
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    Sheet sheet(outcome.out);
    EXPECT_EQ(sheet.size(), kPairs) << outcome.out;
    return sheet;
  }

  [[nodiscard]] Outcome review(const std::string& bytes) const {
    return run({"review", folder().write("reviewed.tsv", bytes), "--into"});
  }

  [[nodiscard]] Outcome review(const Sheet& sheet) const { return review(sheet.save()); }

  /// The pairs with a target in `language`, in order of their places.
  [[nodiscard]] std::vector<Stored> pairs(const std::string& language = "hy") const {
    std::vector<std::pair<std::int64_t, Stored>> found;
    for (const std::string& line : lines_of(dump())) {
      const Json unit = Json::parse(line);
      for (const Json& occurrence : unit["occurrences"]) {
        for (const Json& variant : unit["variants"]) {
          if (variant["lang"] == language &&
              occurrence.value("target_lang", language) == language) {
            found.push_back(
                {occurrence["position"],
                 {unit["variants"][0]["plain"], variant["plain"],
                  occurrence.value("review", "unreviewed"), occurrence.contains("confidence")}});
          }
        }
      }
    }
    std::ranges::stable_sort(found, {}, [](const auto& pair) { return pair.first; });
    std::vector<Stored> result;
    for (auto& [position, pair] : found) {
      result.push_back(std::move(pair));
    }
    return result;
  }

  [[nodiscard]] std::string review_of(std::size_t number) const {
    return pairs().at(number - 1).review;
  }

  /// The same table again, which changes nothing.
  void expect_no_change_by(const Sheet& sheet) const {
    const std::string before = dump();
    const std::string articles = run({"articles", "--format", "jsonl"}).out;
    const std::string statistics = run({"stats"}).out;
    EXPECT_TRUE(!before.empty());
    const Outcome again = review(sheet);
    EXPECT_EQ(dump(), before) << again.err;
    EXPECT_EQ(run({"articles", "--format", "jsonl"}).out, articles);
    EXPECT_EQ(run({"stats"}).out, statistics);
    EXPECT_FALSE(has(again.err, "verdict"));
  }
};

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

TEST_F(ReviewCommand, StoresThePartsOfALineThatIsSplit) {
  Sheet sheet = align({"--into"});
  sheet.copy(4);
  sheet.cell(4, "source") = "The talks lasted three hours;";
  sheet.cell(4, "target") = "Բանակցությունները տևեցին երեք ժամ.";
  sheet.cell(5, "source") = "both sides were satisfied.";
  sheet.cell(5, "target") = "երկու կողմերն էլ գոհ մնացին։";
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
  sheet.copy(4);
  sheet.cell(4, "source") = "The talks lasted three hours;";
  sheet.cell(4, "target") = "Բանակցությունները տևեցին երեք ժամ.";
  sheet.cell(5, "source") = "both sides were satisfied.";
  sheet.cell(5, "target") = "երկու կողմերն էլ գոհ մնացին։";
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
  sheet.copy(4);
  sheet.cell(4, "source") = "The talks lasted three hours;";
  sheet.cell(4, "target") = "Բանակցությունները տևեցին երեք ժամ.";
  sheet.cell(5, "source") = "both sides were satisfied.";
  sheet.cell(5, "target") = "երկու կողմերն էլ գոհ մնացին։";
  sheet.cell(5, "review") = "perhaps";
  EXPECT_EQ(review(sheet).code, 1);
  ASSERT_EQ(pairs().size(), kPairs);
  EXPECT_EQ(pairs()[3].source, "The talks lasted three hours;");
  sheet.cell(5, "review") = "";
  EXPECT_EQ(review(sheet).code, 0);
  EXPECT_EQ(pairs().size(), kPairs + 1);
}

constexpr const char* kMergedSource =
    "The next meeting will be held in Moscow. The minister thanked the journalists.";
constexpr const char* kMergedTarget =
    "Հաջորդ հանդիպումը տեղի կունենա Մոսկվայում։ Նախարարը շնորհակալություն հայտնեց լրագրողներին։";

struct Merge {
  const char* name;
  std::function<void(Sheet&)> edit;
};

void move_texts(Sheet& sheet) {
  sheet.cell(5, "source") = kMergedSource;
  sheet.cell(5, "target") = kMergedTarget;
}

void empty_texts(Sheet& sheet, std::size_t number) {
  sheet.cell(number, "source").clear();
  sheet.cell(number, "target").clear();
}

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

// What cannot be placed.

struct Misplaced {
  const char* name;
  std::function<void(Sheet&)> edit;
  const char* message;  ///< a part of it
  std::size_t problems = 1;
};

std::ostream& operator<<(std::ostream& out, const Misplaced& row) {
  return out << row.name;
}

class MisplacedTest : public ReviewCommand, public testing::WithParamInterface<Misplaced> {};

TEST_P(MisplacedTest, IsToldAndCostsItselfOnly) {
  Sheet sheet = align({"--into"});
  sheet.cell(2, "target") = "«Մենք պատրաստ ենք»,- ասաց նախարարը։";
  sheet.cell(4, "review") = "y";
  GetParam().edit(sheet);
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(has(outcome.err, GetParam().message));
  EXPECT_TRUE(has(outcome.out, ", " + std::to_string(GetParam().problems) + " problems"));
  EXPECT_EQ(pairs().at(1).target, "«Մենք պատրաստ ենք»,- ասաց նախարարը։");
  EXPECT_EQ(review_of(4), "accepted");
  // What the memory had stays.
  ASSERT_EQ(pairs().size(), kPairs);
  EXPECT_EQ(pairs()[5].target, "Նախարարը շնորհակալություն հայտնեց լրագրողներին։");
  EXPECT_EQ(review_of(6), "unreviewed");
  expect_no_change_by(sheet);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, MisplacedTest,
    testing::Values(
        Misplaced{"UnknownId",
                  [](Sheet& sheet) {
                    sheet.copy(6);
                    sheet.cell(7, "id") = "60";
                  },
                  "reviewed.tsv:8: there is no id 60; the ids of this article are 1 to 6"},
        Misplaced{"NoId", [](Sheet& sheet) { sheet.cell(6, "id").clear(); },
                  "reviewed.tsv:7: this text has no id and so belongs to no sentence"},
        Misplaced{"BadId", [](Sheet& sheet) { sheet.cell(6, "id") = "six"; },
                  "reviewed.tsv:7: 'six' is no id; write a number"},
        Misplaced{"TwiceAsItIs", [](Sheet& sheet) { sheet.copy(6); },
                  "reviewed.tsv:7: id 6 stands in 2 lines, but its text was not divided", 2},
        Misplaced{"TwiceUndivided",
                  [](Sheet& sheet) {
                    sheet.copy(6);
                    sheet.cell(7, "target") = "Նախարարը շնորհակալ էր։";
                  },
                  "reviewed.tsv:8: id 6 stands in 2 lines", 2},
        Misplaced{"TooFewCells", [](Sheet& sheet) { sheet.cut(6, 3); },
                  "reviewed.tsv:7: there are 3 cells, too few for id, source and target"},
        Misplaced{"BothEmpty", [](Sheet& sheet) { empty_texts(sheet, 6); },
                  "reviewed.tsv:7: both texts are empty; put them back"},
        Misplaced{"NoOrigin", [](Sheet& sheet) { sheet.cell(6, "origin") = "{"; },
                  "reviewed.tsv:7: the cell 'origin' of this line is gone"},
        Misplaced{"UnknownVerdict", [](Sheet& sheet) { sheet.cell(6, "review") = "perhaps"; },
                  "reviewed.tsv:7: 'perhaps' in the column 'review' says nothing known; write y"},
        Misplaced{"MergedWithoutItsText",
                  [](Sheet& sheet) {
                    sheet.remove(5);
                    sheet.cell(5, "id") = "5+6";
                  },
                  "reviewed.tsv:6: the texts of the lines that are merged here are not all in it"},
        Misplaced{"MadeADate", [](Sheet& sheet) { sheet.cell(6, "source") = "14-Mar-24"; },
                  "reviewed.tsv:7: the spreadsheet seems to have made a date"}),
    case_name<Misplaced>);

TEST_F(ReviewCommand, RefusesALineOfAnotherArticle) {
  const Sheet russian = align({}, kRussian);
  const std::string both = align().save() + russian.save();
  const Outcome outcome = review(both);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(has(outcome.err, "this line is of another article than the first"));
  EXPECT_EQ(pairs("hy").size(), kPairs);
  EXPECT_EQ(pairs("ru").size(), 0U);
}

TEST_F(ReviewCommand, TellsThatAMergedLineIsThereStill) {
  Sheet sheet = align();
  move_texts(sheet);
  sheet.cell(5, "id") = "5+6";
  const Outcome outcome = review(sheet);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(has(outcome.err, "reviewed.tsv:7: id 6 is merged in line 6, too"));
  ASSERT_EQ(pairs().size(), kPairs - 1);
  EXPECT_EQ(pairs()[4].source, kMergedSource);
}

TEST_F(ReviewCommand, RefusesWhatIsNoSuchTable) {
  const std::string table = align().save();
  for (const std::string& bytes :
       {std::string(), std::string("\n\n"), std::string("Good morning.\tԲարի լույս։\n"),
        std::string("id\tconfidence\tsource\ttarget\n1\t0.9\tGood morning.\tԲարի լույս։\n"),
        std::string("id\tsource\ttarget\torigin\n1\tGood morning.\tԲարի լույս։\t{}\n"),
        std::string("id\tsource\xFF\n"), std::string("\xFF\xFE\x00\xDE", 4),
        table.substr(table.find('\n') + 1)}) {
    const Outcome outcome = review(bytes);
    EXPECT_EQ(outcome.code, 3) << bytes;
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_TRUE(has(outcome.err, "reviewed.tsv: "));
  }
  EXPECT_EQ(run({"review", folder().file("none.tsv")}).code, 3);
  EXPECT_EQ(run({"review"}).code, 2);
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

// What spreadsheets make of a table.

std::string to_utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  const auto add = [&](char32_t unit) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (point.value < 0x10000) {
      add(point.value);
    } else {
      add(0xD800 + ((point.value - 0x10000) >> 10U));
      add(0xDC00 + ((point.value - 0x10000) & 0x3FFU));
    }
    at = point.end;
  }
  return bytes;
}

struct Form {
  const char* name;
  std::function<std::string(const Sheet&)> save;
};

class FormTest : public ReviewCommand, public testing::WithParamInterface<Form> {};

TEST_P(FormTest, IsRead) {
  Sheet sheet = align({"--into"});
  sheet.cell(1, "review") = "y";
  sheet.cell(3, "review") = "Нет";
  sheet.cell(4, "target") = "Բանակցությունները տևեցին «երեք \"ժամ\";\nկողմերը գոհ էին, 😀»։";
  const Outcome outcome = review(GetParam().save(sheet));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(
      has(outcome.out, "1 accepted, 1 rejected, 1 edited, 0 split, 0 merged, 3 unreviewed"));
  ASSERT_EQ(pairs().size(), kPairs);
  EXPECT_EQ(pairs()[1].source, "\"We are ready to talk,\" the minister said.");
  EXPECT_EQ(review_of(3), "rejected");
  EXPECT_EQ(pairs()[3].target, "Բանակցությունները տևեցին «երեք \"ժամ\"; կողմերը գոհ էին, 😀»։");
}

INSTANTIATE_TEST_SUITE_P(
    Forms, FormTest,
    testing::Values(
        Form{"Tabs", [](const Sheet& sheet) { return sheet.save('\t', "\n"); }},
        Form{"TabsWindows", [](const Sheet& sheet) { return sheet.save('\t', "\r\n"); }},
        Form{"TabsOldMac", [](const Sheet& sheet) { return sheet.save('\t', "\r"); }},
        Form{"Utf8WithMark",
             [](const Sheet& sheet) { return "\xEF\xBB\xBF" + sheet.save('\t', "\r\n"); }},
        Form{"Semicolons", [](const Sheet& sheet) { return sheet.save(';', "\n"); }},
        Form{"SemicolonsWithMark",
             [](const Sheet& sheet) { return "\xEF\xBB\xBF" + sheet.save(';', "\r\n"); }},
        Form{"Commas", [](const Sheet& sheet) { return sheet.save(',', "\r\n"); }},
        Form{"Utf16LittleEndian",
             [](const Sheet& sheet) { return "\xFF\xFE" + to_utf16(sheet.save(), false); }},
        Form{"Utf16BigEndian",
             [](const Sheet& sheet) { return "\xFE\xFF" + to_utf16(sheet.save(), true); }},
        Form{"Utf16WithoutMark", [](const Sheet& sheet) { return to_utf16(sheet.save(), false); }},
        Form{"Utf16Commas",
             [](const Sheet& sheet) { return "\xFF\xFE" + to_utf16(sheet.save(','), false); }},
        Form{"SortedWithItsHeading",
             [](Sheet sheet) {
               sheet.reverse();
               return sheet.save();
             }},
        Form{"WithEmptyLinesAndWithoutLastLineEnd",
             [](const Sheet& sheet) {
               std::string text = "\t\t\t\r\n\r\n" + sheet.save();
               return text.substr(0, text.size() - 2);
             }},
        Form{"ConfidenceOfAnotherCountry",
             [](Sheet sheet) {
               sheet.cell(1, "confidence") = "0,998";
               sheet.cell(2, "confidence") = "1000";
               return sheet.save(';');
             }}),
    case_name<Form>);

TEST_F(ReviewCommand, WritesNoCellThatASpreadsheetTakesForMore) {
  const std::string source = folder().write("a.en.txt", "- Good morning.\n=Good evening.\n");
  const std::string target = folder().write("a.hy.txt", "- Բարի լույս։\n=Բարի երեկո։\n");
  Sheet sheet(run({"align", source, target, "--segmented", "-f", "tsv"}).out);
  ASSERT_EQ(sheet.size(), 2U);
  EXPECT_TRUE(sheet.cell(1, "source").starts_with(' ')) << sheet.cell(1, "source");
  EXPECT_TRUE(sheet.cell(2, "target").starts_with(' ')) << sheet.cell(2, "target");
  const Outcome outcome = review(sheet);
  EXPECT_TRUE(has(outcome.out, "2 unreviewed"));
  EXPECT_EQ(pairs()[1].source, "=Good evening.");
}

}  // namespace
}  // namespace targman::cli
