#pragma once

#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/language.h"
#include "core/segment/rule_engine.h"
#include "core/segment/srx.h"

namespace targman::segment {

/// Cuts running text into sentences by the rules of one language.
///
/// Remembers what it has learnt of the rules while it works, so it is not safe for concurrent use:
/// give each thread its own. Making one takes some milliseconds.
class Segmenter {
 public:
  Segmenter(const Srx& srx, const Language& language);

  /// The sentences of one block of well-formed UTF-8, in order, without the white space between
  /// them: every other byte is in exactly one. Empty for text of white space.
  ///
  /// Rules are tried between all characters, each place judged by a bounded part of the text around
  /// it, so time is O(n). Throws InputError where a rule of a user's file backtracks beyond all
  /// measure.
  [[nodiscard]] std::vector<ByteRange> segment(std::string_view text);

  /// What the rules decide in `text`, place by place, for whoever wants to know why it was cut.
  [[nodiscard]] std::vector<Decision> decisions(std::string_view text);

 private:
  RuleEngine engine_;
};

}  // namespace targman::segment
