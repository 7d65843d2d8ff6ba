#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

constexpr const char* kHeadline = "Ambassador Korovin: \"A disagreement is not a divorce\"";

/// From articles to a memory and on to another one.
class WholeWay : public CommandTest {
 protected:
  /// Aligns sample articles in both languages into the memory.
  void align(const std::vector<std::string>& articles) const {
    for (const std::string& article : articles) {
      for (const std::string language : {"hy", "ru"}) {
        const Outcome outcome =
            run({"align", example(article + ".en"),
                 example(std::string(article).append(".").append(language)), "--into"});
        ASSERT_EQ(outcome.code, 0) << outcome.err;
      }
    }
  }

  /// The units of a memory without what another memory need not have: ids and batches. Articles
  /// stand for their numbers.
  [[nodiscard]] std::vector<Json> units_of(const std::string& memory) const {
    std::map<std::int64_t, Json> articles;
    for (const std::string& line :
         lines_of(run({"articles", "--format", "jsonl", "--memory", memory}).out)) {
      Json article = Json::parse(line);
      const std::int64_t id = article["id"];
      article.erase("id");
      articles[id] = article;
    }
    std::vector<Json> units;
    for (const std::string& line : lines_of(run({"dump", "--memory", memory}).out)) {
      Json unit = Json::parse(line);
      unit.erase("id");
      for (Json& occurrence : unit["occurrences"]) {
        occurrence.erase("batch");
        occurrence["article"] = articles[occurrence["article"].get<std::int64_t>()];
      }
      units.push_back(unit);
    }
    return units;
  }
};

TEST_F(WholeWay, GoesFromArticlesToAnEqualMemory) {
  align({"ambassador-interview", "manuscript-exhibition", "trade-forum"});
  EXPECT_EQ(lines_of(run({"articles"}).out).size(), 6U);
  const std::string file = folder().file("everything.tmx");
  ASSERT_EQ(run({"export", file, "--all"}).code, 0);
  const std::string other = folder().file("other.db");
  const Outcome imported = run({"import", file, "--memory", other});
  ASSERT_EQ(imported.code, 0) << imported.err;
  const std::vector<Json> units = units_of(memory());
  EXPECT_GT(units.size(), 60U);
  EXPECT_EQ(units_of(other), units);
}

TEST_F(WholeWay, FindsWhatWasAligned) {
  align({"ambassador-interview"});
  const Outcome found = run({"lookup", kHeadline, "--format", "jsonl", "--target-lang", "hy"});
  ASSERT_EQ(found.code, 0) << found.err;
  const Json match = Json::parse(found.out)["matches"][0];
  EXPECT_EQ(match["score"], 100);
  EXPECT_EQ(match["class"], "exact");
  EXPECT_EQ(match["target_lang"], "hy");
  EXPECT_FALSE(match["occurrences"].empty());
  const Outcome similar = run({"lookup", "Ambassador Korovin: \"A disagreement is a divorce\""});
  EXPECT_EQ(similar.code, 0);
  EXPECT_TRUE(has(similar.out, kHeadline));
  EXPECT_EQ(run({"search", "ambassador"}).code, 0);
  const Outcome armenian = run({"search", "--lang", "hy", "դեսպան", "--other-lang", "ru"});
  EXPECT_EQ(armenian.code, 0);
  EXPECT_TRUE(has(armenian.out, "Посол"));
  EXPECT_EQ(run({"search", "посол"}).code, 0);
}

TEST_F(WholeWay, ExportsAnArticleAloneAndTakesItOut) {
  align({"ambassador-interview"});
  const std::string file = folder().file("article.tmx");
  ASSERT_EQ(run({"export", file, "--article", "1", "--target-lang", "hy"}).code, 0);
  const std::string other = folder().file("other.db");
  ASSERT_EQ(run({"import", file, "--memory", other}).code, 0);
  EXPECT_EQ(lines_of(run({"articles", "--memory", other}).out).size(), 1U);
  EXPECT_TRUE(has(run({"dump", "--memory", other}).out, "Դեսպան Կորովին"));
  EXPECT_EQ(run({"dump", "--memory", other}).out.find("Посол"), std::string::npos);
  const std::size_t before = lines_of(dump()).size();
  ASSERT_EQ(run({"articles", "retract", "1"}).code, 0);
  EXPECT_EQ(lines_of(run({"articles"}).out).size(), 1U);
  EXPECT_EQ(run({"articles", "show", "1"}).code, 1);
  EXPECT_LE(lines_of(dump()).size(), before);
  ASSERT_EQ(run({"articles", "retract", "2"}).code, 0);
  EXPECT_EQ(dump(), "");
}

}  // namespace
}  // namespace targman::cli
