#include "core/lexicon/memory_learning.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/lexicon/learner.h"
#include "core/lexicon/memory_words.h"
#include "core/text/stem.h"
#include "tests/core/lexicon/news_pairs.h"
#include "tests/temporary_folder.h"

namespace targman::lexicon {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

class MemoryLearning : public testing::Test {
 protected:
  MemoryLearning() { keep_learning(memory_); }

  static memory::Memory create(const std::string& path) {
    return memory::Memory::open(path, {.access = memory::Access::create});
  }

  /// All that is stored of what was learnt, byte for byte.
  [[nodiscard]] Entries learnt() const {
    Entries entries;
    const memory::Companions companions = memory_.companions();
    companions.bytes("lexicon", "names")
        .scan("", std::nullopt, [&](const std::string& key, std::string_view value) {
          entries.emplace_back(key, value);
          return true;
        });
    for (const char* table : {"rows", "taught"}) {
      companions.integers("lexicon", table)
          .scan(0, std::nullopt, [&](std::int64_t key, std::string_view value) {
            entries.emplace_back(table + std::to_string(key), value);
            return true;
          });
    }
    return entries;
  }

  [[nodiscard]] std::uint64_t taught_pairs() const {
    std::uint64_t pairs = 0;
    for (const LearntOverview& overview : learnt_overview(memory_)) {
      pairs += overview.pairs;
    }
    return pairs;
  }

  /// The probability that a word is translated by another, in any inflection.
  [[nodiscard]] double probability(const std::string& english, const std::string& russian) const {
    const text::Stemmer stemmer{Language("ru")};
    for (const LearntWord& word : learnt_word(memory_, english, Language("en"))) {
      for (const LearntTranslation& translation : word.translations) {
        if (translation.stem == stemmer.stem(text::fold_word(russian))) {
          return translation.probability;
        }
      }
    }
    return 0;
  }

  TemporaryFolder folder_;
  std::string path_ = folder_.file("memory.db");
  memory::Memory memory_ = create(path_);
};

TEST_F(MemoryLearning, LearnsFromWhatIsAligned) {
  align(memory_, news_article("https://example.org/1", "a"), news_pairs());
  EXPECT_EQ(taught_pairs(), 12U);
  EXPECT_EQ(waiting_units(memory_), 0U);
  EXPECT_GT(probability("ministers", "министры"), 0.7);
  EXPECT_GT(probability("laughed", "засмеялся"), 0.7);
  EXPECT_LT(probability("laughed", "посол"), 0.1);
}

TEST_F(MemoryLearning, LetsWhatIsImportedWait) {
  import(memory_, news_pairs());
  EXPECT_EQ(taught_pairs(), 0U);
  EXPECT_EQ(waiting_units(memory_), 12U);
  EXPECT_EQ(learn_waiting(memory_, 8), 4U);
  EXPECT_EQ(taught_pairs(), 8U);
  EXPECT_EQ(waiting_units(memory_), 4U);
  EXPECT_EQ(learn_waiting(memory_, 8), 0U);
  EXPECT_EQ(taught_pairs(), 12U);
  EXPECT_GT(probability("ambassador", "посол"), 0.5);
}

TEST_F(MemoryLearning, UnlearnsExactlyWhatIsUndone) {
  const auto pairs = news_pairs();
  align(memory_, news_article("https://example.org/1", "a"), {pairs.begin(), pairs.begin() + 7});
  const Entries before = learnt();
  const BatchId batch = import(memory_, {pairs.begin() + 7, pairs.end()});
  learn_waiting(memory_, kUnitsAtOnce);
  EXPECT_NE(learnt(), before);
  memory_.undo(batch);
  EXPECT_EQ(learnt(), before);
  EXPECT_EQ(taught_pairs(), 7U);
}

TEST_F(MemoryLearning, UnlearnsWhatIsRetractedAndReplaced) {
  const auto pairs = news_pairs();
  align(memory_, news_article("https://example.org/1", "a"), {pairs.begin(), pairs.begin() + 7});
  const Entries before = learnt();
  const ArticleInfo second = news_article("https://example.org/2", "a");
  const ArticleId article = align(memory_, second, {pairs.begin() + 7, pairs.end()});
  const Entries with_second = learnt();
  align(memory_, news_article("https://example.org/2", "b"),
        {news_pair("The ambassador slept.", "Посол спал.")});
  EXPECT_EQ(taught_pairs(), 8U);
  EXPECT_NE(learnt(), with_second);
  memory_.retract(article);
  EXPECT_EQ(learnt(), before);
}

TEST_F(MemoryLearning, UnlearnsWhatWaits) {
  const BatchId batch = import(memory_, news_pairs());
  memory_.undo(batch);
  EXPECT_EQ(waiting_units(memory_), 0U);
}

TEST_F(MemoryLearning, LearnsATextAnewThatTakesThePlaceOfAnother) {
  auto pairs = news_pairs();
  align(memory_, news_article("https://example.org/1", "a"), pairs);
  pairs[0].variants[1].plain = "Посол прибыл.";  // the same unit gets another translation
  align(memory_, news_article("https://example.org/1", "b"), pairs);
  EXPECT_EQ(taught_pairs(), 12U);
  const std::vector<LearntWord> words = learnt_word(memory_, "прибыл", Language("ru"));
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].seen, 1U);
  EXPECT_EQ(learnt_word(memory_, "приехал", Language("ru"))[0].seen, 3U);
}

