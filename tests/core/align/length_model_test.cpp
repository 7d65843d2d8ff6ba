#include "core/align/length_model.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

TEST(LengthModel, PrefersProportionalLengths) {
  const LengthModel model(bitext_of_lengths({40, 90, 160}, {60, 135, 240}));
  const auto fitting = model.score(one_to_one(1, 1));
  ASSERT_TRUE(fitting);
  EXPECT_GT(*fitting, 0);
  for (const Bead& bead : {one_to_one(1, 0), one_to_one(1, 2), Bead{{0, 2}, {1, 2}}}) {
    EXPECT_LT(model.score(bead).value_or(-100), *fitting);
  }
}

TEST(LengthModel, CountsCodePoints) {
  const std::vector<std::string> latin = {"abcdefghij", "abcde", "abcdefghijklmnopqrst"};
  const std::vector<std::string> armenian = {"աբգդեզէըթժ", "աբգդե", "աբգդեզէըթժաբգդեզէըթժ"};
  const LengthModel expected({side("en", latin), side("en", latin)});
  const LengthModel model({side("en", latin), side("hy", armenian)});
  for (std::size_t i = 0; i < latin.size(); ++i) {
    for (std::size_t j = 0; j < latin.size(); ++j) {
      EXPECT_EQ(model.score(one_to_one(i, j)), expected.score(one_to_one(i, j)));
    }
  }
}

TEST(LengthModel, RulesOutImpossibleLengths) {
  const LengthModel model(bitext_of_lengths({10, 400}, {400, 10}));
  EXPECT_EQ(model.score(one_to_one(0, 0)), std::nullopt);
  EXPECT_EQ(model.score(one_to_one(1, 1)), std::nullopt);
  EXPECT_NE(model.score(one_to_one(0, 1)), std::nullopt);
  EXPECT_NE(model.score(one_to_one(1, 0)), std::nullopt);
}

TEST(LengthModel, RulesOutTheSameInBothDirections) {
  const std::vector<std::size_t> lengths = {1, 5, 20, 80, 160, 320};
  // The same lengths on both sides, so that the ratio is 1.
  const LengthModel model(bitext_of_lengths(lengths, lengths));
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    for (std::size_t j = 0; j < lengths.size(); ++j) {
      EXPECT_EQ(model.score(one_to_one(i, j)).has_value(),
                model.score(one_to_one(j, i)).has_value())
          << lengths[i] << " and " << lengths[j];
    }
  }
}

TEST(LengthModel, TakesTheRatioOfTheBeads) {
  // Half of the source has no translation, so the whole texts suggest a target half as long.
  LengthModel model(bitext_of_lengths({100, 100, 200}, {100, 100}));
  const auto before = model.score(one_to_one(0, 0));
  model.fit_ratio({one_to_one(0, 0), one_to_one(1, 1), {{2, 3}, {2, 2}}});
  const auto after = model.score(one_to_one(0, 0));
  ASSERT_TRUE(before);
  ASSERT_TRUE(after);
  EXPECT_GT(*after, *before);
}

TEST(LengthModel, KeepsItsRatioWithoutPairedBeads) {
  LengthModel model(bitext_of_lengths({100, 100, 200}, {100, 100}));
  const auto before = model.score(one_to_one(0, 0));
  model.fit_ratio({});
  EXPECT_EQ(model.score(one_to_one(0, 0)), before);
  model.fit_ratio({{{0, 1}, {0, 0}}, {{1, 1}, {0, 1}}});
  EXPECT_EQ(model.score(one_to_one(0, 0)), before);
}

TEST(LengthModel, TakesEmptySentences) {
  for (const auto& lengths : {std::vector<std::size_t>{0}, {0, 0, 0}, {0, 10, 0}}) {
    LengthModel model(bitext_of_lengths(lengths, lengths));
    model.fit_ratio({one_to_one(0, 0)});
    const auto score = model.score(one_to_one(0, 0));
    ASSERT_TRUE(score);
    EXPECT_TRUE(std::isfinite(*score));
  }
}

}  // namespace
}  // namespace targman::align
