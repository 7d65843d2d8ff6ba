#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/glossary/termbase.h"
#include "core/language.h"
#include "core/text/inflection.h"

namespace targman::glossary {

/// What stands between a word and the one before it.
enum class Gap {
  open,    ///< space or quotation marks: the words of a term may stand here
  hyphen,  ///< a hyphen alone: likewise, but the two are also one word
  closed,  ///< anything else, or the begin of the text
};

/// Where a word or number of a text stands.
struct WordPlace {
  ByteRange range;  ///< with an ending that a hyphen ties to it (ՀԱՊԿ-ից, 102-րդ)
  ByteRange core;   ///< without that
  Gap gap = Gap::closed;
};

/// What a word may be a form of.
struct WordForm {
  std::string folded;
  std::vector<std::uint64_t> stems;  ///< ascending; of an acronym that which is written alone
  bool capital = false;              ///< it begins with a capital
  /// The words of which one of a text is an irregular form, which may begin otherwise.
  std::vector<std::string_view> irregular_of{};
};

/// Takes texts and terms of one language apart into words that can be compared.
///
/// Not safe for concurrent use, even const (see text::Inflection).
class WordForms {
 public:
  explicit WordForms(const Language& language) : inflection_(language) {}

  /// The words and numbers of a text, in order. U.S. is one word.
  [[nodiscard]] std::vector<WordPlace> places(std::string_view text) const;

  /// The form of a word of a text. One that may be an acronym with its ending has the stems of
  /// both; only one that is not the first of its sentence may be an acronym that is written like a
  /// name
  /// ("Nato").
  [[nodiscard]] WordForm in_text(std::string_view word, bool first) const;

  /// The form of a word of a term. An acronym is nothing but that.
  [[nodiscard]] WordForm in_term(std::string_view word, PartOfSpeech part) const;

 private:
  [[nodiscard]] bool is_tied_ending(std::string_view text, const WordPlace& word,
                                    ByteRange ending) const;

  text::Inflection inflection_;
};

}  // namespace targman::glossary
