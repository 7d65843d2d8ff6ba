#include "core/memory/batch.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/core/memory/samples.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

class BatchTest : public testing::Test {
 protected:
  TemporaryFolder folder_;
  Memory memory_ = create(folder_.file("memory.db"));
};

TEST_F(BatchTest, StoresTheSameUnitOnce) {
  TranslationUnit unit = unit_of({variant("en", kTalks.en), variant("hy", kTalks.hy)});
  unit.metadata.attributes = {{"tuid", "1"}};
  Batch batch = memory_.begin_batch({});
  EXPECT_EQ(batch.add(unit), Added::unit);
  EXPECT_EQ(batch.add(unit), Added::nothing);
  unit.variants[1].language = Language("HY");
  EXPECT_EQ(batch.add(unit), Added::nothing);
  batch.commit();
  Batch again = memory_.begin_batch({});
  EXPECT_EQ(again.add(unit), Added::occurrence);
  again.commit();
  EXPECT_EQ(units_of(memory_).size(), 1U);
  EXPECT_EQ(units_of(memory_)[0].occurrences.size(), 2U);
}

TEST_F(BatchTest, KeepsUnitsApartThatDiffer) {
  const TranslationUnit unit = unit_of({variant("en", kTalks.en), variant("hy", kTalks.hy)});
  TranslationUnit metadata = unit;
  metadata.metadata.notes = {{"Second import.", Language()}};
  TranslationUnit variant_metadata = unit;
  variant_metadata.variants[0].metadata.attributes = {{"creationid", "Anna"}};
  TranslationUnit markup = unit;
  markup.variants[0].markup = "The <hi>talks</hi> will continue next week.";
  TranslationUnit tag = unit;
  tag.variants[1].language = Language("hy-AM");
  TranslationUnit order = unit_of({unit.variants[1], unit.variants[0]});
  TranslationUnit more = unit;
  more.variants.push_back(variant("ru", kTalks.ru));
  const std::vector<TranslationUnit> units = {unit,  metadata, variant_metadata, markup, tag,
                                              order, more};
  Batch batch = memory_.begin_batch({});
  for (const TranslationUnit& each : units) {
    EXPECT_EQ(batch.add(each), Added::unit);
  }
  batch.commit();
  EXPECT_EQ(units_of(memory_).size(), units.size());
}

TEST_F(BatchTest, MergesTranslationsOfOneSource) {
  Batch batch = memory_.begin_batch({});
  EXPECT_EQ(batch.add_pair(english_armenian(kTalks)), Added::unit);
  EXPECT_EQ(batch.add_pair(english_russian(kTalks)), Added::translation);
  EXPECT_EQ(batch.add_pair(english_russian(kTalks)), Added::nothing);
  EXPECT_EQ(batch.add_pair(english_russian(kTalks, 0, 5)), Added::occurrence);
  batch.commit();
  const auto units = units_of(memory_);
  ASSERT_EQ(units.size(), 1U);
  ASSERT_EQ(units[0].variants.size(), 3U);
  EXPECT_EQ(units[0].variants[1].plain, kTalks.hy);
  EXPECT_EQ(units[0].variants[2].plain, kTalks.ru);
  EXPECT_EQ(units[0].occurrences.size(), 3U);
}

TEST_F(BatchTest, KeepsAnotherTranslationAsAnotherUnit) {
  const TranslationUnit other =
      pair(variant("en", kArrival.en), variant("hy", "Դեսպանը եկավ Երևան։"));
  Batch batch = memory_.begin_batch({});
  EXPECT_EQ(batch.add_pair(english_armenian(kArrival)), Added::unit);
  EXPECT_EQ(batch.add_pair(other), Added::unit);
  EXPECT_EQ(batch.add_pair(english_russian(kArrival)), Added::translation);
  batch.commit();
  const auto units = units_of(memory_);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].variants.size(), 3U);
  EXPECT_EQ(units[1].variants[1].plain, "Դեսպանը եկավ Երևան։");
}

TEST_F(BatchTest, TellsTheDirectionOfAPair) {
  Batch batch = memory_.begin_batch({});
  EXPECT_EQ(batch.add_pair(english_armenian(kTalks)), Added::unit);
  EXPECT_EQ(batch.add_pair(pair(variant("hy", kTalks.hy), variant("en", kTalks.en))), Added::unit);
  EXPECT_EQ(batch.add_pair(pair(variant("hy", kTalks.hy), variant("ru", kTalks.ru))),
            Added::translation);
}

