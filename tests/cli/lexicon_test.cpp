#include <algorithm>
#include <cstddef>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/delimited.h"
#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

/// Every subject with every verb: only counting tells which word translates which.
std::string learnable_table() {
  std::string table;
  for (const auto& [subject, subject_ru] : std::vector<std::pair<std::string, std::string>>{
           {"ambassador", "Посол"}, {"minister", "Министр"}, {"farmer", "Фермер"}}) {
    for (const auto& [verb, verb_ru] : std::vector<std::pair<std::string, std::string>>{
             {"arrived", "приехал"}, {"answered", "ответил"}, {"laughed", "засмеялся"}}) {
      table.append("The ").append(subject).append(" ").append(verb).append(".\t");
      table.append(subject_ru).append(" ").append(verb_ru).append(".\n");
    }
  }
  return table;
}

class LexiconCommand : public CommandTest {
 protected:
  /// Imports the table, from which the memory then has learnt.
  void fill() const {
    ASSERT_EQ(run({"import", folder().write("pairs.tsv", learnable_table())}).code, 0);
  }
};

TEST_F(LexiconCommand, TellsWhatWasLearnt) {
  fill();
  const Outcome text = run({"lexicon"});
  EXPECT_EQ(text.code, 0);
  EXPECT_EQ(text.out, "English and Russian: 9 pairs have taught 7 and 6 stems\n");
  EXPECT_EQ(text.err, "");
  EXPECT_EQ(run({"lexicon", "--format", "tsv"}).out, "en\tru\t9\t7\t6\n");
  const Json object = Json::parse(run({"lexicon", "--format", "jsonl"}).out);
  EXPECT_EQ(object["first_lang"], "en");
  EXPECT_EQ(object["second_lang"], "ru");
  EXPECT_EQ(object["pairs"], 9);
  EXPECT_EQ(object["second_stems"], 6);
}

TEST_F(LexiconCommand, ShowsAWord) {
  fill();
  const Outcome text = run({"lexicon", "show", "Ambassadors"});
  EXPECT_EQ(text.code, 0);
  EXPECT_TRUE(has(text.out, "ambassador  English to Russian, seen 3 times\n"));
  EXPECT_TRUE(has(text.out, " %  посол  together "));
  const auto lines =
      lines_of(run({"lexicon", "show", "посол", "--lang", "ru", "--format", "tsv"}).out);
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines[0].substr(0, lines[0].find("\t0.")), "ru\tпосол\ten\tambassador");
  const Json object =
      Json::parse(run({"lexicon", "show", "laughed", "--format", "jsonl", "--top", "1"}).out);
  EXPECT_EQ(object["stem"], "laugh");
  EXPECT_EQ(object["other_lang"], "ru");
  EXPECT_EQ(object["other_seen"], 3);
  EXPECT_GT(object["probability"], 0.6);
  EXPECT_GT(object["together"], 2);
}

TEST_F(LexiconCommand, SaysThatNothingWasLearnt) {
  fill();
  const Outcome word = run({"lexicon", "show", "queen"});
  EXPECT_EQ(word.code, 1);
  EXPECT_EQ(word.err, "nothing was learnt of queen\n");
  EXPECT_EQ(run({"lexicon", "show", "посол", "--lang", "en"}).code, 1);
}

