#pragma once

#include <string_view>
#include <vector>

#include "core/byte_range.h"

namespace targman::text {

enum class TokenClass { word, number, punctuation, symbol };

/// A word, number, or mark of a text.
struct Token {
  ByteRange range;
  TokenClass kind = TokenClass::word;

  friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens of `text`, in order; white space and control characters belong to none.
///
/// A word is letters and marks, with Armenian ՛ ՜ ՞ and apostrophes inside it, and with digits
/// behind its first letter ("G20"); an elided one keeps its apostrophe and ends there ("d'" and
/// "Altdorf"). A number is digits with the separators of any convention
/// inside it ("1,234.5", "1 234,5", "10:30"); a space joins only groups of three. Every other
/// visible character is a token of its own. Time O(n).
std::vector<Token> tokenize(std::string_view text);

}  // namespace targman::text
