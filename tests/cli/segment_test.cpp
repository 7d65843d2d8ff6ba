#include <gtest/gtest.h>

#include "tests/cli/command_test.h"

namespace targman::cli {
namespace {

class SegmentCommand : public CommandTest {};

constexpr const char* kText =
    "Դեսպանը ժամանեց Երևան: Բանակցությունները կշարունակվեն հաջորդ շաբաթ։\r\n\r\nԲարի լույս։\r\n";
constexpr const char* kSentences =
    "Դեսպանը ժամանեց Երևան:\nԲանակցությունները կշարունակվեն հաջորդ շաբաթ։\n\nԲարի լույս։\n";

TEST_F(SegmentCommand, PrintsASentenceALine) {
  const Outcome outcome = run({"segment", "--lang", "hy", folder().write("հոդված.txt", kText)});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, kSentences);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(SegmentCommand, LeavesOutAByteOrderMark) {
  EXPECT_EQ(run({"segment", folder().write("a.txt", std::string("\xEF\xBB\xBF") + kText)}).out,
            kSentences);
}

TEST_F(SegmentCommand, ReadsStandardInput) {
  EXPECT_EQ(run_with_input({"segment", "-"}, kText).out, kSentences);
  EXPECT_EQ(run_with_input({"segment"}, kText).out, kSentences);
  const Outcome bad = run_with_input({"segment", "-"}, "Да\xD0");
  EXPECT_EQ(bad.code, 3);
  EXPECT_TRUE(is_one_message(bad.err));
  EXPECT_TRUE(has(bad.err, "standard input: byte 4: "));
}

TEST_F(SegmentCommand, ReadsALongTextInPieces) {
  std::string text;
  std::string sentences;
  while (text.size() < 3'000'000) {
    text += kText + std::string("\n");
    sentences += (sentences.empty() ? "" : "\n") + std::string(kSentences);
  }
  EXPECT_TRUE(run({"segment", "--lang", "hy", folder().write("a.txt", text)}).out == sentences);
  const Outcome bad = run({"segment", folder().write("bad.txt", text + "Երևան\xFF")});
  EXPECT_EQ(bad.code, 3);
  EXPECT_TRUE(has(bad.err, "bad.txt: byte " + std::to_string(text.size() + 10) + ": "));
}

TEST_F(SegmentCommand, PrintsRulesThatItTakesBack) {
  const Outcome rules = run({"segment", "--print-srx"});
  EXPECT_EQ(rules.code, 0);
  EXPECT_TRUE(has(rules.out, "<srx"));
  EXPECT_EQ(run({"segment", "--srx", folder().write("rules.srx", rules.out),
                 folder().write("a.txt", kText)})
                .out,
            kSentences);
}

TEST_F(SegmentCommand, ExplainsWhichRuleDecides) {
  const std::string rules =
      "<srx version=\"2.0\">\n<body><languagerules><languagerule languagerulename=\"A\">\n"
      "<rule break=\"no\"><beforebreak>Mr\\.</beforebreak></rule>\n"
      "<rule><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>\n"
      "</languagerule></languagerules><maprules>\n"
      "<languagemap languagepattern=\".*\" languagerulename=\"A\"/></maprules></body></srx>\n";
  const std::string text =
      "The man who was seen at the doors of that house was Mr. Gray. He left.\n\nSo did I. Why.\n";
  EXPECT_EQ(run({"segment", "--explain", "--lang", "en", "--srx", folder().write("r.srx", rules),
                 folder().write("a.txt", text)})
                .out,
            "line    3 keeps  he doors of that house was Mr.| Gray. He left.\n"
            "line    4 cuts   rs of that house was Mr. Gray.| He left.\n"
            "line    4 cuts   So did I.| Why.\n");
}

TEST_F(SegmentCommand, RefusesWhatItCannotRead) {
  const std::vector<std::pair<Arguments, std::string>> cases = {
      {{"segment", folder().file("нет.txt")}, "нет.txt: there is no such file"},
      {{"segment", folder().path()}, "this is a folder"},
      {{"segment", folder().write("empty.txt", "")}, "there is no text in it"},
      {{"segment", folder().write("bad.txt", "ab\xFF")}, "bad.txt: byte 2: the text is not UTF-8"},
      {{"segment", "--srx", folder().file("none.srx"), folder().write("a.txt", kText)}, "none.srx"},
      {{"segment", "--srx", folder().write("bad.srx", "<srx"), folder().write("a.txt", kText)},
       "bad.srx"},
  };
  for (const auto& [arguments, part] : cases) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 3) << part;
    EXPECT_TRUE(is_one_message(outcome.err));
    EXPECT_TRUE(has(outcome.err, part));
    EXPECT_EQ(outcome.out, "");
  }
}

}  // namespace
}  // namespace targman::cli
