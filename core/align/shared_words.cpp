#include "core/align/shared_words.h"

namespace targman::align {
namespace {

std::vector<std::vector<std::uint32_t>> positions_of(const SideWords& words) {
  std::vector<std::vector<std::uint32_t>> positions(words.types.size());
  for (std::uint32_t token = 0; token < words.tokens.size(); ++token) {
    positions[words.tokens[token]].push_back(token);
  }
  return positions;
}

std::vector<std::uint32_t> sentences_of_tokens(const SideWords& words) {
  std::vector<std::uint32_t> sentences;
  sentences.reserve(words.tokens.size());
  for (std::uint32_t i = 0; i < words.sentence_count(); ++i) {
    sentences.resize(words.begins[i + 1], i);
  }
  return sentences;
}

}  // namespace

IndexedSide::IndexedSide(const SideWords& side)
    : words(side), positions(positions_of(side)), sentences(sentences_of_tokens(side)) {}

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

std::size_t PlaceCursor::first_place(std::uint32_t type, std::size_t first) {
  const std::vector<std::uint32_t>& places = side_.positions[type];
  std::uint32_t& next = next_[type];
  while (next < places.size() && places[next] < first) {
    ++next;
  }
  return next;
}

void SharedWords::find(const SideWords& source, PlaceCursor& target,
                       const std::vector<std::vector<Similar>>& similar, std::size_t sentence,
                       SentenceRange window) {
  window_ = window;
  const std::vector<std::size_t>& begins = target.side().words.begins;
  first_token_ = begins[window.begin];
  source_size_ = source.size_of({sentence, sentence + 1});
  on_target_.clear(begins[window.end] - first_token_);
  on_source_.clear(window.size() * source_size_);
  for (std::size_t i = 0; i < source_size_; ++i) {
    for (const Similar& other : similar[source.tokens[source.begins[sentence] + i]]) {
      add(target, i, other);
    }
  }
  for (std::size_t i = window.begin; i < window.end; ++i) {
    on_target_.pack(begins[i] - first_token_, begins[i + 1] - begins[i]);
    on_source_.pack((i - window.begin) * source_size_, source_size_);
  }
}

void SharedWords::add(PlaceCursor& target, std::size_t token, const Similar& other) {
  const auto& places = target.side().positions[other.type];
  const std::size_t end = first_token_ + on_target_.sums.size();
  for (std::size_t i = target.first_place(other.type, first_token_);
       i < places.size() && places[i] < end; ++i) {
    on_target_.sums[places[i] - first_token_] += static_cast<float>(other.probability);
    const std::size_t column = target.side().sentences[places[i]] - window_.begin;
    on_source_.sums[column * source_size_ + token] += static_cast<float>(other.backward);
  }
}

}  // namespace targman::align
