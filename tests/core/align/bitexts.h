#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/align/aligner.h"
#include "core/align/bead.h"
#include "core/align/bitext.h"
#include "core/align/side_words.h"
#include "core/lexicon/lexicon.h"

namespace targman::align {

/// One side without paragraphs.
Side side(const char* language, const std::vector<std::string>& sentences);

/// An English and a Russian side whose sentences have these lengths and no words in common.
Bitext bitext_of_lengths(const std::vector<std::size_t>& source,
                         const std::vector<std::size_t>& target);

/// The bead of two single sentences.
Bead one_to_one(std::size_t source, std::size_t target);

/// A lexicon that knows nothing.
lexicon::Lexicon empty_lexicon(const Side& source, const Side& target);

/// The words of a side, none of which the lexicon knows.
SideWords unknown_words(const Side& text);

/// align() by looks alone.
std::vector<AlignedBead> align_alone(const Bitext& bitext);

/// "1-1 2-1 1-0": the sizes of the beads, in order.
std::string shapes_of(const std::vector<AlignedBead>& beads);

}  // namespace targman::align
