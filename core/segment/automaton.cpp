#include "core/segment/automaton.h"

#include <algorithm>
#include <utility>

#include "core/text/utf8.h"

namespace targman::segment {

namespace {

using Kind = Pattern::Kind;

constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

/// The nodes that one pattern may take: a list of a thousand words takes some 5,000.
constexpr std::size_t kMostNodes = 20'000;

/// When there are more states than this, the automaton forgets them and makes anew what it needs:
/// some megabytes. Texts in one language lead to some hundreds.
constexpr std::size_t kMostStates = 4'000;

/// How many nodes a pattern takes; stops counting beyond kMostNodes.
std::size_t weight(const Pattern& pattern) {
  std::size_t sum = 1;
  for (const Pattern& part : pattern.parts) {
    sum += weight(part);
    if (sum > kMostNodes) {
      return sum;
    }
  }
  const bool repeats = pattern.kind == Kind::repeat;
  return repeats ? sum * std::max<std::size_t>(pattern.most.value_or(pattern.least + 1), 1) : sum;
}

}  // namespace

Automaton::Automaton(const Alphabet& alphabet, Direction direction)
    : alphabet_(alphabet), direction_(direction), start_states_(alphabet.size(), kUnknown) {}

bool Automaton::add(const Pattern& pattern, std::size_t rule) {
  if (weight(pattern) > kMostNodes) {
    return false;
  }
  rule_ = rule;
  starts_.push_back(build(pattern, add_node(NodeKind::accept, {})));
  return true;
}

Automaton::NodeNumber Automaton::add_node(NodeKind kind, std::vector<NodeNumber> targets) {
  nodes_.push_back({kind, false, 0, std::move(targets), rule_});
  return static_cast<NodeNumber>(nodes_.size() - 1);
}

Automaton::NodeNumber Automaton::add_node(NodeKind kind, const Pattern& pattern, NodeNumber next) {
  nodes_.push_back({kind, pattern.at_edge, pattern.set, {next}, rule_});
  return static_cast<NodeNumber>(nodes_.size() - 1);
}

/// The parts of a sequence (or a pattern that is none, as its only part) as the walk meets them.
Automaton::Parts Automaton::in_order(const Pattern& sequence) const {
  Parts parts;
  if (sequence.kind != Kind::sequence) {
    parts.push_back(&sequence);
    return parts;
  }
  for (const Pattern& part : sequence.parts) {
    const Parts inner = in_order(part);
    parts.insert(direction_ == Direction::forward ? parts.end() : parts.begin(), inner.begin(),
                 inner.end());
  }
  return parts;
}

/// Each build function adds the nodes of a pattern, from which the walk goes on to `next`, and
/// returns the first of them.
Automaton::NodeNumber Automaton::build(const Pattern& pattern, NodeNumber next) {
  switch (pattern.kind) {
    case Kind::characters:
      return add_node(NodeKind::characters, pattern, next);
    case Kind::behind:
    case Kind::ahead: {
      const bool on = (pattern.kind == Kind::ahead) == (direction_ == Direction::forward);
      return add_node(on ? NodeKind::look_on : NodeKind::look_back, pattern, next);
    }
    case Kind::sequence:
      return build_sequence(in_order(pattern), next);
    case Kind::choice: {
      std::vector<Parts> choices;
      for (const Pattern& part : pattern.parts) {
        choices.push_back(in_order(part));
      }
      return build_choice(choices, next);
    }
    case Kind::repeat:
      return build_repeat(pattern, next);
  }
  return next;
}

Automaton::NodeNumber Automaton::build_sequence(const Parts& parts, NodeNumber next) {
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    next = build(**part, next);
  }
  return next;
}

/// Choices that begin alike share their beginning.
Automaton::NodeNumber Automaton::build_choice(const std::vector<Parts>& choices, NodeNumber next) {
  struct Branch {
    const Pattern* first;
    std::vector<Parts> rests;
  };
  std::vector<Branch> branches;
  std::vector<NodeNumber> targets;
  for (const Parts& parts : choices) {
    if (parts.empty()) {
      targets.push_back(next);
      continue;
    }
    const auto branch = std::find_if(branches.begin(), branches.end(), [&](const Branch& known) {
      return *known.first == *parts.front();
    });
    Parts rest(parts.begin() + 1, parts.end());
    if (branch == branches.end()) {
      branches.push_back({parts.front(), {std::move(rest)}});
    } else {
      branch->rests.push_back(std::move(rest));
    }
  }
  for (const Branch& branch : branches) {
    const NodeNumber rest = branch.rests.size() == 1 ? build_sequence(branch.rests.front(), next)
                                                     : build_choice(branch.rests, next);
    targets.push_back(build(*branch.first, rest));
  }
  return targets.size() == 1 ? targets.front() : add_node(NodeKind::fork, std::move(targets));
}

Automaton::NodeNumber Automaton::build_repeat(const Pattern& repeat, NodeNumber next) {
  const Pattern& part = repeat.parts.front();
  if (!repeat.most) {
    const NodeNumber loop = add_node(NodeKind::fork, {});
    const NodeNumber again = build(part, loop);
    nodes_[loop].targets = {again, next};
    next = loop;
  } else {
    const NodeNumber end = next;
    for (std::size_t i = repeat.least; i < *repeat.most; ++i) {
      const NodeNumber more = build(part, next);
      next = add_node(NodeKind::fork, {more, end});
    }
  }
  for (std::size_t i = 0; i < repeat.least; ++i) {
    next = build(part, next);
  }
  return next;
}

bool Automaton::passes(const Node& look, Alphabet::Class passed, Alphabet::Class ahead) const {
  const Alphabet::Class seen = look.kind == NodeKind::look_back ? passed : ahead;
  return seen == Alphabet::kEdge ? look.at_edge : alphabet_.is_in(seen, look.set);
}

