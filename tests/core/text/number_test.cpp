#include "core/text/number.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::text {
namespace {

std::vector<double> values(const char* text, const char* language) {
  std::vector<double> result;
  for (const Number& number : find_numbers(text, Language(language))) {
    result.push_back(number.value);
  }
  return result;
}

struct NumberCase {
  const char* name;
  const char* language;
  const char* text;
  std::vector<double> expected;
};

class FindNumbers : public testing::TestWithParam<NumberCase> {};

TEST_P(FindNumbers, ReadsTheirValues) {
  EXPECT_EQ(values(GetParam().text, GetParam().language), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, FindNumbers,
    testing::Values(NumberCase{"none", "en", "no number", {}},
                    NumberCase{"english", "en", "1,234.5 tons", {1234.5}},
                    NumberCase{"english_groups", "en", "1,234,567", {1234567}},
                    NumberCase{"russian", "ru", "1 234,5 тонны", {1234.5}},
                    NumberCase{"german_style", "ru", "1.234,5", {1234.5}},
                    NumberCase{"no_break", "hy", "12\u00A0450 բեռնատար", {12450}},
                    NumberCase{"comma_in_english", "en", "1,234", {1234}},
                    NumberCase{"comma_in_russian", "ru", "1,234", {1.234}},
                    NumberCase{"decimal_comma", "hy", "1,2 մլրդ դոլար", {1.2e9}},
                    NumberCase{"billion", "en", "$1.2 billion", {1.2e9}},
                    NumberCase{"million_ru", "ru", "5 миллионов", {5e6}},
                    NumberCase{"thousand_ru", "ru", "12 тыс. человек", {12000}},
                    NumberCase{"million_hy", "hy", "3 միլիոնի", {3e6}},
                    NumberCase{"time", "en", "at 10:30", {10, 30}},
                    NumberCase{"date", "ru", "22.12.2023", {22, 12, 2023}},
                    NumberCase{"version", "en", "1.2.3", {1, 2, 3}},
                    NumberCase{"leading_zero", "en", "0.125", {0.125}},
                    NumberCase{"final_stop", "en", "in 2019.", {2019}},
                    NumberCase{"very_long",
                               "en",
                               "123456789012345678901234567890",
                               {123456789012345678901234567890.0}},
                    NumberCase{"other_digits", "en", "٤٢", {42}}),
    case_name<NumberCase>);

TEST(FindNumbers, CoversTheScaleWord) {
  const std::string text = "около 1,2 млрд долларов";
  const auto numbers = find_numbers(text, Language("ru"));
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(numbers[0].range.of(text), "1,2 млрд");
}

TEST(SameValue, HoldsAcrossConventions) {
  const auto one = [](const char* text, const char* language) {
    return find_numbers(text, Language(language)).at(0);
  };
  EXPECT_TRUE(same_value(one("1,234.5", "en"), one("1 234,5", "ru")));
  EXPECT_TRUE(same_value(one("$1.2 billion", "en"), one("1,2 մլրդ", "hy")));
  EXPECT_TRUE(same_value(one("12,000", "en"), one("12 тыс.", "ru")));
  EXPECT_TRUE(same_value(one("1,234", "en"), one("1.234", "ru")));
  EXPECT_FALSE(same_value(one("15", "en"), one("16", "ru")));
  EXPECT_FALSE(same_value(one("15", "en"), one("15 млн", "ru")));
}

}  // namespace
}  // namespace targman::text