TEST_F(MemoryLearning, StopsCountingWhatIsRejected) {
  auto pairs = news_pairs();
  const ArticleInfo info = news_article("https://example.org/1", "a");
  align(memory_, info, {pairs.begin() + 1, pairs.end()});
  const std::uint64_t seen = learnt_word(memory_, "ambassador", Language("en"))[0].seen;
  pairs.erase(pairs.begin());
  for (const Review review : {Review::rejected, Review::accepted}) {
    pairs.front().occurrences.front().review = review;
    align(memory_, info, pairs);
    const bool counts = review == Review::accepted;
    EXPECT_EQ(taught_pairs(), counts ? 11U : 10U);
    EXPECT_EQ(learnt_word(memory_, "ambassador", Language("en"))[0].seen, seen - (counts ? 0 : 1));
  }
}

TEST_F(MemoryLearning, TakesNothingFromABatchThatIsNotCommitted) {
  align(memory_, news_article("https://example.org/1", "a"), {news_pairs().front()});
  const Entries before = learnt();
  {
    memory::Batch batch = memory_.begin_batch({.kind = memory::BatchKind::alignment});
    for (const TranslationUnit& pair : news_pairs()) {
      batch.add_pair(pair);
    }
  }
  EXPECT_EQ(learnt(), before);
}

/// Kills the process when everything is learnt and nothing committed.
class Killer : public memory::ChangeObserver {
 public:
  void unit_added(UnitId /*id*/, const TranslationUnit& /*unit*/) override {}
  void unit_changed(UnitId /*id*/) override {}
  void unit_removed(UnitId /*id*/) override {}
  void before_commit() override { kill(getpid(), SIGKILL); }
};

TEST_F(MemoryLearning, IsInStepWithTheUnitsWheneverTheProcessDies) {
  align(memory_, news_article("https://example.org/1", "a"), {news_pairs().front()});
  const Entries before = learnt();
  const pid_t child = fork();
  if (child == 0) {
    memory::Memory memory = memory::Memory::open(path_, {.access = memory::Access::write});
    keep_learning(memory);
    memory.observe([](const memory::Companions&, std::optional<memory::BatchKind>) {
      return std::make_unique<Killer>();
    });
    align(memory, news_article("https://example.org/2", "a"), news_pairs());
    _exit(EXIT_SUCCESS);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(learnt(), before);
  EXPECT_EQ(memory_.stats().units, 1);
}

TEST_F(MemoryLearning, LearnsFromTheSameTextsOnce) {
  align(memory_, news_article("https://example.org/1", "a"), news_pairs());
  const Entries before = learnt();
  align(memory_, news_article("https://example.org/2", "a"), news_pairs());
  EXPECT_EQ(learnt(), before);
}

TEST_F(MemoryLearning, LearnsEverythingAnew) {
  for (const TranslationUnit& pair : news_pairs()) {
    align(memory_, news_article("https://example.org/" + pair.variants[0].plain, "a"), {pair});
  }
  EXPECT_EQ(taught_pairs(), 12U);
  const double one_by_one = probability("ambassador", "посол");
  forget_all(memory_);
  EXPECT_EQ(taught_pairs(), 0U);
  EXPECT_EQ(waiting_units(memory_), 12U);
  learn_waiting(memory_, kUnitsAtOnce);
  EXPECT_EQ(taught_pairs(), 12U);
  EXPECT_GT(probability("ambassador", "посол"), one_by_one);
}

TEST_F(MemoryLearning, StartsWithTheUnitsThatAreThere) {
  const std::string path = folder_.file("older.db");
  {
    memory::Memory older = create(path);
    import(older, news_pairs());
  }
  memory::Memory memory = memory::Memory::open(path, {.access = memory::Access::write});
  EXPECT_EQ(waiting_units(memory), 0U);
  keep_learning(memory);
  EXPECT_EQ(waiting_units(memory), 12U);
}

TEST_F(MemoryLearning, LetsNoMoreThanTheNewestWait) {
  constexpr std::size_t kMore = 5;
  std::vector<TranslationUnit> units(kMostTaughtPairs + kMore, news_pair("", "Да."));
  for (std::size_t i = 0; i < units.size(); ++i) {
    units[i].variants[0].plain = "Yes " + std::to_string(i);
  }
  import(memory_, units);
  EXPECT_EQ(waiting_units(memory_), kMostTaughtPairs);
  std::optional<std::int64_t> oldest;
  memory_.companions()
      .integers("lexicon", "waiting")
      .scan(0, std::nullopt, [&](std::int64_t unit, std::string_view) {
        oldest = unit;
        return false;
      });
  EXPECT_EQ(oldest, kMore + 1);
}

}  // namespace
}  // namespace targman::lexicon
