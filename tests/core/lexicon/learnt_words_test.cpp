#include "core/lexicon/learnt_words.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/stem.h"

namespace targman::lexicon {
namespace {

Language english() {
  return Language("en");
}

Language russian() {
  return Language("ru");
}

/// Every subject with every verb: only counting tells which word is which.
std::vector<std::pair<std::string, std::string>> sentences() {
  const std::vector<std::pair<std::string, std::string>> subjects = {
      {"ambassador", "посол"}, {"minister", "министр"}, {"farmer", "фермер"}, {"doctor", "врач"}};
  const std::vector<std::pair<std::string, std::string>> verbs = {
      {"arrived", "приехал"}, {"answered", "ответил"}, {"laughed", "засмеялся"}};
  std::vector<std::pair<std::string, std::string>> result;
  for (const auto& [subject, subject_ru] : subjects) {
    for (const auto& [verb, verb_ru] : verbs) {
      std::string text = "The ";
      std::string text_ru = subject_ru;
      text.append(subject).append(" ").append(verb).append(".");
      text_ru.append(" ").append(verb_ru).append(".");
      result.emplace_back(std::move(text), std::move(text_ru));
    }
  }
  return result;
}

LearntWords learn(const std::vector<std::pair<std::string, std::string>>& texts) {
  std::vector<SentencePair> pairs;
  pairs.reserve(texts.size());
  for (const auto& [source, target] : texts) {
    pairs.push_back({source, target});
  }
  return learn_words(pairs, english(), russian());
}

/// The likeliest translation of a word, in the forward or the backward direction.
std::string best(const LearntWords& learnt, const std::string& word) {
  const std::string stem = text::Stemmer(english()).stem(word);
  std::string found;
  double highest = 0;
  for (const LearntPair& pair : learnt.pairs) {
    if (pair.source == stem && pair.forward > highest) {
      highest = pair.forward;
      found = pair.target;
    }
  }
  return found;
}

TEST(LearntWords, TellWhichWordTranslatesWhich) {
  const LearntWords learnt = learn(sentences());
  const text::Stemmer stemmer(russian());
  EXPECT_EQ(best(learnt, "ambassador"), stemmer.stem("посол"));
  EXPECT_EQ(best(learnt, "doctor"), stemmer.stem("врач"));
  EXPECT_EQ(best(learnt, "arrived"), stemmer.stem("приехал"));
  EXPECT_EQ(best(learnt, "laughed"), stemmer.stem("засмеялся"));
}

TEST(LearntWords, HaveProbabilities) {
  const LearntWords learnt = learn(sentences());
  EXPECT_FALSE(learnt.pairs.empty());
  for (const LearntPair& pair : learnt.pairs) {
    EXPECT_GE(pair.forward, 0);
    EXPECT_LE(pair.forward, 1);
    EXPECT_GE(pair.backward, 0);
    EXPECT_LE(pair.backward, 1);
  }
}

TEST(LearntWords, CountHowOftenAStemHasItsTranslation) {
  const LearntWords learnt = learn(sentences());
  std::map<std::string, double> counts;
  for (const StemCount& stem : learnt.source_counts) {
    counts[stem.stem] = stem.count;
  }
  const text::Stemmer stemmer(english());
  EXPECT_GT(counts[stemmer.stem("ambassador")], 2);  // stands with three verbs
  EXPECT_LE(counts[stemmer.stem("ambassador")], 3);
  EXPECT_GT(counts[stemmer.stem("arrived")], 3);  // stands with four subjects
  EXPECT_LE(counts[stemmer.stem("arrived")], 4);
  EXPECT_LT(counts["the"], 2);  // of twelve times
}

TEST(LearntWords, AreTheSameWhereAPairComesAgain) {
  auto texts = sentences();
  const LearntWords once = learn(texts);
  texts.insert(texts.end(), 20, texts.front());
  const LearntWords again = learn(texts);
  ASSERT_EQ(once.pairs.size(), again.pairs.size());
  for (std::size_t i = 0; i < once.pairs.size(); ++i) {
    EXPECT_EQ(once.pairs[i].forward, again.pairs[i].forward);
  }
}

TEST(LearntWords, LeaveOutWhatWasSeenOnce) {
  EXPECT_TRUE(learn({{"A rare word.", "Редкое слово."}}).pairs.empty());
}

TEST(LearntWords, OfNothingAreNone) {
  const LearntWords learnt = learn({});
  EXPECT_TRUE(learnt.pairs.empty());
  EXPECT_TRUE(learnt.source_counts.empty());
}

TEST(LearntWords, AreTheSameEveryTime) {
  const LearntWords one = learn(sentences());
  const LearntWords two = learn(sentences());
  ASSERT_EQ(one.pairs.size(), two.pairs.size());
  for (std::size_t i = 0; i < one.pairs.size(); ++i) {
    EXPECT_EQ(one.pairs[i].source, two.pairs[i].source);
    EXPECT_EQ(one.pairs[i].target, two.pairs[i].target);
    EXPECT_EQ(one.pairs[i].forward, two.pairs[i].forward);
  }
}

TEST(LearntWords, PassOverSentencesBeyondMeasure) {
  std::string endless;
  for (int i = 0; i < 100'000; ++i) {
    endless += "word ";
  }
  EXPECT_TRUE(learn({{endless, endless}, {endless, endless}}).pairs.empty());
}

}  // namespace
}  // namespace targman::lexicon
