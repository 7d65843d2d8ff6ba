#include "core/text/decode.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace targman::text {
namespace {

TEST(Decode, ReadsUtf8AndUtf16AndRefusesOtherEncodings) {
  EXPECT_EQ(decode(std::string("\xFF\xFE"
                               "a\0\t\0b\0",
                               8),
                   "t.txt"),
            "a\tb");
  EXPECT_EQ(decode("\xEF\xBB\xBF"
                   "a",
                   "t.txt"),
            "a");
  EXPECT_THROW((void)decode("\xCF\xEE\xF1\xEE\xEB \xEF\xF0\xE8\xE1\xFB\xEB", "t.txt"), InputError);
}

}  // namespace
}  // namespace targman::text
