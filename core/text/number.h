#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/language.h"

namespace targman::text {

/// A number written in digits, with what it may be worth.
struct Number {
  ByteRange range;  ///< digits, separators, and a scale word behind them ("1,2 млрд")
  double value = 0;
  /// The other reading where a separator can be for thousands or for decimals ("1,234").
  std::optional<double> other_value;

  friend bool operator==(const Number&, const Number&) = default;
};

/// The numbers in `text`, in order.
///
/// Knows 1,234.5, 1 234,5 and 1.234,5, and the scale words of English, Russian and Armenian behind
/// a number (thousand, тыс., հազար, million, млн, մլն, ... trillion). In "1,234" the language says
/// which reading comes first. "10:30" is two numbers. Time O(n).
std::vector<Number> find_numbers(std::string_view text, const Language& language);

/// Whether two numbers can be the same value, in any of their readings.
bool same_value(const Number& left, const Number& right);

}  // namespace targman::text