TEST_F(BatchTest, TakesThePlainTextForTheSameAsWithTags) {
  TranslationUnit tagged = english_armenian(kMorning);
  tagged.variants[0].markup = "<ph x=\"1\"/>Good morning.";
  Batch batch = memory_.begin_batch({});
  EXPECT_EQ(batch.add(tagged), Added::unit);
  EXPECT_EQ(batch.add_pair(english_armenian(kMorning, 0, 1)), Added::occurrence);
  tagged.variants[0].markup = "<ph x=\"2\"/>Good morning.";
  EXPECT_EQ(batch.add_pair(tagged), Added::unit);
}

TEST_F(BatchTest, TakesAVerdictOfTheSameOccurrence) {
  Batch batch = memory_.begin_batch({});
  const ArticleInfo info = article_info("https://example.org/1", "hy", "a");
  TranslationUnit talks = english_armenian(kTalks, batch.put_article(info), 3);
  batch.add_pair(talks);
  const BatchId first = batch.commit();

  for (const Review review : {Review::accepted, Review::unreviewed}) {
    Batch again = memory_.begin_batch({});
    EXPECT_EQ(again.put_article(info), talks.occurrences[0].article);
    talks.occurrences[0].review = review;
    EXPECT_EQ(again.add_pair(talks), Added::nothing);
    EXPECT_EQ(again.commit(), 0);
    const auto occurrences = units_of(memory_)[0].occurrences;
    ASSERT_EQ(occurrences.size(), 1U);
    EXPECT_EQ(occurrences[0].review, Review::accepted);
    EXPECT_EQ(occurrences[0].batch, first);
  }
}

TEST_F(BatchTest, LeavesNoTraceWhenNothingWasAdded) {
  Batch batch = memory_.begin_batch({});
  EXPECT_EQ(batch.commit(), 0);
  Batch article_only = memory_.begin_batch({});
  article_only.put_article(article_info("https://example.org/1", "hy", "a"));
  EXPECT_EQ(article_only.commit(), 0);
  EXPECT_TRUE(memory_.batches().empty());
  EXPECT_TRUE(memory_.articles().empty());
}

TEST_F(BatchTest, IsTakenBackWithoutCommit) {
  {
    Batch batch = memory_.begin_batch({});
    batch.add_pair(english_armenian(kTalks));
    const Batch moved = std::move(batch);
  }
  EXPECT_TRUE(units_of(memory_).empty());
  EXPECT_EQ(add_pairs(memory_, {english_armenian(kTalks)}), 1);
}

TEST_F(BatchTest, IsTakenBackWhereAnAdditionFails) {
  Batch batch = memory_.begin_batch({});
  batch.add_pair(english_armenian(kTalks));
  constexpr ArticleId kUnknown = 99;
  EXPECT_THROW(batch.add_pair(english_armenian(kArrival, kUnknown)), StorageError);
  EXPECT_THROW(batch.add_pair(english_armenian(kMorning)), StorageError);
  EXPECT_THROW(batch.commit(), StorageError);
  EXPECT_TRUE(units_of(memory_).empty());
}

TEST_F(BatchTest, KnowsArticlesAgain) {
  ArticleInfo by_title = article_info("", "hy", "a");
  ArticleInfo other_date = by_title;
  other_date.date = "2023-12-23";
  ArticleInfo nameless = by_title;
  nameless.title = "";
  ArticleInfo nameless_other = nameless;
  nameless_other.digest = "b";
  ArticleInfo unknown = nameless;
  unknown.digest = "";
  Batch batch = memory_.begin_batch({});
  const ArticleId first = batch.put_article(by_title);
  EXPECT_EQ(batch.put_article(by_title), first);
  EXPECT_NE(batch.put_article(other_date), first);
  EXPECT_NE(batch.put_article(article_info("https://example.org/1", "hy", "a")), first);
  const ArticleId second = batch.put_article(nameless);
  EXPECT_EQ(batch.put_article(nameless), second);
  EXPECT_NE(batch.put_article(nameless_other), second);
  EXPECT_NE(batch.put_article(unknown), batch.put_article(unknown));
}

TEST_F(BatchTest, TakesNewInfoOfAnArticle) {
  Batch batch = memory_.begin_batch({});
  ArticleInfo info = article_info("https://example.org/1", "hy", "a");
  const ArticleId id = batch.put_article(info);
  batch.add_pair(english_armenian(kTalks, id));
  batch.commit();
  info.title = "Talks go on";
  Batch again = memory_.begin_batch({});
  EXPECT_EQ(again.put_article(info), id);
  EXPECT_EQ(again.commit(), 0);
  const auto article = memory_.article(id);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->info, info);
  EXPECT_EQ(article->occurrences, 1);
  EXPECT_FALSE(memory_.article(id + 1));
}

}  // namespace
}  // namespace targman::memory
