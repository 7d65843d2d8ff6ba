#include "core/text/encoding_guess.h"

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

TEST(EncodingGuess, DoesNotCallDamagedUtf8AnotherEncoding) {
  EXPECT_EQ(guess_encoding("Երևանում բացվել է նոր կայարան \xFF և բոլորը գոհ են"), "");
}

}  // namespace
}  // namespace targman::text
