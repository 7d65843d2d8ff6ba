#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "tests/case_name.h"
#include "tests/cli/review_command_test.h"
#include "tests/cli/sheet.h"

namespace targman::cli {
namespace {

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
