#include "core/segment/segmenter.h"

#include <cstdint>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/text/character.h"
#include "core/text/utf8.h"
#include "tests/core/segment/marked_text.h"

namespace targman::segment {

namespace {

using Strings = std::vector<std::string>;

/// An SRX file with one list of rules, for any language.
Srx with_rules(const std::string& rules) {
  return Srx::parse(
      "<srx version=\"2.0\"><header cascade=\"no\"/><body><languagerules>"
      "<languagerule languagerulename=\"All\">" +
          rules +
          "</languagerule></languagerules><maprules>"
          "<languagemap languagepattern=\".*\" languagerulename=\"All\"/></maprules></body></srx>",
      "rules.srx");
}

std::string rule(const char* breaks, const std::string& before, const std::string& after) {
  return std::string("<rule break=\"") + breaks + "\"><beforebreak>" + before +
         "</beforebreak><afterbreak>" + after + "</afterbreak></rule>";
}

TEST(Segmenter, FindsNothingInNothing) {
  Segmenter segmenter(shipped_srx(), Language("en"));
  EXPECT_TRUE(segmenter.segment("").empty());
  EXPECT_TRUE(segmenter.segment(" \n\t\u00A0\u200B\uFEFF").empty());
}

TEST(Segmenter, GivesByteRangesWithoutTheSpaceBetween) {
  Segmenter segmenter(shipped_srx(), Language("ru"));
  EXPECT_EQ(segmenter.segment(" Да!\u00A0\u041DЕТ."), (std::vector<ByteRange>{{1, 6}, {8, 15}}));
  EXPECT_EQ(segmenter.segment("\nДом.  Сад.\n"), (std::vector<ByteRange>{{1, 8}, {10, 17}}));
}

TEST(Segmenter, TrimsUnusualSpace) {
  EXPECT_EQ(segments_of("\uFEFF\u00A0One.\u200B \u00A0Two.\u200B", shipped_srx(), Language("en")),
            (Strings{"One.", "Two."}));
}

TEST(Segmenter, KeepsLineBreaksInsideASentence) {
  EXPECT_EQ(
      segments_of("The first\r\nline goes on.\nThe second\nends.", shipped_srx(), Language("en")),
      (Strings{"The first\r\nline goes on.", "The second\nends."}));
}

TEST(Segmenter, SegmentsLanguagesWithoutRulesOfTheirOwn) {
  EXPECT_EQ(segments_of("Er kam am 3. Mai. Es regnete.", shipped_srx(), Language("de")).size(), 3U);
  EXPECT_EQ(segments_of("M. Legrand est venu. Il est parti.", shipped_srx(), Language("fr")),
            (Strings{"M. Legrand est venu.", "Il est parti."}));
  EXPECT_EQ(segments_of("今日は晴れ。明日は雨。", shipped_srx(), Language("ja")).size(), 2U);
  EXPECT_EQ(segments_of("Quo vadis? Romam eo.", shipped_srx(), Language()).size(), 2U);
}

TEST(Segmenter, FirstRuleThatMatchesDecides) {
  const std::string exception = rule("no", "\\bApp\\.", "\\s");
  const std::string end = rule("yes", "\\.", "\\s");
  EXPECT_EQ(segments_of("The App. Works. Well", with_rules(exception + end), Language("en")).size(),
            2U);
  EXPECT_EQ(segments_of("The App. Works. Well", with_rules(end + exception), Language("en")).size(),
            3U);
}

TEST(Segmenter, TakesRulesThatBreakBehindTheSpace) {
  EXPECT_EQ(segments_of("One. Two. three", with_rules(rule("yes", "[.?!]\\s+", "\\p{Lu}")),
                        Language("en")),
            (Strings{"One.", "Two. three"}));
}

TEST(Segmenter, TakesRulesThatBreakElsewhere) {
  EXPECT_EQ(segments_of("a; b, c", with_rules(rule("yes", ";", "")), Language("en")),
            (Strings{"a;", "b, c"}));
  EXPECT_EQ(segments_of("one\ntwo\nthree", with_rules(rule("yes", "", "\\n")), Language("en")),
            (Strings{"one", "two", "three"}));
  EXPECT_EQ(segments_of("one\r\ntwo", with_rules(rule("yes", "\\n", "")), Language("en")),
            (Strings{"one", "two"}));
}

TEST(Segmenter, TakesPatternsWithoutGreatestLength) {
  const Srx srx =
      with_rules(rule("no", "^\\s*\\d+\\.", "\\s") + rule("no", "\\b[A-Z]+\\.", "\\s+") +
                 rule("yes", "[.?!]+[\"')]*", "\\s+[\"'(]*\\p{Lu}"));
  EXPECT_EQ(segments_of("12. By NATO. It said: \"Go!\" Then 12. It left. ok", srx, Language("en")),
            (Strings{"12. By NATO. It said: \"Go!\"", "Then 12.", "It left. ok"}));
}

TEST(Segmenter, TakesASpaceAsPattern) {
  EXPECT_EQ(segments_of("a. b.c", with_rules(rule("yes", "\\.", " ")), Language("en")),
            (Strings{"a.", "b.c"}));
}

TEST(Segmenter, WithoutRulesThereIsOneSegment) {
  EXPECT_EQ(segments_of(" One. Two. ", with_rules(""), Language("en")), (Strings{"One. Two."}));
}

TEST(Segmenter, StopsARuleThatBacktracksForEver) {
  const Srx srx = with_rules(rule("yes", "", "(\\.|\\.\\.|\\.+)+\\1x"));
  const std::string text = "a " + std::string(100, '.');
  EXPECT_THROW((void)Segmenter(srx, Language("en")).segment(text), InputError);
}

TEST(Segmenter, TakesLongTextsInLinearTime) {
  std::string text;
  for (int i = 0; i < 5'000; ++i) {
    text += "Mr. A. B. Bell left. ";
  }
  EXPECT_EQ(Segmenter(shipped_srx(), Language("en")).segment(text).size(), 5'000U);
  const std::string dots(100'000, '.');
  EXPECT_EQ(Segmenter(shipped_srx(), Language("en")).segment(dots).size(), 1U);
  const std::string quotes(100'000, '"');
  EXPECT_EQ(Segmenter(shipped_srx(), Language("hy")).segment(quotes).size(), 1U);
}

/// A text of the characters that rules look at, with some bytes at random: mostly not UTF-8.
std::string random_bytes(std::mt19937& random) {
  static const std::u32string alphabet =
      U"..?!…։::․»«“”\"')([3]—-–,  \u00A0\u200B\n\r\tAaBbЖжЁёг вՀհևՄմ՞՜19№😀\u0301\u2028\uFEFF。";
  std::string text;
  const std::size_t length = random() % 120;
  for (std::size_t i = 0; i < length; ++i) {
    if (random() % 20 == 0) {
      text += static_cast<char>(random() % 256);
    } else {
      text::append_code_point(text, alphabet[random() % alphabet.size()]);
    }
  }
  return text;
}

/// Checks that `text` is its segments with nothing but white space around them.
void expect_covers(std::string_view text, const std::vector<ByteRange>& segments) {
  std::size_t done = 0;
  const auto expect_space = [&](std::size_t end) {
    ASSERT_LE(done, end);
    while (done < end) {
      const auto [c, next] = text::code_point_at(text, done);
      EXPECT_TRUE(text::is_space(c)) << static_cast<std::uint32_t>(c);
      done = next;
    }
    EXPECT_EQ(done, end);
  };
  for (const ByteRange& segment : segments) {
    expect_space(segment.begin);
    EXPECT_FALSE(segment.empty());
    EXPECT_FALSE(text::is_space(text::code_point_at(text, segment.begin).value));
    const std::size_t last = text::previous_offset(text, segment.end);
    EXPECT_FALSE(text::is_space(text::code_point_at(text, last).value));
    done = segment.end;
  }
  expect_space(text.size());
}

TEST(Segmenter, PutsEveryByteInOneSegment) {
  constexpr unsigned kSeed = 20231222;
  std::mt19937 random(kSeed);
  Segmenter segmenters[] = {
      Segmenter(shipped_srx(), Language("en")), Segmenter(shipped_srx(), Language("ru")),
      Segmenter(shipped_srx(), Language("hy")), Segmenter(shipped_srx(), Language("xx"))};
  for (int round = 0; round < 500; ++round) {
    const std::string bytes = random_bytes(random);
    for (const std::string& text : {bytes, text::repair_utf8(bytes).text}) {
      for (Segmenter& segmenter : segmenters) {
        SCOPED_TRACE("seed " + std::to_string(kSeed) + ", round " + std::to_string(round));
        expect_covers(text, segmenter.segment(text));
      }
    }
  }
}

}  // namespace

}  // namespace targman::segment
