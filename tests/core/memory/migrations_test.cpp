#include "core/memory/migrations.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/memory/open_storage.h"
#include "tests/core/memory/samples.h"
#include "tests/core/memory/storage_checks.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

std::vector<Migration> with_step(const char* sql) {
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({steps.back().to_version + 1, sql});
  return steps;
}

std::string schema_of(Storage& storage) {
  std::string schema;
  Query query = storage.query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
  while (query.step()) {
    schema += query.text(0) + "\n";
  }
  return schema;
}

std::string sql_of_version(int version) {
  return read_bytes(std::string(TARGMAN_TEST_DATA) + "/schema/v" + std::to_string(version) +
                    ".sql");
}

TEST(Migrations, BringAnOlderMemoryUpToDate) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  }
  const auto steps =
      with_step("ALTER TABLE unit ADD COLUMN colour TEXT; UPDATE unit SET colour = 'red'");
  const std::string before = read_bytes(path);
  EXPECT_NE(message_of([&] {
              open_storage(path, {.access = Access::read}, steps);
            }).find("an older Targman made it"),
            std::string::npos);
  EXPECT_EQ(read_bytes(path), before);
  const auto storage = open_storage(path, {.access = Access::write}, steps);
  EXPECT_EQ(storage->value("SELECT count(*) FROM unit WHERE colour = 'red'"), 1);
  EXPECT_EQ(storage->value("PRAGMA user_version"), steps.back().to_version);
  EXPECT_NO_THROW(open_storage(path, {.access = Access::read}, steps));
  EXPECT_NE(message_of([&] { Memory::open(path, {}); }).find("a newer Targman made it"),
            std::string::npos);
}

TEST(Migrations, TakeBackAStepThatFails) {
  const TemporaryFolder folder;
  const std::string path = folder.file("memory.db");
  {
    Memory memory = create(path);
    add_pairs(memory, {english_armenian(kTalks)});
  }
  const std::string before = read_bytes(path);
  const auto steps = with_step("DROP TABLE metadata; DELETE FROM unit; SELECT no_such_function()");
  EXPECT_THROW(open_storage(path, {.access = Access::write}, steps), StorageError);
  EXPECT_EQ(read_bytes(path), before);
  EXPECT_EQ(units_of(Memory::open(path, {})).size(), 1U);
}

/// The file of the last version has, beside the schema, a companion of its own.
TEST(Migrations, MakeTheSchemaThatIsWrittenDown) {
  const TemporaryFolder folder;
  for (const Migration& step : migrations()) {
    const std::string name = std::to_string(step.to_version);
    run_sql(folder.file(name + ".old"), sql_of_version(step.to_version));
    run_sql(folder.file(name + ".old"), "DROP TABLE IF EXISTS companion_colours_words");
    const auto steps = migrations().first(static_cast<std::size_t>(step.to_version));
    const auto old = open_storage(folder.file(name + ".old"), {}, steps);
    const auto made = open_storage(folder.file(name + ".new"), {.access = Access::create}, steps);
    EXPECT_EQ(schema_of(*old), schema_of(*made)) << name;
  }
}

/// The unit, article and batches that every version's file has.
void expect_that_it_works(const std::string& path) {
  Memory memory = Memory::open(path, {.access = Access::write});
  const auto units = units_of(memory);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].variants[1].plain, kTalks.hy);
  EXPECT_EQ(units[0].variants[2].plain, kTalks.ru);
  EXPECT_EQ(units[0].variants[2].language.tag(), "ru-RU");
  EXPECT_EQ(units[0].metadata.properties[0].value, "news");
  EXPECT_EQ(memory.articles()[0].info.title, "Talks in Yerevan");
  Batch batch = memory.begin_batch({});
  EXPECT_EQ(batch.add_pair(english_armenian(kTalks)), Added::occurrence);
  TranslationUnit same = units[0];
  same.occurrences.clear();
  EXPECT_EQ(batch.add(same), Added::occurrence);
  EXPECT_GT(batch.commit(), 1);
  EXPECT_EQ(memory.undo(1), 0);
  EXPECT_EQ(units_of(memory)[0].variants.size(), 3U);
}

TEST(Migrations, EveryVersionWorks) {
  const TemporaryFolder folder;
  for (const Migration& step : migrations()) {
    const std::string path = folder.file(std::to_string(step.to_version) + ".db");
    run_sql(path, sql_of_version(step.to_version));
    expect_that_it_works(path);
  }
}

TEST(Migrations, Version1HasNoCompanions) {
  const TemporaryFolder folder;
  const std::string path = folder.file("old.db");
  run_sql(path, sql_of_version(1));
  const Memory memory = Memory::open(path, {.access = Access::write});
  EXPECT_EQ(memory.companions().version("colours"), 0);
}

TEST(Migrations, Version2HasItsCompanion) {
  const TemporaryFolder folder;
  const std::string path = folder.file("old.db");
  run_sql(path, sql_of_version(2));
  const Memory memory = Memory::open(path, {.access = Access::write});
  const Companions companions = memory.companions();
  EXPECT_EQ(companions.version("colours"), 3);
  EXPECT_EQ(companions.bytes("colours", "words").get("red"), std::string("\0\xFF", 2));
}

}  // namespace
}  // namespace targman::memory
