#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/glossary/termbase.h"
#include "core/glossary/word_form.h"
#include "core/language.h"

namespace targman::glossary {

/// A term of a termbase. Borrows both.
struct TermRef {
  const Concept* entry = nullptr;
  const Term* term = nullptr;

  friend bool operator==(const TermRef&, const TermRef&) = default;
};

/// Terms that stand in a sentence at one place: several where one text is a term of several
/// concepts.
struct FoundTerm {
  ByteRange range;             ///< in the sentence
  std::size_t first_word = 0;  ///< number of the first of its words in the sentence, from 0
  std::size_t word_count = 0;
  std::vector<TermRef> terms;  ///< in the order of the termbases; each concept once
};

/// Which of the terms that overlap are wanted.
enum class Overlap {
  longest,  ///< from left to right the longest at each place, none of which overlap
  all,      ///< every term that stands in the sentence
};

/// A sentence taken apart. Borrows the sentence, and its recognizer's store of words until the next
/// sentence.
struct SentenceWords {
  std::vector<WordPlace> places;
  std::vector<const WordForm*> forms;  ///< as many
};

/// Finds the terms of termbases in sentences of one language, in any inflection.
///
/// Each word of a term may stand in any of its forms (see text::Inflection); words may be parted by
/// spaces, hyphens and quotation marks; where a term in small letters has a hyphen, so must the
/// text. Case does not matter, but acronyms must stand in capitals, with or without case ending
/// (ՀԱՊԿ-ից, МИДом, NATO's), and terms of one word that begin with a capital must do so in the
/// text: "Nice" is no "nice". A term in small letters is not found inside a longer word with
/// hyphens ("ex-president"). Where a text may be forms of several terms of the same length, those
/// most like it are taken.
///
/// Borrows the termbases, which must not change. Terms are indexed by the first letters of their
/// first words, and looked at when a text has such words: making one takes a millisecond for some
/// thousand concepts, and a text pays for the terms that are like its words. Not safe for
/// concurrent use, even const: it remembers the words that it has seen; make one a thread.
class Recognizer {
 public:
  Recognizer(const std::vector<Termbase>& termbases, const Language& language);
  ~Recognizer();
  Recognizer(Recognizer&&) noexcept;
  Recognizer& operator=(Recognizer&&) noexcept;
  Recognizer(const Recognizer&) = delete;
  Recognizer& operator=(const Recognizer&) = delete;

  /// The terms in a sentence, in order of their begin, longer ones first. Time O(n) for most texts.
  [[nodiscard]] std::vector<FoundTerm> find(std::string_view sentence,
                                            Overlap overlap = Overlap::longest) const;

  /// The words of a sentence. Valid until the next call of any function.
  [[nodiscard]] SentenceWords words(std::string_view sentence) const;

  /// The words of a term of the termbases in this language. Valid as long as the recognizer.
  [[nodiscard]] const std::vector<WordForm>& words_of(const TermRef& term) const;

  [[nodiscard]] const Language& language() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::glossary
