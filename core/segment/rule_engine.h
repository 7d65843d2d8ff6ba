#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "core/segment/srx.h"

namespace targman::segment {

/// Applies the rules of one language to places in texts.
///
/// All patterns before a break are tried in one walk of an automaton back from the place, all
/// patterns after it in one walk forward; a rule whose pattern is irregular is tried by itself
/// where it can decide. Not safe for concurrent use: the automata remember what they have met.
class RuleEngine {
 public:
  explicit RuleEngine(std::vector<Rule> rules);
  ~RuleEngine();
  RuleEngine(RuleEngine&&) noexcept;
  RuleEngine& operator=(RuleEngine&&) noexcept;

  /// Whether a rule may break between two characters. Quick; where it says no, none does.
  [[nodiscard]] bool may_break_between(char32_t before, char32_t after) const;

  /// The first rule that matches around the byte offset `place` of well-formed UTF-8; nullptr if no
  /// rule that breaks can match there, whatever else does. The rule lives as long as the engine.
  /// Throws InputError where a rule backtracks beyond all measure.
  [[nodiscard]] const Rule* deciding_rule(std::string_view text, std::size_t place);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::segment
