#include "core/align/word_similarity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "core/align/share_rows.h"
#include "core/text/utf8.h"

namespace targman::align {
namespace {

// Probabilities that look-alikes are translations of each other, measured on aligned news.
constexpr double kEqualNumber = 0.95;
constexpr double kSameWord = 0.5;
/// Of a perfect look-alike; the square of the similarity takes off from it.
constexpr double kName = 0.95;
constexpr double kOtherWord = 0.12;

/// Shorter words are look-alikes of too much.
constexpr std::size_t kMinNameSounds = 3;

/// Where stemmers fail, words of one root still begin alike: this much of both, at least.
constexpr std::size_t kRootChars = 5;
/// How much such a likeness is worth against that of stems.
constexpr double kSameRoot = 0.6;

/// Target words by the first character of their skeletons, where only equal ones are compared.
using Buckets = std::array<std::vector<std::uint32_t>, 128>;

std::size_t bucket_of(const WordType& type) {
  return static_cast<unsigned char>(type.name.skeleton.front()) & 0x7FU;
}

bool can_be_name(const WordType& type) {
  return !type.number && type.name.sounds.size() >= kMinNameSounds;
}

double look_alike(const WordType& source, const WordType& target) {
  const double similarity = text::name_similarity(source.name, target.name);
  const double name = similarity * similarity * (source.capitalised ? kName : kOtherWord);
  return source.folded == target.folded ? std::max(name, kSameWord) : name;
}

std::vector<Similar> equal_numbers(const text::Number& number, const SideWords& target,
                                   const std::vector<std::uint32_t>& numbers) {
  std::vector<Similar> found;
  for (const std::uint32_t type : numbers) {
    if (text::same_value(number, *target.types[type].number)) {
      found.push_back({type, Likeness::number, kEqualNumber, kEqualNumber});
    }
  }
  return found;
}

std::vector<Similar> look_alikes(const WordType& source, const SideWords& target,
                                 const std::vector<std::uint32_t>& candidates) {
  std::vector<Similar> found;
  for (const std::uint32_t type : candidates) {
    const double probability = look_alike(source, target.types[type]);
    if (probability > 0) {
      found.push_back({type, Likeness::name, probability, probability});
    }
  }
  return found;
}

/// The first characters of a word; empty for one that is too short to have a root and an ending.
std::string root_of(const std::string& folded) {
  std::size_t end = 0;
  for (std::size_t chars = 0; chars < kRootChars; ++chars) {
    if (end == folded.size()) {
      return {};
    }
    end = text::code_point_at(folded, end).end;
  }
  return folded.substr(0, end);
}

/// The types of one side, by what they are looked up by.
class TypeIndex {
 public:
  explicit TypeIndex(const SideWords& words) {
    for (std::uint32_t type = 0; type < words.types.size(); ++type) {
      const WordType& word = words.types[type];
      if (word.number) {
        numbers.push_back(type);
        continue;
      }
      by_stem[word.stem].push_back(type);
      by_root[root_of(word.folded)].push_back(type);
      if (can_be_name(word)) {
        by_skeleton[bucket_of(word)].push_back(type);
      }
    }
    by_root.erase("");
  }

  std::vector<std::uint32_t> numbers;
  Buckets by_skeleton;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_root;
};

void raise(std::vector<Similar>& similar, const Similar& found) {
  const auto known = std::ranges::find(similar, found.type, &Similar::type);
  if (known == similar.end()) {
    similar.push_back(found);
  } else {
    if (found.probability > known->probability) {
      known->probability = found.probability;
      known->likeness = found.likeness;
    }
    known->backward = std::max(known->backward, found.backward);
  }
}

void add_translations(std::vector<Similar>& similar, const TypeIndex& target,
                      const std::vector<lexicon::Translation>& translations) {
  for (const lexicon::Translation& translation : translations) {
    if (const auto found = target.by_stem.find(translation.stem); found != target.by_stem.end()) {
      for (const std::uint32_t type : found->second) {
        raise(similar,
              {type, Likeness::translation, translation.probability, translation.backward});
      }
    }
    const auto found = target.by_root.find(root_of(translation.word));
    if (found != target.by_root.end()) {
      for (const std::uint32_t type : found->second) {
        raise(similar, {type, Likeness::translation, kSameRoot * translation.probability,
                        kSameRoot * translation.backward});
      }
    }
  }
}

std::vector<Similar> similar_to(const WordType& type, const SideWords& target,
                                const TypeIndex& index, const lexicon::Lexicon& lexicon) {
  if (type.number) {
    return equal_numbers(*type.number, target, index.numbers);
  }
  std::vector<Similar> similar;
  if (can_be_name(type)) {
    similar = look_alikes(type, target, index.by_skeleton[bucket_of(type)]);
  }
  add_translations(similar, index, lexicon.translations(type.stem));
  return similar;
}

}  // namespace

std::vector<std::vector<Similar>> similar_words(const SideWords& source, const SideWords& target,
                                                const lexicon::Lexicon& lexicon,
                                                std::size_t threads) {
  const TypeIndex index(target);
  std::vector<std::vector<Similar>> similar(source.types.size());
  share_rows(source.types.size(), threads, [&](SentenceRange types) {
    for (std::size_t i = types.begin; i < types.end; ++i) {
      similar[i] = similar_to(source.types[i], target, index, lexicon);
    }
  });
  return similar;
}

}  // namespace targman::align
