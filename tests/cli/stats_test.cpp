#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

class StatsCommand : public CommandTest {};

TEST_F(StatsCommand, CountsWhatIsThere) {
  fill_memory();
  const Outcome text = run({"stats"});
  EXPECT_EQ(text.code, 0);
  EXPECT_TRUE(has(text.out, "units        6\n"));
  EXPECT_TRUE(has(text.out, "Armenian   3\n"));
  EXPECT_TRUE(has(text.out, "batches      2\n"));
  const auto object = nlohmann::json::parse(run({"stats", "--format", "json"}).out);
  EXPECT_EQ(object["units"], 6);
  EXPECT_EQ(object["languages"]["en"], 6);
  EXPECT_EQ(object["languages"]["ru"], 3);
  EXPECT_EQ(object["articles"], 0);
  EXPECT_EQ(object["memory"], memory());
}

TEST_F(StatsCommand, RefusesAnotherFormat) {
  fill_memory();
  const Outcome outcome = run({"stats", "--format", "xml"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_TRUE(is_one_message(outcome.err));
}

}  // namespace
}  // namespace targman::cli
