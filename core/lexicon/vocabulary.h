#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/language.h"
#include "core/lexicon/model1.h"
#include "core/text/stem.h"

namespace targman::lexicon {

/// The stems of the words of one language (see text::Stemmer), numbered from 0 as they are first
/// met, and how often each was met. Numbers written in digits are no words.
class Vocabulary {
 public:
  explicit Vocabulary(const Language& language) : stemmer_(language) {}

  /// The stems of a sentence in order, each counted once more. Empty for a sentence of more than
  /// 120 words: it says little of each and costs much.
  Sentence read(std::string_view sentence);

  [[nodiscard]] std::size_t size() const { return stems_.size(); }
  [[nodiscard]] const std::string& stem(std::uint32_t number) const { return stems_[number]; }
  [[nodiscard]] double count(std::uint32_t number) const { return counts_[number]; }

 private:
  std::uint32_t number_of(const std::string& word);

  text::Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> words_;  ///< each is stemmed once
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> stems_;
  std::vector<std::uint32_t> counts_;
};

}  // namespace targman::lexicon
