#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace targman::segment {

/// One side of a rule whose regular expression no automaton follows: it is tried by ICU, one place
/// at a time. Not safe for concurrent use.
class IrregularPattern {
 public:
  enum class Side { before, after };

  /// `line` is where the rule stands in its SRX file.
  IrregularPattern(const std::string& regex, Side side, std::size_t line);
  ~IrregularPattern();
  IrregularPattern(IrregularPattern&&) noexcept;
  IrregularPattern& operator=(IrregularPattern&&) noexcept;
  IrregularPattern(const IrregularPattern&) = delete;
  IrregularPattern& operator=(const IrregularPattern&) = delete;

  /// Whether the pattern matches `text`, well-formed UTF-8, up to the byte offset `place`, or from
  /// it, within Automaton::kReach characters. Throws InputError where it backtracks beyond all
  /// measure.
  bool matches(std::string_view text, std::size_t place);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::segment
