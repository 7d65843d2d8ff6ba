#include "core/text/white_space.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

struct Case {
  const char* name;
  const char* text;
  ByteRange trimmed;
};

std::ostream& operator<<(std::ostream& out, const Case& row) {
  return out << row.name;
}

class WhiteSpace : public testing::TestWithParam<Case> {};

TEST_P(WhiteSpace, IsTakenOffBothEnds) {
  const std::string_view text = GetParam().text;
  EXPECT_EQ(trimmed(text, {0, text.size()}), GetParam().trimmed);
  EXPECT_EQ(is_blank(text), GetParam().trimmed.empty());
}

constexpr Case kRows[] = {
    {"Nothing", "", {0, 0}},
    {"Blank", " \t\r\n", {0, 0}},
    {"NoBreakSpaces", "\u00A0\u202F", {0, 0}},
    {"OneCharacter", "a", {0, 1}},
    {"Inside", "a b", {0, 3}},
    {"BothEnds", " a b\n", {1, 4}},
    {"UnusualEnds", "\uFEFF\u00A0Ա։\u200B ", {5, 9}},
    {"Astral", " 😀 ", {1, 5}},
};

INSTANTIATE_TEST_SUITE_P(All, WhiteSpace, testing::ValuesIn(kRows), case_name<Case>);

TEST(WhiteSpaceOfARange, StaysWithinTheRange) {
  const std::string text = "a   b";
  EXPECT_EQ(trimmed(text, {1, 4}), (ByteRange{1, 1}));
  EXPECT_EQ(trimmed(text, {0, 3}), (ByteRange{0, 1}));
}

}  // namespace
}  // namespace targman::text
