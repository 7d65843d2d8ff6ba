#include "cli/side_by_side.h"

#include <sstream>

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "tests/case_name.h"

namespace targman::cli {
namespace {

using Lines = std::vector<std::string>;

struct WrapCase {
  const char* name;
  std::string text;
  std::size_t width;
  Lines lines;
};

std::ostream& operator<<(std::ostream& out, const WrapCase& row) {
  return out << row.name;
}

class Wrap : public testing::TestWithParam<WrapCase> {};

TEST_P(Wrap, CutsAtSpaces) {
  EXPECT_EQ(wrap(GetParam().text, GetParam().width), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    SideBySide, Wrap,
    testing::Values(WrapCase{"Empty", "", 5, Lines{""}}, WrapCase{"Fits", "ab cd", 5, {"ab cd"}},
                    WrapCase{"OneTooMany", "ab cde", 5, {"ab", "cde"}},
                    WrapCase{"LongWord", "a abcdefgh b", 5, {"a", "abcdefgh", "b"}},
                    WrapCase{"CountsColumnsNotBytes", "Բարի լույս։", 11, {"Բարի լույս։"}},
                    WrapCase{"WideCharacters", "日本 語", 5, {"日本", "語"}},
                    WrapCase{"CombiningMarks", "й й", 3, {"й й"}},
                    WrapCase{"SpacesAround", " ab ", 5, {"ab"}}),
    case_name<WrapCase>);

std::string printed(const std::vector<SideBySideRow>& rows, bool colour) {
  std::ostringstream out;
  Console console{.out = out, .err = out};
  console.columns = 40;
  console.colour = colour;
  print_side_by_side(rows, console);
  return out.str();
}

TEST(SideBySide, PrintsColumns) {
  EXPECT_EQ(
      printed({{"  97 %", Colour::green, "The ambassador arrived.", "Դեսպանը ժամանեց։"}}, false),
      "  97 %  The ambassador   Դեսպանը\n"
      "        arrived.         ժամանեց։\n");
}

TEST(SideBySide, ShowsAnEmptySideAsADash) {
  EXPECT_EQ(printed({{"   5 %", Colour::red, "", "Да."}}, false), "   5 %  —                Да.\n");
}

TEST(SideBySide, PaintsTheLabelOnly) {
  EXPECT_EQ(printed({{"  97 %", Colour::green, "Yes.", "Այո։"}}, true),
            "\033[32m  97 %  \033[0mYes.             Այո։\n");
}

}  // namespace
}  // namespace targman::cli
