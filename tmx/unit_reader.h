#pragma once

#include <optional>
#include <string>

#include "core/translation_unit.h"
#include "tmx/header.h"
#include "tmx/xml_reader.h"

namespace targman::tmx {

/// After the start of a <header>: reads it through its end. Flaws stay with the reader.
///
/// Properties that are articles of ours become those; one that is none, or has the number of one
/// before it, stays a property. `version` is left alone.
Header read_header(XmlReader& xml);

/// A <tu> as a unit, or why it is none.
struct ReadUnit {
  TranslationUnit unit;
  std::optional<std::string> unusable;  ///< "a <tuv> in it has no <seg>"
  std::optional<std::string> left_out;  ///< the same of one variant, where the unit is usable
};

/// After the start of a <tu>: reads it through its end.
///
/// Variants without language or with no text but white space are left out; a unit that keeps
/// fewer than two languages is unusable. The variant in the source language, of the unit or else of
/// `header`, comes first. Properties that are occurrences of ours in articles of `header` become
/// those. What take_flaw() has to say of the unit makes it unusable.
ReadUnit read_unit(XmlReader& xml, const Header& header);

}  // namespace targman::tmx
