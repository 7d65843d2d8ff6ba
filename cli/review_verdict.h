#pragma once

#include <optional>
#include <string_view>

#include "core/occurrence.h"

namespace targman::cli {

/// What a reviewer's mark says, in any letter case: accepted for "y", "yes", "ok", "+", "accepted",
/// "да", "այո" and the like, rejected for "n", "no", "-", "rejected", "нет", "ոչ" and the like,
/// unreviewed for an empty one; nullopt for anything else.
std::optional<Review> verdict_of(std::string_view mark);

/// The marks that verdict_of() knows, for help and messages.
inline constexpr const char* kVerdictMarks =
    "y, yes, ok, +, accepted, да, այո; or n, no, -, rejected, нет, ոչ";

}  // namespace targman::cli
