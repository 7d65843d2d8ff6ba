#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

/// An article whose fourth paragraph the translator has put first.
class MovedTextCommand : public CommandTest {
 protected:
  const std::string english_ =
      folder().write("museum.en.txt",
                     "The museum in Gyumri reopened on 12 May after repairs that took 3 years.\n\n"
                     "Director Anahit Sargsyan thanked the 240 donors.\n\n"
                     "The roof was replaced in 2022.\n\n"
                     "Tickets cost 1,500 drams, and children under 12 enter free.\n\n"
                     "The café on the first floor seats 60 guests.\n");
  const std::string armenian_ = folder().write(
      "museum.hy.txt",
      "Տոմսն արժե 1500 դրամ, մինչև 12 տարեկան երեխաների մուտքն անվճար է։\n\n"
      "Գյումրիի թանգարանը մայիսի 12-ին վերաբացվեց 3 տարի տևած վերանորոգումից հետո։\n\n"
      "Տնօրեն Անահիտ Սարգսյանը շնորհակալություն հայտնեց 240 նվիրատուի։\n\n"
      "Տանիքը փոխել են 2022 թվականին։\n\n"
      "Առաջին հարկի սրճարանը նախատեսված է 60 հյուրի համար։\n");
};

TEST_F(MovedTextCommand, IsReportedAsMoved) {
  const Outcome outcome = run({"align", english_, armenian_, "--format", "jsonl"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 5U);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Json bead = Json::parse(lines[i]);
    EXPECT_EQ(bead["source_sentences"], Json::array({i}));
    EXPECT_EQ(bead["target_sentences"], Json::array({i == 3 ? 0 : i < 3 ? i + 1 : i}));
    EXPECT_EQ(bead["moved"], i == 3);
  }
  const Outcome table = run({"align", english_, armenian_, "--format", "table"});
  EXPECT_NE(table.out.find("%*"), std::string::npos) << table.out;
  EXPECT_NE(table.err.find("stands elsewhere"), std::string::npos) << table.err;
}

TEST_F(MovedTextCommand, HasTheSpanWhereItStands) {
  const auto lines = lines_of(run({"align", english_, armenian_, "--format", "spans"}).out);
  ASSERT_EQ(lines.size(), 5U);
  std::istringstream moved(lines[3]);
  std::size_t source_begin = 0;
  std::size_t source_end = 0;
  std::size_t target_begin = 1;
  std::size_t target_end = 0;
  moved >> source_begin >> source_end >> target_begin >> target_end;
  EXPECT_EQ(source_end - source_begin, 59U);
  EXPECT_EQ(target_begin, 0U);
  EXPECT_EQ(target_end, 65U);
}

TEST_F(MovedTextCommand, IsStored) {
  ASSERT_EQ(run({"align", english_, armenian_, "--into"}).code, 0);
  const Outcome found =
      run({"lookup", "Tickets cost 1,500 drams, and children under 12 enter free.", "--memory",
           memory()});
  EXPECT_NE(found.out.find("Տոմսն արժե 1500 դրամ"), std::string::npos) << found.out << found.err;
}

TEST_F(MovedTextCommand, ComesBackFromAReview) {
  const Outcome sheet = run({"align", english_, armenian_, "--format", "tsv"});
  const std::string file = folder().write("museum.tsv", sheet.out);
  const Outcome review = run({"review", file, "--into"});
  EXPECT_EQ(review.code, 0) << review.err;
  EXPECT_EQ(lines_of(run({"dump"}).out).size(), 5U);
}

}  // namespace
}  // namespace targman::cli
