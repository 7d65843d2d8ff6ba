#include "core/align/explanation.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/align/aligner.h"
#include "core/lexicon/word_list.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

lexicon::Lexicon small_lexicon() {
  lexicon::Lexicon lexicon(Language("en"), Language("ru"));
  lexicon.add(lexicon::parse_word_list("en\tru\nambassador\tпосол\nbridge\tмост\n", "words.tsv"));
  return lexicon;
}

std::vector<AlignedBead> explained(const std::vector<std::string>& source,
                                   const std::vector<std::string>& target) {
  return align({side("en", source), side("ru", target)}, small_lexicon(), {.explain = true});
}

const PairedWords* find(const Explanation& explanation, const std::string& source) {
  for (const PairedWords& pair : explanation.words) {
    if (pair.source == source) {
      return &pair;
    }
  }
  return nullptr;
}

TEST(Explanation, NamesTheWordsThatPairAndWhy) {
  const auto beads = explained({"Ambassador Ivanov opened the bridge in 2019."},
                               {"Посол Иванов открыл мост в 2019 году."});
  ASSERT_EQ(shapes_of(beads), "1-1");
  ASSERT_TRUE(beads[0].explanation);
  const Explanation& explanation = *beads[0].explanation;
  const auto expect = [&](const char* source, const char* target, Likeness likeness) {
    const PairedWords* pair = find(explanation, source);
    ASSERT_NE(pair, nullptr) << source;
    EXPECT_EQ(pair->target, target);
    EXPECT_EQ(pair->likeness, likeness);
    EXPECT_GT(pair->probability, 0);
    EXPECT_LE(pair->probability, 1);
  };
  expect("Ambassador", "Посол", Likeness::translation);
  expect("Ivanov", "Иванов", Likeness::name);
  expect("bridge", "мост", Likeness::translation);
  expect("2019", "2019", Likeness::number);
  EXPECT_EQ(find(explanation, "opened"), nullptr);
}

TEST(Explanation, AddsUpToTheScore) {
  const auto beads = explained(
      {"Ambassador Ivanov came in 1997.", "He left in 2003.", "The roof was replaced in 2022.",
       "It rained."},
      {"Крышу заменили в 2022 году.", "Посол Иванов приехал в 1997 и уехал в 2003 году."});
  for (const AlignedBead& aligned : beads) {
    ASSERT_TRUE(aligned.explanation);
    const double sum = aligned.explanation->evidence.sum() + aligned.explanation->prior;
    EXPECT_NEAR(sum, aligned.score, 1e-3) << "at source sentence " << aligned.bead.source.begin;
  }
}

TEST(Explanation, OfAnUnpairedSentenceIsItsPrior) {
  const auto beads = explained({"Nobody came."}, {});
  ASSERT_EQ(beads.size(), 1U);
  EXPECT_LT(beads[0].explanation->prior, 0);
  EXPECT_EQ(beads[0].explanation->evidence.sum(), 0);
  EXPECT_TRUE(beads[0].explanation->words.empty());
}

TEST(Explanation, IsMadeOnlyWhereItIsAskedFor) {
  const auto beads = align({side("en", {"One."}), side("ru", {"Один."})}, small_lexicon());
  ASSERT_EQ(beads.size(), 1U);
  EXPECT_FALSE(beads[0].explanation);
}

}  // namespace
}  // namespace targman::align
