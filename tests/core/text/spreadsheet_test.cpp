#include "core/text/spreadsheet.h"

#include <gtest/gtest.h>

namespace targman::text {
namespace {

using Cells = std::vector<std::string>;

TEST(Spreadsheet, KeepsATextThroughACellOfCsv) {
  for (const std::string text :
       {"", "а,б;в", "she said \"no\"", "=1+2", "\"", "a\tb\nc\\d", "Հայաստան, որ"}) {
    const auto rows = spreadsheet_rows(csv_cell(text) + ";x\n", ';');
    ASSERT_EQ(rows.size(), 1U) << text;
    EXPECT_EQ(rows[0].cells, (Cells{text, "x"}));
  }
}

TEST(Spreadsheet, TakesWhiteSpaceAndLineBreaksOutOfCells) {
  const auto rows = spreadsheet_rows("  a \t\"b \r\n  c\"\t\\t\n\n\t\t\nd", '\t');
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].cells, (Cells{"a", "b c", "\t"}));
  EXPECT_EQ(rows[1].line, 5U);
  EXPECT_EQ(rows[1].cells, Cells{"d"});
}

TEST(Spreadsheet, TakesAMarkThatIsNotClosedForText) {
  const auto rows = spreadsheet_rows("\"Republic of\" follows\t\"\"\t\"open\n", '\t');
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].cells, (Cells{"\"Republic of\" follows", "", "\"open"}));
}

}  // namespace
}  // namespace targman::text
