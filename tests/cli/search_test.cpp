#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

class SearchCommand : public CommandTest {
 protected:
  void SetUp() override { fill_memory(); }
};

TEST_F(SearchCommand, FindsWordsInAnyInflection) {
  const Outcome english = run({"search", "talk continues"});
  EXPECT_EQ(english.code, 0);
  EXPECT_TRUE(has(english.out, "The talks will continue next week."));
  const Outcome russian = run({"search", "переговоров"});
  EXPECT_EQ(russian.code, 0);
  EXPECT_TRUE(has(russian.out,
                  "Переговоры продолжатся на следующей неделе.\n"
                  "    The talks will continue next week.\n"));
  const Outcome armenian = run({"search", "--lang", "hy", "բանակցությունների"});
  EXPECT_EQ(armenian.code, 0);
  EXPECT_TRUE(has(armenian.out, "Բանակցությունները կշարունակվեն հաջորդ շաբաթ։"));
}

TEST_F(SearchCommand, PrintsTablesAndJson) {
  const Outcome table = run({"search", "ambassador", "--other-lang", "hy", "--format", "tsv"});
  EXPECT_EQ(table.out, "The ambassador arrived in Yerevan.\tԴեսպանը ժամանեց Երևան։\n");
  const Json object =
      Json::parse(run({"search", "ambassador", "--other-lang", "ru", "--format", "jsonl"}).out);
  EXPECT_EQ(object["lang"], "en");
  EXPECT_EQ(object["text"], "The ambassador arrived in Yerevan.");
  EXPECT_EQ(object["other_lang"], "ru");
  EXPECT_EQ(object["other_text"], "Посол прибыл в Ереван.");
}

TEST_F(SearchCommand, GivesAtMostAsManyAsAsked) {
  EXPECT_EQ(lines_of(run({"search", "ambassador", "--top", "1", "--format", "tsv"}).out).size(),
            1U);
  EXPECT_EQ(lines_of(run({"search", "ambassador", "--top", "0", "--format", "tsv"}).out).size(),
            2U);
}

TEST_F(SearchCommand, SaysThatNothingIsFound) {
  const Outcome outcome = run({"search", "президент"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(has(outcome.err, "nothing with президент in Russian"));
}

TEST_F(SearchCommand, RefusesWhatItCannotUse) {
  const Outcome format = run({"search", "ambassador", "--format", "xml"});
  EXPECT_EQ(format.code, 2);
  EXPECT_TRUE(is_one_message(format.err));
  const Outcome bytes = run({"search", "\xFF"});
  EXPECT_EQ(bytes.code, 3);
  EXPECT_TRUE(is_one_message(bytes.err));
}

}  // namespace
}  // namespace targman::cli
