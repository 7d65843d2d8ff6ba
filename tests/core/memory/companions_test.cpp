#include "core/memory/companions.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/memory/memory.h"
#include "tests/core/memory/samples.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

constexpr int kVersion = 3;

class CompanionsTest : public testing::Test {
 protected:
  CompanionsTest() { make(); }

  void make() const {
    const Companions companions = memory_.companions();
    companions.write([&] {
      companions.make("colours", kVersion,
                      {{"numbers", KeyKind::integer}, {"words", KeyKind::bytes}});
    });
  }

  template <typename Key>
  void put(const CompanionTable<Key>& table,
           const std::vector<std::pair<Key, std::string>>& entries) const {
    memory_.companions().write([&] {
      for (const auto& [key, value] : entries) {
        table.put(key, value);
      }
    });
  }

  template <typename Key>
  [[nodiscard]] std::vector<std::pair<Key, std::string>> entries(
      const CompanionTable<Key>& table, const Key& first, const std::optional<Key>& end) const {
    std::vector<std::pair<Key, std::string>> found;
    table.scan(first, end, [&](const Key& key, std::string_view value) {
      found.emplace_back(key, value);
      return true;
    });
    return found;
  }

  TemporaryFolder folder_;
  std::string path_ = folder_.file("memory.db");
  Memory memory_ = create(path_);
  IntegerTable numbers_ = memory_.companions().integers("colours", "numbers");
  ByteTable words_ = memory_.companions().bytes("colours", "words");
};

TEST_F(CompanionsTest, KeepsBytesUnderKeys) {
  const std::string any("\0red\xFF", 5);
  put<std::string>(words_, {{"", "nothing"}, {any, any}, {"red", ""}});
  put<std::int64_t>(numbers_, {{-7, any}, {0, ""}});
  EXPECT_EQ(words_.get(""), "nothing");
  EXPECT_EQ(words_.get(any), any);
  EXPECT_EQ(words_.get("red"), "");
  EXPECT_EQ(words_.get("blue"), std::nullopt);
  EXPECT_EQ(numbers_.get(-7), any);
  EXPECT_EQ(numbers_.get(1), std::nullopt);
  EXPECT_EQ(words_.size(), 3);
}

TEST_F(CompanionsTest, ReplacesAndErases) {
  put<std::int64_t>(numbers_, {{1, "one"}, {1, "uno"}, {2, "two"}});
  EXPECT_EQ(numbers_.get(1), "uno");
  memory_.companions().write([&] {
    numbers_.erase(1);
    numbers_.erase(3);
  });
  EXPECT_EQ(numbers_.get(1), std::nullopt);
  EXPECT_EQ(numbers_.size(), 1);
}

TEST_F(CompanionsTest, WalksInOrderOfTheKeys) {
  constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
  put<std::int64_t>(numbers_, {{300, "c"}, {-5, "a"}, {kLast, "d"}, {2, "b"}});
  put<std::string>(words_,
                   {{"\xD1\x8F", "4"}, {"b", "2"}, {"a", "1"}, {std::string("b\0", 2), "3"}});
  using Numbers = std::vector<std::pair<std::int64_t, std::string>>;
  using Words = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(entries<std::int64_t>(numbers_, -9, std::nullopt),
            (Numbers{{-5, "a"}, {2, "b"}, {300, "c"}, {kLast, "d"}}));
  EXPECT_EQ(entries<std::int64_t>(numbers_, 2, 300), (Numbers{{2, "b"}}));
  EXPECT_EQ(entries<std::string>(words_, "b", std::nullopt),
            (Words{{"b", "2"}, {std::string("b\0", 2), "3"}, {"\xD1\x8F", "4"}}));
  EXPECT_EQ(entries<std::string>(words_, "a", "b"), (Words{{"a", "1"}}));
  EXPECT_EQ(numbers_.last_key(), kLast);
  EXPECT_EQ(words_.last_key(), "\xD1\x8F");
}

TEST_F(CompanionsTest, StopsWalkingWhereTold) {
  put<std::int64_t>(numbers_, {{1, "a"}, {2, "b"}});
  int calls = 0;
  numbers_.scan(0, std::nullopt, [&](std::int64_t, std::string_view) { return ++calls > 1; });
  EXPECT_EQ(calls, 1);
}

TEST_F(CompanionsTest, MakesTablesAnew) {
  put<std::int64_t>(numbers_, {{1, "a"}});
  EXPECT_EQ(memory_.companions().version("colours"), kVersion);
  EXPECT_EQ(memory_.companions().version("shapes"), 0);
  memory_.companions().write([&] {
    memory_.companions().make("colours", kVersion + 1, {{"numbers", KeyKind::integer}});
  });
  EXPECT_EQ(memory_.companions().version("colours"), kVersion + 1);
  EXPECT_EQ(numbers_.size(), 0);
  EXPECT_EQ(numbers_.last_key(), std::nullopt);
  EXPECT_THROW((void)words_.get("red"), StorageError);
}

TEST_F(CompanionsTest, TakesBackWhatFails) {
  EXPECT_THROW(memory_.companions().write([&] {
    numbers_.put(1, "a");
    throw StorageError("no more");
  }),
               StorageError);
  EXPECT_EQ(numbers_.size(), 0);
}

TEST_F(CompanionsTest, ReadsOneState) {
  put<std::int64_t>(numbers_, {{1, "a"}});
  const Memory reader = Memory::open(path_, {});
  const IntegerTable read = reader.companions().integers("colours", "numbers");
  reader.companions().read([&] {
    EXPECT_EQ(read.get(1), "a");
    put<std::int64_t>(numbers_, {{1, "b"}});
    EXPECT_EQ(read.get(1), "a");
  });
  EXPECT_EQ(read.get(1), "b");
}

TEST_F(CompanionsTest, WritesNothingThroughAReader) {
  const Memory reader = Memory::open(path_, {});
  EXPECT_THROW(reader.companions().write(
                   [&] { reader.companions().integers("colours", "numbers").put(1, "a"); }),
               StorageError);
}

TEST_F(CompanionsTest, KnowsTheNewestUnits) {
  add_pairs(memory_,
            {english_armenian(kTalks), english_armenian(kArrival), english_armenian(kMorning)});
  EXPECT_EQ(memory_.companions().newest_units(2), (std::vector<UnitId>{2, 3}));
  EXPECT_EQ(memory_.companions().newest_units(9).size(), 3U);
  EXPECT_EQ(memory_.companions().unit(2)->variants[0].plain, kArrival.en);
  EXPECT_FALSE(memory_.companions().unit(4));
}

}  // namespace
}  // namespace targman::memory
