#include <filesystem>
#include <functional>
#include <set>
#include <sstream>
#include <tuple>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/case_name.h"
#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

using Json = nlohmann::json;

class AlignCommand : public CommandTest {
 protected:
  const std::string english_ = example("trade-forum.en");
  const std::string armenian_ = example("trade-forum.hy");
  const std::string russian_ = example("trade-forum.ru");

  /// A file of the test's own with the text of `path`, changed.
  [[nodiscard]] std::string changed(const std::string& path, std::string_view name,
                                    const std::function<std::string(std::string)>& change) const {
    return folder().write(name, change(read_bytes(path)));
  }
};

struct Span {
  std::size_t source_begin = 0;
  std::size_t source_end = 0;
  std::size_t target_begin = 0;
  std::size_t target_end = 0;

  friend bool operator==(const Span&, const Span&) = default;
  friend bool operator<(const Span& left, const Span& right) {
    return std::tie(left.source_begin, left.source_end, left.target_begin, left.target_end) <
           std::tie(right.source_begin, right.source_end, right.target_begin, right.target_end);
  }
};

/// The spans that are filled on both sides.
std::set<Span> filled_spans(const std::string& text) {
  std::set<Span> spans;
  for (const std::string& line : lines_of(text)) {
    std::istringstream numbers(line);
    Span span;
    numbers >> span.source_begin >> span.source_end >> span.target_begin >> span.target_end;
    EXPECT_TRUE(numbers && numbers.peek() == EOF) << line;
    if (span.source_begin < span.source_end && span.target_begin < span.target_end) {
      spans.insert(span);
    }
  }
  return spans;
}

double strict_f1(const std::set<Span>& found, const std::set<Span>& gold) {
  std::size_t right = 0;
  for (const Span& span : found) {
    right += gold.count(span);
  }
  return 2.0 * static_cast<double>(right) / static_cast<double>(found.size() + gold.size());
}

class SampleAlignment : public AlignCommand, public testing::WithParamInterface<const char*> {};

