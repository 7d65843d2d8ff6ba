#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/glossary/recognizer.h"
#include "core/glossary/word_form.h"

namespace targman::glossary {

/// A term as it is compared with a text.
struct IndexedTerm {
  TermRef ref;
  std::vector<WordForm> words;
  std::vector<bool> hyphens;   ///< for each word whether a hyphen must stand before it in the text
  bool needs_capital = false;  ///< in the text, on its first word
};

/// The terms of one language by what their first words begin with.
///
/// Only the first letter and the next consonant of each term are looked at to begin with; they are
/// the same in all forms of a word, for endings and fleeting vowels come behind or between them.
/// Terms are taken apart when a word with the same two is asked for.
class TermIndex {
 public:
  /// Borrows everything.
  TermIndex(const std::vector<Termbase>& termbases, const Language& language,
            const WordForms& forms);

  /// The numbers of the terms whose first word this may be a form of, in order of the termbases.
  [[nodiscard]] std::vector<std::uint32_t> terms_beginning_with(const WordForm& word);

  /// The term with that number, which terms_beginning_with() has given.
  [[nodiscard]] const IndexedTerm& term(std::uint32_t number) const { return terms_[number]; }

  /// The words of a term of the termbases in this language.
  [[nodiscard]] const std::vector<WordForm>& words_of(const TermRef& ref);

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t term = 0;
  };

  /// Takes a term apart, if that has not been done.
  void prepare(IndexedTerm& term) const;

  const WordForms& forms_;
  std::vector<IndexedTerm> terms_;
  std::vector<Entry> entries_;                              ///< ascending by key, then term
  std::unordered_map<const Term*, std::uint32_t> numbers_;  ///< made when first asked for
};

}  // namespace targman::glossary
