#include "core/memory/storage.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/core/memory/storage_checks.h"
#include "tests/temporary_folder.h"

namespace targman::memory {
namespace {

class StorageTest : public testing::Test {
 protected:
  TemporaryFolder folder_;
  Storage storage_{StorageContext{.path = folder_.file("a.db")}, Connection::create};
};

TEST_F(StorageTest, SharesAStatementOnlyWhenItIsFree) {
  storage_.execute("CREATE TABLE t (v); INSERT INTO t VALUES (1), (2)");
  constexpr const char* kValues = "SELECT v FROM t ORDER BY v";
  Query outer = storage_.query(kValues);
  while (outer.step()) {
    EXPECT_EQ(storage_.value(kValues), 1);
  }
  EXPECT_EQ(storage_.value(kValues), 1);
}

TEST_F(StorageTest, SaysThatTheDiskIsFullAndChangesNothing) {
  storage_.execute("CREATE TABLE t (v); INSERT INTO t VALUES (1); PRAGMA max_page_count = 3");
  const std::string message = message_of([&] {
    Transaction transaction(storage_, TransactionKind::write);
    storage_.query("INSERT INTO t VALUES (?1)").with(std::string(100'000, 'x')).run();
    transaction.commit();
  });
  EXPECT_NE(message.find("disk is full; nothing was changed"), std::string::npos) << message;
  EXPECT_NE(message.find("(database or disk is full)"), std::string::npos) << message;
  EXPECT_EQ(storage_.value("SELECT count(*) FROM t"), 1);
  Transaction transaction(storage_, TransactionKind::write);  // and it can go on
  transaction.commit();
}

TEST_F(StorageTest, WaitsForAnotherWriterAndSaysHowLong) {
  storage_.execute("CREATE TABLE t (v)");
  Storage other({.path = folder_.file("a.db"), .busy_timeout = std::chrono::milliseconds(20)},
                Connection::write);
  const Transaction writing(storage_, TransactionKind::write);
  const std::string message =
      message_of([&] { const Transaction second(other, TransactionKind::write); });
  EXPECT_NE(message.find("is being written by another process; waited 20 ms; try again"),
            std::string::npos)
      << message;
}

TEST(StorageError, SpellsDurations) {
  EXPECT_EQ(to_text(std::chrono::milliseconds(10'000)), "10 s");
  EXPECT_EQ(to_text(std::chrono::milliseconds(1'500)), "1500 ms");
}

}  // namespace
}  // namespace targman::memory
