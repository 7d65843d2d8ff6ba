#pragma once

#include "core/language.h"
#include "core/lexicon/word_list.h"

namespace targman::lexicon {

/// The names that Unicode's locale data (CLDR, by way of ICU) has in both languages: countries,
/// languages, months, days of the week and currencies, for any pair of languages that ICU knows.
///
/// Names that are missing, or the same code in either language, are left out. Empty where ICU does
/// not know one of the languages. Takes some milliseconds.
WordList cldr_names(const Language& source, const Language& target);

}  // namespace targman::lexicon
