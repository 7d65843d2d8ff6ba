#include "core/lexicon/learnt_words.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/lexicon/model1.h"
#include "core/text/stem.h"
#include "core/text/token.h"

namespace targman::lexicon {
namespace {

/// Rarer translations are noise.
constexpr double kLeastProbability = 0.05;
constexpr std::uint32_t kLeastCount = 2;
/// Longer sentences say little of their words and cost much.
constexpr std::size_t kMostTokens = 120;

using Id = std::uint32_t;

/// The stems of one side by number.
class Vocabulary {
 public:
  explicit Vocabulary(const Language& language) : stemmer_(language) {}

  Sentence read(std::string_view sentence) {
    Sentence ids;
    for (const text::Token& token : text::tokenize(sentence)) {
      if (token.kind == text::TokenClass::word) {
        ids.push_back(id_of(text::fold_word(token.range.of(sentence))));
      }
    }
    if (ids.size() > kMostTokens) {
      ids.clear();
    }
    for (const Id id : ids) {
      ++counts_[id];
    }
    return ids;
  }

  void drop_rare(Sentence& sentence) const {
    std::erase_if(sentence, [&](Id id) { return counts_[id] < kLeastCount; });
  }

  [[nodiscard]] std::size_t size() const { return stems_.size(); }
  [[nodiscard]] const std::string& stem(Id id) const { return stems_[id]; }

  [[nodiscard]] std::vector<StemCount> counts() const {
    std::vector<StemCount> result;
    for (Id id = 0; id < stems_.size(); ++id) {
      if (counts_[id] >= kLeastCount) {
        result.push_back({stems_[id], static_cast<double>(counts_[id])});
      }
    }
    return result;
  }

 private:
  /// Words are stemmed once each.
  Id id_of(const std::string& word) {
    const auto [known, is_new] = words_.try_emplace(word, 0);
    if (is_new) {
      const std::string stem = stemmer_.stem(word);
      const auto [entry, added] = ids_.try_emplace(stem, static_cast<Id>(stems_.size()));
      if (added) {
        stems_.push_back(stem);
        counts_.push_back(0);
      }
      known->second = entry->second;
    }
    return known->second;
  }

  text::Stemmer stemmer_;
  std::unordered_map<std::string, Id> words_;
  std::unordered_map<std::string, Id> ids_;
  std::vector<std::string> stems_;
  std::vector<std::uint32_t> counts_;
};

/// What comes again word for word teaches nothing: all its words always stand together.
std::vector<NumberedPair> read_pairs(std::span<const SentencePair> pairs, Vocabulary& source,
                                     Vocabulary& target) {
  std::vector<NumberedPair> ids;
  std::set<std::pair<std::string_view, std::string_view>> seen;
  const std::size_t skipped = pairs.size() - std::min(pairs.size(), kMostPairs);
  for (const SentencePair& pair : pairs.subspan(skipped)) {
    if (seen.emplace(pair.source, pair.target).second) {
      ids.push_back({source.read(pair.source), target.read(pair.target)});
    }
  }
  for (NumberedPair& pair : ids) {
    source.drop_rare(pair.source);
    target.drop_rare(pair.target);
  }
  return ids;
}

}  // namespace

LearntWords learn_words(std::span<const SentencePair> pairs, const Language& source,
                        const Language& target) {
  Vocabulary source_words(source);
  Vocabulary target_words(target);
  const std::vector<NumberedPair> numbered = read_pairs(pairs, source_words, target_words);
  const Model1 model(numbered, source_words.size(), target_words.size());
  LearntWords learnt{{}, source_words.counts(), target_words.counts()};
  for (const Model1::Cell& cell : model.cells()) {
    const auto forward = static_cast<double>(cell.forward);
    const auto backward = static_cast<double>(cell.backward);
    if (std::max(forward, backward) >= kLeastProbability) {
      learnt.pairs.push_back(
          {source_words.stem(cell.source), target_words.stem(cell.target), forward, backward});
    }
  }
  return learnt;
}

}  // namespace targman::lexicon
