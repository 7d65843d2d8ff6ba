#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/segment/alphabet.h"
#include "core/segment/pattern.h"
#include "core/segment/rule_numbers.h"

namespace targman::segment {

/// Which way an automaton walks from a place in the text.
enum class Direction { forward, backward };

/// Finds all patterns of one side of the rules that match at a place, in one walk over the text.
///
/// The patterns become one nondeterministic automaton (Thompson 1968), whose deterministic states
/// are made when a text first leads to them and then remembered, as in Aho's and Cox's matchers. A
/// list of words becomes a trie. Not safe for concurrent use, since a walk may add states.
class Automaton {
 public:
  /// `alphabet` is borrowed for as long as the automaton lives.
  Automaton(const Alphabet& alphabet, Direction direction);

  /// Adds the pattern of a rule. Returns false, having added nothing, where the pattern would take
  /// more than some thousands of states.
  bool add(const Pattern& pattern, std::size_t rule);

  /// The rules whose pattern matches `text` from `place` forward, or up to it where the automaton
  /// walks backward. It walks at most kReach characters: longer matches are not found. As soon as
  /// no rule of `wanted` can match any more it stops, and the result may lack others.
  ///
  /// `place` is a byte offset between two code points. The result lives until the next call.
  const RuleNumbers& matches(std::string_view text, std::size_t place, const RuleNumbers& wanted);

  /// The first of `candidates` whose pattern matches, as matches() would find it; nullopt if none
  /// does. Stops as soon as that is sure.
  std::optional<std::size_t> first_match(std::string_view text, std::size_t place,
                                         const RuleNumbers& candidates);

  /// The rules that can match at a place between characters of these classes, judged by the two
  /// alone. The result lives until the next call.
  const RuleNumbers& possible(Alphabet::Class before, Alphabet::Class after);

  /// The same, of an automaton that walks forward, judged also by the character behind `after`.
  const RuleNumbers& possible(Alphabet::Class before, Alphabet::Class after,
                              Alphabet::Class behind);

  /// Whether a pattern begins by looking at the character that the walk starts from.
  [[nodiscard]] bool looks_back_at_start() const { return looks_back(starts_); }

  /// In code points. The longest abbreviation or date that a rule looks at takes some 60; SRX
  /// engines that turn a pattern into a look-behind commonly bound it by 100.
  static constexpr std::size_t kReach = 128;

 private:
  using NodeNumber = std::uint32_t;
  using StateNumber = std::uint32_t;

  enum class NodeKind { characters, look_back, look_on, fork, accept };

  struct Node {
    NodeKind kind = NodeKind::fork;
    bool at_edge = false;             ///< looks
    std::size_t set = 0;              ///< characters and looks
    std::vector<NodeNumber> targets;  ///< one but for forks
    std::size_t rule = 0;             ///< whose pattern the node belongs to
  };

  /// A state: where in the patterns the walk may be, what it has found, and the class of the
  /// character that it has just passed, if a look may ask for that (else kEdge).
  struct State {
    std::vector<NodeNumber> nodes;
    RuleNumbers found;
    Alphabet::Class passed = Alphabet::kEdge;

    friend bool operator==(const State&, const State&) = default;
    friend bool operator<(const State& a, const State& b) {
      return std::tie(a.nodes, a.found, a.passed) < std::tie(b.nodes, b.found, b.passed);
    }
  };

  using Parts = std::vector<const Pattern*>;

  [[nodiscard]] Parts in_order(const Pattern& sequence) const;
  NodeNumber add_node(NodeKind kind, std::vector<NodeNumber> targets);
  NodeNumber add_node(NodeKind kind, const Pattern& pattern, NodeNumber next);
  NodeNumber build(const Pattern& pattern, NodeNumber next);
  NodeNumber build_sequence(const Parts& parts, NodeNumber next);
  NodeNumber build_choice(const std::vector<Parts>& choices, NodeNumber next);
  NodeNumber build_repeat(const Pattern& repeat, NodeNumber next);

  [[nodiscard]] bool passes(const Node& look, Alphabet::Class passed, Alphabet::Class ahead) const;
  template <typename Visitor>
  void visit(const std::vector<NodeNumber>& nodes, Visitor visitor) const;
  [[nodiscard]] bool looks_back(const std::vector<NodeNumber>& nodes) const;

  template <typename Predicate>
  StateNumber walk(std::string_view text, std::size_t place, Predicate is_over);
  StateNumber start(Alphabet::Class passed);
  StateNumber step(StateNumber from, Alphabet::Class ahead);
  StateNumber number_of(State state);

  const Alphabet& alphabet_;
  Direction direction_;
  std::vector<Node> nodes_;
  std::vector<NodeNumber> starts_;
  std::size_t rule_ = 0;  // whose pattern is being built
  std::map<State, StateNumber> numbers_;
  std::vector<const State*> states_;       // the keys of numbers_, which do not move
  std::vector<RuleNumbers> possible_;      // by state: the rules that are found or may yet be
  std::vector<StateNumber> transitions_;   // by state and class; kUnknown where not yet made
  std::vector<StateNumber> start_states_;  // by class
};

}  // namespace targman::segment
