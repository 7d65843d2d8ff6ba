#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

const char* const kTerms =
    "en\tpos\thy\tru\tsubject\tnote\n"
    "ambassador\tnoun\tդեսպան\tпосол\tdiplomacy\ta person\n"
    "talks; !palaver\tnoun\tբանակցություններ\tпереговоры; !разговоры\tdiplomacy\t\n"
    "CSTO\tname\tՀԱՊԿ\tОДКБ\t\t\n"
    "Yerevan\tname\tԵրևան\tЕреван\t\t\n";

class TermsCommand : public CommandTest {
 protected:
  /// Runs `terms` with the termbase of these tests alone.
  [[nodiscard]] Outcome terms(Arguments arguments) const {
    arguments.insert(arguments.begin(), "terms");
    arguments.insert(arguments.end(), {"--no-glossaries", "--glossary", termbase_});
    return run(arguments);
  }

  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    return folder().write(name, text);
  }

  std::string termbase_ = folder().write("terms.tsv", kTerms);
};

TEST_F(TermsCommand, ListsTermsWithPlaceAndCounterparts) {
  const std::string text = write(
      "a.hy.txt", "Հանդիպում\n\nԴեսպանը եկավ Երևան։ Նա ՀԱՊԿ-ից էր։\n\nՎերջ, դեսպանի համար։\n");
  const Outcome outcome = terms({text, "--lang", "hy"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "line\tcolumn\ttext\tterm\tstatus\ten\tru\tsubject\tnote\n"
            "3\t1\tԴեսպանը\tդեսպան\tpreferred\tambassador\tпосол\tdiplomacy\ta person\n"
            "3\t14\tԵրևան\tԵրևան\tpreferred\tYerevan\tЕреван\t\t\n"
            "3\t24\tՀԱՊԿ-ից\tՀԱՊԿ\tpreferred\tCSTO\tОДКБ\t\t\n"
            "5\t7\tդեսպանի\tդեսպան\tpreferred\tambassador\tпосол\tdiplomacy\ta person\n");
}

TEST_F(TermsCommand, ListsTermsAsJsonAndAsATable) {
  const std::string text =
      write("a.en.txt", "The palaver of the ambassadors went on in the city.\n");
  const auto lines = lines_of(terms({text, "--format", "jsonl"}).out);
  ASSERT_EQ(lines.size(), 2U);
  const Json first = Json::parse(lines[0]);
  EXPECT_EQ(first["text"], "palaver");
  EXPECT_EQ(first["status"], "deprecated");
  ASSERT_EQ(first["counterparts"].size(), 3U);
  EXPECT_EQ(first["counterparts"][0]["language"], "hy");
  EXPECT_EQ(first["counterparts"][2]["term"], "разговоры");
  EXPECT_EQ(first["counterparts"][2]["status"], "deprecated");
  EXPECT_EQ(Json::parse(lines[1])["column"], 20);
  const Outcome table = terms({text, "--format", "table"});
  EXPECT_TRUE(has(table.out, "palaver (not to be used) | բանակցություններ | переговоры"));
  EXPECT_TRUE(has(table.out, "ambassadors | դեսպան | посол | diplomacy; a person"));
}

TEST_F(TermsCommand, FindsNothing) {
  const Outcome outcome = terms({write("a.en.txt", "Nothing is here but the rain.\n")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(has(outcome.err, "no term"));
}

TEST_F(TermsCommand, RefusesWrongUse) {
  const std::string text = write("a.en.txt", "The rain is here for a day.\n");
  EXPECT_EQ(terms({}).code, 2);
  EXPECT_EQ(terms({text, text}).code, 2);
  EXPECT_EQ(terms({text, "--format", "xml"}).code, 2);
  EXPECT_EQ(terms({text, "--check"}).code, 2);
  EXPECT_EQ(terms({text, "--convert"}).code, 2);
  EXPECT_EQ(terms({text, text, "--check", "--convert"}).code, 2);
  EXPECT_EQ(terms({write("x.txt", "123\n")}).code, 2);
  EXPECT_EQ(terms({folder().file("none.txt")}).code, 3);
  EXPECT_EQ(run({"terms", text, "--glossary", folder().file("none.tsv")}).code, 3);
  const Outcome bad = run({"terms", text, "--glossary", write("bad.tsv", "посол\tդեսպան\n")});
  EXPECT_EQ(bad.code, 3);
  EXPECT_TRUE(is_one_message(bad.err));
  EXPECT_TRUE(has(bad.err, "bad.tsv:1: "));
}

TEST_F(TermsCommand, TellsWhichEntriesItPassesOver) {
  const std::string text = write("a.en.txt", "The ambassador went to the city of rain.\n");
  const std::string ours = write("ours.tsv", "en\thy\ncity\tքաղաք\n\t\n\"\t;\nrain\tանձրև\tmore\n");
  const Outcome outcome = terms({text, "--glossary", ours});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(lines_of(outcome.out).size(), 3U);
  EXPECT_TRUE(has(outcome.err, "ours.tsv:4: "));
  EXPECT_TRUE(has(outcome.err, "ours.tsv:5: "));
  EXPECT_EQ(terms({text, "--glossary", ours, "--quiet"}).err, "");
}

TEST_F(TermsCommand, ReadsAGlossaryOfOmegat) {
  const std::string text = write("a.en.txt", "The city of rain is not far from the sea.\n");
  const std::string ours = write("ours.txt", "# ours\nrain\tանձրև\tweather\n");
  EXPECT_EQ(terms({text, "--glossary", ours}).code, 3);
  const Outcome outcome =
      terms({text, "--glossary", ours, "--source-lang", "en", "--target-lang", "hy"});
  EXPECT_TRUE(has(outcome.out, "rain\train\tpreferred\tանձրև\t\t\tweather")) << outcome.err;
}

TEST_F(TermsCommand, ConvertsTermbases) {
  const std::string tbx = folder().file("terms.tbx");
  ASSERT_EQ(run({"terms", "--convert", termbase_, tbx}).code, 0);
  EXPECT_TRUE(has(read_bytes(tbx), "<tbx type=\"TBX-Basic\" style=\"dca\""));
  const std::string csv = folder().file("terms.csv");
  ASSERT_EQ(run({"terms", "--convert", tbx, csv}).code, 0);
  const std::string again = folder().file("again.tsv");
  ASSERT_EQ(run({"terms", "--convert", csv, again}).code, 0);
  EXPECT_EQ(read_bytes(again), kTerms);
  const std::string omegat = folder().file("terms.txt");
  EXPECT_EQ(run({"terms", "--convert", tbx, omegat}).code, 2);
  ASSERT_EQ(
      run({"terms", "--convert", tbx, omegat, "--source-lang", "en", "--target-lang", "ru"}).code,
      0);
  EXPECT_TRUE(has(read_bytes(omegat), "talks\tпереговоры\tdiplomacy; not разговоры\n"));
}

// What other tools load is made from the tables, and made again when these change.
TEST_F(TermsCommand, WritesTheTbxFilesOfTheGlossaries) {
  for (const auto& file : std::filesystem::directory_iterator(TARGMAN_GLOSSARIES)) {
    const std::filesystem::path& table = file.path();
    if (table.extension() != ".tsv" || table.stem() == "words") {
      continue;
    }
    const std::string written = folder().file("written.tbx");
    ASSERT_EQ(run({"terms", "--convert", table.string(), written}).code, 0);
    std::filesystem::path tbx = table;
    tbx.replace_extension(".tbx");
    EXPECT_EQ(read_bytes(written), read_bytes(tbx.string()))
        << "run: targman terms --convert " << table << ' ' << tbx;
  }
}

TEST_F(TermsCommand, LeavesNoFileWhereAConversionFails) {
  const std::string kept = write("kept.tbx", "what was there");
  EXPECT_EQ(run({"terms", "--convert", write("empty.tsv", "en\thy\n"), kept}).code, 3);
  EXPECT_EQ(run({"terms", "--convert", termbase_, folder().file("terms.doc")}).code, 2);
  EXPECT_EQ(read_bytes(kept), "what was there");
}

TEST_F(TermsCommand, ChecksATranslation) {
  const std::string english = write("a.en.txt",
                                    "The ambassador came to Yerevan on Monday.\n"
                                    "The talks began there in the morning of the next day.\n"
                                    "He will stay in the country for three weeks.\n");
  const std::string russian = write("a.ru.txt",
                                    "Посланец приехал в Ереван в понедельник.\n"
                                    "Разговоры начались там утром следующего дня.\n"
                                    "Он останется в стране на три недели.\n");
  const Outcome outcome = terms({"--check", english, russian, "--segmented"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out,
            "place\tkind\ttext\texpected\tfound\tnote\tsource\ttarget\n" + english +
                ":1\tmissing\tambassador\tпосол\t\ta person\tThe ambassador came to Yerevan on "
                "Monday.\tПосланец приехал в Ереван в понедельник.\n" +
                english +
                ":2\tforbidden\ttalks\tпереговоры\tРазговоры\t\tThe talks began there in the "
                "morning of the next day.\tРазговоры начались там утром следующего дня.\n");
  EXPECT_TRUE(has(outcome.err, "3 terms checked, 2 to look at"));
  const Outcome table = terms({"--check", english, russian, "--segmented", "--format", "table"});
  EXPECT_TRUE(has(table.out, ":1: ambassador is not there, expected посол"));
  EXPECT_TRUE(has(table.out, ":2: talks is Разговоры, expected переговоры"));
  const auto lines =
      lines_of(terms({"--check", english, russian, "--segmented", "--format", "jsonl"}).out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(Json::parse(lines[1])["found"], "Разговоры");

  const std::string right = write("b.ru.txt",
                                  "Посол приехал в Ереван в понедельник.\n"
                                  "Переговоры начались там утром следующего дня.\n"
                                  "Он останется в стране на три недели.\n");
  EXPECT_EQ(terms({"--check", english, right, "--segmented"}).code, 0);
}

TEST_F(TermsCommand, ChecksAMemory) {
  fill_memory();
  const std::string strict = write("strict.tsv",
                                   "en\thy\tru\n"
                                   "ambassador\tբանագնաց\tпосол\n"
                                   "Yerevan\tԵրևան\tЕреван\n");
  const Outcome both =
      run({"terms", "--check", "--memory", memory(), "--no-glossaries", "--glossary", strict});
  EXPECT_EQ(both.code, 1);
  EXPECT_TRUE(has(both.out, "\tmissing\tambassador\tբանագնաց\t"));
  EXPECT_TRUE(has(both.out, "\nunit "));
  const Outcome russian = run({"terms", "--check", "--memory", memory(), "--no-glossaries",
                               "--glossary", strict, "--target-lang", "ru"});
  EXPECT_EQ(russian.code, 0) << russian.out;
  EXPECT_EQ(terms({"--check"}).code, 2);
}

}  // namespace
}  // namespace targman::cli
