#pragma once

#include <string>
#include <string_view>

namespace targman::text {

/// A folded word in lower-case Latin letters without diacritics, so that one name comes out much
/// the same from any script: "zakharova", "zakharovoy", "zakharovan" for Zakharova, Захаровой,
/// Զախարովան. Armenian and Cyrillic by the BGN systems, other scripts by ICU's Any-Latin. Nothing
/// but a-z and digits remains. Empty for a word without either.
std::string romanise(std::string_view folded_word);

/// How a name sounds, roughly: what spellings of it in different languages have in common.
struct NameKey {
  std::string sounds;    ///< one character a sound; ph is f, w is v, kh is h, y is i, ...
  std::string skeleton;  ///< the consonants; the first character stands for any vowel with 'A'

  friend bool operator==(const NameKey&, const NameKey&) = default;
};

/// The key of a folded word in any script. Both members are empty for a word without letters.
NameKey name_key(std::string_view folded_word);

/// How alike two words are as names, from 0 to 1; 0 where it would be below 0.6.
///
/// The better of the edit distances over sounds and over skeletons, each to the best *prefix* of
/// `other`, so that case endings on `other` cost nothing; names under six sounds count for less.
/// Not symmetric. Time O(m * n).
double name_similarity(const NameKey& name, const NameKey& other);

}  // namespace targman::text
