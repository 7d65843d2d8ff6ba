#include "core/lexicon/model1.h"

#include <algorithm>
#include <future>
#include <unordered_map>

namespace targman::lexicon {
namespace {

/// Rounds in which each direction learns by itself; one in which they agree follows.
constexpr int kRounds = 3;
/// Added to the count of each word, so that what was seen rarely is not taken for certain.
constexpr double kUnseen = 0.5;
/// Probability of a translation of which nothing is known: one of the words of a sentence.
constexpr float kAny = 0.05F;
/// Probability that the empty word is translated by a word: with more, rare words stay unlinked;
/// with less, words are linked that only stand side by side.
constexpr float kEmpty = 0.02F;
/// Rarer links are noise, and there are many of them.
constexpr float kLeastLink = 0.05F;

/// Where a word stands: the pair, and the place in its source sentence.
struct Place {
  std::uint32_t pair = 0;
  std::uint32_t position = 0;
};

/// The places of each source word, one word after the other.
struct Places {
  Places(std::span<const NumberedPair> pairs, std::size_t source_size) : begins(source_size + 2) {
    for (const NumberedPair& pair : pairs) {
      for (const std::uint32_t word : pair.source) {
        ++begins[word + 2];
      }
    }
    for (std::size_t i = 1; i < begins.size(); ++i) {
      begins[i] += begins[i - 1];
    }
    // While they are filled in, a word's places begin in the entry of the next word.
    places.resize(begins.back());
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      for (std::uint32_t j = 0; j < pairs[i].source.size(); ++j) {
        places[begins[pairs[i].source[j] + 1]++] = {i, j};
      }
    }
  }

  std::vector<Place> places;
  std::vector<std::size_t> begins;  ///< of each word in `places`, and one more
};

}  // namespace

/// The probabilities of one direction while they are learnt. A *giver* translates, a *taker* is the
/// word it comes out as.
class Model1::Direction {
 public:
  /// `known` is how often each giver was seen before, and `links` how often with each cell's taker.
  Direction(const Model1& model, bool forward, std::size_t givers, const std::vector<double>& known,
            const std::vector<float>& links)
      : model_(model), forward_(forward), known_links_(links), giver_counts_(givers) {
    std::ranges::copy(known, giver_counts_.begin());
    probabilities_.reserve(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
      probabilities_.push_back((links[i] + kAny) / static_cast<float>(giver_counts_[giver(i)] + 1));
    }
    for (const NumberedPair& pair : model.pairs_) {
      for (const std::uint32_t word : forward ? pair.source : pair.target) {
        ++giver_counts_[word];
      }
    }
  }

  void learn() {
    std::vector<float> counts(probabilities_.size());
    std::vector<float> shares;
    for (int i = 0; i < kRounds; ++i) {
      std::ranges::fill(counts, 0.0F);
      for (std::size_t pair = 0; pair < model_.pairs_.size(); ++pair) {
        share_out(pair, shares);
        const std::uint32_t* cell = model_.cell_of_.data() + model_.pair_begins_[pair];
        for (const float share : shares) {
          counts[*cell++] += share;
        }
      }
      take(counts);
    }
  }

  /// For each two words of a pair, by source and target word, the share of the taker that comes
  /// from the giver.
  void share_out(std::size_t number, std::vector<float>& shares) const {
    const NumberedPair& pair = model_.pairs_[number];
    const std::size_t columns = pair.target.size();
    shares.clear();
    const std::uint32_t* cell = model_.cell_of_.data() + model_.pair_begins_[number];
    for (std::size_t i = 0; i < pair.source.size() * columns; ++i) {
      shares.push_back(probabilities_[cell[i]]);
    }
    if (forward_) {
      for (std::size_t i = 0; i < columns; ++i) {
        share_out(shares.data() + i, pair.source.size(), columns);
      }
    } else {
      for (std::size_t i = 0; i < pair.source.size(); ++i) {
        share_out(shares.data() + i * columns, columns, 1);
      }
    }
  }

