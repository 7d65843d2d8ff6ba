#include "core/text/inflection.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/text/ending_tables.h"
#include "core/text/irregular_forms.h"
#include "core/text/stem.h"

namespace targman::text {
namespace {

/// FNV-1a over a mark for the kind of stem and its letters.
std::uint64_t hash(char kind, std::string_view begin, std::string_view end) {
  constexpr std::uint64_t kOffsetBasis = 0xcbf29ce484222325;
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t result = (kOffsetBasis ^ static_cast<unsigned char>(kind)) * kPrime;
  for (const std::string_view part : {begin, end}) {
    for (const char c : part) {
      result = (result ^ static_cast<unsigned char>(c)) * kPrime;
    }
  }
  return result;
}

void sort_once(std::vector<std::uint64_t>& stems) {
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

}  // namespace

void StemSink::noun(std::string_view begin, std::string_view end) {
  stems_.nominal.push_back(hash('n', begin, end));
  if (source_ == WordSource::text) {
    stems_.nominal.push_back(hash('c', begin, end));
  }
}

void StemSink::changed_noun(std::string_view begin, std::string_view end) {
  stems_.nominal.push_back(hash(source_ == WordSource::text ? 'n' : 'c', begin, end));
}

void StemSink::adjective(std::string_view begin, std::string_view end) {
  stems_.nominal.push_back(hash('a', begin, end));
}

void StemSink::verb(std::string_view begin, std::string_view end) {
  stems_.verbal.push_back(hash('v', begin, end));
}

Stems StemSink::finish() && {
  sort_once(stems_.nominal);
  sort_once(stems_.verbal);
  return std::move(stems_);
}

struct Inflection::Impl {
  std::string language;
  Stemmer stemmer;
  IrregularForms irregular;

  [[nodiscard]] Stems stems(std::string_view word, WordSource source) const {
    StemSink sink(source);
    add_stems(word, source, sink);
    Stems found = std::move(sink).finish();
    if (source == WordSource::text) {
      for (const IrregularWord& irregular_of : irregular.words_of(word)) {
        add_irregular(irregular_of, found);
      }
    }
    return found;
  }

  /// Adds the stems of a dictionary's word as a word of a text has them.
  void add_irregular(const IrregularWord& of, Stems& found) const {
    StemSink sink(WordSource::text);
    add_stems(of.word, WordSource::dictionary, sink);
    const Stems more = std::move(sink).finish();
    if (of.kind == WordKind::verb) {
      found.verbal.insert(found.verbal.end(), more.verbal.begin(), more.verbal.end());
      sort_once(found.verbal);
    } else {
      found.nominal.insert(found.nominal.end(), more.nominal.begin(), more.nominal.end());
      sort_once(found.nominal);
    }
  }

  void add_stems(std::string_view word, WordSource source, StemSink& sink) const {
    if (language == "en") {
      english_stems(word, source, sink);
    } else if (language == "hy") {
      armenian_stems(word, source, sink);
    } else if (language == "ru") {
      russian_stems(word, source, sink);
      sink.verb(stemmer.stem(word));
    } else {
      const std::string stem = stemmer.stem(word);
      sink.noun(stem);
      sink.verb(stem);
    }
  }
};

Inflection::Inflection(const Language& language)
    : impl_(std::make_unique<Impl>(
          Impl{language.primary(), Stemmer(language), IrregularForms(language.primary())})) {}

Inflection::~Inflection() = default;
Inflection::Inflection(Inflection&&) noexcept = default;
Inflection& Inflection::operator=(Inflection&&) noexcept = default;

Stems Inflection::dictionary_stems(std::string_view folded_word) const {
  return impl_->stems(folded_word, WordSource::dictionary);
}

Stems Inflection::text_stems(std::string_view folded_word) const {
  return impl_->stems(folded_word, WordSource::text);
}

std::vector<std::string_view> Inflection::irregular_words(std::string_view folded_word) const {
  const std::vector<IrregularWord> found = impl_->irregular.words_of(folded_word);
  std::vector<std::string_view> words;
  words.reserve(found.size());
  for (const IrregularWord& of : found) {
    words.push_back(of.word);
  }
  return words;
}

bool Inflection::is_nominal_ending(std::string_view folded) const {
  if (impl_->language == "en") {
    return is_english_ending(folded);
  }
  if (impl_->language == "hy") {
    return is_armenian_ending(folded);
  }
  if (impl_->language == "ru") {
    return is_russian_ending(folded);
  }
  return folded.empty();
}

bool share_stem(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right) {
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() && r != right.end()) {
    if (*l == *r) {
      return true;
    }
    ++(*l < *r ? l : r);
  }
  return false;
}

}  // namespace targman::text
