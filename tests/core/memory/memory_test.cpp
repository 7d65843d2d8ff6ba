#include "core/memory/memory.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/memory/samples.h"
#include "tests/core/memory/storage_checks.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

TranslationUnit rich_unit() {
  TranslationUnit unit = unit_of({variant("EN_us", kTalks.en), variant("hy-AM", kTalks.hy)});
  unit.metadata.attributes = {{"tuid", "17"}, {"creationdate", "20231222T103000Z"}};
  unit.metadata.properties = {{"x-domain", "news", Language("en")},
                              {"x-domain", "news", Language("en")},
                              {"x-empty", "", Language()}};
  unit.metadata.notes = {{"Check the date.", Language()}, {"Ստուգված է։", Language("hy")}};
  unit.variants[0].markup = "The <ph x=\"1\"/>talks will continue next week.";
  unit.variants[1].metadata.attributes = {{"changeid", "Anahit"}};
  unit.variants[1].metadata.notes = {{"Լավ թարգմանություն է։", Language("hy")}};
  Occurrence first;
  first.position = 7;
  first.source_language = Language("EN_us");
  first.target_language = Language("hy-AM");
  first.confidence = 0.1;
  first.review = Review::accepted;
  first.previous = 0xffff'ffff'ffff'fffeU;
  first.next = 1;
  unit.occurrences = {first, Occurrence()};
  return unit;
}

TEST(Memory, GivesBackAllThatWasStored) {
  const TemporaryFolder folder;
  Memory memory = create(folder.file("memory.db"));
  TranslationUnit expected = rich_unit();
  const BatchId batch = add_units(memory, {expected});
  expected.id = 1;
  for (Occurrence& occurrence : expected.occurrences) {
    occurrence.batch = batch;
  }
  const auto stored = memory.unit(1);
  ASSERT_TRUE(stored);
  EXPECT_EQ(*stored, expected);
  EXPECT_EQ(stored->variants[0].language.tag(), "EN_us");
  EXPECT_EQ(stored->variants[1].language.tag(), "hy-AM");
  EXPECT_EQ(units_of(memory), std::vector{expected});
  EXPECT_EQ(memory.unit(0), std::nullopt);
  EXPECT_EQ(memory.unit(2), std::nullopt);
}

TEST(Memory, KeepsAnyText) {
  using namespace std::string_literals;
  const std::vector<std::string> texts = {"",
                                          "a\0b\0"s,
                                          "😀 𐎀",
                                          "ինչո՞ւ",
                                          "e\u0301 \u05e9\u05dc\u05d5\u05dd",
                                          " \t\r\n \"",
                                          std::string(3'000'000, 'x')};
  const TemporaryFolder folder;
  Memory memory = create(folder.file("memory.db"));
  for (const std::string& text : texts) {
    TranslationUnit unit = unit_of({variant("en", text), variant("ru", text)});
    unit.variants[1].metadata.properties = {{text, text, Language()}};
    add_units(memory, {unit});
  }
  const std::vector<TranslationUnit> units = units_of(memory);
  ASSERT_EQ(units.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(units[i].variants[0].plain, texts[i]);
    EXPECT_EQ(units[i].variants[1].plain, texts[i]);
    EXPECT_EQ(units[i].variants[1].metadata.properties[0].type, texts[i]);
    EXPECT_EQ(units[i].variants[1].metadata.properties[0].value, texts[i]);
  }
}

TEST(Memory, StaysWhenClosed) {
  const TemporaryFolder folder;
  const std::string path = folder.file("new/folder/հիշողություն.db");
  {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  }
  EXPECT_EQ(names_in(folder.file("new/folder")), std::vector<std::string>{"հիշողություն.db"});
  const Memory memory = Memory::open(path, {.access = Access::read});
  EXPECT_EQ(units_of(memory).size(), 1U);
  EXPECT_EQ(memory.path(), path);
}

TEST(Memory, TakesOddNamesAsFiles) {
  const TemporaryFolder folder;
  for (const char* name : {":memory:", "a?mode=memory", "100%.db", "#1 file.db"}) {
    const std::string path = folder.file(name);
    {
      Memory memory = create(path);
      add_pairs(memory, {english_armenian(kTalks)});
    }
    EXPECT_EQ(units_of(Memory::open(path, {})).size(), 1U) << name;
    EXPECT_GT(read_bytes(path).size(), 0U) << name;
  }
}

