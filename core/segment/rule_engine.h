#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/segment/srx.h"

namespace targman::segment {

/// A place in a text where a rule says whether to cut.
struct Decision {
  std::size_t place = 0;       ///< byte offset
  const Rule* rule = nullptr;  ///< the first that matches; lives as long as the engine
};

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
  RuleEngine(const RuleEngine&) = delete;
  RuleEngine& operator=(const RuleEngine&) = delete;

  /// The first place behind `begin` where a rule decides, whether it breaks or not; nullopt where
  /// there is none. Places where no rule that breaks can match are passed over, whatever else does.
  ///
  /// `text` is well-formed UTF-8, `begin` the offset of a code point or the end. Throws InputError
  /// where a rule backtracks beyond all measure. Time O(n) up to the place.
  [[nodiscard]] std::optional<Decision> next_decision(std::string_view text, std::size_t begin);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::segment
