#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

class DumpCommand : public CommandTest {};

TEST_F(DumpCommand, PrintsAUnitALine) {
  fill_memory();
  const Outcome outcome = run({"dump"});
  EXPECT_EQ(outcome.code, 0);
  std::int64_t last = 0;
  for (const std::string& line : lines_of(outcome.out)) {
    const Json unit = Json::parse(line);
    EXPECT_GT(unit["id"].get<std::int64_t>(), last);
    last = unit["id"];
    for (const char* member : {"attrs", "props", "notes", "occurrences", "variants"}) {
      EXPECT_TRUE(unit.contains(member)) << member;
    }
    for (const Json& variant : unit["variants"]) {
      for (const char* member : {"lang", "text", "plain", "codes", "attrs", "props", "notes"}) {
        EXPECT_TRUE(variant.contains(member)) << member;
      }
    }
  }
  EXPECT_EQ(last, 6);
}

TEST_F(DumpCommand, PrintsPairsAsATable) {
  ASSERT_EQ(run({"import", folder().write("a.tsv", "One\\ntwo\tМесто\\tи \\\\ время\n")}).code, 0);
  const Outcome outcome = run({"dump", "--format", "tsv"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "en\tOne\\ntwo\tru\tМесто\\tи \\\\ время\n");
}

TEST_F(DumpCommand, KeepsInlineTags) {
  ASSERT_EQ(run({"import", TARGMAN_TEST_DATA "/tmx/inline_codes.tmx"}).code, 0);
  bool tags = false;
  for (const std::string& line : lines_of(dump())) {
    const Json unit = Json::parse(line);
    for (const Json& variant : unit["variants"]) {
      tags = tags || (!variant["codes"].empty() && variant["text"] != variant["plain"]);
    }
  }
  EXPECT_TRUE(tags);
}

TEST_F(DumpCommand, RefusesAnotherFormat) {
  fill_memory();
  const Outcome outcome = run({"dump", "--format", "xml"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_TRUE(is_one_message(outcome.err));
}

}  // namespace
}  // namespace targman::cli
