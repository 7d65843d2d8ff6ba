#include "core/memory/change_observer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/memory/memory.h"
#include "tests/core/memory/samples.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

/// What one transaction told.
struct Told {
  std::optional<BatchKind> kind;
  std::vector<UnitId> added;
  std::set<UnitId> changed;
  std::set<UnitId> removed;
  bool finished = false;
};

/// Keeps the texts of all units in a companion table.
class Copier : public ChangeObserver {
 public:
  Copier(const Companions& companions, Told& told) : companions_(companions), told_(told) {}

  void unit_added(UnitId id, const TranslationUnit& unit) override {
    told_.added.push_back(id);
    texts_.put(id, text_of(unit));
  }
  void unit_changed(UnitId id) override { told_.changed.insert(id); }
  void unit_removed(UnitId id) override {
    told_.removed.insert(id);
    texts_.erase(id);
  }
  void before_commit() override {
    for (const UnitId id : told_.changed) {
      if (const auto unit = companions_.unit(id)) {
        texts_.put(id, text_of(*unit));
      }
    }
    told_.finished = true;
  }

  static std::string text_of(const TranslationUnit& unit) {
    std::string text;
    for (const Variant& variant : unit.variants) {
      text += variant.plain + "\n";
    }
    return text;
  }

 private:
  Companions companions_;
  Told& told_;
  IntegerTable texts_ = companions_.integers("copies", "texts");
};

class ChangeObserverTest : public testing::Test {
 protected:
  ChangeObserverTest() {
    const Companions companions = memory_.companions();
    companions.write([&] { companions.make("copies", 1, {{"texts", KeyKind::integer}}); });
    memory_.observe([this](const Companions& of, std::optional<BatchKind> kind) {
      told_ = Told();
      told_.kind = kind;
      return std::make_unique<Copier>(of, told_);
    });
  }

  void expect_copies_in_step() const {
    std::vector<std::string> copies;
    memory_.companions()
        .integers("copies", "texts")
        .scan(0, std::nullopt, [&](std::int64_t, std::string_view text) {
          copies.emplace_back(text);
          return true;
        });
    std::vector<std::string> texts;
    for (const TranslationUnit& unit : units_of(memory_)) {
      texts.push_back(Copier::text_of(unit));
    }
    EXPECT_EQ(copies, texts);
  }

  TemporaryFolder folder_;
  Memory memory_ = create(folder_.file("memory.db"));
  Told told_;
};

TEST_F(ChangeObserverTest, IsToldOfUnitsThatCome) {
  add_pairs(memory_, {english_armenian(kTalks), english_armenian(kArrival)});
  EXPECT_EQ(told_.kind, BatchKind::alignment);
  EXPECT_EQ(told_.added, (std::vector<UnitId>{1, 2}));
  EXPECT_TRUE(told_.changed.empty());
  EXPECT_TRUE(told_.finished);
  add_units(memory_, {unit_of({variant("en", kMorning.en), variant("ru", kMorning.ru)})});
  EXPECT_EQ(told_.kind, BatchKind::import);
  EXPECT_EQ(told_.added, std::vector<UnitId>{3});
  expect_copies_in_step();
}

TEST_F(ChangeObserverTest, IsToldOfUnitsThatChange) {
  add_pairs(memory_, {english_armenian(kTalks)});
  add_pairs(memory_, {english_russian(kTalks)});
  EXPECT_EQ(told_.changed, std::set<UnitId>{1});
  expect_copies_in_step();
  add_pairs(memory_, {english_armenian(kTalks, 0, 1)});
  EXPECT_EQ(told_.changed, std::set<UnitId>{1});
  EXPECT_TRUE(told_.added.empty());
  add_pairs(memory_, {english_armenian(kArrival), english_russian(kArrival)});
  EXPECT_EQ(told_.added, std::vector<UnitId>{2});
  EXPECT_EQ(told_.changed, std::set<UnitId>{2});
  expect_copies_in_step();
}

TEST_F(ChangeObserverTest, IsToldOfVerdicts) {
  Batch batch = memory_.begin_batch({});
  const ArticleInfo info = article_info("https://example.org/1", "hy", "a");
  TranslationUnit talks = english_armenian(kTalks, batch.put_article(info));
  batch.add_pair(talks);
  batch.commit();
  Batch again = memory_.begin_batch({});
  talks.occurrences[0].review = Review::rejected;
  again.add_pair(talks);
  again.commit();
  EXPECT_EQ(told_.changed, std::set<UnitId>{1});
}

TEST_F(ChangeObserverTest, IsToldOfWhatGoes) {
  const BatchId armenian =
      add_pairs(memory_, {english_armenian(kTalks), english_armenian(kMorning)});
  add_pairs(memory_, {english_russian(kTalks)});
  memory_.undo(armenian);
  EXPECT_EQ(told_.kind, std::nullopt);
  EXPECT_EQ(told_.changed, std::set<UnitId>{1});
  EXPECT_EQ(told_.removed, std::set<UnitId>{2});
  EXPECT_TRUE(told_.finished);
  expect_copies_in_step();
}

TEST_F(ChangeObserverTest, IsToldOfAnArticleThatIsReplacedAndRetracted) {
  const auto align = [&](const std::string& digest, const Sentence& sentence) {
    Batch batch = memory_.begin_batch({.kind = BatchKind::alignment});
    const ArticleId id = batch.put_article(article_info("https://example.org/1", "hy", digest));
    batch.add_pair(english_armenian(sentence, id));
    batch.commit();
    return id;
  };
  align("a", kTalks);
  align("b", {kTalks.en, kArrival.hy, ""});
  EXPECT_EQ(told_.changed, std::set<UnitId>{1});
  expect_copies_in_step();
  const ArticleId id = align("c", kMorning);
  EXPECT_EQ(told_.removed, std::set<UnitId>{1});
  expect_copies_in_step();
  memory_.retract(id);
  EXPECT_EQ(told_.removed, std::set<UnitId>{2});
  expect_copies_in_step();
}

TEST_F(ChangeObserverTest, IsTakenBackWithTheBatch) {
  add_pairs(memory_, {english_armenian(kTalks)});
  {
    Batch batch = memory_.begin_batch({});
    batch.add_pair(english_armenian(kArrival));
  }
  EXPECT_FALSE(told_.finished);
  expect_copies_in_step();
}

class Refuser : public ChangeObserver {
 public:
  void unit_added(UnitId, const TranslationUnit&) override {}
  void unit_changed(UnitId) override {}
  void unit_removed(UnitId) override {}
  void before_commit() override { throw StorageError("refused"); }
};

TEST_F(ChangeObserverTest, TakesTheBatchBackWhereItFails) {
  memory_.observe(
      [](const Companions&, std::optional<BatchKind>) { return std::make_unique<Refuser>(); });
  Batch batch = memory_.begin_batch({});
  batch.add_pair(english_armenian(kTalks));
  EXPECT_THROW(batch.commit(), StorageError);
  EXPECT_TRUE(units_of(memory_).empty());
  expect_copies_in_step();
}

}  // namespace
}  // namespace targman::memory
