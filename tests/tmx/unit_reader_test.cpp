#include "tmx/unit_reader.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

ReadUnit read_one(std::string_view xml_text, const Header& header) {
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", xml_text));
  XmlReader xml(source);
  xml.next();
  ReadUnit read = read_unit(xml, header);
  EXPECT_EQ(xml.next(), XmlEvent::end_of_file);
  return read;
}

// The languages of a unit's variants, in order.
std::string languages_of(const TranslationUnit& unit) {
  std::string tags;
  for (const Variant& variant : unit.variants) {
    tags += (tags.empty() ? "" : " ") + variant.language.tag();
  }
  return tags;
}

struct OrderCase {
  std::string_view name;
  std::string_view header_language;
  std::string_view unit_attribute;
  std::string_view languages;  // of the variants in the file
  std::string_view expected;
};

class OrdersVariants : public testing::TestWithParam<OrderCase> {};

TEST_P(OrdersVariants, SourceFirst) {
  std::string text = "<tu " + std::string(GetParam().unit_attribute) + ">";
  std::string_view left = GetParam().languages;
  while (!left.empty()) {
    const std::string tag(left.substr(0, left.find(' ')));
    text += "<tuv xml:lang='" + tag + "'><seg>x</seg></tuv>";
    left.remove_prefix(std::min(tag.size() + 1, left.size()));
  }
  Header header;
  header.source_language = Language(GetParam().header_language);
  EXPECT_EQ(languages_of(read_one(text + "</tu>", header).unit), GetParam().expected);
}

constexpr OrderCase kOrderCases[] = {
    {"AsIs", "en", "", "en ru hy", "en ru hy"},
    {"MovedUp", "en", "", "ru hy en de", "en ru hy de"},
    {"CaseAndUnderscore", "EN-us", "", "ru en_US", "en_US ru"},
    {"RegionIgnored", "en", "", "ru en-GB", "en-GB ru"},
    {"ExactBeforeRegion", "en-US", "", "ru en-GB en-US", "en-US ru en-GB"},
    {"UnitOverHeader", "en", "srclang='ru'", "en ru", "ru en"},
    {"AllInUnit", "en", "srclang='*all*'", "ru en", "ru en"},
    {"NotKnown", "", "", "ru en", "ru en"},
    {"SourceMissing", "en", "", "ru hy", "ru hy"},
};

INSTANTIATE_TEST_SUITE_P(Table, OrdersVariants, testing::ValuesIn(kOrderCases),
                         [](const auto& row) { return std::string(row.param.name); });

struct UsableCase {
  std::string_view name;
  std::string_view children;
  std::string_view languages;  // that are kept; empty where the unit is unusable
  std::string_view reason;
};

class JudgesUnit : public testing::TestWithParam<UsableCase> {};

TEST_P(JudgesUnit, ByItsVariants) {
  const ReadUnit read = read_one("<tu>" + std::string(GetParam().children) + "</tu>", {});
  EXPECT_EQ(read.unusable.has_value(), GetParam().languages.empty());
  if (!read.unusable) {
    EXPECT_EQ(languages_of(read.unit), GetParam().languages);
  }
  const std::string reason = read.unusable.value_or(read.left_out.value_or(""));
  EXPECT_EQ(reason.substr(0, GetParam().reason.size()), GetParam().reason);
  EXPECT_EQ(reason.empty(), GetParam().reason.empty());
}

constexpr UsableCase kUsableCases[] = {
    {"Good", "<tuv lang='en'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv>", "en ru", ""},
    {"XmlLangWins",
     "<tuv lang='de' xml:lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg>б</seg></tuv>", "en ru",
     ""},
    {"Regions", "<tuv lang='en-US'><seg>a</seg></tuv><tuv lang='en-GB'><seg>b</seg></tuv>",
     "en-US en-GB", ""},
    {"Alternatives",
     "<tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg>б</seg></tuv><tuv lang='ru'><seg>в"
     "</seg></tuv>",
     "en ru ru", ""},
    {"UnknownElements",
     "<x><seg>1</seg></x><tuv lang='en'><x/><seg>a</seg></tuv>text<tuv "
     "lang='ru'><seg>б</seg></tuv>",
     "en ru", ""},
    {"Nothing", "", "", "it has text in fewer than two languages"},
    {"OneVariant", "<tuv lang='en'><seg>a</seg></tuv>", "", "it has text in fewer"},
    {"SameLanguage", "<tuv lang='en'><seg>a</seg></tuv><tuv lang='EN'><seg>b</seg></tuv>", "",
     "it has text in fewer"},
    {"NoSegment", "<tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'/>", "",
     "a <tuv> in it has no <seg>"},
    {"NoLanguage", "<tuv lang='en'><seg>a</seg></tuv><tuv xml:lang=''><seg>b</seg></tuv>", "",
     "a <tuv> in it has no language"},
    {"BlankText", "<tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg> \n&#13;</seg></tuv>", "",
     "its text in ru is empty"},
    {"OnlyCode", "<tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg><ph>x</ph></seg></tuv>", "",
     "its text in ru is empty"},
    {"OneOfThreeBlank",
     "<tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg/></tuv><tuv "
     "lang='hy'><seg>բ</seg></tuv>",
     "en hy", "its text in ru is empty"},
    {"Entity", "<tuv lang='en'><seg>&a;</seg></tuv><tuv lang='ru'><seg>б</seg></tuv>", "",
     "it uses the entity &a;"},
    {"EntityInMetadata",
     "<note>&a;</note><tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg>б</seg></tuv>", "",
     "it uses the entity &a;"},
};