/// Calls `visitor` with every node that can be reached from `nodes` without a character; through a
/// look where it returns true.
template <typename Visitor>
void Automaton::visit(const std::vector<NodeNumber>& nodes, Visitor visitor) const {
  std::vector<bool> seen(nodes_.size());
  std::vector<NodeNumber> open(nodes.rbegin(), nodes.rend());
  while (!open.empty()) {
    const NodeNumber number = open.back();
    open.pop_back();
    if (seen[number]) {
      continue;
    }
    seen[number] = true;
    const Node& node = nodes_[number];
    const bool goes_on = visitor(node);
    if (node.kind == NodeKind::fork || (goes_on && node.kind != NodeKind::characters)) {
      open.insert(open.end(), node.targets.rbegin(), node.targets.rend());
    }
  }
}

bool Automaton::looks_back(const std::vector<NodeNumber>& nodes) const {
  bool found = false;
  visit(nodes, [&](const Node& node) {
    found = found || node.kind == NodeKind::look_back;
    return true;
  });
  return found;
}

Automaton::StateNumber Automaton::number_of(State state) {
  if (states_.size() >= kMostStates) {
    numbers_.clear();
    states_.clear();
    possible_.clear();
    transitions_.clear();
    std::fill(start_states_.begin(), start_states_.end(), kUnknown);
  }
  const auto [entry, added] =
      numbers_.try_emplace(std::move(state), static_cast<StateNumber>(states_.size()));
  if (added) {
    states_.push_back(&entry->first);
    possible_.push_back(entry->first.found);
    for (const NodeNumber node : entry->first.nodes) {
      possible_.back().add(nodes_[node].rule);
    }
    transitions_.resize(transitions_.size() + alphabet_.size(), kUnknown);
  }
  return entry->second;
}

Automaton::StateNumber Automaton::start(Alphabet::Class passed) {
  if (start_states_[passed] == kUnknown) {
    State state;
    state.nodes = starts_;
    state.passed = looks_back(starts_) ? passed : Alphabet::kEdge;
    const StateNumber number = number_of(std::move(state));
    start_states_[passed] = number;
  }
  return start_states_[passed];
}

Automaton::StateNumber Automaton::step(StateNumber from, Alphabet::Class ahead) {
  const std::size_t transition = from * alphabet_.size() + ahead;
  if (transitions_[transition] != kUnknown) {
    return transitions_[transition];
  }
  const State& state = *states_[from];
  State to;
  to.found = state.found;
  visit(state.nodes, [&](const Node& node) {
    switch (node.kind) {
      case NodeKind::accept:
        to.found.add(node.rule);
        return false;
      case NodeKind::characters:
        if (ahead != Alphabet::kEdge && alphabet_.is_in(ahead, node.set)) {
          to.nodes.push_back(node.targets.front());
        }
        return false;
      case NodeKind::look_back:
      case NodeKind::look_on:
        return passes(node, state.passed, ahead);
      case NodeKind::fork:
        return true;
    }
    return false;
  });
  std::sort(to.nodes.begin(), to.nodes.end());
  to.nodes.erase(std::unique(to.nodes.begin(), to.nodes.end()), to.nodes.end());
  to.passed = looks_back(to.nodes) ? ahead : Alphabet::kEdge;
  const std::size_t count = states_.size();
  const StateNumber number = number_of(std::move(to));
  if (states_.size() >= count) {  // else all states were forgotten, `from` among them
    transitions_[transition] = number;
  }
  return number;
}

const RuleNumbers& Automaton::possible(Alphabet::Class before, Alphabet::Class after) {
  const bool forward = direction_ == Direction::forward;
  return possible_[step(start(forward ? before : after), forward ? after : before)];
}

const RuleNumbers& Automaton::possible(Alphabet::Class before, Alphabet::Class after,
                                       Alphabet::Class behind) {
  return possible_[step(step(start(before), after), behind)];
}

/// The state after a walk from `place`, which ends where nothing more can match, at the reach, or
/// when `is_over` says so of a state.
template <typename Predicate>
Automaton::StateNumber Automaton::walk(std::string_view text, std::size_t place,
                                       Predicate is_over) {
  const bool forward = direction_ == Direction::forward;
  std::size_t before = place;
  std::size_t behind = place;
  const auto class_before = [&] {
    if (before == 0) {
      return Alphabet::kEdge;
    }
    before = text::previous_offset(text, before);
    return alphabet_.class_of(text::code_point_at(text, before).value);
  };
  const auto class_behind = [&] {
    if (behind == text.size()) {
      return Alphabet::kEdge;
    }
    const auto [c, end] = text::code_point_at(text, behind);
    behind = end;
    return alphabet_.class_of(c);
  };
  StateNumber state = start(forward ? class_before() : class_behind());
  for (std::size_t i = 0; i < kReach && !states_[state]->nodes.empty(); ++i) {
    state = step(state, forward ? class_behind() : class_before());
    if (is_over(state)) {
      break;
    }
  }
  return state;
}

const RuleNumbers& Automaton::matches(std::string_view text, std::size_t place,
                                      const RuleNumbers& wanted) {
  const StateNumber end =
      walk(text, place, [&](StateNumber state) { return !possible_[state].meets(wanted); });
  return states_[end]->found;
}

std::optional<std::size_t> Automaton::first_match(std::string_view text, std::size_t place,
                                                  const RuleNumbers& candidates) {
  const StateNumber end = walk(text, place, [&](StateNumber state) {
    const auto first = RuleNumbers::first_in_both(possible_[state], candidates);
    return !first || states_[state]->found.contains(*first);
  });
  return RuleNumbers::first_in_both(states_[end]->found, candidates);
}

}  // namespace targman::segment
