#include "core/text/case_fold.h"

#include <gtest/gtest.h>

#include "core/text/utf8.h"

namespace targman::text {
namespace {

TEST(CaseFold, FoldsFully) {
  EXPECT_EQ(fold_case("ABC d"), "abc d");
  EXPECT_EQ(fold_case("Ёлка"), "ёлка");
  EXPECT_EQ(fold_case("ԵՎ"), fold_case("Եվ"));
  EXPECT_EQ(fold_case("և"), "եւ");
  EXPECT_EQ(fold_case("Straße"), "strasse");
  EXPECT_EQ(fold_case(""), "");
}

TEST(CaseFold, Composes) {
  EXPECT_EQ(fold_case("Е\u0308"), "ё");
  EXPECT_EQ(fold_case("И\u0306"), "й");
}

// A letter that wants ICU's tables sends the whole word there.
TEST(CaseFold, IsTheSameWithAndWithoutTables) {
  const std::string accented = " é";
  for (char32_t c = 0x20; c < 0x0600; ++c) {
    std::string letter;
    append_code_point(letter, c);
    const std::string folded = fold_case(letter);
    EXPECT_EQ(fold_case(letter.append(accented)), folded + accented) << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace targman::text
