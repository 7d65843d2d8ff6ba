#pragma once

#include <string>

namespace targman::lexicon {

/// The bytes of glossaries/words.tsv, which the build compiles in.
std::string embedded_words();

}  // namespace targman::lexicon
