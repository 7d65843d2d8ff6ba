#include "core/segment/pattern_parser.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::segment {

namespace {

struct Regex {
  const char* name;
  const char* regex;
};

std::ostream& operator<<(std::ostream& out, const Regex& row) {
  return out << row.name;
}

class RegularExpressions : public testing::TestWithParam<Regex> {};

TEST_P(RegularExpressions, HavePatterns) {
  SetTable sets;
  EXPECT_TRUE(PatternParser(sets).parse(GetParam().regex));
}

constexpr Regex kRegular[] = {
    {"Empty", ""},
    {"EmptyChoices", "(|a|)"},
    {"Groups", "(a)(?:b)(?<name>c)"},
    {"Comment", "a(?#no|thing)b"},
    {"Flags", "(?i)a(?-i)b(?is:c.)"},
    {"Quantifiers", "a*b+?c?d{2}e{2,}f{2,3}?"},
    {"Classes", "[a-z&&[^aeiou]][[:alpha:]--[x]][]-][^]a]"},
    {"Properties", "\\p{Lu}\\P{L}\\pL\\p{IsCyrillic}\\p{InArmenian}\\p{^L}\\p{script=Armn}"},
    {"Escapes", "\\d\\D\\w\\W\\s\\S\\h\\H\\v\\V\\R\\t\\n\\x41\\x{1F600}\\u0589\\.\\Q.*\\E"},
    {"Looks", "(?<=a)(?<![bc])(?=[d])(?!e|f)(?<!^|g)\\b\\B\\A\\z^"},
    {"Astral", "[😀-😎]"},
};

INSTANTIATE_TEST_SUITE_P(PatternParser, RegularExpressions, testing::ValuesIn(kRegular),
                         case_name<Regex>);

class IrregularExpressions : public testing::TestWithParam<Regex> {};

TEST_P(IrregularExpressions, HaveNone) {
  SetTable sets;
  EXPECT_FALSE(PatternParser(sets).parse(GetParam().regex));
}

constexpr Regex kIrregular[] = {
    {"BackReference", "(a)\\1"},
    {"NamedReference", "(?<x>a)\\k<x>"},
    {"Possessive", "a++"},
    {"Atomic", "(?>a|ab)c"},
    {"LookAtSeveral", "(?!ab)c"},
    {"LookOfNothing", "(?=)a"},
    {"LineEnd", "a$"},
    {"MultiLine", "(?m)^a"},
    {"FreeSpacing", "(?x) a"},
    {"Grapheme", "\\X"},
    {"UnknownLetter", "\\y"},
    {"UnknownProperty", "\\p{Nonsense}"},
    {"OpenGroup", "(a"},
    {"ClosedGroup", "a)"},
    {"OpenClass", "[a"},
    {"OpenQuote", "[\\Qa]"},
    {"OpenBrace", "a{2"},
    {"BadBraces", "a{2,x}"},
    {"BackwardBraces", "a{3,2}"},
    {"HugeBraces", "a{1001}"},
    {"NothingToRepeat", "*a"},
    {"BackwardRange", "[z-a]"},
    {"BackslashAtEnd", "a\\"},
    {"Surrogate", "\\uD800"},
    {"ShortHexadecimal", "\\x4"},
    {"BeyondUnicode", "\\x{110000}"},
};

INSTANTIATE_TEST_SUITE_P(PatternParser, IrregularExpressions, testing::ValuesIn(kIrregular),
                         case_name<Regex>);

TEST(PatternParser, NumbersEqualSetsAlike) {
  SetTable sets;
  PatternParser parser(sets);
  EXPECT_EQ(parser.parse("[ab]")->set, parser.parse("[a-b]")->set);
  EXPECT_EQ(parser.parse("(?i:a)")->set, parser.parse("[aA]")->set);
  EXPECT_EQ(sets.size(), 2U);
}

}  // namespace

}  // namespace targman::segment
