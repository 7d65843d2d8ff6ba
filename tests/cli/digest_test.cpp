#include "cli/digest.h"

#include <set>

#include <gtest/gtest.h>

namespace targman::cli {
namespace {

TEST(DigestTest, IsFortyEightHexadecimalDigits) {
  const std::string text = Digest().text();
  EXPECT_EQ(text.size(), 48U);
  EXPECT_EQ(text.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(DigestTest, IsTheSameHoweverThePiecesAreCut) {
  Digest whole;
  whole.add("Բարի լույս։");
  Digest pieces;
  pieces.add("Բարի ");
  pieces.add("");
  pieces.add("լույս։");
  EXPECT_EQ(whole.text(), pieces.text());
}

TEST(DigestTest, TellsTextsApart) {
  const std::set<std::string> digests = {
      digest_of({}),          digest_of({""}),        digest_of({"", ""}),
      digest_of({"ab", "c"}), digest_of({"a", "bc"}), digest_of({"abc", ""}),
      digest_of({"c", "ab"}), digest_of({"ab", "d"}), digest_of({std::string_view("\0", 1)}),
      digest_of({"Ab", "c"}),
  };
  EXPECT_EQ(digests.size(), 10U);
}

}  // namespace
}  // namespace targman::cli
