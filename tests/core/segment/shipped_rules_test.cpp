#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/segment/segmenter.h"
#include "tests/case_name.h"
#include "tests/core/segment/marked_text.h"

namespace targman::segment {

namespace {

/// A line of tests/data/segment/LANGUAGE.cases: a text with "|" where it must be cut, and nowhere
/// else.
struct Case {
  std::string name;
  std::string language;
  std::string marked;
};

std::ostream& operator<<(std::ostream& out, const Case& row) {
  return out << row.name;
}

/// "xx" stands for any language that has no rules of its own.
constexpr const char* kLanguages[] = {"en", "ru", "hy", "xx"};

std::vector<Case> cases_of(const std::string& language) {
  std::ifstream in(TARGMAN_TEST_DATA "/segment/" + language + ".cases");
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (!line.starts_with("# ") && tab != std::string::npos) {
      cases.push_back({line.substr(0, tab), language, line.substr(tab + 1)});
    }
  }
  return cases;
}

class ShippedRules : public testing::TestWithParam<Case> {};

TEST_P(ShippedRules, CutWhereMarked) {
  const Case& row = GetParam();
  EXPECT_EQ(remarked(row.marked, shipped_srx(), Language(row.language)), row.marked);
}

INSTANTIATE_TEST_SUITE_P(English, ShippedRules, testing::ValuesIn(cases_of("en")), case_name<Case>);
INSTANTIATE_TEST_SUITE_P(Russian, ShippedRules, testing::ValuesIn(cases_of("ru")), case_name<Case>);
INSTANTIATE_TEST_SUITE_P(Armenian, ShippedRules, testing::ValuesIn(cases_of("hy")),
                         case_name<Case>);
INSTANTIATE_TEST_SUITE_P(Other, ShippedRules, testing::ValuesIn(cases_of("xx")), case_name<Case>);

/// They are read without a look at their regular expressions.
TEST(ShippedRules, HaveRegularExpressionsThatAreRight) {
  EXPECT_NO_THROW(Srx::parse(shipped_srx().xml(), "targman.srx"));
}

/// No rule is without a case in which it is the one that decides.
TEST(ShippedRules, DecideEachInSomeCase) {
  std::map<std::size_t, std::string> undecided;  // by line of the SRX file
  std::set<std::size_t> decided;
  for (const char* language : kLanguages) {
    for (const Rule& rule : shipped_srx().rules_for(Language(language))) {
      undecided[rule.line] = rule.before;
    }
    Segmenter segmenter(shipped_srx(), Language(language));
    for (const Case& row : cases_of(language)) {
      for (const Decision& decision : segmenter.decisions(unmarked(row.marked))) {
        decided.insert(decision.rule->line);
      }
    }
  }
  for (const std::size_t line : decided) {
    undecided.erase(line);
  }
  for (const auto& [line, before] : undecided) {
    ADD_FAILURE() << "no case is decided by the rule in line " << line << ": " << before;
  }
}

}  // namespace

}  // namespace targman::segment
