#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

class LookupCommand : public CommandTest {
 protected:
  void SetUp() override { fill_memory(); }
};

TEST_F(LookupCommand, FindsTheSameText) {
  const Outcome outcome = run({"lookup", "The ambassador arrived in Yerevan."});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.out, "100 % The ambassador arrived in Yerevan."));
  EXPECT_TRUE(has(outcome.out, "Դեսպանը ժամանեց Երևան։"));
  EXPECT_TRUE(has(outcome.out, "Посол прибыл в Ереван."));
}

TEST_F(LookupCommand, SaysWhichWordsDiffer) {
  const Outcome outcome =
      run({"lookup", "The minister arrived in Yerevan.", "--target-lang", "hy"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.out, "words: ambassador for minister"));
  EXPECT_EQ(outcome.out.find("Посол"), std::string::npos);
}

TEST_F(LookupCommand, PrintsJson) {
  const Outcome outcome = run(
      {"lookup", "The minister arrived in Yerevan.", "--format", "jsonl", "--target-lang", "ru"});
  const Json object = Json::parse(outcome.out);
  EXPECT_EQ(object["query"], "The minister arrived in Yerevan.");
  ASSERT_EQ(object["matches"].size(), 1U);
  const Json& match = object["matches"][0];
  EXPECT_EQ(match["score"], 80);
  EXPECT_EQ(match["class"], "fuzzy");
  EXPECT_EQ(match["source"], "The ambassador arrived in Yerevan.");
  EXPECT_EQ(match["target"], "Посол прибыл в Ереван.");
  EXPECT_EQ(match["changes"], Json::parse(R"([{"query":"minister","stored":"ambassador"}])"));
}

TEST_F(LookupCommand, LooksUpInOtherLanguages) {
  const Outcome outcome =
      run({"lookup", "Դեսպանը ժամանեց Երևան։", "--source-lang", "hy", "--target-lang", "en"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(has(outcome.out, "The ambassador arrived in Yerevan."));
}

TEST_F(LookupCommand, ObeysThresholdAndNumber) {
  EXPECT_EQ(run({"lookup", "The minister arrived in Yerevan.", "--min", "81"}).code, 1);
  const auto count = [&](const std::string& top) {
    return Json::parse(run({"lookup", "The ambassador arrived in Yerevan.", "--min", "0", "--top",
                            top, "--format", "jsonl"})
                           .out)["matches"]
        .size();
  };
  EXPECT_EQ(count("1"), 1U);
  EXPECT_GT(count("0"), 2U);
}

TEST_F(LookupCommand, SaysThatNothingIsFound) {
  const Outcome outcome = run({"lookup", "Nothing like this is known."});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(has(outcome.err, "nothing at or above 70 %"));
  const Outcome json = run({"lookup", "Nothing like this is known.", "--format", "jsonl"});
  EXPECT_EQ(json.code, 1);
  EXPECT_TRUE(Json::parse(json.out)["matches"].empty());
}

TEST_F(LookupCommand, TakesTextThatLooksLikeSomethingElse) {
  for (const char* text : {"search", "[ha]", "\"quoted\"", "a=b", "{}", "50%"}) {
    const Outcome outcome = run({"lookup", text, "--format", "jsonl"});
    EXPECT_EQ(outcome.code, 1) << text << outcome.err;
    EXPECT_EQ(Json::parse(outcome.out)["query"], text);
  }
  EXPECT_EQ(Json::parse(run({"lookup", "--format", "jsonl", "--", "-5 degrees"}).out)["query"],
            "-5 degrees");
}

TEST_F(LookupCommand, AnswersEveryLineOfStandardInput) {
  const Outcome outcome = run_with_input(
      {"lookup", "--stdin"}, "The ambassador arrived in Yerevan.\r\n\nNothing like this.\nBye");
  EXPECT_EQ(outcome.code, 0);
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(Json::parse(lines[0])["query"], "The ambassador arrived in Yerevan.");
  EXPECT_EQ(Json::parse(lines[0])["matches"][0]["score"], 100);
  EXPECT_TRUE(Json::parse(lines[1])["matches"].empty());
  EXPECT_TRUE(Json::parse(lines[2])["matches"].empty());
  EXPECT_EQ(Json::parse(lines[3])["query"], "Bye");
}

TEST_F(LookupCommand, RefusesWhatIsNotUtf8) {
  for (const Outcome& outcome :
       {run({"lookup", "caf\xE9"}), run_with_input({"lookup", "--stdin"}, "caf\xE9\n")}) {
    EXPECT_EQ(outcome.code, 3);
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_TRUE(has(outcome.err, "byte 3"));
  }
}

TEST_F(LookupCommand, TellsWrongUsage) {
  for (const Arguments& arguments :
       {Arguments{"lookup"}, Arguments{"lookup", ""}, Arguments{"lookup", "x", "--stdin"},
        Arguments{"lookup", "x", "--format", "xml"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(is_one_message(outcome.err));
  }
}

}  // namespace
}  // namespace targman::cli
