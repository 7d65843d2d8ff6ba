#include "core/align/shared_words.h"

namespace targman::align {

SentenceWords::SentenceWords(const SideWords& side) : positions(side.types.size()) {
  begins.reserve(side.sentence_count() + 1);
  for (std::uint32_t sentence = 0; sentence < side.sentence_count(); ++sentence) {
    begins.push_back(words.size());
    for (std::size_t i = side.begins[sentence]; i < side.begins[sentence + 1]; ++i) {
      const std::uint32_t type = side.tokens[i];
      auto& places = positions[type];
      if (!places.empty() && places.back() >= begins.back()) {
        ++words[places.back()].count;
      } else {
        places.push_back(static_cast<std::uint32_t>(words.size()));
        words.push_back({type, 1});
        sentences.push_back(sentence);
      }
    }
  }
  begins.push_back(words.size());
}

std::size_t PlaceCursor::first_place(std::uint32_t type, std::size_t first) {
  const std::vector<std::uint32_t>& places = side_.positions[type];
  std::uint32_t& next = next_[type];
  while (next < places.size() && places[next] < first) {
    ++next;
  }
  return next;
}

void SharedWords::Supports::clear(std::size_t sum_count) {
  sums.assign(sum_count, 0);
  packed.clear();
  begins.assign(1, 0);
}

void SharedWords::Supports::pack(std::size_t first, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (sums[first + i] > 0) {
      packed.push_back({static_cast<std::uint32_t>(i), sums[first + i]});
    }
  }
  begins.push_back(packed.size());
}

void SharedWords::find(const SentenceWords& source, PlaceCursor& target,
                       const std::vector<std::vector<Similar>>& similar, std::size_t sentence,
                       SentenceRange window) {
  source_ = sentence;
  window_ = window;
  const std::vector<std::size_t>& begins = target.side().begins;
  first_word_ = begins[window.begin];
  source_size_ = source.size_of(sentence);
  on_target_.clear(begins[window.end] - first_word_);
  on_source_.clear(window.size() * source_size_);
  for (std::size_t i = 0; i < source_size_; ++i) {
    const SentenceWord word = source.words[source.begins[sentence] + i];
    for (const Similar& other : similar[word.type]) {
      add(target, i, word.count, other);
    }
  }
  for (std::size_t i = window.begin; i < window.end; ++i) {
    on_target_.pack(begins[i] - first_word_, target.side().size_of(i));
    on_source_.pack((i - window.begin) * source_size_, source_size_);
  }
}

void SharedWords::add(PlaceCursor& target, std::size_t word, std::uint32_t count,
                      const Similar& other) {
  const auto& places = target.side().positions[other.type];
  const std::size_t end = first_word_ + on_target_.sums.size();
  for (std::size_t i = target.first_place(other.type, first_word_);
       i < places.size() && places[i] < end; ++i) {
    const std::size_t place = places[i];
    on_target_.sums[place - first_word_] +=
        static_cast<float>(other.probability) * static_cast<float>(count);
    const std::size_t column = target.side().sentences[place] - window_.begin;
    on_source_.sums[column * source_size_ + word] +=
        static_cast<float>(other.backward) * static_cast<float>(target.side().words[place].count);
  }
}

}  // namespace targman::align
