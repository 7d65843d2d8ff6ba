#include "core/align/confidence.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

AlignedBead paired(std::size_t index, double posterior) {
  return {one_to_one(index, index), 1, posterior};
}

AlignedBead left_out(std::size_t index, double posterior) {
  return {{{index, index + 1}, {index, index}}, -1, posterior};
}

std::vector<AlignedBead> calibrated(std::vector<AlignedBead> beads) {
  calibrate(beads);
  return beads;
}

TEST(Confidence, GrowsWithThePosterior) {
  double last = 0;
  for (const double posterior : {0.0, 0.1, 0.5, 0.9, 0.99, 0.999}) {
    const double confidence = calibrated({paired(0, posterior)}).front().confidence;
    EXPECT_GT(confidence, last);
    EXPECT_LT(confidence, 1);
    last = confidence;
  }
}

TEST(Confidence, IsLowerBesideASentenceWithoutCounterpart) {
  const auto beads =
      calibrated({paired(0, 0.99), paired(1, 0.99), left_out(2, 0.99), paired(3, 0.99)});
  EXPECT_LT(beads[1].confidence, beads[0].confidence);
  EXPECT_EQ(beads[3].confidence, beads[1].confidence);
  EXPECT_LT(beads[2].confidence, beads[0].confidence);
}

TEST(Confidence, IsLowerWhereMuchIsLeftOut) {
  const double whole =
      calibrated({paired(0, 0.99), paired(1, 0.99), paired(2, 0.99)})[0].confidence;
  const double torn =
      calibrated({paired(0, 0.99), paired(1, 0.99), left_out(2, 0.99)})[0].confidence;
  EXPECT_LT(torn, whole);
}

TEST(Confidence, StaysWhereOneSideIsEmpty) {
  EXPECT_EQ(calibrated({left_out(0, 1)}).front().confidence, 1);
  EXPECT_TRUE(calibrated({}).empty());
}

}  // namespace
}  // namespace targman::align
