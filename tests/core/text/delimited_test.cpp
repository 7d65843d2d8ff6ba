#include "core/text/delimited.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

struct EscapeCase {
  const char* name;
  std::string text;
  std::string field;
};

std::ostream& operator<<(std::ostream& out, const EscapeCase& row) {
  return out << row.name;
}

class Escape : public testing::TestWithParam<EscapeCase> {};

TEST_P(Escape, WritesAndReads) {
  EXPECT_EQ(escape_tsv(GetParam().text), GetParam().field);
  EXPECT_EQ(unescape_tsv(GetParam().field), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Delimited, Escape,
                         testing::Values(EscapeCase{"Empty", "", ""},
                                         EscapeCase{"Plain", "Բարի լույս։", "Բարի լույս։"},
                                         EscapeCase{"Tab", "a\tb", "a\\tb"},
                                         EscapeCase{"LineEnds", "a\r\nb\n", "a\\r\\nb\\n"},
                                         EscapeCase{"Backslash", "\\", "\\\\"},
                                         EscapeCase{"BackslashAndLetter", "a\\tb", "a\\\\tb"},
                                         EscapeCase{"Quotes", "\"да\"", "\"да\""}),
                         case_name<EscapeCase>);

TEST(Delimited, LeavesABackslashThatMeansNothing) {
  EXPECT_EQ(unescape_tsv("a\\b\\"), "a\\b\\");
}

TEST(Delimited, SplitsAtTabsAndUnescapes) {
  using Fields = std::vector<std::string>;
  EXPECT_EQ(split_tsv(""), Fields{""});
  EXPECT_EQ(split_tsv("a"), Fields{"a"});
  EXPECT_EQ(split_tsv("a\t\tб\\tв"), (Fields{"a", "", "б\tв"}));
  EXPECT_EQ(split_tsv("\t"), (Fields{"", ""}));
}

}  // namespace
}  // namespace targman::text
