#include "core/align/batch.h"

#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

void no_progress(double /*share*/) {}

/// A text of four sentences of much the same length, whose words have nothing in common with their
/// translations but that they come again in every text; one sentence, another in each, is left out.
Bitext text_without(std::size_t left_out) {
  static const std::vector<std::pair<const char*, const char*>> pairs = {
      {"The farmers sold their wheat.", "Крестьяне продали пшеницу."},
      {"The doctors cured many people.", "Врачи вылечили много людей."},
      {"The bakers baked fresh bread.", "Пекари испекли свежий хлеб."},
      {"The sailors loved stormy seas.", "Моряки любили бурное море."}};
  Bitext bitext{side("en", {}), side("ru", {})};
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    bitext.source.sentences.emplace_back(pairs[i].first);
    if (i != left_out) {
      bitext.target.sentences.emplace_back(pairs[i].second);
    }
  }
  return bitext;
}

TEST(AlignBatch, LearnsFromAllTexts) {
  std::vector<Bitext> bitexts;
  for (std::size_t i = 0; i < 30; ++i) {
    bitexts.push_back(text_without(4));  // nothing is left out
  }
  bitexts.push_back(text_without(1));
  bitexts.push_back(text_without(2));
  const lexicon::Lexicon lexicon = empty_lexicon(bitexts[0].source, bitexts[0].target);
  const auto together = align_batch(bitexts, lexicon, no_progress);
  ASSERT_EQ(together.size(), bitexts.size());
  EXPECT_EQ(shapes_of(together.front()), "1-1 1-1 1-1 1-1");
  EXPECT_EQ(shapes_of(together[30]), "1-1 1-0 1-1 1-1");
  EXPECT_EQ(shapes_of(together[31]), "1-1 1-1 1-0 1-1");
}

TEST(AlignBatch, OfFewTextsIsTheirAlignment) {
  const Bitext bitext = text_without(1);
  const auto together =
      align_batch({bitext}, empty_lexicon(bitext.source, bitext.target), no_progress);
  ASSERT_EQ(together.size(), 1U);
  EXPECT_EQ(shapes_of(together.front()), shapes_of(align_alone(bitext)));
}

TEST(AlignBatch, OfNothingIsNothing) {
  EXPECT_TRUE(
      align_batch({}, lexicon::Lexicon(Language("en"), Language("ru")), no_progress).empty());
}

TEST(AlignBatch, StopsWhereProgressThrows) {
  const std::vector<Bitext> bitexts(400, text_without(4));
  EXPECT_THROW((void)align_batch(bitexts, empty_lexicon(bitexts[0].source, bitexts[0].target),
                                 [](double) { throw std::runtime_error("stop"); }),
               std::runtime_error);
}

TEST(AlignBatch, TellsHowFarItIs) {
  const std::vector<Bitext> bitexts(400, text_without(4));
  double last = 0;
  (void)align_batch(bitexts, empty_lexicon(bitexts[0].source, bitexts[0].target),
                    [&](double share) {
                      EXPECT_GE(share, last);
                      EXPECT_LE(share, 1);
                      last = share;
                    });
  EXPECT_GT(last, 0);
}

}  // namespace
}  // namespace targman::align
