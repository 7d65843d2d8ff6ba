#include "core/align/batch.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

void no_progress(double /*share*/) {}

/// The n-th text of four sentences of much the same length, whose words have nothing in common with
/// their translations but that they come again in other texts; one sentence, another in each, is
/// left out.
Bitext text_without(std::size_t left_out, std::size_t n = 0) {
  static const std::vector<std::pair<const char*, const char*>> beginnings = {
      {"The farmers praised", "Крестьяне хвалили"},
      {"The doctors wanted", "Врачи требовали"},
      {"The bakers refused", "Пекари отвергали"},
      {"The sailors loved", "Моряки любили"}};
  static const std::vector<std::pair<const char*, const char*>> ends = {
      {" the new bridge.", " новый мост."},    {" clean water.", " чистую воду."},
      {" cheap bread.", " дешёвый хлеб."},     {" stormy weather.", " бурную погоду."},
      {" lazy soldiers.", " ленивых солдат."}, {" long speeches.", " длинные речи."},
      {" quiet evenings.", " тихие вечера."}};
  Bitext bitext{side("en", {}), side("ru", {})};
  for (std::size_t i = 0; i < beginnings.size(); ++i) {
    const auto& end = ends[(n * (i + 1) + i) % ends.size()];
    bitext.source.sentences.push_back(std::string(beginnings[i].first) + end.first);
    if (i != left_out) {
      bitext.target.sentences.push_back(std::string(beginnings[i].second) + end.second);
    }
  }
  return bitext;
}

TEST(AlignBatch, LearnsFromAllTexts) {
  std::vector<Bitext> bitexts;
  for (std::size_t i = 0; i < 30; ++i) {
    bitexts.push_back(text_without(4, i));  // nothing is left out
  }
  bitexts.push_back(text_without(1, 3));
  bitexts.push_back(text_without(2, 5));
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
