#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/language.h"

namespace targman::text {

/// Hashes of stems, in ascending order. Nouns, adjectives and verbs have stems of their own: право
/// (law) and правый (right) share none.
struct Stems {
  std::vector<std::uint64_t> nominal;  ///< as a noun or adjective
  std::vector<std::uint64_t> verbal;   ///< as a verb
};

/// The endings of one language: tells forms of a word from other words that begin alike.
///
/// Snowball's stemmers cut more than endings: they make one of քաղաք (city) and քաղաքական
/// (political), and leave հանդիպում and հանդիպման, отец and отца apart. Here a word of a text keeps
/// every stem that it may have by the tables of its language, and a word of a dictionary those that
/// its forms have, with fleeting vowels (отец, отца; գիր, գրի) taken out: the word of the text may
/// be a form of the other where they share a stem. A dictionary's plural has plural forms alone.
/// English, Russian and Armenian have tables, which are ours; for other languages the one stem is
/// Snowball's.
///
/// Not safe for concurrent use, even const (see Stemmer); make one a thread.
class Inflection {
 public:
  explicit Inflection(const Language& language);
  ~Inflection();
  Inflection(Inflection&&) noexcept;
  Inflection& operator=(Inflection&&) noexcept;
  Inflection(const Inflection&) = delete;
  Inflection& operator=(const Inflection&) = delete;

  /// The stems that forms of a word have, which is given as in a dictionary: nominative,
  /// infinitive. A word in another form has that one alone. Both functions take words that went
  /// through fold_word(). Time O(endings), about a microsecond.
  [[nodiscard]] Stems dictionary_stems(std::string_view folded_word) const;

  /// The stems that a word of a text may have.
  [[nodiscard]] Stems text_stems(std::string_view folded_word) const;

  /// The words of which this one of a text may be a form with another stem: took (take), людей
  /// (человек), մարդկանց (մարդ). Mostly none; text_stems() has their stems. Valid for ever.
  [[nodiscard]] std::vector<std::string_view> irregular_words(std::string_view folded_word) const;

  /// Whether a noun may have `folded` as its ending, as in ՀԱՊԿ-ից, МИДом or MPs; also an empty
  /// one.
  [[nodiscard]] bool is_nominal_ending(std::string_view folded) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Whether two ascending lists of stems have one in common.
bool share_stem(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right);

}  // namespace targman::text
