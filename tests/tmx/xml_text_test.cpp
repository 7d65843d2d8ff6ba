#include "tmx/xml_text.h"

#include <gtest/gtest.h>

namespace targman::tmx {
namespace {

using Place = XmlTextResolver::Place;
using namespace std::string_view_literals;

struct ResolveCase {
  std::string_view name;
  std::string_view raw;
  std::string_view text;
  Place place = Place::text;
};

class ResolvesText : public testing::TestWithParam<ResolveCase> {};

TEST_P(ResolvesText, WithoutFlaw) {
  XmlTextResolver resolver;
  EXPECT_EQ(resolver.resolve(GetParam().raw, GetParam().place), GetParam().text);
  EXPECT_FALSE(resolver.flaw());
}

constexpr ResolveCase kResolveCases[] = {
    {"Empty", "", ""},
    {"Plain", "բառ \n\t слово", "բառ \n\t слово"},
    {"FiveEntities", "&lt;&gt;&amp;&quot;&apos;", "<>&\"'"},
    {"ResolvedOnce", "&amp;lt;&#38;amp;", "&lt;&amp;"},
    {"Decimal", "a&#1378;b", "aբb"},
    {"Hexadecimal", "&#x562;&#x1F600;&#xa;&#xA;", "բ\U0001F600\n\n"},
    {"LeadingZeros", "&#x0000000000000041;&#00065;", "AA"},
    {"CarriageReturn", "&#13;\n", "\r\n"},
    {"LastCharacter", "&#x10FFFF;", "\U0010FFFF"},
    {"ReplacementCharacter", "\xEF\xBF\xBD\xEF\xBB\xBF&#xFFFD;",
     "\xEF\xBF\xBD\xEF\xBB\xBF\xEF\xBF\xBD"},
    {"AttributeSpaces", "a\tb\nc&#9;&#10;", "a b c\t\n", Place::attribute},
    {"Cdata", "&amp; & ]\n", "&amp; & ]\n", Place::cdata},
};

INSTANTIATE_TEST_SUITE_P(Table, ResolvesText, testing::ValuesIn(kResolveCases),
                         [](const auto& row) { return std::string(row.param.name); });

struct FlawCase {
  std::string_view name;
  std::string_view raw;
  std::size_t offset = 0;
  std::string_view in_message;
  XmlFlaw::Kind kind = XmlFlaw::Kind::unusable;
  Place place = Place::text;
};

class FindsFlaw : public testing::TestWithParam<FlawCase> {};

TEST_P(FindsFlaw, AtItsPlace) {
  XmlTextResolver resolver;
  const std::string text(resolver.resolve(GetParam().raw, GetParam().place));
  EXPECT_EQ(text, GetParam().raw) << "kept as it stands";
  ASSERT_TRUE(resolver.flaw());
  EXPECT_EQ(resolver.flaw()->kind, GetParam().kind);
  EXPECT_EQ(resolver.flaw()->offset, GetParam().offset);
  EXPECT_NE(resolver.flaw()->message.find(GetParam().in_message), std::string::npos)
      << resolver.flaw()->message;
}

constexpr FlawCase kFlawCases[] = {
    {"UndefinedEntity", "a&nbsp;b", 1, "&nbsp;", XmlFlaw::Kind::unusable},
    {"First", "&a;&b;", 0, "&a;", XmlFlaw::Kind::unusable},
    {"Control", "ab\x0B", 2, "U+000B", XmlFlaw::Kind::unusable},
    {"ControlInCdata", "\x01", 0, "U+0001", XmlFlaw::Kind::unusable, Place::cdata},
    {"ControlInAttribute", "\x1F", 0, "U+001F", XmlFlaw::Kind::unusable, Place::attribute},
    {"NonCharacter", "\xEF\xBF\xBF", 0, "U+FFFF", XmlFlaw::Kind::unusable},
    {"ReferenceToZero", "&#0;", 0, "&#0;", XmlFlaw::Kind::unusable},
    {"ReferenceToSurrogate", "&#xD83D;", 0, "&#xD83D;", XmlFlaw::Kind::unusable},
    {"ReferenceTooLarge", "&#x110000;", 0, "&#x110000;", XmlFlaw::Kind::unusable},
    {"ReferenceOverflowing", "&#99999999999;", 0, "&#99999999999;", XmlFlaw::Kind::unusable},
    {"Ampersand", "AT&T", 2, "&amp;", XmlFlaw::Kind::malformed},
    {"AmpersandBeforeSpace", "a & b;", 2, "&amp;", XmlFlaw::Kind::malformed},
    {"AmpersandLast", "a&", 1, "&amp;", XmlFlaw::Kind::malformed},
    {"EmptyName", "&;", 0, "&amp;", XmlFlaw::Kind::malformed},
    {"NoDigits", "&#x;", 0, "no reference", XmlFlaw::Kind::malformed},
    {"WrongDigits", "&#1F;", 0, "no reference", XmlFlaw::Kind::malformed},
    {"Sign", "&#-65;", 0, "no reference", XmlFlaw::Kind::malformed},
};

INSTANTIATE_TEST_SUITE_P(Table, FindsFlaw, testing::ValuesIn(kFlawCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(XmlText, ForgetsTheFlawOfTheLastText) {
  XmlTextResolver resolver;
  resolver.resolve("&x;", Place::text);
  resolver.resolve("x", Place::text);
  EXPECT_FALSE(resolver.flaw());
}

TEST(XmlText, KnowsXmlCharacters) {
  for (const char32_t c : {U'\t', U'\n', U'\r', U' ', U'\x7F', char32_t{0xD7FF}, char32_t{0xE000},
                           char32_t{0xFFFD}, char32_t{0x10000}, char32_t{0x10FFFF}}) {
    EXPECT_TRUE(is_xml_character(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c :
       {char32_t{0}, char32_t{8}, char32_t{0x1F}, char32_t{0xD800}, char32_t{0xDFFF},
        char32_t{0xFFFE}, char32_t{0xFFFF}, char32_t{0x110000}}) {
    EXPECT_FALSE(is_xml_character(c)) << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace targman::tmx
