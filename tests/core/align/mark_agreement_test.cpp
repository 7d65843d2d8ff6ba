#include "core/align/mark_agreement.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

double score_of(const char* source, const char* target) {
  const Bitext bitext{side("en", {source}), side("hy", {target})};
  return MarkAgreement(bitext).score(one_to_one(0, 0));
}

struct MarkCase {
  const char* name;
  const char* source;
  const char* target;
};

class SharedMark : public testing::TestWithParam<MarkCase> {};

TEST_P(SharedMark, SpeaksForABead) {
  EXPECT_GT(score_of(GetParam().source, GetParam().target), score_of("a", "a"));
}

TEST_P(SharedMark, SpeaksAgainstWhereOneSideLacksIt) {
  EXPECT_LT(score_of(GetParam().source, "a"), 0);
  EXPECT_LT(score_of("a", GetParam().target), 0);
}

INSTANTIATE_TEST_SUITE_P(All, SharedMark,
                         testing::Values(MarkCase{"question", "Why?", "Почему?"},
                                         MarkCase{"armenian_question", "Why?", "Ինչո՞ւ։"},
                                         MarkCase{"greek_question", "Why?", "Γιατί\u037E"},
                                         MarkCase{"quotation", "\"Yes\"", "«Այո»"},
                                         MarkCase{"curly_quotation", "“Yes”", "„Ja“"},
                                         MarkCase{"inner_quotation", "“Yes”", "‹Oui›"},
                                         MarkCase{"brackets", "(a)", "[b]"},
                                         MarkCase{"per_cent", "5%", "5 %"},
                                         MarkCase{"currency", "$5", "5 €"},
                                         MarkCase{"dram", "£5", "5 ֏"},
                                         MarkCase{"exclamation", "Yes!", "Այո՜"}),
                         case_name<MarkCase>);

class SilentMark : public testing::TestWithParam<MarkCase> {};

TEST_P(SilentMark, SaysNothing) {
  EXPECT_DOUBLE_EQ(score_of(GetParam().source, GetParam().target), score_of("", ""));
}

INSTANTIATE_TEST_SUITE_P(
    All, SilentMark,
    testing::Values(MarkCase{"comma", "a, b", "a b"}, MarkCase{"stop", "a.", "a"},
                    MarkCase{"armenian_stop", "a", "ա։"}, MarkCase{"dash", "a", "а — б"},
                    MarkCase{"apostrophe", "it's", "is"}, MarkCase{"stress", "a", "Այո՛"}),
    case_name<MarkCase>);

TEST(MarkAgreement, LooksAtEverySentenceOfABead) {
  const MarkAgreement marks({side("en", {"a", "b?"}), side("ru", {"а?"})});
  EXPECT_GT(marks.score({{0, 2}, {0, 1}}), marks.score(one_to_one(0, 0)));
  EXPECT_DOUBLE_EQ(marks.score({{0, 2}, {0, 1}}), marks.score(one_to_one(1, 0)));
}

TEST(MarkAgreement, CountsAMarkOnce) {
  EXPECT_DOUBLE_EQ(score_of("(a) (b) (c)", "(a)"), score_of("(a)", "(a)"));
}

}  // namespace
}  // namespace targman::align
