#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/segment/code_point_set.h"
#include "core/segment/pattern.h"

namespace targman::segment {

class KnownSets;

/// Reads regular expressions as SRX files write them (the syntax that ICU and Java share).
///
/// Not safe for concurrent use: it remembers the sets of properties that it has looked up.
class PatternParser {
 public:
  /// The sets that patterns name are numbered in `sets`, which must outlive the parser.
  explicit PatternParser(SetTable& sets);
  ~PatternParser();
  PatternParser(const PatternParser&) = delete;
  PatternParser& operator=(const PatternParser&) = delete;

  /// The pattern of `regex`, which is well-formed UTF-8.
  ///
  /// nullopt for what no automaton follows (back references, possessive or atomic groups, looks at
  /// more than one character, `$`, which also stands before a last line break) and for what is no
  /// regular expression. Word boundaries are those of \w on either side. Time O(n).
  std::optional<Pattern> parse(std::string_view regex);

 private:
  SetTable& sets_;
  std::unique_ptr<KnownSets> known_;
};

}  // namespace targman::segment
