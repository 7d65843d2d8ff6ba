#include "core/lexicon/vocabulary.h"

#include "core/text/token.h"

namespace targman::lexicon {
namespace {

constexpr std::size_t kMostTokens = 120;

}  // namespace

Sentence Vocabulary::read(std::string_view sentence) {
  Sentence numbers;
  for (const text::Token& token : text::tokenize(sentence)) {
    if (token.kind == text::TokenClass::word) {
      numbers.push_back(number_of(text::fold_word(token.range.of(sentence))));
    }
  }
  if (numbers.size() > kMostTokens) {
    numbers.clear();
  }
  for (const std::uint32_t number : numbers) {
    ++counts_[number];
  }
  return numbers;
}

std::uint32_t Vocabulary::number_of(const std::string& word) {
  const auto [known, is_new] = words_.try_emplace(word, 0);
  if (is_new) {
    const std::string stem = stemmer_.stem(word);
    const auto [entry, added] =
        numbers_.try_emplace(stem, static_cast<std::uint32_t>(stems_.size()));
    if (added) {
      stems_.push_back(stem);
      counts_.push_back(0);
    }
    known->second = entry->second;
  }
  return known->second;
}

}  // namespace targman::lexicon
