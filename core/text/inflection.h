#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/language.h"

namespace targman::text {

/// What a word may be a form of: a hash of each stem that some ending leaves, in ascending order.
/// Nouns, adjectives and verbs have stems of their own: право (law) and правый (right) share none.
struct Stems {
  std::vector<std::uint64_t> nominal;  ///< as a noun or adjective
  std::vector<std::uint64_t> verbal;   ///< as a verb
};

/// The endings of one language: tells forms of one word from other words that begin alike.
///
/// Snowball's stemmers cut more than endings: they make one of քաղաք (city) and քաղաքական
/// (political), and leave հանդիպում and հանդիպման, отец and отца apart. Here a word keeps all the
/// stems that it may have by the tables of its language, with fleeting vowels (отец, отца; գիր,
/// գրի) taken out, and two words may be forms of one where they share a stem.
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

  /// The stems of a word that went through fold_word(). Time O(endings), about a microsecond.
  [[nodiscard]] Stems stems(std::string_view folded_word) const;

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
