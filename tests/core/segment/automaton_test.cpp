#include "core/segment/automaton.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "core/segment/irregular_pattern.h"
#include "core/segment/pattern_parser.h"
#include "core/text/utf8.h"
#include "tests/case_name.h"

namespace targman::segment {

namespace {

using Side = IrregularPattern::Side;

/// The automaton of one regular expression, which must be regular.
class Single {
 public:
  Single(const std::string& regex, Side side)
      : pattern_(PatternParser(sets_).parse(regex)),
        alphabet_(sets_),
        automaton_(alphabet_, side == Side::after ? Direction::forward : Direction::backward) {
    EXPECT_TRUE(pattern_) << regex;
    EXPECT_TRUE(automaton_.add(*pattern_, 0));
    wanted_.add(0);
  }

  bool matches(std::string_view text, std::size_t place) {
    return !automaton_.matches(text, place, wanted_).empty();
  }

 private:
  SetTable sets_;
  std::optional<Pattern> pattern_;
  Alphabet alphabet_;
  Automaton automaton_;
  RuleNumbers wanted_;
};

struct Case {
  const char* name;
  const char* regex;
  const char* text;  ///< "|" is the place
  bool before;       ///< matches up to the place
  bool after;        ///< matches from it
};

std::ostream& operator<<(std::ostream& out, const Case& row) {
  return out << row.name;
}

class AutomatonCases : public testing::TestWithParam<Case> {};

TEST_P(AutomatonCases, MatchesOnBothSides) {
  std::string text = GetParam().text;
  const std::size_t place = text.find('|');
  text.erase(place, 1);
  EXPECT_EQ(Single(GetParam().regex, Side::before).matches(text, place), GetParam().before);
  EXPECT_EQ(Single(GetParam().regex, Side::after).matches(text, place), GetParam().after);
  EXPECT_EQ(IrregularPattern(GetParam().regex, Side::before, 1).matches(text, place),
            GetParam().before);
  EXPECT_EQ(IrregularPattern(GetParam().regex, Side::after, 1).matches(text, place),
            GetParam().after);
}

constexpr Case kRows[] = {
    {"Empty", "", "a|b", true, true},
    {"EmptyText", "a?", "|", true, true},
    {"Order", "ab", "ab|ba", true, false},
    {"OrderAhead", "ab", "ba|ab", false, true},
    {"WordList", "ул|улица|ур", "ур|улица", true, true},
    {"WordListMiss", "ул|улица", "улиц|у", false, false},
    {"Repeat", "a{2,3}b", "aaaab|aab", true, true},
    {"RepeatTooFew", "a{2,3}b", "ab|ab", false, false},
    {"EndlessRepeat", "(?:ab)+", "abab|abab", true, true},
    {"NestedEmptyRepeat", "(?:a*)*b", "aab|b", true, true},
    {"WordStart", "\\bгод", "год|год", true, false},
    {"WordInside", "\\bгод", "пригод|ный", false, false},
    {"Start", "^a", "a|a", true, false},
    {"StartAhead", "^a", "|a", false, true},
    {"End", "a\\z", "a|a", false, true},
    {"NotBefore", "a(?!b)", "a|ca", true, false},
    {"NotBeforeEnd", "a(?![^b])", "a|a", false, true},
    {"NotBehind", "(?<![x])a", "xa|a", false, true},
    {"AnyCase", "(?i)ա", "Ա|Ա", true, true},
    {"Dot", "a.", "a\n|a😀", false, true},
    {"DotAll", "(?s)a.", "a\n|a\n", true, true},
    {"Astral", "[😀-😎]", "😀|😎", true, true},
};

INSTANTIATE_TEST_SUITE_P(Automaton, AutomatonCases, testing::ValuesIn(kRows), case_name<Case>);

std::string random_regex(std::mt19937& random, int depth) {
  static const char* const atoms[] = {"a",          "b",        "\\.", "[ab]",  "[^a]",
                                      ".",          "\\b",      "^",   "(?!a)", "(?<!b)",
                                      "(?<=a|\\.)", "(?=[ .])", "\\s", "ժ",     "(?i:A)"};
  static const char* const quantifiers[] = {"", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}?"};
  std::string regex;
  const std::size_t length = 1 + random() % 3;
  for (std::size_t i = 0; i < length; ++i) {
    if (depth > 0 && random() % 3 == 0) {
      regex += "(" + random_regex(random, depth - 1) + "|" + random_regex(random, depth - 1) + ")" +
               quantifiers[random() % std::size(quantifiers)];
    } else {
      const std::string atom = atoms[random() % std::size(atoms)];
      const bool look = atom == "\\b" || atom == "^" || atom.starts_with("(?!") ||
                        atom.starts_with("(?<") || atom.starts_with("(?=");
      regex += atom + (look ? "" : quantifiers[random() % std::size(quantifiers)]);
    }
  }
  return regex;
}

std::string random_text(std::mt19937& random) {
  static const char* const pieces[] = {"a", "b", "A", ".", " ", "\n", "ժ", "Ժ"};
  std::string text;
  const std::size_t length = random() % 9;
  for (std::size_t i = 0; i < length; ++i) {
    text += pieces[random() % std::size(pieces)];
  }
  return text;
}

/// ICU's own engine is slow and obvious enough: both must agree wherever an automaton is possible.
TEST(Automaton, AgreesWithIcuOnRandomPatterns) {
  constexpr unsigned kSeed = 20240314;
  std::mt19937 random(kSeed);
  for (int round = 0; round < 1500; ++round) {
    const std::string regex = random_regex(random, 2);
    Single before(regex, Side::before);
    Single after(regex, Side::after);
    IrregularPattern icu_before(regex, Side::before, 1);
    IrregularPattern icu_after(regex, Side::after, 1);
    for (int i = 0; i < 4; ++i) {
      const std::string text = random_text(random);
      for (std::size_t place = 0;; place = text::code_point_at(text, place).end) {
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", \"" << regex << "\" at " << place
                                        << " of \"" << text << "\"");
        ASSERT_EQ(before.matches(text, place), icu_before.matches(text, place));
        ASSERT_EQ(after.matches(text, place), icu_after.matches(text, place));
        if (place == text.size()) {
          break;
        }
      }
    }
  }
}

TEST(Automaton, FindsAllRulesThatMatch) {
  SetTable sets;
  PatternParser parser(sets);
  const auto one = parser.parse("[a-z]+\\.");
  const auto two = parser.parse("Mr\\.|mr\\.");
  const auto three = parser.parse("\\.");
  const Alphabet alphabet(sets);
  Automaton automaton(alphabet, Direction::backward);
  automaton.add(*one, 0);
  automaton.add(*two, 70);
  automaton.add(*three, 5);
  RuleNumbers expected;
  expected.add(0);
  expected.add(5);
  expected.add(70);
  EXPECT_EQ(automaton.matches("mr.", 3, expected), expected);
}

TEST(Automaton, RefusesPatternsOfManyStates) {
  SetTable sets;
  const auto pattern = PatternParser(sets).parse("(?:(?:a{1000}){1000}){1000}");
  ASSERT_TRUE(pattern);
  const Alphabet alphabet(sets);
  Automaton automaton(alphabet, Direction::forward);
  EXPECT_FALSE(automaton.add(*pattern, 0));
  EXPECT_TRUE(automaton.matches("aaa", 0, {}).empty());
}

/// The pattern needs a state for every combination of what stood at fourteen places.
TEST(Automaton, ForgetsStatesWhenThereAreTooMany) {
  const std::string regex = "[ab]*a[ab]{13}c";
  Single automaton(regex, Side::after);
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 100; ++i) {
      text += random() % 2 == 0 ? 'a' : 'b';
    }
    const bool expected = text[text.size() - 14] == 'a';
    ASSERT_EQ(automaton.matches(text + "c", 0), expected);
  }
}

TEST(Automaton, LooksNoFurtherThanItsReach) {
  Single automaton("a+b", Side::after);
  EXPECT_TRUE(automaton.matches(std::string(100, 'a') + "b", 0));
  EXPECT_FALSE(automaton.matches(std::string(1000, 'a') + "b", 0));
}

}  // namespace

}  // namespace targman::segment
