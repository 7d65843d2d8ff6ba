#include "core/lexicon/model1.h"

#include <map>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace targman::lexicon {
namespace {

using WordPair = std::pair<std::uint32_t, std::uint32_t>;

/// How often every two words are linked over all pairs.
std::map<WordPair, double> counts(const std::vector<NumberedPair>& pairs, const Model1& model) {
  std::map<WordPair, double> found;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (const Link& link : model.links(i)) {
      EXPECT_GT(link.probability, 0);
      EXPECT_LE(link.probability, 1);
      found[{pairs[i].source[link.source], pairs[i].target[link.target]}] += link.probability;
    }
  }
  return found;
}

TEST(Model1, LinksWhatStandsTogether) {
  const std::vector<NumberedPair> pairs = {{{0, 1}, {0, 1}}, {{0, 2}, {2, 0}}, {{1, 2}, {1, 2}}};
  const auto found = counts(pairs, Model1(pairs, 3, 3));
  for (std::uint32_t word = 0; word < 3; ++word) {
    EXPECT_GT(found.at({word, word}), 1.5);  // of two
  }
  EXPECT_EQ(found.size(), 3U);
}

/// The source word 0 stands everywhere, as "the" does; it has no translation.
TEST(Model1, LeavesAloneWhatHasNoCounterpart) {
  const std::vector<NumberedPair> pairs = {
      {{0, 1, 2}, {1, 2}}, {{0, 1, 3}, {1, 3}}, {{0, 2, 3}, {2, 3}}, {{0, 4, 3}, {4, 3}}};
  double linked = 0;
  for (const auto& [words, count] : counts(pairs, Model1(pairs, 5, 5))) {
    linked += words.first == 0 ? count : 0;
  }
  EXPECT_LT(linked, 0.5);  // of four
}

TEST(Model1, UsesWhatIsKnown) {
  const std::vector<NumberedPair> pairs = {{{0, 1}, {0, 1}}};
  const auto alone = counts(pairs, Model1(pairs, 2, 2));
  EXPECT_TRUE(alone.empty() || alone.at({0, 0}) == alone.at({0, 1}));
  // The first words are known, so the second ones are left for each other.
  const KnownWords known{{8}, {8}, {{0, 0, 7}}};
  const auto found = counts(pairs, Model1(pairs, 2, 2, known));
  EXPECT_GT(found.at({0, 0}), 0.8);
  EXPECT_GT(found.at({1, 1}), 0.8);
  EXPECT_EQ(found.size(), 2U);
}

TEST(Model1, TakesEmptySentences) {
  const std::vector<NumberedPair> pairs = {{{}, {}}, {{0}, {}}, {{}, {0}}};
  const Model1 model(pairs, 1, 1);
  EXPECT_TRUE(counts(pairs, model).empty());
  EXPECT_TRUE(counts({}, Model1({}, 0, 0)).empty());
}

}  // namespace
}  // namespace targman::lexicon
