#include "tmx/special_bytes.h"

#include <string>

#include <gtest/gtest.h>

namespace targman::tmx {
namespace {

TEST(SpecialBytes, FindsTheFirstFromAPlaceOn) {
  constexpr SpecialBytes kBytes("&");
  EXPECT_EQ(kBytes.find("a&b&", 0), 1U);
  EXPECT_EQ(kBytes.find("a&b&", 1), 1U);
  EXPECT_EQ(kBytes.find("a&b&", 2), 3U);
}

TEST(SpecialBytes, GivesTheLengthWhereThereIsNone) {
  constexpr SpecialBytes kBytes("&");
  EXPECT_EQ(kBytes.find("", 0), 0U);
  EXPECT_EQ(kBytes.find("a&b", 2), 3U);
  EXPECT_EQ(kBytes.find("a&b", 3), 3U);
}

TEST(SpecialBytes, HoldsWhatStartsForbiddenCharacters) {
  constexpr SpecialBytes kBytes("");
  for (int byte = 0; byte <= 0xFF; ++byte) {
    const bool is_special = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0xEF;
    EXPECT_EQ(kBytes.find(std::string(1, static_cast<char>(byte)), 0), is_special ? 0U : 1U)
        << byte;
  }
}

}  // namespace
}  // namespace targman::tmx
