#include "core/match/concordance.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/memory/samples.h"
#include "tests/temporary_folder.h"

namespace targman::match {
namespace {

using memory::add_pairs;
using memory::add_units;
using memory::pair;
using memory::unit_of;
using memory::variant;

/// The words that were found, hit after hit: "2: talks, talk | 1: talks".
std::string shown(const std::vector<ConcordanceHit>& hits) {
  std::string result;
  for (const ConcordanceHit& hit : hits) {
    result += (result.empty() ? "" : " | ") + std::to_string(hit.unit.id) + ":";
    for (std::size_t i = 0; i < hit.found.size(); ++i) {
      result += i == 0 ? " " : ", ";
      result += hit.found[i].of(hit.unit.variants[hit.variant].plain);
    }
  }
  return result;
}

ConcordanceQuery query_for(const std::string& words, const char* language) {
  ConcordanceQuery query;
  query.words = words;
  query.language = Language(language);
  return query;
}

class Concordance : public testing::Test {
 protected:
  Concordance() : memory_(memory::create(folder_.file("memory.db"))) {
    add_pairs(memory_,
              {pair(variant("en", "The talks will continue, said the ambassador."),
                    variant("hy", "Բանակցությունները կշարունակվեն, ասաց դեսպանը։")),
               pair(variant("en", "He talked about 250 ambassadors and talks."),
                    variant("ru", "Он говорил о 250 послах и переговорах.")),
               pair(variant("en", "Nothing was said."), variant("ru", "Ничего не сказали.")),
               pair(variant("ru", "Посол прервал переговоры."),
                    variant("hy", "Դեսպանն ընդհատեց բանակցությունները։"))});
  }

  [[nodiscard]] std::string find(const std::string& words, const char* language) const {
    return shown(concordance(memory_, query_for(words, language)));
  }

  memory::Memory& memory() { return memory_; }

 private:
  TemporaryFolder folder_;
  memory::Memory memory_;
};

TEST_F(Concordance, FindsInflectedFormsNewestFirst) {
  EXPECT_EQ(find("talk", "en"), "2: talked, talks | 1: talks");
  EXPECT_EQ(find("переговоров", "ru"), "4: переговоры | 2: переговорах");
  EXPECT_EQ(find("բանակցությունների", "hy"), "4: բանակցությունները | 1: Բանակցությունները");
}

TEST_F(Concordance, WantsAllWords) {
  EXPECT_EQ(find("ambassador talking", "en"),
            "2: talked, ambassadors, talks | 1: talks, ambassador");
  EXPECT_EQ(find("Ambassador, continue!", "en"), "1: continue, ambassador");
  EXPECT_EQ(find("talks nothing", "en"), "");
  EXPECT_EQ(find("talks talks", "en"), find("talks", "en"));
}

TEST_F(Concordance, FindsNumbers) {
  EXPECT_EQ(find("250", "en"), "2: 250");
  EXPECT_EQ(find("250", "ru"), "2: 250");
  EXPECT_EQ(find("25", "en"), "");
}

TEST_F(Concordance, FindsNothingForNoWords) {
  EXPECT_EQ(find("", "en"), "");
  EXPECT_EQ(find(" \t—!", "en"), "");
  EXPECT_EQ(find("the talks", "hy"), "");
  EXPECT_EQ(find("talks", "de"), "");
}

TEST_F(Concordance, GivesTheTop) {
  ConcordanceQuery query = query_for("said", "en");
  EXPECT_EQ(shown(concordance(memory(), query)), "3: said | 1: said");
  query.top = 1;
  EXPECT_EQ(shown(concordance(memory(), query)), "3: said");
  query.top = 5;
  EXPECT_EQ(shown(concordance(memory(), query)), "3: said | 1: said");
}

TEST_F(Concordance, WantsTheCounterpart) {
  ConcordanceQuery query = query_for("talks", "en");
  query.other_language = Language("hy-AM");
  EXPECT_EQ(shown(concordance(memory(), query)), "1: talks");
  query.other_language = Language("ru");
  query.top = 1;
  EXPECT_EQ(shown(concordance(memory(), query)), "2: talked, talks");
  query.other_language = Language("de");
  EXPECT_EQ(shown(concordance(memory(), query)), "");
}

TEST_F(Concordance, TellsWhichVariantHasTheWords) {
  const auto hits = concordance(memory(), query_for("переговоры", "RU_ru"));
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].variant, 0U);
  EXPECT_EQ(hits[1].variant, 1U);
}

TEST_F(Concordance, LooksIntoEveryVariantOfALanguage) {
  add_units(memory(), {unit_of({variant("en-GB", "The lorry stopped."),
                                variant("en-US", "The truck stopped."),
                                variant("ru", "Грузовик остановился.")})});
  EXPECT_EQ(find("stopped", "en"), "5: stopped");
  const auto hits = concordance(memory(), query_for("trucks", "en"));
  ASSERT_EQ(shown(hits), "5: truck");
  EXPECT_EQ(hits[0].variant, 1U);
}

TEST(ConcordanceOf, AnEmptyMemory) {
  const TemporaryFolder folder;
  const memory::Memory memory = memory::create(folder.file("memory.db"));
  EXPECT_TRUE(concordance(memory, query_for("talks", "en")).empty());
}

}  // namespace
}  // namespace targman::match
