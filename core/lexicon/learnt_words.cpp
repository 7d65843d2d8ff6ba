#include "core/lexicon/learnt_words.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "core/lexicon/model1.h"
#include "core/lexicon/vocabulary.h"

namespace targman::lexicon {
namespace {

/// Added to the count of each stem, so that what was seen rarely is not taken for certain.
constexpr double kUnseen = 0.5;
using Id = std::uint32_t;

void drop_rare(Sentence& sentence, const Vocabulary& words) {
  std::erase_if(sentence, [&](Id id) { return words.count(id) < kLeastSeen; });
}

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
    drop_rare(pair.source, source);
    drop_rare(pair.target, target);
  }
  return ids;
}

/// How often words of a pair of languages were linked.
class LinkCounts {
 public:
  LinkCounts(std::span<const NumberedPair> pairs, const Model1& model) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      for (const Link& link : model.links(i)) {
        const Id source = pairs[i].source[link.source];
        const Id target = pairs[i].target[link.target];
        pairs_[{source, target}] += link.probability;
        sources_[source] += link.probability;
        targets_[target] += link.probability;
      }
    }
  }

  [[nodiscard]] LearntWords learnt(const Vocabulary& source, const Vocabulary& target) const {
    LearntWords learnt;
    for (const auto& [ids, count] : pairs_) {
      const double forward = translation_probability(count, source.count(ids.first));
      const double backward = translation_probability(count, target.count(ids.second));
      if (std::max(forward, backward) >= kLeastProbability) {
        learnt.pairs.push_back(
            {source.stem(ids.first), target.stem(ids.second), forward, backward});
      }
    }
    learnt.source_counts = counts_of(sources_, source);
    learnt.target_counts = counts_of(targets_, target);
    return learnt;
  }

 private:
  static std::vector<StemCount> counts_of(const std::map<Id, double>& links,
                                          const Vocabulary& words) {
    std::vector<StemCount> counts;
    counts.reserve(links.size());
    for (const auto& [id, count] : links) {
      counts.push_back({words.stem(id), count});
    }
    return counts;
  }

  std::map<std::pair<Id, Id>, double> pairs_;
  std::map<Id, double> sources_;
  std::map<Id, double> targets_;
};

}  // namespace

double translation_probability(double links, double seen) {
  return links / (seen + kUnseen);
}

LearntWords learn_words(std::span<const SentencePair> pairs, const Language& source,
                        const Language& target) {
  Vocabulary source_words(source);
  Vocabulary target_words(target);
  const std::vector<NumberedPair> numbered = read_pairs(pairs, source_words, target_words);
  const Model1 model(numbered, source_words.size(), target_words.size());
  return LinkCounts(numbered, model).learnt(source_words, target_words);
}

}  // namespace targman::lexicon
