#include "core/align/bead_scores.h"

#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::align {
namespace {

struct BandCase {
  const char* name;
  std::size_t source;
  std::size_t target;
  std::size_t max_nodes;
};

class FullBand : public testing::TestWithParam<BandCase> {};

TEST_P(FullBand, HasEveryNode) {
  const BandCase& row = GetParam();
  const Band band = make_band(row.source, row.target, row.max_nodes);
  EXPECT_EQ(band.rows, std::vector(row.source + 1, SentenceRange{0, row.target + 1}));
}

INSTANTIATE_TEST_SUITE_P(
    All, FullBand,
    testing::Values(BandCase{"nothing", 0, 0, 100}, BandCase{"no_source", 0, 7, 100},
                    BandCase{"no_target", 7, 0, 100}, BandCase{"one_each", 1, 1, 4},
                    BandCase{"just_fits", 9, 19, 200}, BandCase{"long_source", 300, 5, 4000000},
                    BandCase{"no_source_is_one_row", 0, 1000, 5}),
    case_name<BandCase>);

class NarrowBand : public testing::TestWithParam<BandCase> {};

TEST_P(NarrowBand, LeadsFromStartToEnd) {
  const BandCase& row = GetParam();
  const Band band = make_band(row.source, row.target, row.max_nodes);
  ASSERT_EQ(band.rows.size(), row.source + 1);
  EXPECT_TRUE(band.contains(0, 0));
  EXPECT_TRUE(band.contains(row.source, row.target));
  for (std::size_t i = 0; i < band.rows.size(); ++i) {
    SCOPED_TRACE(i);
    ASSERT_LT(band.rows[i].begin, band.rows[i].end);
    ASSERT_LE(band.rows[i].end, row.target + 1);
    if (i > 0) {
      ASSERT_LE(band.rows[i - 1].begin, band.rows[i].begin);
      ASSERT_LE(band.rows[i - 1].end, band.rows[i].end);
      // A path can step from one row to the next.
      ASSERT_LT(band.rows[i].begin, band.rows[i - 1].end);
    }
  }
}

TEST_P(NarrowBand, IsLinear) {
  const BandCase& row = GetParam();
  const std::size_t nodes =
      BeadScores(make_band(row.source, row.target, row.max_nodes)).node_count();
  EXPECT_LE(nodes, row.max_nodes + 10 * (row.source + 1) + 10 * (row.target + 1));
}

INSTANTIATE_TEST_SUITE_P(
    All, NarrowBand,
    testing::Values(BandCase{"square", 1000, 1000, 100000}, BandCase{"tight", 1000, 1000, 10},
                    BandCase{"long_source", 5000, 40, 1000},
                    BandCase{"long_target", 40, 5000, 1000}, BandCase{"one_source", 1, 1000, 5},
                    BandCase{"one_target", 1000, 1, 5}, BandCase{"no_target", 1000, 0, 5},
                    BandCase{"small", 3, 2, 5}),
    case_name<BandCase>);

TEST(BeadScores, NumbersNodesRowByRow) {
  const BeadScores scores(Band{{{0, 2}, {0, 3}, {1, 4}}});
  EXPECT_EQ(scores.source_count(), 2U);
  EXPECT_EQ(scores.target_count(), 3U);
  EXPECT_EQ(scores.node_count(), 8U);
  std::size_t expected = 0;
  for (std::size_t i = 0; i <= 2; ++i) {
    const SentenceRange row = scores.band().rows[i];
    for (std::size_t j = row.begin; j < row.end; ++j) {
      EXPECT_EQ(scores.node(i, j), expected++);
    }
  }
}

TEST(BeadScores, AreImpossibleUntilSet) {
  BeadScores scores(make_band(2, 2, 9));
  scores.set(4, kDeletion, -1.5);
  for (std::size_t node = 0; node < scores.node_count(); ++node) {
    for (std::size_t k = 0; k < kShapes; ++k) {
      const bool was_set = node == 4 && k == kDeletion;
      EXPECT_EQ(scores.at(node, k), was_set ? -1.5F : BeadScores::kImpossible);
    }
  }
}

TEST(ShapePriors, NameEveryShapeOnceAndTheUnpairedLast) {
  const auto& priors = shape_priors();
  std::set<std::pair<std::size_t, std::size_t>> shapes;
  for (const ShapePrior& prior : priors) {
    shapes.emplace(prior.shape.source, prior.shape.target);
    EXPECT_GT(prior.shape.source + prior.shape.target, 0U);
    EXPECT_LT(prior.log_probability, 0);
    EXPECT_LE(prior.log_probability, priors[0].log_probability);
  }
  EXPECT_EQ(shapes.size(), kShapes);
  EXPECT_EQ(priors[0].shape.source, 1U);
  EXPECT_EQ(priors[0].shape.target, 1U);
  EXPECT_EQ(priors[kDeletion].shape.source, 1U);
  EXPECT_EQ(priors[kDeletion].shape.target, 0U);
  EXPECT_EQ(priors[kInsertion].shape.source, 0U);
  EXPECT_EQ(priors[kInsertion].shape.target, 1U);
}

}  // namespace
}  // namespace targman::align
