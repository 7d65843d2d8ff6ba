#include "core/text/encoding_guess.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace targman::text {
namespace {

TEST(EncodingGuess, KnowsUtf16WithAndWithoutMark) {
  EXPECT_EQ(guess_encoding(std::string("\xFF\xFE\x31\x05", 4)), "UTF-16LE");
  EXPECT_EQ(guess_encoding(std::string("\xFE\xFF\x05\x31", 4)), "UTF-16BE");
  EXPECT_EQ(guess_encoding(std::string("Y\0e\0r\0\x80\0", 8)), "UTF-16LE");
  EXPECT_EQ(guess_encoding(std::string("\0Y\0e\0r\0\x80", 8)), "UTF-16BE");
}

TEST(EncodingGuess, KnowsWindows1251) {
  // "Посол России в Армении рассказал о развитии торговли и о новых поездках."
  const std::string bytes =
      "\xCF\xEE\xF1\xEE\xEB \xD0\xEE\xF1\xF1\xE8\xE8 \xE2 \xC0\xF0\xEC\xE5\xED\xE8\xE8 "
      "\xF0\xE0\xF1\xF1\xEA\xE0\xE7\xE0\xEB \xEE \xF0\xE0\xE7\xE2\xE8\xF2\xE8\xE8 "
      "\xF2\xEE\xF0\xE3\xEE\xE2\xEB\xE8 \xE8 \xEE \xED\xEE\xE2\xFB\xF5 "
      "\xEF\xEE\xE5\xE7\xE4\xEA\xE0\xF5.";
  EXPECT_EQ(guess_encoding(bytes), "windows-1251");
}

struct MixedCase {
  std::string_view name;
  std::string_view bytes;
  std::string_view encoding;
};

class GuessesMixed : public testing::TestWithParam<MixedCase> {};

TEST_P(GuessesMixed, ShortTexts) {
  EXPECT_EQ(guess_encoding(GetParam().bytes), GetParam().encoding);
}

// Each with the town's name, "Гюмри".
constexpr MixedCase kMixedCases[] = {
    {"Windows1251", "The ambassador visited the town of \xC3\xFE\xEC\xF0\xE8 on Monday.",
     "windows-1251"},
    {"Koi8", "The ambassador visited the town of \xE7\xC0\xCD\xD2\xC9 on Monday.", "KOI8-R"},
    {"Iso8859Part5", "The ambassador visited the town of \xB3\xEE\xDC\xE0\xD8 on Monday.",
     "ISO-8859-5"},
    {"Ibm866", "The ambassador visited the town of \x83\xEE\xAC\xE0\xA8 on Monday.", "IBM866"},
    // "Trade grew by 5 % — «много», he said."
    {"Windows1251Quotes", "Trade grew by 5 % \x97 \xAB\xEC\xED\xEE\xE3\xEE\xBB, he said.",
     "windows-1251"},
    {"OneWordAlone", "\xC2\xF7\xE5\xF0\xE0", "windows-1251"},
    {"French",
     "L'\xE9t\xE9 \xE0 Orl\xE9"
     "ans, dit le pr\xE9sident.",
     "ISO-8859-1"},
    {"German",
     "Stra\xDF"
     "e und Fu\xDFg\xE4nger \xFC"
     "ber die Br\xFC"
     "cke",
     "ISO-8859-1"},
    {"EnglishQuotes", "\x93They were \x91quoted\x92,\x94 he said \x96 and left the caf\xE9.",
     "windows-1252"},
};

INSTANTIATE_TEST_SUITE_P(Table, GuessesMixed, testing::ValuesIn(kMixedCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(EncodingGuess, DoesNotCallDamagedUtf8AnotherEncoding) {
  EXPECT_EQ(guess_encoding("Երևանում բացվել է նոր կայարան \xFF և բոլորը գոհ են"), "");
}

}  // namespace
}  // namespace targman::text
