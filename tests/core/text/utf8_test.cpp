#include "core/text/utf8.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

struct ValidityCase {
  const char* name;
  std::string bytes;
  std::optional<std::size_t> expected;
};

class Utf8Validity : public testing::TestWithParam<ValidityCase> {};

TEST_P(Utf8Validity, FindsTheFirstIllFormedByte) {
  EXPECT_EQ(find_invalid_utf8(GetParam().bytes), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Utf8Validity,
    testing::Values(
        ValidityCase{"empty", "", std::nullopt}, ValidityCase{"ascii", "Yerevan", std::nullopt},
        ValidityCase{"nul", std::string("a\0b", 3), std::nullopt},
        ValidityCase{"three_scripts", "Yerevan Ереван Երևան", std::nullopt},
        ValidityCase{"non_bmp", "\xF0\x9F\x87\xA6", std::nullopt},
        ValidityCase{"last_scalar", "\xF4\x8F\xBF\xBF", std::nullopt},
        ValidityCase{"lone_continuation", "ab\x80", 2}, ValidityCase{"cut_in_two", "ab\xD4", 2},
        ValidityCase{"overlong", "\xC0\xAF", 0}, ValidityCase{"surrogate", "x\xED\xA0\x80", 1},
        ValidityCase{"beyond_unicode", "\xF4\x90\x80\x80", 0},
        ValidityCase{"windows_1251", "\xCC\xEE\xF1\xEA\xE2\xE0", 0}),
    case_name<ValidityCase>);

TEST(Utf8, RepairReplacesEachIllFormedPart) {
  const Repaired repaired = repair_utf8("a\xFF\xD4 b\xED\xA0\x80");
  EXPECT_EQ(repaired.text.substr(0, 7), "a\uFFFD\uFFFD");
  EXPECT_EQ(find_invalid_utf8(repaired.text), std::nullopt);
  EXPECT_GE(repaired.replaced, 3U);
}

TEST(Utf8, WalksForthAndBack) {
  const std::string text = "aԵ\U0001F1E6";
  const CodePoint armenian = code_point_at(text, 1);
  EXPECT_EQ(armenian.value, U'Ե');
  EXPECT_EQ(armenian.end, 3U);
  EXPECT_EQ(code_point_at(text, 3).value, U'\U0001F1E6');
  EXPECT_EQ(previous_offset(text, text.size()), 3U);
  EXPECT_EQ(previous_offset(text, 3), 1U);
}

TEST(Utf8, CountsAndAppendsCodePoints) {
  std::string text;
  for (const char32_t c : {U'a', U'Ե', U'\u20AC', U'\U0001F1E6'}) {
    append_code_point(text, c);
  }
  EXPECT_EQ(text, "aԵ\u20AC\U0001F1E6");
  EXPECT_EQ(count_code_points(text), 4U);
  EXPECT_EQ(count_code_points(""), 0U);
}

TEST(Utf8, DisplayWidthKnowsWideAndCombining) {
  EXPECT_EQ(display_width("Երևան"), 5U);
  EXPECT_EQ(display_width("мо\u0301ре"), 4U);
  EXPECT_EQ(display_width("日本"), 4U);
  EXPECT_EQ(display_width(""), 0U);
}

}  // namespace
}  // namespace targman::text