TEST_F(LexiconCommand, RefusesAFormatThatIsNone) {
  fill();
  for (const Arguments& arguments :
       {Arguments{"lexicon", "-f", "xml"}, Arguments{"lexicon", "show", "farmer", "-f", "xml"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(is_one_message(outcome.err));
  }
}

TEST_F(LexiconCommand, LearnsAnew) {
  fill();
  const std::string before = run({"lexicon", "show", "farmer", "-f", "jsonl"}).out;
  const Outcome rebuilt = run({"lexicon", "rebuild"});
  EXPECT_EQ(rebuilt.code, 0);
  EXPECT_EQ(rebuilt.out, "");
  EXPECT_TRUE(has(rebuilt.err, "9 pairs have taught"));
  EXPECT_EQ(run({"lexicon", "show", "farmer", "-f", "jsonl"}).out, before);
  EXPECT_EQ(run({"-q", "lexicon", "rebuild"}).err, "");
}

TEST_F(LexiconCommand, ForgetsWhatIsRetracted) {
  const std::string english = example("trade-forum.en");
  ASSERT_EQ(run({"align", english, example("trade-forum.hy"), "--into"}).code, 0);
  EXPECT_EQ(run({"lexicon"}).code, 0);
  ASSERT_EQ(run({"articles", "retract", "1"}).code, 0);
  const Outcome nothing = run({"lexicon"});
  EXPECT_EQ(nothing.code, 1);
  EXPECT_EQ(nothing.out, "");
  EXPECT_TRUE(has(nothing.err, "nothing was learnt yet"));
}

/// A text whose words mean nothing to any list, and its translation, from which a sentence is
/// missing that nothing but the words tells.
class TaughtAlignment : public CommandTest {
 protected:
  void SetUp() override {
    std::string table;
    for (const auto& [subject, subject_xx] : words_) {
      for (const auto& [object, object_xx] : words_) {
        table.append("Un ").append(subject).append(" va ").append(object).append(".\t");
        table.append("Zu ").append(subject_xx).append(" ke ").append(object_xx).append(".\n");
      }
    }
    ASSERT_EQ(run({"import", folder().write("pairs.tsv", table), "--source-lang", "yy",
                   "--target-lang", "xx", "--no-heading"})
                  .code,
              0);
  }

  /// The beads of the text, with the further arguments.
  [[nodiscard]] std::string beads(const Arguments& further) const {
    Arguments arguments = {"align", source_,         target_, "--segmented", "--source-lang",
                           "yy",    "--target-lang", "xx",    "--format",    "beads"};
    arguments.insert(arguments.end(), further.begin(), further.end());
    return run(arguments).out;
  }

  const std::vector<std::pair<std::string, std::string>> words_ = {
      {"bavo", "hiru"}, {"ceto", "jemu"}, {"dilo", "kosu"}, {"fumo", "latu"}, {"gano", "minu"}};
  const std::string source_ = folder().write(
      "source", "Un bavo va ceto.\nUn dilo va fumo.\nUn ceto va gano.\nUn fumo va bavo.\n");
  const std::string target_ =
      folder().write("target", "Zu hiru ke jemu.\nZu jemu ke minu.\nZu latu ke hiru.\n");
};

TEST_F(TaughtAlignment, UsesWhatTheMemoryHasLearnt) {
  const std::string right = "[0]:[0]\n[1]:[]\n[2]:[1]\n[3]:[2]\n";
  EXPECT_EQ(beads({}), right);
  EXPECT_NE(beads({"--no-memory"}), right);
  EXPECT_EQ(beads({"--memory", folder().file("missing.db")}), beads({"--no-memory"}));
}

TEST_F(TaughtAlignment, StoresNothingUnlessTold) {
  const std::string before = read_bytes(memory());
  EXPECT_FALSE(beads({}).empty());
  EXPECT_EQ(read_bytes(memory()), before);
}

TEST_F(TaughtAlignment, WorksTheOtherWayRound) {
  EXPECT_EQ(run({"align", target_, source_, "--segmented", "--source-lang", "xx", "--target-lang",
                 "yy", "--format", "beads"})
                .out,
            "[0]:[0]\n[]:[1]\n[1]:[2]\n[2]:[3]\n");
}

TEST_F(TaughtAlignment, LearnsNoMoreFromAPairThatIsRejected) {
  const auto pairs = [&] {
    return Json::parse(run({"lexicon", "-f", "jsonl"}).out)["pairs"].get<std::size_t>();
  };
  const std::size_t taught = pairs();
  const std::string table =
      run({"align", source_, target_, "--segmented", "--source-lang", "yy", "--target-lang", "xx",
           "--into", "--title", "Bavo", "--format", "tsv"})
          .out;
  EXPECT_EQ(pairs(), taught);  // the texts had taught before
  std::string reviewed;
  for (const std::string& line : lines_of(table)) {
    std::vector<std::string> fields = text::split_tsv(line);
    fields[4] = fields[0] == "1" ? "n" : fields[4];
    std::string joined;
    for (const std::string& field : fields) {
      joined += (joined.empty() ? "" : "\t") + text::escape_tsv(field);
    }
    reviewed += joined + "\n";
  }
  ASSERT_EQ(run({"review", folder().write("reviewed.tsv", reviewed), "--into"}).code, 0);
  EXPECT_EQ(pairs(), taught - 1);
}

/// Article texts with known pairs: the sample articles, some of whose sentences are left out.
class SampleArticles : public CommandTest {
 protected:
  struct Pair {
    std::string source;
    std::string target;
  };

  static std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
  }

  /// The gold pairs of an article that are filled on both sides.
  static std::vector<Pair> gold_pairs(const std::string& article, const std::string& language) {
    const std::string source = read_bytes(example(article + ".en"));
    const std::string target = read_bytes(example(article + "." + language));
    std::string gold = TARGMAN_TEST_DATA "/examples/";
    gold.append(article).append(".en-").append(language).append(".spans.tsv");
    std::vector<Pair> pairs;
    for (const std::string& line : lines_of(read_bytes(gold))) {
      std::istringstream numbers(line);
      std::size_t at[4] = {};
      numbers >> at[0] >> at[1] >> at[2] >> at[3];
      if (at[0] < at[1] && at[2] < at[3]) {
        pairs.push_back(
            {one_line(slice(source, at[0], at[1])), one_line(slice(target, at[2], at[3]))});
      }
    }
    return pairs;
  }

  /// A memory of the pairs of all articles but one.
  [[nodiscard]] std::string memory_without(const std::string& left_out,
                                           const std::string& language) const {
    std::string table;
    for (const std::string& article : articles_) {
      if (article != left_out) {
        for (const Pair& pair : gold_pairs(article, language)) {
          table.append(pair.source).append("\t").append(pair.target).append("\n");
        }
      }
    }
    const std::string name = left_out + "." + language;
    std::string path = folder().file(name + ".db");
    EXPECT_EQ(run({"import", folder().write(name + ".tsv", table), "--no-heading", "--source-lang",
                   "en", "--target-lang", language, "--memory", path})
                  .code,
              0);
    return path;
  }

  /// How many beads come out right of an article from whose translation every fifth sentence is
  /// left out, from `first` on.
  [[nodiscard]] std::size_t right_beads(const std::vector<Pair>& pairs, std::size_t first,
                                        const Arguments& options) const {
    std::string source;
    std::string target;
    std::vector<std::string> gold;
    std::size_t targets = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      source += pairs[i].source + "\n";
      if (i % 5 == first) {
        gold.push_back("[" + std::to_string(i) + "]:[]");
        continue;
      }
      target += pairs[i].target + "\n";
      gold.push_back("[" + std::to_string(i) + "]:[" + std::to_string(targets++) + "]");
    }
    Arguments arguments = {"align",
                           folder().write("source", source),
                           folder().write("target", target),
                           "--segmented",
                           "--format",
                           "beads"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto found = lines_of(run(arguments).out);
    return static_cast<std::size_t>(std::ranges::count_if(
        gold, [&](const std::string& bead) { return std::ranges::count(found, bead) > 0; }));
  }

  const std::vector<std::string> articles_ = {"ambassador-interview", "manuscript-exhibition",
                                              "trade-forum"};
};

TEST_F(SampleArticles, AreAlignedNoWorseWithAMemory) {
  std::map<std::string, std::size_t> right;
  for (const std::string language : {"hy", "ru"}) {
    for (const std::string& article : articles_) {
      const auto pairs = gold_pairs(article, language);
      const std::string memory = memory_without(article, language);
      for (std::size_t first = 0; first < 5; ++first) {
        const Arguments target = {"--target-lang", language};
        const auto count = [&](const char* how, Arguments options) {
          options.insert(options.end(), target.begin(), target.end());
          right[how] += right_beads(pairs, first, options);
        };
        count("list", {"--no-memory"});
        count("list and memory", {"--memory", memory});
        count("nothing", {"--no-memory", "--no-glossaries"});
        count("memory", {"--memory", memory, "--no-glossaries"});
      }
    }
  }
  EXPECT_GE(right["list and memory"], right["list"]);
  EXPECT_GT(right["memory"], right["nothing"]);
}

}  // namespace
}  // namespace targman::cli
