#pragma once

#include <string>
#include <string_view>

#include "core/glossary/termbase.h"

namespace targman::glossary {

/// Reads a termbase from TBX: version 2 (<martif>) and version 3 (<tbx>, in either style), the
/// dialect Basic and whatever others share with it.
///
/// Kept are terms with language, part of speech, status and type, subject fields, definitions and
/// notes; where nothing is said of status, the first term of a language is preferred and the others
/// are admitted; superseded terms count as deprecated. What else a file says is passed over. TBX
/// has no proper nouns: a noun is taken for one that has, in every language, a full form with a
/// capital. An entry that is not well-formed, names an entity that XML does not have, or has no
/// terms is reported, and costs itself alone; no entity is expanded and nothing is fetched.
///
/// `text` is well-formed UTF-8; `name` is what messages call the file. Throws InputError where it
/// is no TBX. Time O(n), memory that of the longest entry beside the result.
ReadTermbase read_tbx(std::string_view text, const std::string& name);

/// Writes TBX 3 (ISO 30042:2019), dialect Basic, with data categories as attributes (DCA), which
/// OmegaT and others read best. The same termbase gives the same bytes. Every concept must have a
/// term; a termbase without concepts is against the rules of TBX.
std::string write_tbx(const Termbase& termbase);

}  // namespace targman::glossary
