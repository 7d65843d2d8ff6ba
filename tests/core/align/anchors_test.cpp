#include "core/align/anchors.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/align/aligner.h"
#include "core/align/bead_scores.h"
#include "core/align/word_similarity.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

/// Sentences with three rare numbers each, the same on both sides; the target lacks the sentences
/// of `left_out`.
Bitext numbered(std::size_t count, SentenceRange left_out) {
  Bitext bitext{side("en", {}), side("ru", {})};
  for (std::size_t i = 0; i < count; ++i) {
    const std::string numbers = std::to_string(100'000 + i * 7) + " and " +
                                std::to_string(5'000'000 + i * 3) + " of " +
                                std::to_string(90'000'000 + i * 11);
    bitext.source.sentences.push_back("They counted " + numbers + ".");
    if (i < left_out.begin || i >= left_out.end) {
      bitext.target.sentences.push_back("Было " + numbers + ".");
    }
  }
  return bitext;
}

std::vector<Anchor> anchors_of(const Bitext& bitext) {
  const SideWords source = unknown_words(bitext.source);
  const SideWords target = unknown_words(bitext.target);
  return find_anchors(source, target,
                      similar_words(source, target, empty_lexicon(bitext.source, bitext.target)));
}

TEST(Anchors, RiseOnBothSides) {
  const std::vector<Anchor> anchors = anchors_of(numbered(500, {0, 0}));
  ASSERT_GT(anchors.size(), 450U);
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    EXPECT_EQ(anchors[i].source, anchors[i].target);
    EXPECT_TRUE(i == 0 || anchors[i].source > anchors[i - 1].source);
  }
}

TEST(Anchors, AreFoundBehindALongOmission) {
  const std::vector<Anchor> anchors = anchors_of(numbered(1'000, {300, 600}));
  std::size_t behind = 0;
  for (const Anchor& anchor : anchors) {
    EXPECT_EQ(anchor.target, anchor.source < 300 ? anchor.source : anchor.source - 300);
    behind += anchor.source >= 600 ? 1 : 0;
  }
  EXPECT_GT(behind, 350U);
}

TEST(Anchors, OfNothingAreNone) {
  EXPECT_TRUE(anchors_of({side("en", {}), side("ru", {})}).empty());
  EXPECT_TRUE(anchors_of({side("en", {"One."}), side("ru", {})}).empty());
  EXPECT_TRUE(anchors_of({side("en", {"Aaa."}), side("ru", {"Ббб."})}).empty());
}

TEST(AnchoredBand, HoldsTheChainAndItsMargin) {
  const std::vector<std::size_t> margins(1'001, 3);
  const Band band = make_band(margins, 1'000, {{400, 500, 1}, {401, 501, 1}}, 10'000);
  ASSERT_EQ(band.rows.size(), 1'001U);
  EXPECT_TRUE(band.contains(0, 0));
  EXPECT_TRUE(band.contains(400, 500));
  EXPECT_TRUE(band.contains(402, 502));
  EXPECT_TRUE(band.contains(401, 501 - 3));
  EXPECT_FALSE(band.contains(401, 501 - 9));
  EXPECT_TRUE(band.contains(1'000, 1'000));
}

/// Too many sentences to search all their pairs.
TEST(Aligner, FollowsALongTextThroughAnOmission) {
  const Bitext bitext = numbered(3'000, {1'000, 1'400});
  std::size_t paired = 0;
  std::size_t right = 0;
  for (const AlignedBead& aligned : align_alone(bitext)) {
    const Bead& bead = aligned.bead;
    if (bead.source.size() == 1 && bead.target.size() == 1) {
      ++paired;
      const std::size_t source = bead.source.begin;
      right += bead.target.begin == (source < 1'000 ? source : source - 400) ? 1 : 0;
    }
  }
  EXPECT_GT(paired, 2'590U);
  EXPECT_EQ(right, paired);
}

}  // namespace
}  // namespace targman::align
