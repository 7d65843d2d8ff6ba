#include "core/segment/rule_engine.h"

#include <optional>
#include <string>
#include <utility>

#include "core/segment/alphabet.h"
#include "core/segment/automaton.h"
#include "core/segment/irregular_pattern.h"
#include "core/segment/pattern_parser.h"
#include "core/segment/rule_numbers.h"

namespace targman::segment {

namespace {

using Side = IrregularPattern::Side;

/// One side of all rules. For an irregular pattern the automaton has the empty one, which matches
/// everywhere.
struct RulesOfSide {
  Automaton automaton;
  std::vector<std::optional<IrregularPattern>> irregular;  // by rule
};

/// The patterns of both sides of a rule, where an automaton can follow them.
struct RulePatterns {
  std::optional<Pattern> before;
  std::optional<Pattern> after;
};

std::vector<RulePatterns> parse_all(const std::vector<Rule>& rules, SetTable& sets) {
  PatternParser parser(sets);
  std::vector<RulePatterns> patterns;
  for (const Rule& rule : rules) {
    patterns.push_back({parser.parse(rule.before), parser.parse(rule.after)});
  }
  return patterns;
}

}  // namespace

struct RuleEngine::Impl {
  Impl(std::vector<Rule> all_rules, const SetTable& sets,
       const std::vector<RulePatterns>& patterns);

  void add(std::size_t number, Side side, const std::optional<Pattern>& pattern);
  bool irregular_sides_match(std::size_t number, std::string_view text, std::size_t place);

  std::vector<Rule> rules;
  Alphabet alphabet;
  RulesOfSide before;
  RulesOfSide after;
  RuleNumbers breaking;
  std::vector<RuleNumbers> breaking_behind;  // that can match behind a character, by its class
  std::vector<RuleNumbers> breaking_ahead;   // ... ahead of one
};

RuleEngine::Impl::Impl(std::vector<Rule> all_rules, const SetTable& sets,
                       const std::vector<RulePatterns>& patterns)
    : rules(std::move(all_rules)),
      alphabet(sets),
      before{Automaton(alphabet, Direction::backward), {}},
      after{Automaton(alphabet, Direction::forward), {}} {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    add(i, Side::before, patterns[i].before);
    add(i, Side::after, patterns[i].after);
    if (rules[i].breaks) {
      breaking.add(i);
    }
  }
  breaking_behind = before.automaton.possible();
  breaking_ahead = after.automaton.possible();
  for (std::size_t c = 0; c < alphabet.size(); ++c) {
    breaking_behind[c].keep(breaking);
    breaking_ahead[c].keep(breaking);
  }
}

void RuleEngine::Impl::add(std::size_t number, Side side, const std::optional<Pattern>& pattern) {
  RulesOfSide& side_rules = side == Side::before ? before : after;
  side_rules.irregular.emplace_back();
  if (!pattern || !side_rules.automaton.add(*pattern, number)) {
    const Rule& rule = rules[number];
    side_rules.irregular.back().emplace(side == Side::before ? rule.before : rule.after, side,
                                        rule.line);
    side_rules.automaton.add(Pattern(), number);
  }
}

bool RuleEngine::Impl::irregular_sides_match(std::size_t number, std::string_view text,
                                             std::size_t place) {
  for (RulesOfSide* side : {&after, &before}) {
    std::optional<IrregularPattern>& irregular = side->irregular[number];
    if (irregular && !irregular->matches(text, place)) {
      return false;
    }
  }
  return true;
}

RuleEngine::RuleEngine(std::vector<Rule> rules) {
  SetTable sets;
  const std::vector<RulePatterns> patterns = parse_all(rules, sets);
  impl_ = std::make_unique<Impl>(std::move(rules), sets, patterns);
}

RuleEngine::~RuleEngine() = default;
RuleEngine::RuleEngine(RuleEngine&&) noexcept = default;
RuleEngine& RuleEngine::operator=(RuleEngine&&) noexcept = default;

bool RuleEngine::may_break_between(char32_t before, char32_t after) const {
  const RuleNumbers& behind = impl_->breaking_behind[impl_->alphabet.class_of(before)];
  return !behind.empty() && behind.meets(impl_->breaking_ahead[impl_->alphabet.class_of(after)]);
}

const Rule* RuleEngine::deciding_rule(std::string_view text, std::size_t place) {
  const RuleNumbers& before = impl_->before.automaton.matches(text, place);
  if (!before.meets(impl_->breaking)) {
    return nullptr;
  }
  const RuleNumbers& after = impl_->after.automaton.matches(text, place);
  const auto first = RuleNumbers::first_in_both(before, after, [&](std::size_t number) {
    return impl_->irregular_sides_match(number, text, place);
  });
  return first ? &impl_->rules[*first] : nullptr;
}

}  // namespace targman::segment