INSTANTIATE_TEST_SUITE_P(Table, JudgesUnit, testing::ValuesIn(kUsableCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(UnitReader, KeepsMetadataInOrderWithRepeats) {
  const TranslationUnit unit =
      read_one(
          "<tu tuid='1' srclang='EN' x='y'><prop type='b'>1</prop><note xml:lang='ru'>да</note>"
          "<prop type='a' xml:lang='en' >2<x>3</x></prop><prop type='b'> 1\n</prop><note/><prop/>"
          "<tuv changeid='c' xml:lang='en' xml:space='default' lang='de'><note lang='en'>n</note>"
          "<prop type='x-context-pre'><seg>previous</seg></prop><seg>a</seg></tuv>"
          "<tuv xml:lang='ru'><seg>б</seg></tuv></tu>",
          {})
          .unit;
  const Metadata of_unit{{{"tuid", "1"}, {"srclang", "EN"}, {"x", "y"}},
                         {{"b", "1", {}}, {"a", "23", Language("en")}, {"b", " 1\n", {}}, {}},
                         {{"да", Language("ru")}, {}}};
  EXPECT_EQ(unit.metadata, of_unit);
  const Metadata of_variant{{{"changeid", "c"}, {"xml:space", "default"}},
                            {{"x-context-pre", "previous", {}}},
                            {{"n", Language("en")}}};
  EXPECT_EQ(unit.variants.at(0).metadata, of_variant);
  EXPECT_EQ(unit.variants.at(0).plain, "a");
  EXPECT_TRUE(unit.variants.at(1).metadata.empty());
}

TEST(UnitReader, TurnsOwnPropertiesIntoOccurrences) {
  Header header;
  header.articles[3] = {};
  const TranslationUnit unit =
      read_one(
          "<tu><prop type='x-targman:occurrence'>article=3|position=5</prop>"
          "<prop type='x-targman:occurrence'>article=4|position=5</prop>"
          "<prop type='x-targman:occurrence'>article=0|review=accepted</prop>"
          "<prop type='x-targman:occurrence'>spoilt</prop>"
          "<tuv lang='en'><seg>a</seg></tuv><tuv lang='ru'><seg>б</seg></tuv></tu>",
          header)
          .unit;
  ASSERT_EQ(unit.occurrences.size(), 2U);
  EXPECT_EQ(unit.occurrences[0].article, 3);
  EXPECT_EQ(unit.occurrences[0].position, 5);
  EXPECT_EQ(unit.occurrences[1].review, Review::accepted);
  ASSERT_EQ(unit.metadata.properties.size(), 2U);
  EXPECT_EQ(unit.metadata.properties[0].value, "article=4|position=5");
  EXPECT_EQ(unit.metadata.properties[1].value, "spoilt");
}

TEST(UnitReader, ReadsHeader) {
  const TemporaryFolder folder;
  Utf8Source source(folder.write(
      "in.tmx",
      "<header creationtool='x' srclang='en-US' adminlang='en'><note>n</note><ude name='u'>"
      "<map unicode='#xF8FF'/></ude><prop type='x-targman:article'>number=2|title=A</prop>"
      "<prop type='x-targman:article'>number=2|title=B</prop><prop type='p' lang='hy'>v</prop>"
      "</header>"));
  XmlReader xml(source);
  xml.next();
  const Header header = read_header(xml);
  EXPECT_EQ(header.source_language.tag(), "en-US");
  const Metadata metadata{
      {{"creationtool", "x"}, {"adminlang", "en"}},
      {{"x-targman:article", "number=2|title=B", {}}, {"p", "v", Language("hy")}},
      {{"n", {}}}};
  EXPECT_EQ(header.metadata, metadata);
  ASSERT_EQ(header.articles.size(), 1U);
  EXPECT_EQ(header.articles.at(2).title, "A");
}

}  // namespace
}  // namespace targman::tmx
