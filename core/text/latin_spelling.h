#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace targman::text {

/// A folded word of the Armenian or the Russian alphabet in Latin letters, by the systems of the US
/// Board on Geographic Names without their apostrophes and dots: "yerevan" for երևան, "shchegolev"
/// for щёголев. nullopt for a word with anything else in it. Time O(n).
///
/// ICU has these systems too, but takes milliseconds to load them, and its Armenian one takes the
/// place behind թ, ց and փ for a beginning: "bostvon" for բոսթոն.
std::optional<std::string> spell_in_latin(std::string_view folded_word);

}  // namespace targman::text
