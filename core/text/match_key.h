#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/language.h"

namespace targman::text {

/// Version of the derivation of match keys; stored with everything derived from them.
/// Persisted: raise it with every change of match_key().
inline constexpr int kMatchKeyVersion = 1;

/// The form of a segment by which segments are compared: equal keys mean equal but for typing.
///
/// NFC and case folded; Armenian ՛ ՜ ՞ removed; և, եւ and եվ one spelling; ё as е; one form each
/// of quotation marks, dashes, apostrophes and spaces (runs of them are one space, none at the
/// ends, none of zero width) and ellipses. In Armenian also `՝` and "`" one mark, and `։`, ":" and
/// `.` at the end of the sentence. Empty for text of white space. Time O(n).
std::string match_key(std::string_view text, const Language& language);

/// A 64-bit hash of match_key(text, language) by which neighbours are compared; never 0.
/// FNV-1a, so it is the same on every machine. Persisted.
std::uint64_t neighbour_key(std::string_view text, const Language& language);

}  // namespace targman::text
