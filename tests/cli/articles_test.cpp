#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

class ArticlesCommand : public CommandTest {
 protected:
  void align() const {
    ASSERT_EQ(run({"align", example("trade-forum.en"), example("trade-forum.ru"), "--into",
                   "--outlet", "Форум", "--date", "2023-12-22"})
                  .code,
              0);
  }
};

TEST_F(ArticlesCommand, ListsArticles) {
  align();
  const Outcome text = run({"articles"});
  EXPECT_EQ(text.code, 0);
  EXPECT_TRUE(has(text.out, "en > ru"));
  EXPECT_TRUE(has(text.out, "2023-12-22"));
  EXPECT_TRUE(has(text.out, "Russia-Armenia Trade Nears $7 Billion"));
  const Json article = Json::parse(run({"articles", "--format", "jsonl"}).out);
  EXPECT_EQ(article["id"], 1);
  EXPECT_EQ(article["outlet"], "Форум");
  EXPECT_EQ(article["source_lang"], "en");
  EXPECT_GT(article["pairs"].get<int>(), 10);
}

TEST_F(ArticlesCommand, ShowsAnArticle) {
  align();
  const Outcome shown = run({"articles", "show", "1", "--memory", memory()});
  EXPECT_EQ(shown.code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out, "Russia-Armenia Trade Nears"));
  EXPECT_TRUE(has(shown.out, "Форум"));
  EXPECT_TRUE(has(shown.out, " %  "));
}

TEST_F(ArticlesCommand, RetractsAnArticle) {
  align();
  const Outcome retracted = run({"articles", "retract", "1"});
  EXPECT_EQ(retracted.code, 0);
  EXPECT_TRUE(has(retracted.err, "retracted article 1"));
  EXPECT_EQ(dump(), "");
}

TEST_F(ArticlesCommand, SaysWhenThereIsNoSuchArticle) {
  align();
  const std::string before = dump();
  for (const char* what : {"show", "retract"}) {
    const Outcome missing = run({"articles", what, "7"});
    EXPECT_EQ(missing.code, 1);
    EXPECT_EQ(missing.out, "");
    EXPECT_EQ(missing.err, "targman: there is no article 7; 'targman articles' lists them\n");
  }
  EXPECT_EQ(dump(), before);
}

TEST_F(ArticlesCommand, SaysWhenThereAreNone) {
  fill_memory();
  const Outcome none = run({"articles"});
  EXPECT_EQ(none.code, 1);
  EXPECT_TRUE(has(none.err, "no articles yet"));
}

TEST_F(ArticlesCommand, TellsWrongUsage) {
  fill_memory();
  for (const Arguments& arguments :
       {Arguments{"articles", "show"}, Arguments{"articles", "show", "one"},
        Arguments{"articles", "--format", "xml"}, Arguments{"articles", "burn", "1"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(is_one_message(outcome.err));
  }
}

}  // namespace
}  // namespace targman::cli