  /// Makes probabilities of counts, by cell.
  void take(const std::vector<float>& counts) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
      probabilities_[i] =
          (known_links_[i] + counts[i]) / static_cast<float>(giver_counts_[giver(i)] + kUnseen);
    }
    empty_ = kEmpty;
  }

 private:
  /// Shares one taker out among the givers that face it, whose places are so far apart.
  void share_out(float* shares, std::size_t count, std::size_t step) const {
    float sum = empty_;
    for (std::size_t i = 0; i < count; ++i) {
      sum += shares[i * step];
    }
    const float scale = 1 / sum;
    for (std::size_t i = 0; i < count; ++i) {
      shares[i * step] *= scale;
    }
  }

  [[nodiscard]] std::uint32_t giver(std::size_t cell) const {
    return forward_ ? model_.cells_[cell].source : model_.cells_[cell].target;
  }

  const Model1& model_;
  bool forward_;
  const std::vector<float>& known_links_;
  std::vector<double> giver_counts_;
  std::vector<float> probabilities_;
  float empty_ = kAny;  ///< at first a word like any other
};

Model1::Model1(std::span<const NumberedPair> pairs, std::size_t source_size,
               std::size_t target_size, const KnownWords& known)
    : pairs_(pairs) {
  find_cells(source_size, target_size);
  known_links_ = known_counts(known);
  forward_ =
      std::make_unique<Direction>(*this, true, source_size, known.source_counts, known_links_);
  backward_ =
      std::make_unique<Direction>(*this, false, target_size, known.target_counts, known_links_);
  auto backward = std::async(std::launch::async, [&] { backward_->learn(); });
  forward_->learn();
  backward.get();
  agree();
}

Model1::~Model1() = default;

std::vector<float> Model1::known_counts(const KnownWords& known) const {
  constexpr int kHalf = 32;
  std::unordered_map<std::uint64_t, float> links;
  for (const KnownLink& link : known.links) {
    links[std::uint64_t{link.source} << kHalf | link.target] = static_cast<float>(link.count);
  }
  std::vector<float> counts(cells_.size());
  for (std::size_t i = 0; i < cells_.size() && !links.empty(); ++i) {
    const auto found = links.find(std::uint64_t{cells_[i].source} << kHalf | cells_[i].target);
    counts[i] = found == links.end() ? 0 : found->second;
  }
  return counts;
}

void Model1::agree() {
  std::vector<float> counts(cells_.size());
  for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
    const std::uint32_t* cell = cell_of_.data() + pair_begins_[pair];
    for (const float product : products(pair)) {
      counts[*cell++] += product;
    }
  }
  forward_->take(counts);
  backward_->take(counts);
}

std::vector<float> Model1::products(std::size_t pair) const {
  std::vector<float> forth;
  std::vector<float> back;
  forward_->share_out(pair, forth);
  backward_->share_out(pair, back);
  for (std::size_t i = 0; i < forth.size(); ++i) {
    forth[i] *= back[i];
  }
  return forth;
}

std::vector<Link> Model1::links(std::size_t pair) const {
  std::vector<Link> links;
  const std::vector<float> probabilities = products(pair);
  const std::size_t columns = pairs_[pair].target.size();
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    if (probabilities[i] >= kLeastLink) {
      links.push_back({static_cast<std::uint32_t>(i / columns),
                       static_cast<std::uint32_t>(i % columns),
                       static_cast<double>(probabilities[i])});
    }
  }
  return links;
}

void Model1::find_cells(std::size_t source_size, std::size_t target_size) {
  pair_begins_.reserve(pairs_.size());
  std::size_t size = 0;
  for (const NumberedPair& pair : pairs_) {
    pair_begins_.push_back(size);
    size += pair.source.size() * pair.target.size();
  }
  cell_of_.resize(size);
  const Places places(pairs_, source_size);
  // The cell of the source word at hand, by target word; those of earlier words count for none.
  std::vector<std::uint32_t> known(target_size);
  for (std::uint32_t source = 0; source < source_size; ++source) {
    const auto first = static_cast<std::uint32_t>(cells_.size());
    for (std::size_t i = places.begins[source]; i < places.begins[source + 1]; ++i) {
      const Place place = places.places[i];
      const Sentence& targets = pairs_[place.pair].target;
      std::uint32_t* cell =
          cell_of_.data() + pair_begins_[place.pair] + place.position * targets.size();
      for (const std::uint32_t target : targets) {
        const bool is_new = known[target] < first || known[target] >= cells_.size() ||
                            cells_[known[target]].target != target;
        if (is_new) {
          known[target] = static_cast<std::uint32_t>(cells_.size());
          cells_.push_back({source, target});
        }
        *cell++ = known[target];
      }
    }
  }
}

}  // namespace targman::lexicon
