#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/language.h"

namespace targman::text {

/// Takes endings off words, by the Snowball algorithm of one language; off Armenian words their
/// definite article before.
///
/// Owns the algorithm's state: not safe for concurrent use, even const; make one a thread.
class Stemmer {
 public:
  /// A language that Snowball lacks gives a stemmer that leaves words as they are.
  explicit Stemmer(const Language& language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// The stem of one word that went through fold_word(). Empty for an empty word.
  [[nodiscard]] std::string stem(std::string_view folded_word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One word in the form that stemming, comparing and looking up take: case folded, ՛ ՜ ՞, soft
/// hyphens and stress marks taken out, ё as е, և and եւ as եվ, one form of apostrophe.
std::string fold_word(std::string_view word);

}  // namespace targman::text
