#include "core/align/anchors.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <future>
#include <limits>
#include <unordered_map>
#include <utility>

namespace targman::align {
namespace {

/// How far from where the last anchor leads to a pair may be, in sentences, beside one more for
/// each sentence since.
constexpr std::size_t kCorridor = 60;

/// A word that stands in more sentences of the corridor says nothing of where.
constexpr std::size_t kMostPlaces = 12;

/// Less likely translations only make noise.
constexpr double kLeastProbability = 0.3;

/// What a pair must have in common: about three rare words, or one number and two.
constexpr double kLeastWeight = 9;
/// By how much it must be better than the next best for the same sentence.
constexpr double kLeastLead = 1.5;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// The sentences in which each type stands, in order, each once.
std::vector<std::vector<std::uint32_t>> sentences_of(const SideWords& words) {
  std::vector<std::vector<std::uint32_t>> sentences(words.types.size());
  for (std::uint32_t sentence = 0; sentence < words.sentence_count(); ++sentence) {
    for (std::size_t i = words.begins[sentence]; i < words.begins[sentence + 1]; ++i) {
      auto& places = sentences[words.tokens[i]];
      if (places.empty() || places.back() != sentence) {
        places.push_back(sentence);
      }
    }
  }
  return sentences;
}

/// Finds for one source sentence after the other the target sentence that shares most with it.
class PairFinder {
 public:
  PairFinder(const SideWords& source, const SideWords& target,
             const std::vector<std::vector<Similar>>& similar)
      : source_(source),
        target_count_(target.sentence_count()),
        similar_(similar),
        places_(sentences_of(target)) {}

  /// Looks among the target sentences of a range; an anchor of weight 0 where nothing stands out.
  Anchor best_for(std::size_t sentence, SentenceRange range) {
    weights_.clear();
    for (std::size_t i = source_.begins[sentence]; i < source_.begins[sentence + 1]; ++i) {
      for (const Similar& other : similar_[source_.tokens[i]]) {
        if (other.probability >= kLeastProbability) {
          add_places(other, range);
        }
      }
    }
    return heaviest(sentence);
  }

  /// The target sentences around `middle` that are at most so far from it.
  [[nodiscard]] SentenceRange around(double middle, std::size_t distance) const {
    const double reach = static_cast<double>(distance);
    const auto last = static_cast<double>(target_count_);
    return {static_cast<std::size_t>(std::clamp(middle - reach, 0.0, last)),
            static_cast<std::size_t>(std::clamp(middle + reach + 1, 0.0, last))};
  }

 private:
  void add_places(const Similar& other, SentenceRange range) {
    const auto& places = places_[other.type];
    const auto first = std::ranges::lower_bound(places, range.begin);
    const auto last = std::ranges::lower_bound(first, places.end(), range.end);
    const auto count = static_cast<std::size_t>(last - first);
    if (count == 0 || count > kMostPlaces) {
      return;
    }
    const double rarity = std::log(static_cast<double>(range.size()) / static_cast<double>(count));
    for (auto place = first; place != last; ++place) {
      weights_[*place] += other.probability * rarity;
    }
  }

  [[nodiscard]] Anchor heaviest(std::size_t sentence) const {
    Anchor best{sentence, 0, 0};
    double second = 0;
    for (const auto& [target, weight] : weights_) {
      if (weight > best.weight) {
        second = best.weight;
        best = {sentence, target, weight};
      } else {
        second = std::max(second, weight);
      }
    }
    const bool stands_out = best.weight >= kLeastWeight && best.weight >= kLeastLead * second;
    return stands_out ? best : Anchor{sentence, 0, 0};
  }

  const SideWords& source_;
  std::size_t target_count_;
  const std::vector<std::vector<Similar>>& similar_;
  std::vector<std::vector<std::uint32_t>> places_;
  std::unordered_map<std::uint32_t, double> weights_;
};

/// The heaviest prefix sums below a position (a Fenwick tree of maxima), with who ends there.
class HeaviestBelow {
 public:
  explicit HeaviestBelow(std::size_t size) : tree_(size + 1) {}

  struct Entry {
    double weight = 0;
    std::size_t last = kNone;
  };

  [[nodiscard]] Entry below(std::size_t position) const {
    Entry best;
    for (std::size_t i = position; i > 0; i -= i & (~i + 1)) {
      best = tree_[i].weight > best.weight ? tree_[i] : best;
    }
    return best;
  }

  void raise(std::size_t position, const Entry& entry) {
    for (std::size_t i = position + 1; i < tree_.size(); i += i & (~i + 1)) {
      tree_[i] = entry.weight > tree_[i].weight ? entry : tree_[i];
    }
  }

 private:
  std::vector<Entry> tree_;
};

/// The heaviest chain that rises on both sides. `candidates` rise on the source side.
std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& candidates,
                                   std::size_t target_count) {
  HeaviestBelow heaviest(target_count);
  std::vector<std::size_t> before(candidates.size(), kNone);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto best = heaviest.below(candidates[i].target);
    before[i] = best.last;
    heaviest.raise(candidates[i].target, {best.weight + candidates[i].weight, i});
  }
  std::vector<Anchor> chain;
  for (std::size_t i = heaviest.below(target_count).last; i != kNone; i = before[i]) {
    chain.push_back(candidates[i]);
  }
  std::ranges::reverse(chain);
  return chain;
}

/// The order in which sentences are gone through: a text that one side lacks leads astray those
/// that come behind it, which are found from the other end.
enum class Order { from_start, from_end };

/// Goes from anchor to anchor, looking for the next near where the last one leads to.
std::vector<Anchor> track(PairFinder& finder, std::size_t source_count, std::size_t target_count,
                          Order order) {
  const double slope = static_cast<double>(target_count) / static_cast<double>(source_count);
  const bool forward = order == Order::from_start;
  Anchor last = forward ? Anchor{} : Anchor{source_count - 1, target_count - 1, 0};
  std::vector<Anchor> found;
  for (std::size_t i = 0; i < source_count; ++i) {
    const std::size_t sentence = forward ? i : source_count - 1 - i;
    const double steps = static_cast<double>(sentence) - static_cast<double>(last.source);
    const double middle = static_cast<double>(last.target) + steps * slope;
    const auto distance = kCorridor + static_cast<std::size_t>(std::abs(steps));
    if (const Anchor best = finder.best_for(sentence, finder.around(middle, distance));
        best.weight > 0) {
      last = best;
      found.push_back(best);
    }
  }
  return found;
}

}  // namespace

std::vector<Anchor> find_anchors(const SideWords& source, const SideWords& target,
                                 const std::vector<std::vector<Similar>>& similar,
                                 std::size_t threads) {
  if (source.sentence_count() == 0 || target.sentence_count() == 0) {
    return {};
  }
  const auto track_from = [&](Order order) {
    PairFinder finder(source, target, similar);
    return track(finder, source.sentence_count(), target.sentence_count(), order);
  };
  auto from_end = std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                             [&] { return track_from(Order::from_end); });
  std::vector<Anchor> candidates = track_from(Order::from_start);
  for (const Anchor& anchor : from_end.get()) {
    candidates.push_back(anchor);
  }
  std::ranges::sort(candidates, [](const Anchor& a, const Anchor& b) {
    return std::pair(a.source, b.target) < std::pair(b.source, a.target);
  });
  return heaviest_chain(candidates, target.sentence_count());
}

}  // namespace targman::align
