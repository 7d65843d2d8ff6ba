#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/glossary/recognizer.h"

namespace targman::glossary {

/// A text and its translation. Borrows both.
struct TextPair {
  std::string_view source;
  std::string_view target;
};

enum class AlarmKind {
  missing,    ///< no term for the concept that may be used stands in the translation
  forbidden,  ///< a term that must not be used stands there
};

/// Something to look at in a translation.
struct TermAlarm {
  AlarmKind kind = AlarmKind::missing;
  std::size_t pair = 0;        ///< number of the pair, from 0
  ByteRange source;            ///< the source term in its text
  ByteRange target;            ///< the forbidden term in its text; empty for a missing one
  std::vector<TermRef> terms;  ///< the source terms that stand there, each with its concept
};

/// What a check found.
struct TermCheck {
  std::size_t terms = 0;          ///< source terms that were checked
  std::vector<TermAlarm> alarms;  ///< in order of the pairs, and then of the source terms
};

/// Recognisers of the same termbases for the two languages of a check. Borrowed.
struct RecognizerPair {
  const Recognizer& source;
  const Recognizer& target;
};

/// Checks whether the terms of an article are rendered by terms of the same concepts.
///
/// A forbidden term is told wherever it stands for its concept. A name or noun is told as missing
/// unless something accounts for it: its counterpart in any inflection and order of words, in the
/// sentence or the next on either side; a part of the counterpart that is no part of another term;
/// a word made from it, or from the source term ("Armenian" for "Armenia"); or that the concept was
/// rendered before in the article, so that the text may go on with a pronoun or nothing. Terms
/// inside longer names and compounds, and verbs, adverbs, phrases and adjectives, which are
/// translated too freely, are not told as missing.
///
/// `general` has the words of a general dictionary, or is nullptr: a term of one word in small
/// letters that is rendered by its dictionary translation is not used as a term there ("issue" is
/// seldom that of a newspaper). See docs/glossaries.md. `pairs` are in the order of the article.
/// Time O(n) for most texts.
TermCheck check_terms(std::span<const TextPair> pairs, const RecognizerPair& terms,
                      const RecognizerPair* general);

}  // namespace targman::glossary
