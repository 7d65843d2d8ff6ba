#include "core/lexicon/model1.h"

#include <algorithm>
#include <future>

namespace targman::lexicon {
namespace {

constexpr int kRounds = 5;
/// Added to the count of each word, so that what was seen rarely is not taken for certain.
constexpr double kUnseen = 0.5;
/// Nothing becomes impossible for ever.
constexpr double kFloor = 1e-7;

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
  Direction(const Model1& model, std::size_t givers, std::size_t takers, bool forward)
      : model_(model),
        forward_(forward),
        probabilities_(model.cells_.size(), 1),
        counts_(model.cells_.size()),
        empty_probabilities_(takers, 1),
        empty_counts_(takers),
        giver_sums_(givers) {}

  /// The probability of each cell.
  std::vector<float> learn() {
    for (int i = 0; i < kRounds; ++i) {
      for (std::size_t pair = 0; pair < model_.pairs_.size(); ++pair) {
        count(pair);
      }
      normalise();
    }
    return std::move(probabilities_);
  }

 private:
  void count(std::size_t number) {
    const NumberedPair& pair = model_.pairs_[number];
    const std::size_t columns = pair.target.size();
    const std::uint32_t* cells = model_.cell_of_.data() + model_.pair_begins_[number];
    if (forward_) {
      for (std::size_t i = 0; i < columns; ++i) {
        share_out(cells + i, pair.source.size(), columns, pair.target[i]);
      }
    } else {
      for (std::size_t i = 0; i < pair.source.size(); ++i) {
        share_out(cells + i * columns, columns, 1, pair.source[i]);
      }
    }
  }

  /// Shares one token out among the words that face it, whose cells are so far apart.
  void share_out(const std::uint32_t* cells, std::size_t count, std::size_t step,
                 std::uint32_t taker) {
    float sum = empty_probabilities_[taker];
    for (std::size_t i = 0; i < count; ++i) {
      sum += probabilities_[cells[i * step]];
    }
    const float scale = 1 / sum;
    empty_counts_[taker] += empty_probabilities_[taker] * scale;
    for (std::size_t i = 0; i < count; ++i) {
      counts_[cells[i * step]] += probabilities_[cells[i * step]] * scale;
    }
  }

  void normalise() {
    std::ranges::fill(giver_sums_, kUnseen);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      giver_sums_[giver(i)] += static_cast<double>(counts_[i]);
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      probabilities_[i] = share_of(counts_[i], giver_sums_[giver(i)]);
      counts_[i] = 0;
    }
    double sum = kUnseen;
    for (const float count : empty_counts_) {
      sum += static_cast<double>(count);
    }
    for (std::size_t i = 0; i < empty_counts_.size(); ++i) {
      empty_probabilities_[i] = share_of(empty_counts_[i], sum);
      empty_counts_[i] = 0;
    }
  }

  static float share_of(float count, double sum) {
    return static_cast<float>(std::max(kFloor, static_cast<double>(count) / sum));
  }

  [[nodiscard]] std::uint32_t giver(std::size_t cell) const {
    return forward_ ? model_.cells_[cell].source : model_.cells_[cell].target;
  }

  const Model1& model_;
  bool forward_;
  std::vector<float> probabilities_;
  std::vector<float> counts_;
  std::vector<float> empty_probabilities_;
  std::vector<float> empty_counts_;
  std::vector<double> giver_sums_;
};

Model1::Model1(std::span<const NumberedPair> pairs, std::size_t source_size,
               std::size_t target_size)
    : pairs_(pairs) {
  find_cells(source_size, target_size);
  auto backward = std::async(std::launch::async, [&] {
    return Direction(*this, target_size, source_size, false).learn();
  });
  const std::vector<float> forth = Direction(*this, source_size, target_size, true).learn();
  const std::vector<float> back = backward.get();
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    cells_[i].forward = forth[i];
    cells_[i].backward = back[i];
  }
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
      std::uint32_t* cell = &cell_of_[pair_begins_[place.pair]] + place.position * targets.size();
      for (const std::uint32_t target : targets) {
        const bool is_new = known[target] < first || known[target] >= cells_.size() ||
                            cells_[known[target]].target != target;
        if (is_new) {
          known[target] = static_cast<std::uint32_t>(cells_.size());
          cells_.push_back({source, target, 0, 0});
        }
        *cell++ = known[target];
      }
    }
  }
}

}  // namespace targman::lexicon
