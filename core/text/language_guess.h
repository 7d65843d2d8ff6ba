#pragma once

#include <string>
#include <string_view>

#include "core/language.h"

namespace targman::text {

/// The language that `text` seems to be in, as a primary tag: "hy", "ru", "en", "de", ...; empty
/// where there is too little to tell.
///
/// Goes by script, then, between languages of one script, by the share of function words; Cyrillic
/// without any is taken for Russian. Looks at the first 20,000 letters. Time O(n) in those.
Language guess_language(std::string_view text);

/// The English name of a language for messages: "Armenian" for "hy-AM". The tag itself where ICU
/// has no name for it.
std::string language_name(const Language& language);

/// The language that the heading of a column names, by its tag or its English name ("hy", "EN_us",
/// "Armenian"); empty where it names none that translators of news have much to do with.
Language language_of_heading(std::string_view heading);

}  // namespace targman::text
