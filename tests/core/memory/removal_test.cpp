#include "core/memory/removal.h"

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/memory/memory.h"
#include "tests/core/memory/samples.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

class RemovalTest : public testing::Test {
 protected:
  /// Aligns an article in a batch of its own.
  ArticleId align(const ArticleInfo& info, const std::vector<Sentence>& sentences) {
    Batch batch = memory_.begin_batch({.kind = BatchKind::alignment, .source = info.url});
    const ArticleId article = batch.put_article(info);
    std::int64_t position = 0;
    for (const Sentence& sentence : sentences) {
      batch.add_pair(info.target_language == Language("hy")
                         ? english_armenian(sentence, article, position)
                         : english_russian(sentence, article, position));
      ++position;
    }
    batch.commit();
    return article;
  }

  TemporaryFolder folder_;
  Memory memory_ = create(folder_.file("memory.db"));
};

TEST_F(RemovalTest, UndoesABatchWithAllItBrought) {
  const BatchId batch = add_pairs(memory_, {english_armenian(kTalks), english_armenian(kArrival)});
  EXPECT_EQ(memory_.undo(batch), 2);
  EXPECT_EQ(memory_.undo(batch), std::nullopt);
  EXPECT_TRUE(units_of(memory_).empty());
  EXPECT_TRUE(memory_.batches().empty());
  EXPECT_GT(add_pairs(memory_, {english_armenian(kTalks)}), batch);
  EXPECT_EQ(units_of(memory_)[0].id, 3);  // numbers are not used again
}

TEST_F(RemovalTest, UndoLeavesWhatOtherBatchesBrought) {
  const TranslationUnit unit = unit_of({variant("en", kTalks.en), variant("hy", kTalks.hy)});
  const BatchId first = add_units(memory_, {unit});
  const BatchId second = add_units(memory_, {unit});
  EXPECT_EQ(memory_.undo(first), 0);
  ASSERT_EQ(units_of(memory_).size(), 1U);
  EXPECT_EQ(units_of(memory_)[0].occurrences[0].batch, second);
  EXPECT_EQ(memory_.undo(second), 1);
}

TEST_F(RemovalTest, UndoesATranslationAddedToAnImportedUnit) {
  const TranslationUnit unit = unit_of({variant("en", kTalks.en), variant("hy", kTalks.hy)});
  add_units(memory_, {unit});
  const BatchId added = add_pairs(memory_, {english_russian(kTalks)});
  ASSERT_EQ(units_of(memory_)[0].variants.size(), 3U);
  EXPECT_EQ(memory_.undo(added), 0);
  EXPECT_EQ(units_of(memory_)[0].variants, unit.variants);
  Batch again = memory_.begin_batch({});
  EXPECT_EQ(again.add(unit), Added::occurrence);  // the hashes were put right
}

TEST_F(RemovalTest, KeepsAnImportedVariantThatNoOccurrenceOfTheFileNames) {
  TranslationUnit unit = english_armenian(kTalks);
  unit.variants.push_back(variant("ru", kTalks.ru));  // as somebody adds to a file of ours
  const BatchId first = add_units(memory_, {unit});
  const BatchId second = add_units(memory_, {unit});
  EXPECT_EQ(memory_.undo(second), 0);
  ASSERT_EQ(units_of(memory_).size(), 1U);
  EXPECT_EQ(units_of(memory_)[0].variants, unit.variants);
  EXPECT_EQ(memory_.undo(first), 1);
}

TEST_F(RemovalTest, KeepsAnImportedUnitOfOneVariant) {
  const TranslationUnit unit = unit_of({variant("en", kTalks.en)});
  const BatchId first = add_units(memory_, {unit});
  add_units(memory_, {unit});
  EXPECT_EQ(memory_.undo(first), 0);
  EXPECT_EQ(units_of(memory_).size(), 1U);
}

TEST_F(RemovalTest, RetractsAnArticleAndKeepsTheOtherLanguage) {
  const ArticleId armenian =
      align(article_info("https://example.org/1", "hy", "a"), {kTalks, kArrival});
  const ArticleId russian = align(article_info("https://example.org/1", "ru", "b"), {kTalks});
  EXPECT_EQ(memory_.retract(armenian), 1);
  EXPECT_EQ(memory_.retract(armenian), std::nullopt);
  const auto units = units_of(memory_);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].id, 1);
  EXPECT_EQ(units[0].variants, (std::vector{variant("en", kTalks.en), variant("ru", kTalks.ru)}));
  ASSERT_EQ(memory_.articles().size(), 1U);
  EXPECT_EQ(memory_.articles()[0].id, russian);
  EXPECT_EQ(memory_.batches().size(), 1U);
}

TEST_F(RemovalTest, RetractTakesTheMetadataOfADroppedVariant) {
  Batch batch = memory_.begin_batch({});
  const ArticleId article = batch.put_article(article_info("https://example.org/1", "hy", "a"));
  TranslationUnit talks = english_armenian(kTalks, article);
  talks.variants[1].metadata.notes = {{"Լավ թարգմանություն է։", Language("hy")}};
  batch.add_pair(talks);
  batch.add_pair(english_russian(kTalks));
  batch.commit();
  EXPECT_EQ(memory_.retract(article), 0);
  const auto units = units_of(memory_);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_TRUE(units[0].metadata.empty());
  EXPECT_TRUE(units[0].variants[1].metadata.empty());
}

TEST_F(RemovalTest, ReplacesACorrectedArticle) {
  ArticleInfo info = article_info("https://example.org/1", "hy", "a");
  const ArticleId article = align(info, {kTalks, kArrival});
  align(article_info("https://example.org/1", "ru", "b"), {kArrival});
  const Sentence corrected = {kArrival.en, "Դեսպանը եկավ Երևան։", kArrival.ru};
  info.digest = "corrected";
  EXPECT_EQ(align(info, {kMorning, corrected}), article);

  const auto units = units_of(memory_);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].id, 2);  // keeps its number and its Russian
  EXPECT_EQ(units[0].variants[1].plain, corrected.hy);
  EXPECT_EQ(units[0].variants[2].plain, kArrival.ru);
  EXPECT_EQ(units[1].variants[1].plain, kMorning.hy);
  EXPECT_EQ(memory_.article(article)->occurrences, 2);
  EXPECT_EQ(memory_.article(article)->info, info);
  EXPECT_EQ(memory_.batches().size(), 2U);  // the one of the old text is gone
}

TEST_F(RemovalTest, CorrectedArticleKeepsUnitsThatStay) {
  ArticleInfo info = article_info("https://example.org/1", "hy", "a");
  align(info, {kTalks, kArrival});
  info.digest = "corrected";
  align(info, {kArrival});
  const auto units = units_of(memory_);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].id, 2);
  EXPECT_EQ(units[0].occurrences[0].position, 0);
}

TEST_F(RemovalTest, CorrectedArticleWithoutPairsIsGone) {
  ArticleInfo info = article_info("https://example.org/1", "hy", "a");
  align(info, {kTalks});
  info.digest = "corrected";
  align(info, {});
  EXPECT_TRUE(units_of(memory_).empty());
  EXPECT_TRUE(memory_.articles().empty());
  EXPECT_TRUE(memory_.batches().empty());
}

}  // namespace
}  // namespace targman::memory
