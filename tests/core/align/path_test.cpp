#include "core/align/path.h"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/reference/exhaustive_path.h"

namespace targman::align {
namespace {

std::vector<Bead> beads_of(const std::vector<PathBead>& path) {
  std::vector<Bead> beads;
  beads.reserve(path.size());
  for (const PathBead& bead : path) {
    beads.push_back(bead.bead);
  }
  return beads;
}

/// Shapes by their place in shape_priors().
enum Place : std::size_t { one_one = 0, two_one = 1, one_two = 2 };

/// Gives every bead of a shape that fits into the lattice one score.
void set_everywhere(BeadScores& scores, std::size_t place, double score) {
  const Shape shape = shape_priors()[place].shape;
  for (std::size_t i = shape.source; i <= scores.source_count(); ++i) {
    const SentenceRange row = scores.band().rows[i];
    for (std::size_t j = std::max(row.begin, shape.target); j < row.end; ++j) {
      scores.set(scores.node(i, j), place, score);
    }
  }
}

BeadScores empty_scores(std::size_t source, std::size_t target) {
  return BeadScores(make_band(source, target, (source + 1) * (target + 1)));
}

/// Random scores for random shapes; those with an empty side are always possible.
void fill(BeadScores& scores, std::mt19937& random) {
  std::normal_distribution<double> draw(0.0, 2.0);
  std::bernoulli_distribution is_possible(0.8);
  for (std::size_t node = 0; node < scores.node_count(); ++node) {
    for (std::size_t k = 0; k < kShapes; ++k) {
      if (k == kDeletion || k == kInsertion || is_possible(random)) {
        scores.set(node, k, draw(random));
      }
    }
  }
}

Band random_band(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> size(0, 5);
  const std::size_t source = size(random);
  const std::size_t target = size(random);
  Band band = make_band(source, target, 36);
  // Every other band has its upper left and lower right corners cut off.
  if (std::bernoulli_distribution()(random) && source > 1 && target > 1) {
    band.rows.front().end = target;
    band.rows.back().begin = 1;
  }
  return band;
}

void expect_as_enumerated(const BeadScores& scores) {
  const std::vector<PathBead> path = best_path(scores);
  const std::vector<reference::LatticePath> paths = reference::all_paths(scores);
  ASSERT_FALSE(paths.empty());
  EXPECT_EQ(beads_of(path), reference::best_of(paths).beads);
  for (const PathBead& bead : path) {
    EXPECT_NEAR(bead.posterior, reference::posterior_of(bead.bead, paths), 1e-9)
        << "source " << bead.bead.source.begin << ", target " << bead.bead.target.begin;
  }
}

TEST(BestPath, AgreesWithEnumeration) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 150 && !testing::Test::HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    BeadScores scores(random_band(random));
    fill(scores, random);
    expect_as_enumerated(scores);
  }
}

TEST(BestPath, OfNothingIsEmpty) {
  EXPECT_TRUE(best_path(empty_scores(0, 0)).empty());
}

TEST(BestPath, LeavesAllUnpairedWhereOneSideIsEmpty) {
  BeadScores scores = empty_scores(2, 0);
  set_everywhere(scores, kDeletion, -3);
  const auto path = best_path(scores);
  EXPECT_EQ(beads_of(path), (std::vector<Bead>{{{0, 1}, {0, 0}}, {{1, 2}, {0, 0}}}));
  for (const PathBead& bead : path) {
    EXPECT_DOUBLE_EQ(bead.score, -3);
    EXPECT_NEAR(bead.posterior, 1, 1e-12);
  }
}

TEST(BestPath, IsCertainWhereThereIsOneWay) {
  BeadScores scores = empty_scores(3, 3);
  set_everywhere(scores, one_one, -50);
  const auto path = best_path(scores);
  ASSERT_EQ(path.size(), 3U);
  for (const PathBead& bead : path) {
    EXPECT_NEAR(bead.posterior, 1, 1e-12);
  }
}

TEST(BestPath, SharesProbabilityBetweenEqualPaths) {
  BeadScores scores = empty_scores(3, 2);
  set_everywhere(scores, one_one, 0);
  set_everywhere(scores, two_one, 0);
  const auto path = best_path(scores);
  // From the end the shape that comes first in shape_priors() wins.
  EXPECT_EQ(beads_of(path), (std::vector<Bead>{{{0, 2}, {0, 1}}, {{2, 3}, {1, 2}}}));
  for (const PathBead& bead : path) {
    EXPECT_NEAR(bead.posterior, 0.5, 1e-6);
  }
}

TEST(BestPath, KeepsRunsTogether) {
  // Two of four sentences have no counterpart, and all ways to choose them score the same.
  BeadScores scores = empty_scores(4, 2);
  set_everywhere(scores, one_one, 0);
  set_everywhere(scores, kDeletion, 0);
  const auto path = best_path(scores);
  ASSERT_EQ(path.size(), 4U);
  std::size_t neighbours = 0;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    neighbours += path[i].bead.target.empty() && path[i + 1].bead.target.empty() ? 1U : 0U;
  }
  EXPECT_EQ(neighbours, 1U);
}

TEST(BestPath, StaysFiniteWithExtremeScores) {
  BeadScores scores = empty_scores(50, 50);
  set_everywhere(scores, one_one, 1e4);
  set_everywhere(scores, one_two, -1e4);
  set_everywhere(scores, kDeletion, -1e4);
  set_everywhere(scores, kInsertion, -1e4);
  const auto path = best_path(scores);
  ASSERT_EQ(path.size(), 50U);
  for (const PathBead& bead : path) {
    EXPECT_NEAR(bead.posterior, 1, 1e-6);
  }
}

}  // namespace
}  // namespace targman::align
