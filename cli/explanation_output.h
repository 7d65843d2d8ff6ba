#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/align/explanation.h"

namespace targman::cli {

/// Why a bead scores as it does, for people: what each kind of evidence gave on one line, the words
/// that pair on another. Of a bead with an empty side the prior alone.
std::string explanation_text(const align::Explanation& explanation);

/// The same as JSON: `prior`, `length`, `words`, `marks`, `paragraphs`, `blocks`, all natural logarithms, and
/// `pairs`, each with `source`, `target`, `kind` (number, name or translation) and `probability`.
nlohmann::ordered_json explanation_json(const align::Explanation& explanation);

}  // namespace targman::cli
