#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/segment/code_point_set.h"
#include "core/segment/pattern.h"

namespace targman::segment {

/// Reads regular expressions as SRX files write them (the syntax that ICU and Java share).
///
/// Not safe for concurrent use: it remembers the sets of properties that it has looked up.
class PatternParser {
 public:
  /// The sets that patterns name are numbered in `sets`, which must outlive the parser.
  explicit PatternParser(SetTable& sets) : sets_(sets) {}

  /// The pattern of `regex`, which is well-formed UTF-8.
  ///
  /// nullopt for what no automaton follows (back references, possessive or atomic groups, looks at
  /// more than one character, `$`, which also stands before a last line break) and for what is no
  /// regular expression. Word boundaries are those of \w on either side. Time O(n).
  std::optional<Pattern> parse(std::string_view regex);

 private:
  friend class PatternReader;

  /// The set that ICU reads from `expression`, such as "[\\p{Lu}\\p{Lt}]"; nullptr if it reads
  /// none.
  const CodePointSet* written(const std::string& expression);

  SetTable& sets_;
  std::map<std::string, CodePointSet> written_;
};

}  // namespace targman::segment
