#include "core/segment/srx.h"

#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/case_name.h"
#include "tests/core/segment/marked_text.h"

namespace targman::segment {

namespace {

std::string read_test_file(const std::string& name) {
  std::ifstream in(std::string(TARGMAN_TEST_DATA) + "/segment/" + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// What the error for a wrong file says.
std::string message_for(const std::string& xml) {
  try {
    (void)Srx::parse(xml, "my.srx");
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Srx, CascadesByLanguageAndRegion) {
  const Srx srx = Srx::parse(read_test_file("foreign.srx"), "foreign.srx");
  EXPECT_EQ(srx.rules_for(Language("en-GB")).size(), 4U);
  EXPECT_EQ(srx.rules_for(Language("EN_gb")).size(), 4U);
  EXPECT_EQ(srx.rules_for(Language("en-US")).size(), 2U);
  EXPECT_EQ(srx.rules_for(Language("hy")).size(), 1U);
  EXPECT_EQ(srx.rules_for(Language()).size(), 1U);
}

TEST(Srx, ReadsEveryPartOfARule) {
  const Srx srx = Srx::parse(read_test_file("foreign.srx"), "foreign.srx");
  const std::vector<Rule> rules = srx.rules_for(Language("en-GB"));
  ASSERT_EQ(rules.size(), 4U);
  EXPECT_EQ(rules[0].before, "\\bDr");
  EXPECT_EQ(rules[0].after, "");
  EXPECT_EQ(rules[1].before, "\\bBart\\.");
  EXPECT_FALSE(rules[1].breaks);
  EXPECT_EQ(rules[1].line, 12U);
  EXPECT_TRUE(rules[3].breaks);
  EXPECT_EQ(rules[3].before, "[.?!]+[\"')]*");
  EXPECT_EQ(rules[3].after, "\\s+");
}

TEST(Srx, SegmentsByAForeignFile) {
  const Srx srx = Srx::parse(read_test_file("foreign.srx"), "foreign.srx");
  const std::string british = "Sir Hugh Bart. came.| No. 5 was \"shut.\"| he left";
  EXPECT_EQ(remarked(british, srx, Language("en-GB")), british);
  const std::string american = "Sir Hugh Bart.| came.| No. 5 was \"shut.\"| he left";
  EXPECT_EQ(remarked(american, srx, Language("en-US")), american);
}

TEST(Srx, WithoutCascadeTheFirstMapDecides) {
  std::string xml = read_test_file("foreign.srx");
  xml.replace(xml.find("cascade=\"yes\""), 13, "cascade=\"no\"");
  const Srx srx = Srx::parse(xml, "foreign.srx");
  EXPECT_EQ(srx.rules_for(Language("en-GB")).size(), 2U);
  EXPECT_EQ(srx.rules_for(Language("en")).size(), 1U);
}

TEST(Srx, ReadsTheMapsOfVersionOne) {
  const Srx srx = Srx::parse(
      "<srx version=\"1.0\"><header segmentsubflows=\"yes\"/><body><languagerules>"
      "<languagerule languagerulename=\"A\"><rule break=\"yes\"><beforebreak>!</beforebreak></rule>"
      "</languagerule></languagerules><maprules><maprule maprulename=\"M\">"
      "<languagemap languagepattern=\".*\" languagerulename=\"A\"/></maprule></maprules></body>"
      "</srx>",
      "old.srx");
  EXPECT_EQ(srx.rules_for(Language("ru")).size(), 1U);
}

TEST(Srx, ReadsTheHandlingOfFormats) {
  const auto handling_of = [](const std::string& header) {
    return Srx::parse("<srx version=\"2.0\"><header>" + header +
                          "</header><body><languagerules/><maprules/></body></srx>",
                      "a.srx")
        .format_handling();
  };
  const FormatHandling usual = handling_of("");
  EXPECT_FALSE(usual.start);
  EXPECT_TRUE(usual.end);
  EXPECT_FALSE(usual.isolated);
  const FormatHandling given = handling_of(
      "<formathandle type=\"start\" include=\"yes\"/><formathandle type=\"end\" include=\"no\"/>"
      "<formathandle type=\"isolated\" include=\"yes\"/>");
  EXPECT_TRUE(given.start);
  EXPECT_FALSE(given.end);
  EXPECT_TRUE(given.isolated);
}

TEST(Srx, KeepsItsText) {
  const std::string xml = read_test_file("foreign.srx");
  EXPECT_EQ(Srx::parse(xml, "foreign.srx").xml(), xml);
}

TEST(Srx, ShippedRulesCoverTheLanguages) {
  const std::size_t any = shipped_srx().rules_for(Language("de")).size();
  EXPECT_GT(any, 0U);
  EXPECT_GT(shipped_srx().rules_for(Language("en")).size(), any);
  EXPECT_EQ(shipped_srx().rules_for(Language("en")).size(),
            shipped_srx().rules_for(Language("EN_us")).size());
  EXPECT_GT(shipped_srx().rules_for(Language("ru-RU")).size(), any);
  EXPECT_GT(shipped_srx().rules_for(Language("hy-AM")).size(), any);
  EXPECT_EQ(shipped_srx().rules_for(Language("hyw")).size(),
            shipped_srx().rules_for(Language("hy")).size());
  EXPECT_EQ(shipped_srx().rules_for(Language("enm-x")).size(), any);
  EXPECT_TRUE(shipped_srx().xml().starts_with("<?xml"));
}

struct WrongFile {
  const char* name;
  const char* xml;
  const char* message;  ///< a part of it
};

class WrongSrx : public testing::TestWithParam<WrongFile> {};

TEST_P(WrongSrx, SaysWhereAndWhy) {
  const std::string message = message_for(GetParam().xml);
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
}

constexpr WrongFile kWrongFiles[] = {
    {"Empty", "", "my.srx: the rules are not well-formed XML"},
    {"Truncated", "<srx>\n<body>\n<languagerules>", "my.srx:"},
    {"MismatchedTags", "<srx>\n<body>\n</srx>",
     "not well-formed XML (XML_ERROR_MISMATCHED_ELEMENT)"},
    {"NotXml", "sentence rules", "my.srx:"},
    {"OtherXml", "<?xml version=\"1.0\"?>\n\n<tmx/>", "my.srx:3: this is XML, but not SRX"},
    {"NoBody", "<srx version=\"2.0\"/>", "my.srx:1: SRX needs"},
    {"NotUtf8", "<srx>\xE9</srx>", "my.srx: byte 5: the rules are not UTF-8"},
    {"WrongFormat",
     "<srx><header>\n<formathandle type=\"both\" include=\"no\"/></header>"
     "<body><languagerules/><maprules/></body></srx>",
     "my.srx:2: <formathandle> has the type \"both\""},
    {"WrongBefore",
     "<srx><body><languagerules><languagerule languagerulename=\"A\"><rule>\n"
     "<beforebreak>(a</beforebreak></rule></languagerule></languagerules><maprules/></body></srx>",
     "my.srx:2: this regular expression cannot be used: U_REGEX_MISMATCHED_PAREN"},
    {"WrongAfter",
     "<srx><body><languagerules><languagerule languagerulename=\"A\"><rule>\n\n"
     "<afterbreak>[a</afterbreak></rule></languagerule></languagerules><maprules/></body></srx>",
     "my.srx:3: this regular expression cannot be used"},
    {"NamelessRules",
     "<srx><body><languagerules>\n<languagerule/></languagerules><maprules/></body></srx>",
     "my.srx:2: <languagerule> lacks the attribute \"languagerulename\""},
    {"WrongLanguagePattern",
     "<srx><body><languagerules/><maprules>\n"
     "<languagemap languagepattern=\"*\" languagerulename=\"A\"/></maprules></body></srx>",
     "my.srx:2: this regular expression cannot be used"},
    {"UnknownRules",
     "<srx><body><languagerules/><maprules>\n"
     "<languagemap languagepattern=\".*\" languagerulename=\"A\"/></maprules></body></srx>",
     "my.srx:2: there is no <languagerule> named \"A\""},
};

INSTANTIATE_TEST_SUITE_P(Files, WrongSrx, testing::ValuesIn(kWrongFiles), case_name<WrongFile>);

}  // namespace

}  // namespace targman::segment