TEST(Memory, VisitsUnitsThatPassTheFilterInOrder) {
  const TemporaryFolder folder;
  Memory memory = create(folder.file("memory.db"));
  Batch batch = memory.begin_batch({});
  const ArticleId armenian = batch.put_article(article_info("https://example.org/1", "hy", "a"));
  const ArticleId russian = batch.put_article(article_info("https://example.org/1", "ru", "b"));
  EXPECT_NE(armenian, russian);
  batch.add_pair(english_armenian(kTalks, armenian, 0));
  batch.add_pair(english_armenian(kArrival, armenian, 1));
  batch.add_pair(english_russian(kArrival, russian, 0));
  const BatchId first = batch.commit();
  const BatchId second = add_pairs(memory, {english_russian(kMorning)});

  const auto ids = [&](const UnitFilter& filter) {
    std::vector<UnitId> result;
    for (const TranslationUnit& unit : units_of(memory, filter)) {
      result.push_back(unit.id);
    }
    return result;
  };
  using Ids = std::vector<UnitId>;
  EXPECT_EQ(ids({}), (Ids{1, 2, 3}));
  EXPECT_EQ(ids({.languages = {Language("ru-RU")}}), (Ids{2, 3}));
  EXPECT_EQ(ids({.languages = {Language("ru"), Language("hy")}}), (Ids{2}));
  EXPECT_EQ(ids({.article = armenian}), (Ids{1, 2}));
  EXPECT_EQ(ids({.article = russian}), (Ids{2}));
  EXPECT_EQ(ids({.batch = first}), (Ids{1, 2}));
  EXPECT_EQ(ids({.batch = second}), (Ids{3}));
  EXPECT_EQ(ids({.article = russian, .batch = second}), Ids{});
  EXPECT_EQ(ids({.article = russian, .batch = first}), (Ids{2}));
  EXPECT_EQ(units_of(memory, {.article = russian})[0].occurrences.size(), 2U);
}

TEST(Memory, StopsWhereTheVisitorSaysSo) {
  const TemporaryFolder folder;
  Memory memory = create(folder.file("memory.db"));
  add_pairs(memory, {english_armenian(kTalks), english_armenian(kArrival)});
  int units = 0;
  memory.for_each_unit({}, [&](const TranslationUnit& unit) {
    EXPECT_EQ(memory.unit(unit.id), unit);  // visits may read
    EXPECT_EQ(units_of(memory).size(), 2U);
    return ++units < 1;
  });
  EXPECT_EQ(units, 1);
  std::vector<std::string> texts;
  memory.for_each_text(Language("HY_am"), [&](UnitId, std::string_view text) {
    texts.emplace_back(text);
    return texts.size() < 2;
  });
  EXPECT_EQ(texts, (std::vector<std::string>{kTalks.hy, kArrival.hy}));
  add_pairs(memory, {english_armenian(kMorning)});  // nothing was left open
}

TEST(Memory, CountsWhatIsThere) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  {
    Memory memory = create(path);
    Batch batch = memory.begin_batch({});
    const ArticleId article = batch.put_article(article_info("https://example.org/1", "hy", "a"));
    batch.add_pair(english_armenian(kTalks, article));
    batch.add_pair(english_russian(kTalks));
    batch.add_pair(english_armenian(kMorning));
    batch.commit();
  }
  const Stats stats = Memory::open(path, {}).stats();
  EXPECT_EQ(stats.units, 2);
  EXPECT_EQ(stats.occurrences, 3);
  EXPECT_EQ(stats.articles, 1);
  EXPECT_EQ(stats.batches, 1);
  ASSERT_EQ(stats.languages.size(), 3U);
  EXPECT_EQ(stats.languages[0].language, Language("en"));
  EXPECT_EQ(stats.languages[1].language, Language("hy"));
  EXPECT_EQ(stats.languages[1].variants, 2);
  EXPECT_EQ(stats.languages[2].variants, 1);
  EXPECT_EQ(stats.bytes, static_cast<std::int64_t>(read_bytes(path).size()));
}

TEST(Memory, ListsBatchesNewestFirst) {
  const TemporaryFolder folder;
  Memory memory = create(folder.file("memory.db"));
  const std::vector<BatchInfo> infos = {{BatchKind::import, "a.tmx", "11"},
                                        {BatchKind::alignment, "b.txt", ""},
                                        {BatchKind::by_hand, "", "11"}};
  for (const BatchInfo& info : infos) {
    Batch batch = memory.begin_batch(info);
    batch.add(unit_of({variant("en", kTalks.en), variant("hy", kTalks.hy)}));
    batch.commit();
  }
  const std::vector<StoredBatch> batches = memory.batches();
  ASSERT_EQ(batches.size(), 3U);
  EXPECT_EQ(batches[0].id, 3);
  EXPECT_EQ(batches[0].info.kind, BatchKind::by_hand);
  EXPECT_EQ(batches[2].info.source, "a.tmx");
  EXPECT_EQ(batches[2].occurrences, 1);
  EXPECT_EQ(batches[2].time.size(), std::string("2023-12-22T10:30:00Z").size());
  EXPECT_EQ(memory.batch_with_digest("11")->id, 3);
  EXPECT_FALSE(memory.batch_with_digest("12"));
  EXPECT_FALSE(memory.batch_with_digest(""));
  memory.undo(3);
  EXPECT_EQ(memory.batch_with_digest("11")->id, 1);
}

TEST(Memory, RefusesABatchWhenOpenedForReading) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  create(path);
  Memory memory = Memory::open(path, {.access = Access::read});
  EXPECT_NE(message_of([&] { static_cast<void>(memory.begin_batch({})); }), "");
  EXPECT_NE(message_of([&] { memory.undo(1); }), "");
}

}  // namespace
}  // namespace targman::memory
