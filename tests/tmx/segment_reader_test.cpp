#include "tmx/segment_reader.h"

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

SegmentText read_inner(std::string_view inner) {
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", "<seg>" + std::string(inner) + "</seg>"));
  XmlReader xml(source);
  xml.next();
  SegmentText text = read_segment(xml);
  EXPECT_EQ(xml.next(), XmlEvent::end_of_file);
  return text;
}

struct SegmentCase {
  std::string_view name;
  std::string_view inner;
  std::string_view plain;
  std::string_view markup;
};

class ReadsSegment : public testing::TestWithParam<SegmentCase> {};

TEST_P(ReadsSegment, InBothForms) {
  const SegmentText text = read_inner(GetParam().inner);
  EXPECT_EQ(text.plain, GetParam().plain);
  EXPECT_EQ(text.markup, GetParam().markup);
  if (!text.markup.empty()) {
    const SegmentText again = read_inner(text.markup);
    EXPECT_EQ(again.plain, text.plain);
    EXPECT_EQ(again.markup, text.markup);
  }
}

constexpr SegmentCase kSegmentCases[] = {
    {"Empty", "", "", ""},
    {"Text", " a &amp; b ", " a & b ", ""},
    {"Cdata", "a<![CDATA[<b>]]>c", "a<b>c", ""},
    {"CommentAndInstruction", "a<!-- b -->c<?d e?>f", "acf", ""},
    {"Placeholder", "a<ph x=\"1\"/>b", "ab", "a<ph x=\"1\"/>b"},
    {"EmptyPair", "<ph></ph><ph><!-- c --></ph>", "", "<ph/><ph/>"},
    {"CodeDropped", "<bpt i='1'>&lt;b&gt;</bpt>x<ept i='1'>&lt;/b></ept>", "x",
     "<bpt i=\"1\">&lt;b&gt;</bpt>x<ept i=\"1\">&lt;/b&gt;</ept>"},
    {"AllCodes", "<it pos='begin'>1</it><ut>2</ut><ph>3</ph><sub>4</sub>5", "5",
     "<it pos=\"begin\">1</it><ut>2</ut><ph>3</ph><sub>4</sub>5"},
    {"HighlightKept", "<hi type='x'>a <hi>b</hi></hi> c", "a b c",
     "<hi type=\"x\">a <hi>b</hi></hi> c"},
    {"SubInsideCode", "a<ph>1<sub>2<hi>3</hi></sub>4</ph>b", "ab",
     "a<ph>1<sub>2<hi>3</hi></sub>4</ph>b"},
    {"UnknownKept", "a<b>c</b>", "ac", "a<b>c</b>"},
    {"SpacesBetweenTags", " <ph/> <ph/>\n ", "  \n ", " <ph/> <ph/>\n "},
    {"AttributeEscaped", "<ph x='&quot;&lt;&#10;&#x9;\t>'/>", "",
     "<ph x=\"&quot;&lt;&#10;&#9; &gt;\"/>"},
    {"CarriageReturn", "a&#13;<ph/>&#xD;", "a\r\r", "a&#13;<ph/>&#13;"},
};

INSTANTIATE_TEST_SUITE_P(Table, ReadsSegment, testing::ValuesIn(kSegmentCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(SegmentReader, TakesDeeplyNestedFlows) {
  std::string inner = "x";
  for (int i = 0; i < 500; ++i) {
    inner.insert(0, "<ph><sub>");
    inner += "</sub></ph>";
  }
  const SegmentText text = read_inner("a" + inner + "b");
  EXPECT_EQ(text.plain, "ab");
  EXPECT_EQ(text.markup, "a" + inner + "b");
}

}  // namespace
}  // namespace targman::tmx
