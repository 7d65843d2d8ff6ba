#include "tmx/xml_reader.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

// Every event with its depth: "+a[b=c]1 'text'1 -a0".
std::string read_events(std::string_view text) {
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", text));
  XmlReader xml(source);
  std::string result;
  try {
    for (XmlEvent event = xml.next(); event != XmlEvent::end_of_file; event = xml.next()) {
      result += result.empty() ? "" : " ";
      if (event == XmlEvent::text) {
        result += "'" + std::string(xml.text()) + "'";
      } else {
        result += (event == XmlEvent::start ? "+" : "-") + xml.name();
      }
      for (const Attribute& attribute :
           event == XmlEvent::start ? xml.attributes() : std::vector<Attribute>()) {
        result += "[" + attribute.name + "=" + attribute.value + "]";
      }
      result += std::to_string(xml.depth());
    }
    if (const auto flaw = xml.take_flaw()) {
      result += " ?" + *flaw;
    }
    return result;
  } catch (const InputError& error) {
    return result + " !" + std::string(error.what()).substr(folder.file("in.tmx").size());
  }
}

struct EventCase {
  std::string_view name;
  std::string_view text;
  std::string_view events;
};

class ReadsEvents : public testing::TestWithParam<EventCase> {};

TEST_P(ReadsEvents, InOrder) {
  EXPECT_EQ(read_events(GetParam().text), GetParam().events);
}

constexpr EventCase kEventCases[] = {
    {"Empty", "<a/>", "+a1 -a0"},
    {"Nested", "<a><b/>x<c></c ></a>\n", "+a1 +b2 -b1 'x'1 +c2 -c1 -a0"},
    {"Attributes", "<a b = 'c&amp;\"' d=\"e\tf\" >x</a>", "+a[b=c&\"][d=e f]1 'x'1 -a0"},
    {"EmptyWithAttribute", "<a b='/'/>", "+a[b=/]1 -a0"},
    {"Cdata", "<a>x<![CDATA[&y]]></a>", "+a1 'x'1 '&y'1 -a0"},
    {"CommentJoins", "<!-- c --><a>x<!-- c -->y</a><!-- c --><?p?>", "+a1 'x'1 'y'1 -a0"},
    {"Prefix", "<t:a xmlns:t='u'/>", "+t:a[xmlns:t=u]1 -t:a0"},
    {"Flaw", "<a b='&x;'>&y;</a>",
     "+a[b=&x;]1 '&y;'1 -a0 ?it uses the entity &x;, which XML does not define and Targman does "
     "not "
     "expand"},
};

INSTANTIATE_TEST_SUITE_P(Table, ReadsEvents, testing::ValuesIn(kEventCases),
                         [](const auto& row) { return std::string(row.param.name); });

struct IllFormedCase {
  std::string_view name;
  std::string_view text;
  std::string_view error;
};

class ReaderRefuses : public testing::TestWithParam<IllFormedCase> {};

TEST_P(ReaderRefuses, WithLine) {
  const std::string events = read_events(GetParam().text);
  EXPECT_NE(events.find("!" + std::string(GetParam().error)), std::string::npos) << events;
}

constexpr IllFormedCase kIllFormedCases[] = {
    {"NoXml", "\nplain text", ":2: the file is not XML"},
    {"OnlySpace", " \n ", ":2: there is nothing in the file"},
    {"Mismatch", "<a>\n<b></a>", ":2: </a> stands where </b> is due"},
    {"EndAlone", "</a>", ":1: </a> ends nothing"},
    {"CutOff", "<a>\n<b>\n", ":3: the file ends before </b>"},
    {"TextBehind", "<a/>\n\nx", ":3: there is text behind"},
    {"ElementBehind", "<a/>\n<b/>", ":2: there is another element, <b>"},
    {"EndBehind", "<a/></b>", ":1: </b> ends nothing"},
    {"AttributeTwice", "<a b='1' c='' b='2'/>", ":1: the attribute b is given twice"},
    {"NoQuotes", "<a b=c>", ":1: the attributes of <a> are not well-formed"},
    {"NoValue", "<a b>", ":1: the attributes of <a> are not well-formed"},
    {"NoSpace", "<a b='c'd='e'>", ":1: the attributes of <a> are not well-formed"},
    {"NoName", "<a ='c'>", ":1: the attributes of <a> are not well-formed"},
    {"SlashInside", "<a / b='c'>", ":1: the attributes of <a> are not well-formed"},
    {"OddQuote", "<a b='c' '>'>", ":1: the attributes of <a> are not well-formed"},
    {"LessThan", "<a>1 < 2 > 0</a>", ":1: this \"<\" starts no tag"},
    {"Ampersand", "<a>x\ny\nR&D</a>", ":3: a \"&\" stands alone here"},
    {"AmpersandInAttribute", "<a\nb='R&D'/>", ":2: a \"&\" stands alone here"},
};

INSTANTIATE_TEST_SUITE_P(Table, ReaderRefuses, testing::ValuesIn(kIllFormedCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(XmlReader, PassesOverElements) {
  const TemporaryFolder folder;
  Utf8Source source(
      folder.write("in.tmx", "<a><b>x<b/>y</b><c>1<d>2</d><![CDATA[3]]></c>\n<e/></a>"));
  XmlReader xml(source);
  xml.next();
  xml.next();
  xml.skip_element();
  xml.next();
  EXPECT_EQ(xml.name(), "c");
  EXPECT_EQ(xml.read_text(), "123");
  EXPECT_EQ(xml.next(), XmlEvent::text);
  xml.next();
  EXPECT_EQ(xml.name(), "e");
  EXPECT_EQ(xml.line(), 2U);
  EXPECT_EQ(xml.read_text(), "");
  EXPECT_EQ(xml.depth(), 1U);
}

TEST(XmlReader, TakesDeepNesting) {
  std::string text = "<a>";
  constexpr int kDepth = 100'000;
  for (int i = 0; i < kDepth; ++i) {
    text += "<b>";
  }
  for (int i = 0; i < kDepth; ++i) {
    text += "</b>";
  }
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", text + "</a>"));
  XmlReader xml(source);
  xml.next();
  xml.skip_element();
  EXPECT_EQ(xml.next(), XmlEvent::end_of_file);
}

TEST(XmlReader, BoundsElements) {
  std::string text = "<a>\n<b>";
  while (text.size() < std::size_t{65} * 1024 * 1024) {
    text += "<c>" + std::string(100'000, 'x') + "</c>";
  }
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", text + "</b></a>"));
  XmlReader xml(source);
  xml.next();
  xml.next();
  xml.next();
  xml.bound_element();
  try {
    xml.skip_element();
    FAIL();
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find(":2: the element that starts here is longer"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace targman::tmx
