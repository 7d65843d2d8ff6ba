#include "core/article/lines.h"

#include <string>

#include <gtest/gtest.h>

namespace targman::article {

namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text, LineBreaks breaks) {
  Lines lines;
  for (const ByteRange line : split_lines(text, breaks)) {
    lines.push_back(line.of(text));
  }
  return lines;
}

TEST(Lines, SplitsAtEveryKindOfBreak) {
  EXPECT_EQ(lines_of("a\nb\r\nc\rd\u2028e\u2029f", LineBreaks::any),
            (Lines{"a", "b", "c", "d", "e", "f"}));
  EXPECT_EQ(lines_of("a\nb\r\nc\rd\u2028e", LineBreaks::line_feed_only),
            (Lines{"a", "b", "c\rd\u2028e"}));
}

TEST(Lines, KeepsBlankLines) {
  EXPECT_EQ(lines_of("a\n\n \t\nb\n", LineBreaks::any), (Lines{"a", "", "", "b"}));
  EXPECT_EQ(lines_of("\n", LineBreaks::any), (Lines{""}));
  EXPECT_TRUE(lines_of("", LineBreaks::any).empty());
}

TEST(Lines, TrimsEveryKindOfSpace) {
  EXPECT_EQ(lines_of("\u00A0 a b \u200B\n\uFEFFև\t", LineBreaks::any), (Lines{"a b", "և"}));
}

TEST(Lines, KnowsEndsOfSentences) {
  for (const char* text :
       {"Done.", "Է։", "Է:", "Done.”", "Done.)", "Done.[12]", "So…", "«Է»։", "2005 թ.:", "«Է»:"}) {
    EXPECT_TRUE(ends_with_full_stop(text)) << text;
    EXPECT_TRUE(ends_like_sentence(text)) << text;
  }
  for (const char* text : {"Why?", "«Стой!»"}) {
    EXPECT_FALSE(ends_with_full_stop(text)) << text;
    EXPECT_TRUE(ends_like_sentence(text)) << text;
  }
  for (const char* text : {"", "Title", "He said:", "one,", "[1]", "»", "Է՝", "]"}) {
    EXPECT_FALSE(ends_like_sentence(text)) << text;
  }
}

TEST(Lines, KnowsListMarks) {
  for (const char* text : {"• one", "* one", "1. One", "12) two", "б) два", "ա) մեկ"}) {
    EXPECT_TRUE(starts_with_list_mark(text)) << text;
  }
  for (const char* text : {"", "•", "1.5 million", "2023. ", "– Да", "— Да", "one) two", "1."}) {
    EXPECT_FALSE(starts_with_list_mark(text)) << text;
  }
}

}  // namespace

}  // namespace targman::article
