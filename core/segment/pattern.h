#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace targman::segment {

/// A regular expression that an automaton can follow: characters, sequences, choices and
/// repetitions of them, and looks at the one character before or behind a place.
struct Pattern {
  enum class Kind {
    characters,  ///< one character of `set`
    sequence,    ///< the parts one after the other; without parts it matches the empty text
    choice,      ///< one of the parts
    repeat,      ///< the one part, `least` to `most` times
    behind,      ///< nothing, where the character before the place is in `set`
    ahead,       ///< nothing, where the character behind the place is in `set`
  };

  Kind kind = Kind::sequence;
  std::size_t set = 0;    ///< number in a SetTable
  bool at_edge = false;   ///< behind, ahead: true also where the text ends there
  std::size_t least = 0;  ///< repeat
  std::optional<std::size_t> most;
  std::vector<Pattern> parts;

  friend bool operator==(const Pattern&, const Pattern&) = default;
};

}  // namespace targman::segment
