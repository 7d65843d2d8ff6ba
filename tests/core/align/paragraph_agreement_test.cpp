#include "core/align/paragraph_agreement.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

Bitext with_paragraphs(const std::vector<std::size_t>& source,
                       const std::vector<std::size_t>& target) {
  Bitext bitext = bitext_of_lengths(std::vector<std::size_t>(source.size(), 10),
                                    std::vector<std::size_t>(target.size(), 10));
  bitext.source.paragraphs = source;
  bitext.target.paragraphs = target;
  return bitext;
}

struct ParagraphCase {
  const char* name;
  Bead bead;
  int sign;  ///< of the score
};

class ParagraphScore : public testing::TestWithParam<ParagraphCase> {};

TEST_P(ParagraphScore, HasTheSign) {
  // Paragraph numbers need not be contiguous nor the same on both sides.
  const ParagraphAgreement paragraphs(with_paragraphs({0, 0, 3, 3}, {1, 1, 2, 2}));
  const double score = paragraphs.score(GetParam().bead);
  EXPECT_EQ((score > 0) - (score < 0), GetParam().sign) << score;
}

INSTANTIATE_TEST_SUITE_P(All, ParagraphScore,
                         testing::Values(ParagraphCase{"both_inside", {{0, 1}, {0, 1}}, 1},
                                         ParagraphCase{"both_end", {{1, 2}, {1, 2}}, 1},
                                         ParagraphCase{"last_of_text", {{3, 4}, {3, 4}}, 1},
                                         ParagraphCase{"source_ends", {{1, 2}, {0, 1}}, -1},
                                         ParagraphCase{"target_ends", {{0, 1}, {1, 2}}, -1},
                                         ParagraphCase{"whole_paragraph", {{0, 2}, {1, 2}}, 1},
                                         ParagraphCase{"source_crosses", {{1, 3}, {0, 1}}, -1},
                                         ParagraphCase{"target_crosses", {{2, 3}, {1, 3}}, -1},
                                         ParagraphCase{"both_cross", {{1, 3}, {1, 3}}, -1}),
                         case_name<ParagraphCase>);

TEST(ParagraphAgreement, LikesAnEndBetterThanAnInside) {
  const ParagraphAgreement paragraphs(with_paragraphs({0, 0, 1}, {0, 0, 1}));
  EXPECT_GT(paragraphs.score(one_to_one(1, 1)), paragraphs.score(one_to_one(0, 0)));
}

TEST(ParagraphAgreement, SaysNothingWhereParagraphsAreNotKnown) {
  const std::vector<std::size_t> several = {0, 0, 1};
  const std::vector<std::size_t> one = {4, 4, 4};
  Bitext unknown = with_paragraphs(several, several);
  unknown.target.paragraphs.clear();
  EXPECT_EQ(ParagraphAgreement(unknown).score(one_to_one(1, 0)), 0);
  EXPECT_EQ(ParagraphAgreement(with_paragraphs(several, one)).score(one_to_one(1, 0)), 0);
  EXPECT_EQ(ParagraphAgreement(with_paragraphs(one, several)).score(one_to_one(0, 1)), 0);
}

}  // namespace
}  // namespace targman::align
