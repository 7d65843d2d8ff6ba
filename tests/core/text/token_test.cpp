#include "core/text/token.h"

#include <string>

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "tests/case_name.h"

namespace targman::text {
namespace {

/// Tokens as text, parted by '|', each behind the initial of its class.
std::string show(std::string_view text) {
  std::string shown;
  for (const Token& token : tokenize(text)) {
    constexpr std::string_view kInitials = "wnps";
    shown += shown.empty() ? "" : "|";
    shown += kInitials[static_cast<std::size_t>(token.kind)];
    shown += token.range.of(text);
  }
  return shown;
}

struct TokenCase {
  const char* name;
  const char* text;
  const char* expected;
};

class Tokenize : public testing::TestWithParam<TokenCase> {};

TEST_P(Tokenize, CutsWordsNumbersAndMarks) {
  EXPECT_EQ(show(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Tokenize,
    testing::Values(
        TokenCase{"empty", "", ""}, TokenCase{"white", " \n\t\u00A0", ""},
        TokenCase{"plain", "He said.", "wHe|wsaid|p."},
        TokenCase{"armenian_question", "Ինչո՞ւ եկավ։", "wԻնչո՞ւ|wեկավ|p։"},
        TokenCase{"apostrophes", "it's rock 'n' roll’s", "wit's|wrock|p'|wn|p'|wroll’s"},
        TokenCase{"elision", "d'Altdorf, qu’elle L'Hôtel", "wd'|wAltdorf|p,|wqu’|welle|wL'|wHôtel"},
        TokenCase{"no_elision", "O’Neill don't I'll п'ять", "wO’Neill|wdon't|wI'll|wп'ять"},
        TokenCase{"english_number", "1,234.5 tons", "n1,234.5|wtons"},
        TokenCase{"spaced_number", "1 234 567,8 т", "n1 234 567,8|wт"},
        TokenCase{"no_break_number", "12\u00A0450", "n12\u00A0450"},
        TokenCase{"year_and_number", "2019 300", "n2019|n300"},
        TokenCase{"two_small_numbers", "5 30", "n5|n30"},
        TokenCase{"time", "10:30-ին", "n10:30|p-|wին"},
        TokenCase{"final_stop", "in 2019.", "win|n2019|p."},
        TokenCase{"money", "$5 million", "s$|n5|wmillion"},
        TokenCase{"letter_digits", "G20 и Су-57", "wG20|wи|wСу|p-|n57"},
        TokenCase{"combining", "мо\u0301ре", "wмо\u0301ре"},
        TokenCase{"non_bmp", "\U0001F600 ok", "s\U0001F600|wok"},
        TokenCase{"right_to_left", "שלום 5", "wשלום|n5"}),
    case_name<TokenCase>);

TEST(Tokenize, TokensAndSpacesRebuildTheText) {
  const std::string text = "«Ինչո՞ւ», — спросил Dr. O’Neill в 10:30 (1 234,5 т)…\u200B";
  std::size_t end = 0;
  for (const Token& token : tokenize(text)) {
    ASSERT_GE(token.range.begin, end);
    ASSERT_LT(token.range.begin, token.range.end);
    end = token.range.end;
    EXPECT_EQ(find_invalid_utf8(token.range.of(text)), std::nullopt);
  }
  EXPECT_LE(end, text.size());
}

}  // namespace
}  // namespace targman::text