TEST_P(SampleAlignment, EqualsTheGoldAlignment) {
  const std::string pair = GetParam();
  const std::string article = pair.substr(0, pair.find('.'));
  const Outcome outcome =
      run({"align", example(article + ".en"), example(article + "." + pair.substr(pair.size() - 2)),
           "--format", "spans"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const std::string gold = read_bytes(TARGMAN_TEST_DATA "/examples/" + pair + ".spans.tsv");
  EXPECT_GE(strict_f1(filled_spans(outcome.out), filled_spans(gold)), 0.95) << outcome.out;
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleAlignment,
                         testing::Values("ambassador-interview.en-hy", "ambassador-interview.en-ru",
                                         "manuscript-exhibition.en-hy",
                                         "manuscript-exhibition.en-ru", "trade-forum.en-hy",
                                         "trade-forum.en-ru"),
                         [](const auto& row) {
                           std::string name = row.param;
                           std::erase_if(name, [](char c) { return c == '.' || c == '-'; });
                           return name;
                         });

TEST_F(AlignCommand, ExplainsEachBead) {
  const Outcome table = run({"align", english_, armenian_, "--explain"});
  EXPECT_EQ(table.code, 0) << table.err;
  EXPECT_NE(table.out.find("customs = մաքսային"), std::string::npos) << table.out;
  EXPECT_NE(table.out.find("Lebedev ~ Լեբեդև"), std::string::npos) << table.out;
  const auto lines =
      lines_of(run({"align", english_, armenian_, "--explain", "--format", "jsonl"}).out);
  ASSERT_FALSE(lines.empty());
  for (const std::string& line : lines) {
    const Json explanation = Json::parse(line)["explanation"];
    for (const char* kind : {"prior", "length", "words", "marks", "paragraphs", "blocks"}) {
      EXPECT_TRUE(explanation[kind].is_number()) << line;
    }
    for (const Json& pair : explanation["pairs"]) {
      EXPECT_FALSE(pair["source"].get<std::string>().empty());
      EXPECT_FALSE(pair["target"].get<std::string>().empty());
    }
  }
  const Outcome plain = run({"align", english_, armenian_, "--format", "jsonl"});
  EXPECT_EQ(plain.out.find("explanation"), std::string::npos);
  const Outcome spans = run({"align", english_, armenian_, "--explain", "--format", "spans"});
  EXPECT_EQ(spans.code, 2);
  EXPECT_NE(spans.err.find("--explain goes with"), std::string::npos) << spans.err;
}

TEST_F(AlignCommand, PrintsTheTextOfEachSpanAsJson) {
  const std::string english = read_bytes(english_);
  const std::string armenian = read_bytes(armenian_);
  const auto spans = lines_of(run({"align", english_, armenian_, "--format", "spans"}).out);
  const auto beads = lines_of(run({"align", english_, armenian_, "--format", "jsonl"}).out);
  ASSERT_EQ(spans.size(), beads.size());
  ASSERT_FALSE(beads.empty());
  std::size_t next_source = 0;
  std::size_t next_target = 0;
  for (std::size_t i = 0; i < beads.size(); ++i) {
    const Json bead = Json::parse(beads[i]);
    EXPECT_EQ(bead["id"], i + 1);
    EXPECT_FALSE(bead["moved"].get<bool>());
    EXPECT_GE(bead["confidence"].get<double>(), 0.0);
    EXPECT_LE(bead["confidence"].get<double>(), 1.0);
    for (const std::size_t sentence : bead["source_sentences"]) {
      EXPECT_EQ(sentence, next_source++);
    }
    for (const std::size_t sentence : bead["target_sentences"]) {
      EXPECT_EQ(sentence, next_target++);
    }
    const Span span = [&] {
      std::istringstream numbers(spans[i]);
      Span read;
      numbers >> read.source_begin >> read.source_end >> read.target_begin >> read.target_end;
      return read;
    }();
    EXPECT_EQ(bead["source"], slice(english, span.source_begin, span.source_end));
    EXPECT_EQ(bead["target"], slice(armenian, span.target_begin, span.target_end));
  }
}

TEST_F(AlignCommand, PrintsATable) {
  const auto lines = lines_of(run({"align", english_, armenian_, "--format", "tsv"}).out);
  const auto beads = lines_of(run({"align", english_, armenian_, "--format", "beads"}).out);
  ASSERT_EQ(lines.size(), beads.size() + 1);
  EXPECT_EQ(lines.front(),
            "id\tconfidence\tsource\ttarget\treview\tsource_sentences\ttarget_sentences\torigin");
  for (std::size_t i = 1; i < lines.size(); ++i) {
    EXPECT_TRUE(lines[i].starts_with(std::to_string(i) + "\t")) << lines[i];
    EXPECT_EQ(std::count(lines[i].begin(), lines[i].end(), '\t'), 7) << lines[i];
  }
  EXPECT_EQ(run({"align", english_, armenian_}).out,
            run({"align", english_, armenian_, "--format", "tsv"}).out);
  EXPECT_TRUE(has(run({"align", english_, armenian_, "--format", "table"}).out, " %  "));
}

TEST_F(AlignCommand, PrintsBeadsThatCoverEverySentence) {
  std::vector<std::size_t> sources;
  std::vector<std::size_t> targets;
  for (const std::string& line :
       lines_of(run({"align", english_, russian_, "--format", "beads"}).out)) {
    const std::size_t colon = line.find(':');
    ASSERT_NE(colon, std::string::npos) << line;
    for (const std::size_t number : Json::parse(line.substr(0, colon))) {
      sources.push_back(number);
    }
    for (const std::size_t number : Json::parse(line.substr(colon + 1))) {
      targets.push_back(number);
    }
  }
  ASSERT_FALSE(sources.empty());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    EXPECT_EQ(sources[i], i);
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    EXPECT_EQ(targets[i], i);
  }
}

TEST_F(AlignCommand, CountsAByteOrderMarkAsOneCodePoint) {
  const auto add_mark = [](const std::string& text) { return "\xEF\xBB\xBF" + text; };
  const std::string english = changed(english_, "marked.en.txt", add_mark);
  const std::string armenian = changed(armenian_, "marked.hy.txt", add_mark);
  const auto plain = filled_spans(run({"align", english_, armenian_, "-f", "spans"}).out);
  const auto marked = filled_spans(run({"align", english, armenian, "-f", "spans"}).out);
  std::set<Span> expected;
  for (const Span& span : plain) {
    expected.insert(
        {span.source_begin + 1, span.source_end + 1, span.target_begin + 1, span.target_end + 1});
  }
  EXPECT_EQ(marked, expected);
  EXPECT_EQ(run({"align", english, armenian, "-f", "jsonl"}).out,
            run({"align", english_, armenian_, "-f", "jsonl"}).out);
}

TEST_F(AlignCommand, CountsTheLineEndsOfWindows) {
  const auto to_windows = [](const std::string& text) {
    std::string result;
    for (const char c : text) {
      result += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return result;
  };
  const std::string english = changed(english_, "windows.en.txt", to_windows);
  const std::string russian = changed(russian_, "windows.ru.txt", to_windows);
  const std::string english_text = read_bytes(english);
  const std::string russian_text = read_bytes(russian);
  const Outcome plain = run({"align", english_, russian_, "-f", "jsonl"});
  EXPECT_EQ(run({"align", english, russian, "-f", "jsonl"}).out, plain.out);
  std::set<std::pair<std::string, std::string>> texts;
  for (const Span& span : filled_spans(run({"align", english, russian, "-f", "spans"}).out)) {
    texts.insert({slice(english_text, span.source_begin, span.source_end),
                  slice(russian_text, span.target_begin, span.target_end)});
  }
  std::set<std::pair<std::string, std::string>> expected;
  for (const std::string& line : lines_of(plain.out)) {
    const Json bead = Json::parse(line);
    if (!bead["source_sentences"].empty() && !bead["target_sentences"].empty()) {
      expected.insert({bead["source"].get<std::string>(), bead["target"].get<std::string>()});
    }
  }
  EXPECT_EQ(texts, expected);
}

TEST_F(AlignCommand, TakesFilesOfOneSegmentALine) {
  const std::string english = folder().write(
      "a.en.txt", "The talks will continue next week.\nGood morning. Good evening.\n");
  const std::string russian = folder().write(
      "a.ru.txt", "Переговоры продолжатся на следующей неделе.\nДоброе утро. Добрый вечер.\n");
  EXPECT_EQ(run({"align", english, russian, "--segmented", "--format", "beads"}).out,
            "[0]:[0]\n[1]:[1]\n");
}

TEST_F(AlignCommand, StoresNothingUnlessTold) {
  EXPECT_EQ(run({"align", english_, armenian_}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(memory()));
}

TEST_F(AlignCommand, StoresThePairsOnceOnly) {
  const Outcome first = run({"align", english_, armenian_, "--into"});
  EXPECT_EQ(first.code, 0);
  EXPECT_TRUE(has(first.err, " new units"));
  const std::string before = dump();
  EXPECT_EQ(run({"align", english_, armenian_, "--into"}).code, 0);
  EXPECT_EQ(dump(), before);
}

TEST_F(AlignCommand, ReplacesThePairsOfAnotherAlignmentOfTheSameTexts) {
  const auto align = [this](const Arguments& options) {
    Arguments arguments = {"align", english_, russian_, "--into", "--title", "Forum"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    EXPECT_EQ(run(arguments).code, 0);
    const auto lines = lines_of(run({"dump", "--format", "tsv"}).out);
    return std::multiset<std::string>(lines.begin(), lines.end());
  };
  const auto wanted = align({});
  EXPECT_TRUE(align({"--segmented"}) != wanted);
  EXPECT_TRUE(align({}) == wanted);
}

TEST_F(AlignCommand, TellsThatAnArticleIsReplaced) {
  const auto align = [this](const std::string& translation, const std::string& date) {
    return run({"align", english_, translation, "--into", "--title", "Forum", "--date", date}).err;
  };
  const std::string corrected = changed(
      russian_, "forum.ru.txt", [](const std::string& text) { return text + "\nИсправлено.\n"; });
  EXPECT_FALSE(has(align(russian_, "2024-03-14"), "takes the place"));
  EXPECT_FALSE(has(align(russian_, "2024-03-14"), "takes the place"));
  EXPECT_FALSE(has(align(armenian_, "2024-03-14"), "takes the place"));
  EXPECT_FALSE(has(align(corrected, "2024-03-15"), "takes the place"));
  EXPECT_TRUE(
      has(align(corrected, "2024-03-14"), "this takes the place of article 1, Forum, which"));
}

TEST_F(AlignCommand, StoresNoPairOfEmptyLines) {
  const std::string source = folder().write("a.en.txt", "Good morning.\n\nGood evening.\n");
  const std::string target = folder().write("a.hy.txt", "Բարի լույս։\n\nԲարի երեկո։\n");
  ASSERT_EQ(run({"align", source, target, "--segmented", "--into"}).code, 0);
  EXPECT_EQ(run({"dump", "--format", "tsv"}).out,
            "en\tGood morning.\thy\tԲարի լույս։\nen\tGood evening.\thy\tԲարի երեկո։\n");
}

TEST_F(AlignCommand, KeepsWhatIsSaidOfTheArticle) {
  ASSERT_EQ(run({"align", english_, armenian_, "--into", "--title", "Форум", "--outlet",
                 "Արմենպրես", "--url", "https://example.org/1", "--date", "2023-12-22"})
                .code,
            0);
  const Json article = Json::parse(run({"articles", "--format", "jsonl"}).out);
  EXPECT_EQ(article["title"], "Форум");
  EXPECT_EQ(article["outlet"], "Արմենպրես");
  EXPECT_EQ(article["url"], "https://example.org/1");
  EXPECT_EQ(article["date"], "2023-12-22");
}

TEST_F(AlignCommand, WritesATmxFileThatGivesTheSameMemory) {
  ASSERT_EQ(run({"align", english_, armenian_, "--into", "--tmx", folder().file("pairs.tmx")}).code,
            0);
  const std::string other = folder().file("other.db");
  ASSERT_EQ(run({"import", folder().file("pairs.tmx"), "--memory", other}).code, 0);
  EXPECT_EQ(run({"dump", "--format", "tsv", "--memory", other}).out,
            run({"dump", "--format", "tsv"}).out);
}

TEST_F(AlignCommand, TakesNamesInAnyScript) {
  const std::string english = folder().file("article — статья.txt");
  const std::string armenian = folder().file("հոդված.txt");
  std::filesystem::copy_file(english_, english);
  std::filesystem::copy_file(armenian_, armenian);
  const std::string memory = folder().file("память.db");
  ASSERT_EQ(run({"align", english, armenian, "--into", "--memory", memory}).code, 0);
  EXPECT_EQ(run({"stats", "--memory", memory}).code, 0);
}

TEST_F(AlignCommand, DoesAListAndTellsWhatFailed) {
  std::filesystem::create_directory(folder().file("lists"));
  std::filesystem::copy_file(english_, folder().file("lists/a.en.txt"));
  std::filesystem::copy_file(armenian_, folder().file("lists/a.hy.txt"));
  std::filesystem::copy_file(russian_, folder().file("lists/a.ru.txt"));
  const std::string list = folder().write("lists/list.tsv",
                                          "# source, target, output\r\n"
                                          "a.en.txt\ta.hy.txt\tout/հայ.beads\r\n"
                                          "\r\n"
                                          "a.en.txt\tnone.txt\tout/none.beads\n"
                                          "a line without tabs\n"
                                          "a.en.txt\ta.ru.txt\tout/ru.beads\n");
  const Outcome outcome = run({"align", "--batch", list, "--format", "beads"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(has(outcome.err, "none.txt: there is no such file"));
  EXPECT_TRUE(has(outcome.err, "list.tsv:5: "));
  EXPECT_TRUE(has(outcome.err, "2 of 4 pairs aligned"));
  EXPECT_EQ(read_bytes(folder().file("lists/out/հայ.beads")),
            run({"align", english_, armenian_, "--format", "beads"}).out);
  EXPECT_EQ(read_bytes(folder().file("lists/out/ru.beads")),
            run({"align", english_, russian_, "--format", "beads"}).out);
  EXPECT_FALSE(std::filesystem::exists(folder().file("lists/out/none.beads")));
}

TEST_F(AlignCommand, DoesAWholeList) {
  const std::string list =
      folder().write("list.tsv", english_ + "\t" + armenian_ + "\thy.jsonl\n" + english_ + "\t" +
                                     russian_ + "\tru.jsonl\n");
  const Outcome outcome = run({"align", "--batch", list, "--format", "jsonl", "--into"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(lines_of(run({"articles"}).out).size(), 2U);
}

// What cannot be aligned.

struct BadPair {
  const char* name;
  std::string source;  ///< bytes; a name in docs/examples where it starts with @
  std::string target;
  int code;
  const char* message;  ///< a part of it
};

std::ostream& operator<<(std::ostream& out, const BadPair& row) {
  return out << row.name;
}

class BadPairTest : public AlignCommand, public testing::WithParamInterface<BadPair> {
 protected:
  [[nodiscard]] std::string file_of(const std::string& bytes, std::string_view name) const {
    return bytes.starts_with('@') ? example(bytes.substr(1)) : folder().write(name, bytes);
  }
};

TEST_P(BadPairTest, IsRefusedAndTheMemoryIsLeftAsItIs) {
  fill_memory();
  const std::string before = read_bytes(memory());
  const Outcome outcome = run({"align", file_of(GetParam().source, "article.txt"),
                               file_of(GetParam().target, "հոդված.txt"), "--into"});
  EXPECT_EQ(outcome.code, GetParam().code) << outcome.err;
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_TRUE(has(outcome.err, GetParam().message));
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(read_bytes(memory()), before);
}

// "Президент приехал в город и встретился с жителями." in windows-1251.
constexpr const char* kWindows1251 =
    "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE5\xF5\xE0\xEB \xE2 \xE3\xEE\xF0\xEE\xE4 "
    "\xE8 \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xF1\xFF \xF1 \xE6\xE8\xF2\xE5\xEB\xFF\xEC\xE8.";

INSTANTIATE_TEST_SUITE_P(
    Pairs, BadPairTest,
    testing::Values(
        BadPair{"EmptySource", "", "@trade-forum.hy", 3, "article.txt: there is no text in it"},
        BadPair{"EmptyTarget", "@trade-forum.en", "", 3, "հոդված.txt: there is no text in it"},
        BadPair{"WhiteTarget", "@trade-forum.en", " \n\n", 3, "հոդված.txt: there is no text in it"},
        BadPair{"CutTarget", "@trade-forum.en", "Բարի լույս\xD6", 3,
                "հոդված.txt: byte 19: the text is not UTF-8"},
        BadPair{"Windows1251", "@trade-forum.en", kWindows1251, 3,
                "byte 0: the text is not UTF-8; it looks like windows-1251"},
        BadPair{"Utf16", std::string("\xFF\xFEG\0o\0o\0d\0.\0", 12), "@trade-forum.hy", 3,
                "article.txt: byte 0: the text is not UTF-8; it looks like UTF-16LE"},
        BadPair{"Swapped", "@trade-forum.hy", "@trade-forum.en", 2,
                "the first file looks Armenian and the second English"},
        BadPair{"WrongSource", "@trade-forum.ru", "@trade-forum.hy", 3,
                "trade-forum.ru.txt: the text looks Russian, not English"},
        BadPair{"BothEnglish", "@trade-forum.en", "@ambassador-interview.en", 3,
                "ambassador-interview.en.txt: the text looks English, like the article itself"},
        BadPair{"UnknownTarget", "@trade-forum.en", "12345 67890\n", 2,
                "cannot tell the language of"}),
    case_name<BadPair>);

TEST_F(AlignCommand, RefusesWhatIsNoFile) {
  const Outcome missing = run({"align", folder().file("нет.txt"), armenian_, "--into"});
  EXPECT_EQ(missing.code, 3);
  EXPECT_TRUE(is_one_message(missing.err));
  EXPECT_TRUE(has(missing.err, "нет.txt: there is no such file"));
  const Outcome directory = run({"align", english_, folder().path(), "--into"});
  EXPECT_EQ(directory.code, 3);
  EXPECT_TRUE(is_one_message(directory.err));
  EXPECT_TRUE(has(directory.err, "this is a folder"));
}

TEST_F(AlignCommand, RefusesTheSameFileTwice) {
  const Outcome outcome = run({"align", english_, english_, "--into"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_TRUE(is_one_message(outcome.err));
  EXPECT_TRUE(has(outcome.err, "is given twice"));
}

TEST_F(AlignCommand, RefusesAnOutputThatCannotBeWritten) {
  const Outcome outcome =
      run({"align", english_, armenian_, "--tmx", folder().file("none/out.tmx")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(is_one_message(outcome.err));
}

TEST_F(AlignCommand, TellsWrongUsage) {
  for (const Arguments& arguments : {Arguments{"align"}, Arguments{"align", english_},
                                     Arguments{"align", english_, armenian_, "--batch", "list.tsv"},
                                     Arguments{"align", "--batch", "list.tsv", "--tmx", "all.tmx"},
                                     Arguments{"align", "--batch", "list.tsv", "--title", "One"},
                                     Arguments{"align", "--batch", "list.tsv", "--url", "one"},
                                     Arguments{"align", english_, armenian_, "--format", "pdf"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(is_one_message(outcome.err));
  }
}

}  // namespace
}  // namespace targman::cli
