#include "core/segment/rule_engine.h"

#include <optional>
#include <string>
#include <utility>

#include "core/segment/alphabet.h"
#include "core/segment/automaton.h"
#include "core/segment/irregular_pattern.h"
#include "core/segment/pattern_parser.h"
#include "core/segment/place_filter.h"
#include "core/segment/rule_numbers.h"
#include "core/text/utf8.h"

namespace targman::segment {

namespace {

using Side = IrregularPattern::Side;

/// One side of all rules. For an irregular pattern the automaton has the empty one, which matches
/// everywhere.
struct RulesOfSide {
  Automaton automaton;
  std::vector<std::optional<IrregularPattern>> irregular;  // by rule
};

/// The classes of the characters around a place that moves through a text.
class Window {
 public:
  /// At the place behind the character at `offset`, which is below text.size().
  Window(const Alphabet& alphabet, std::string_view text, std::size_t offset)
      : alphabet_(&alphabet), text_(text) {
    next_end_ = offset;
    advance();
    advance();
    advance();
  }

  /// Whether the place is the end of the text.
  [[nodiscard]] bool at_end() const { return place_ == text_.size(); }

  [[nodiscard]] std::size_t place() const { return place_; }
  [[nodiscard]] Alphabet::Class left() const { return left_; }    ///< before the place
  [[nodiscard]] Alphabet::Class right() const { return right_; }  ///< behind it
  [[nodiscard]] Alphabet::Class next() const { return next_; }    ///< behind `right`

  /// Moves behind the next character.
  void advance() {
    left_ = right_;
    right_ = next_;
    place_ = right_end_;
    right_end_ = next_end_;
    next_ = Alphabet::kEdge;
    if (next_end_ < text_.size()) {
      const auto [c, end] = text::code_point_at(text_, next_end_);
      next_ = alphabet_->class_of(c);
      next_end_ = end;
    }
  }

 private:
  const Alphabet* alphabet_;
  std::string_view text_;
  std::size_t place_ = 0;
  std::size_t right_end_ = 0;
  std::size_t next_end_ = 0;
  Alphabet::Class left_ = Alphabet::kEdge;
  Alphabet::Class right_ = Alphabet::kEdge;
  Alphabet::Class next_ = Alphabet::kEdge;
};

/// The patterns of both sides of a rule, where an automaton can follow them.
struct RulePatterns {
  std::optional<Pattern> before;
  std::optional<Pattern> after;
};

std::vector<RulePatterns> parse_all(const std::vector<Rule>& rules, SetTable& sets) {
  PatternParser parser(sets);
  std::vector<RulePatterns> patterns;
  patterns.reserve(rules.size());
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
  const Rule* deciding_rule(std::string_view text, std::size_t place, const RuleNumbers& wanted);
  bool irregular_sides_match(std::size_t number, std::string_view text, std::size_t place);

  std::vector<Rule> rules;
  Alphabet alphabet;
  RulesOfSide before;
  RulesOfSide after;
  bool has_irregular = false;
  std::optional<PlaceFilter> filter;  // made when all rules are known
};

RuleEngine::Impl::Impl(std::vector<Rule> all_rules, const SetTable& sets,
                       const std::vector<RulePatterns>& patterns)
    : rules(std::move(all_rules)),
      alphabet(sets),
      before{Automaton(alphabet, Direction::backward), {}},
      after{Automaton(alphabet, Direction::forward), {}} {
  RuleNumbers breaking;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    add(i, Side::before, patterns[i].before);
    add(i, Side::after, patterns[i].after);
    if (rules[i].breaks) {
      breaking.add(i);
    }
  }
  filter.emplace(alphabet.size(), before.automaton, after.automaton, std::move(breaking));
}

void RuleEngine::Impl::add(std::size_t number, Side side, const std::optional<Pattern>& pattern) {
  RulesOfSide& side_rules = side == Side::before ? before : after;
  side_rules.irregular.emplace_back();
  if (!pattern || !side_rules.automaton.add(*pattern, number)) {
    const Rule& rule = rules[number];
    side_rules.irregular.back().emplace(side == Side::before ? rule.before : rule.after, side,
                                        rule.line);
    side_rules.automaton.add(Pattern(), number);
    has_irregular = true;
  }
}

/// The first rule that matches at `place`; nullptr if no rule of `wanted` does.
const Rule* RuleEngine::Impl::deciding_rule(std::string_view text, std::size_t place,
                                            const RuleNumbers& wanted) {
  const RuleNumbers& matching_after = after.automaton.matches(text, place, wanted);
  if (!matching_after.meets(wanted)) {
    return nullptr;
  }
  if (!has_irregular) {
    const auto first = before.automaton.first_match(text, place, matching_after);
    return first ? &rules[*first] : nullptr;
  }
  const RuleNumbers& matching_before = before.automaton.matches(text, place, wanted);
  const auto first = RuleNumbers::first_in_both(
      matching_before, matching_after,
      [&](std::size_t number) { return irregular_sides_match(number, text, place); });
  return first ? &rules[*first] : nullptr;
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

std::optional<Decision> RuleEngine::next_decision(std::string_view text, std::size_t begin) {
  if (begin == text.size()) {
    return std::nullopt;
  }
  Window window(impl_->alphabet, text, begin);
  while (!window.at_end()) {
    const std::size_t loud = impl_->filter->skip_quiet(text, window.place());
    if (loud != window.place()) {
      window = Window(impl_->alphabet, text, loud - 1);
      continue;
    }
    const RuleNumbers* breaking =
        impl_->filter->breaking_at(window.left(), window.right(), window.next());
    if (breaking == nullptr) {
      impl_->filter->note_quiet(text, window.place());
    } else if (const Rule* rule = impl_->deciding_rule(text, window.place(), *breaking)) {
      return Decision{window.place(), rule};
    }
    window.advance();
  }
  return std::nullopt;
}

}  // namespace targman::segment
