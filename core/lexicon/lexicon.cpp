#include "core/lexicon/lexicon.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>

namespace targman::lexicon {
namespace {

// Probabilities that the word stands in the translation of a sentence that has the source word:
// for the first translation listed, and for each further one as a share of the one before it.
constexpr double kFirstListed = 0.7;
constexpr double kNextListed = 0.8;

std::optional<std::size_t> column_of(const WordList& list, const Language& language) {
  for (std::size_t i = 0; i < list.languages.size(); ++i) {
    if (list.languages[i].same_primary(language)) {
      return i;
    }
  }
  return std::nullopt;
}

bool is_phrase(const std::string& word) {
  return word.find(' ') != std::string::npos;
}

}  // namespace

Lexicon::Lexicon(const Language& source, const Language& target)
    : source_(source), target_(target), source_stemmer_(source), target_stemmer_(target) {}

void Lexicon::add(const WordList& list) {
  const auto source = column_of(list, source_);
  const auto target = column_of(list, target_);
  if (!source || !target) {
    return;
  }
  for (const WordEntry& entry : list.entries) {
    for (const std::string& word : entry.words[*source]) {
      double probability = kFirstListed;
      for (const std::string& translation : entry.words[*target]) {
        add_pair(word, translation, probability);
        probability *= kNextListed;
      }
    }
  }
}

const std::vector<Translation>& Lexicon::translations(const std::string& source_stem) const {
  static const std::vector<Translation> none;
  const auto found = translations_.find(source_stem);
  return found == translations_.end() ? none : found->second;
}

void Lexicon::add_pair(const std::string& source, const std::string& target, double probability) {
  if (is_phrase(source) || is_phrase(target)) {
    return;
  }
  std::string folded = text::fold_word(target);
  std::string stem = target_stemmer_.stem(folded);
  target_stems_.insert(stem);
  auto& known = translations_[source_stemmer_.stem(text::fold_word(source))];
  const auto same = std::ranges::find(known, folded, &Translation::word);
  if (same == known.end()) {
    known.push_back({std::move(folded), std::move(stem), probability});
  } else {
    same->probability = std::max(same->probability, probability);
  }
  std::ranges::stable_sort(known, std::ranges::greater(), &Translation::probability);
}

Lexicon shipped_lexicon(const Language& source, const Language& target) {
  Lexicon lexicon(source, target);
  lexicon.add(shipped_words());
  return lexicon;
}

}  // namespace targman::lexicon
