#include "core/text/stem.h"

#include <cstddef>
#include <new>
#include <utility>

#include <libstemmer.h>

#include "core/text/case_fold.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::text {
namespace {

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

const sb_symbol* symbols_of(std::string_view text) {
  return reinterpret_cast<const sb_symbol*>(text.data());
}

bool is_dropped_in_word(char32_t c) {
  constexpr char32_t kSoftHyphen = 0x00AD;
  constexpr char32_t kStress = 0x0301;
  return is_armenian_intonation(c) || c == kSoftHyphen || c == kStress;
}

bool is_armenian_vowel(char32_t c) {
  return std::u32string_view(U"աեէըիոօւ").find(c) != std::u32string_view::npos;
}

/// An Armenian word without its definite article, which Snowball does not know: `ը`, or `ն` behind
/// a consonant ("դեսպանը", "դեսպանն"). Behind a vowel `ն` mostly belongs to the word ("բան").
std::string_view without_article(std::string_view word) {
  if (word.empty()) {
    return word;
  }
  const std::size_t last = previous_offset(word, word.size());
  if (last == 0) {
    return word;
  }
  const char32_t article = code_point_at(word, last).value;
  const char32_t before = code_point_at(word, previous_offset(word, last)).value;
  const bool definite = !is_armenian_vowel(before) && (article == U'ը' || article == U'ն');
  return definite ? word.substr(0, last) : word;
}

}  // namespace

struct Stemmer::Impl {
  std::unique_ptr<sb_stemmer, DeleteStemmer> algorithm;
  bool armenian = false;
};

Stemmer::Stemmer(const Language& language) : impl_(std::make_unique<Impl>()) {
  // Snowball knows languages by their two-letter codes; nullptr where it has none.
  impl_->algorithm.reset(sb_stemmer_new(language.primary().c_str(), "UTF_8"));
  impl_->armenian = language.primary() == "hy";
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view folded_word) const {
  sb_stemmer* algorithm = impl_->algorithm.get();
  if (algorithm == nullptr) {
    return std::string(folded_word);
  }
  const std::string_view word = impl_->armenian ? without_article(folded_word) : folded_word;
  const sb_symbol* stem =
      sb_stemmer_stem(algorithm, symbols_of(word), static_cast<int>(word.size()));
  if (stem == nullptr) {
    throw std::bad_alloc();
  }
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(algorithm))};
}

std::string fold_word(std::string_view word) {
  const std::string folded = fold_case(word);
  std::string result;
  result.reserve(folded.size());
  char32_t previous = 0;
  for (std::size_t offset = 0; offset < folded.size();) {
    const CodePoint point = code_point_at(folded, offset);
    const std::size_t begin = std::exchange(offset, point.end);
    const char32_t c = point.value;
    if (is_dropped_in_word(c)) {
      continue;
    }
    if (c == U'ё') {
      result += "е";
    } else if (c == U'ւ' && previous == U'ե') {
      result += "վ";
    } else if (c == U'’' || c == U'՚' || c == U'ʼ') {
      result += '\'';
    } else {
      result.append(folded, begin, offset - begin);
    }
    previous = c;
  }
  return result;
}

}  // namespace targman::text
