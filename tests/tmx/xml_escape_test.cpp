#include "tmx/xml_escape.h"

#include <gtest/gtest.h>

namespace targman::tmx {
namespace {

struct EscapeCase {
  std::string_view name;
  std::string_view text;
  std::string_view as_text;
  std::string_view as_attribute;
  std::string_view as_markup;
};

class Escapes : public testing::TestWithParam<EscapeCase> {};

TEST_P(Escapes, ByContext) {
  std::string text = "|";
  append_escaped_text(text, GetParam().text);
  EXPECT_EQ(text, "|" + std::string(GetParam().as_text));
  std::string attribute;
  append_escaped_attribute(attribute, GetParam().text);
  EXPECT_EQ(attribute, GetParam().as_attribute);
  std::string markup;
  append_markup(markup, GetParam().text);
  EXPECT_EQ(markup, GetParam().as_markup);
}

constexpr EscapeCase kEscapeCases[] = {
    {"Empty", "", "", "", ""},
    {"Plain", "բառ слово \U0001F600", "բառ слово \U0001F600", "բառ слово \U0001F600",
     "բառ слово \U0001F600"},
    {"Markup", "<a>&\"'", "&lt;a&gt;&amp;\"'", "&lt;a&gt;&amp;&quot;'", "<a>&\"'"},
    {"CdataEnd", "]]>", "]]&gt;", "]]&gt;", "]]>"},
    {"Spaces", " \t\n\r", " \t\n&#13;", " &#9;&#10;&#13;", " \t\n&#13;"},
    {"Control", "a\x01\x1F", "a\xEF\xBF\xBD\xEF\xBF\xBD", "a\xEF\xBF\xBD\xEF\xBF\xBD",
     "a\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"NonCharacters", "\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD",
     "\xEF\xBF\xBD\xEF\xBF\xBD", "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"SameFirstByte", "\xEF\xBB\xBF\xEF\xBF\xBD", "\xEF\xBB\xBF\xEF\xBF\xBD",
     "\xEF\xBB\xBF\xEF\xBF\xBD", "\xEF\xBB\xBF\xEF\xBF\xBD"},
};

INSTANTIATE_TEST_SUITE_P(Table, Escapes, testing::ValuesIn(kEscapeCases),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace targman::tmx
