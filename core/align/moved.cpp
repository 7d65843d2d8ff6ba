#include "core/align/moved.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <set>
#include <utility>

#include "core/align/bead_scores.h"
#include "core/align/path.h"
#include "core/align/word_evidence.h"

namespace targman::align {
namespace {

/// Pairs of sentences that are compared at most.
constexpr std::size_t kMaxComparisons = 1'000'000;
/// A text that has moved is followed so far to either side of its best pair.
constexpr std::size_t kReach = 200;

/// Of so many pairs that are compared one scores as much by chance, to begin with; see
/// docs/alignment.md for how well these tell moved texts from chance.
constexpr double kLeastSeed = 3;
/// What a pair beside such a one must score.
constexpr double kLeastScore = 3;
/// How slowly confidence grows with the score.
constexpr double kScale = 2;

/// What a moved text is recognised by.
constexpr std::array<Shape, 3> kSeedShapes{{{1, 1}, {2, 1}, {1, 2}}};

/// The sentences of one side without counterpart, by number.
using Unpaired = std::vector<std::size_t>;

/// Where two beads of unpaired sentences begin, by place in `Unpaired`.
struct Seed {
  std::size_t source = 0;
  std::size_t target = 0;
  double score = 0;
};

/// The stretch around a place in which sentences follow one another and are free, within `limits`.
SentenceRange stretch_around(std::size_t place, const Unpaired& sentences,
                             const std::vector<bool>& taken, SentenceRange limits) {
  const auto follows = [&](std::size_t next) {
    return sentences[next] == sentences[next - 1] + 1 && !taken[next] && !taken[next - 1];
  };
  SentenceRange stretch{place, place + 1};
  while (stretch.begin > limits.begin && place - stretch.begin < kReach && follows(stretch.begin)) {
    --stretch.begin;
  }
  while (stretch.end < limits.end && stretch.end - place <= kReach && follows(stretch.end)) {
    ++stretch.end;
  }
  return stretch;
}

class MovedPairs {
 public:
  MovedPairs(const std::vector<AlignedBead>& beads, const BitextWords& words,
             const Evidence& evidence)
      : evidence_(evidence) {
    collect(beads);
    words_ = std::make_unique<WordEvidence>(
        BitextWords{select_sentences(words.source, source_),
                    select_sentences(words.target, target_), words.similar},
        windows_);
    source_taken_.resize(source_.size());
    target_taken_.resize(target_.size());
  }

  /// The moved pairs, best first.
  std::vector<AlignedBead> find() {
    for (const Seed& seed : find_seeds()) {
      if (!source_taken_[seed.source] && !target_taken_[seed.target]) {
        follow(seed);
      }
    }
    return std::move(found_);
  }

 private:
  /// Finds the unpaired sentences, and for each source one the target ones that are near.
  void collect(const std::vector<AlignedBead>& beads) {
    std::vector<std::size_t> middles;
    for (const AlignedBead& aligned : beads) {
      const auto& [source, target] = aligned.bead;
      if (target.empty()) {
        for (std::size_t i = source.begin; i < source.end; ++i) {
          source_.push_back(i);
          middles.push_back(target_.size());
        }
      } else if (source.empty()) {
        for (std::size_t i = target.begin; i < target.end; ++i) {
          target_.push_back(i);
        }
      }
    }
    const std::size_t reach = kMaxComparisons / (2 * std::max<std::size_t>(source_.size(), 1)) + 1;
    windows_.reserve(middles.size());
    for (const std::size_t middle : middles) {
      windows_.push_back(
          {middle - std::min(middle, reach), std::min(middle + reach, target_.size())});
      comparisons_ += static_cast<double>(windows_.back().size());
    }
  }

  [[nodiscard]] std::vector<Seed> find_seeds() const {
    std::vector<Seed> seeds;
    const double least = kLeastSeed + std::log(std::max(comparisons_, 1.0));
    for (std::size_t i = 0; i < source_.size(); ++i) {
      for (std::size_t j = windows_[i].begin; j < windows_[i].end; ++j) {
        double best = BeadScores::kImpossible;
        for (const Shape& shape : kSeedShapes) {
          const Bead places{{i, i + shape.source}, {j, j + shape.target}};
          best = can_be(places) ? std::max(best, score_of(places)) : best;
        }
        if (best >= least) {
          seeds.push_back({i, j, best});
        }
      }
    }
    std::ranges::stable_sort(seeds, std::ranges::greater(), &Seed::score);
    return seeds;
  }

  /// Whether the sentences follow one another and are in reach of each other.
  [[nodiscard]] bool can_be(const Bead& places) const {
    const auto follow = [](const Unpaired& sentences, SentenceRange part) {
      return part.end <= sentences.size() &&
             sentences[part.end - 1] - sentences[part.begin] == part.size() - 1;
    };
    return follow(source_, places.source) && follow(target_, places.target) &&
           places.target.begin >= windows_[places.source.end - 1].begin &&
           places.target.end <= windows_[places.source.begin].end;
  }

  /// The log-likelihood ratio of a bead of unpaired sentences that follow one another.
  [[nodiscard]] double score_of(const Bead& places) const {
    const auto found = evidence_.of(sentences_of(places), words_->score(places));
    return found ? found->sum() : static_cast<double>(BeadScores::kImpossible);
  }

  [[nodiscard]] Bead sentences_of(const Bead& places) const {
    const auto range = [](const Unpaired& sentences, SentenceRange part) {
      return SentenceRange{sentences[part.begin], sentences[part.end - 1] + 1};
    };
    return {range(source_, places.source), range(target_, places.target)};
  }

  /// Aligns what stands around a seed on both sides.
  void follow(const Seed& seed) {
    SentenceRange source = stretch_around(seed.source, source_, source_taken_, {0, source_.size()});
    const auto seen = [&](std::size_t place) {
      return seed.target >= windows_[place].begin && seed.target < windows_[place].end;
    };
    while (!seen(source.begin)) {
      ++source.begin;
    }
    while (!seen(source.end - 1)) {
      --source.end;
    }
    const SentenceRange target =
        stretch_around(seed.target, target_, target_taken_,
                       {windows_[source.end - 1].begin, windows_[source.begin].end});
    const auto score = [&](const Bead& bead) { return score_of(shifted(bead, source, target)); };
    const std::size_t nodes = (source.size() + 1) * (target.size() + 1);
    const Band band = make_band(source.size(), target.size(), nodes);
    for (const PathBead& step : best_path(score_beads(band, score))) {
      if (!step.bead.source.empty() && !step.bead.target.empty() && step.score >= kLeastScore) {
        take(shifted(step.bead, source, target), step.score);
      }
    }
  }

  static Bead shifted(const Bead& bead, SentenceRange source, SentenceRange target) {
    return {{source.begin + bead.source.begin, source.begin + bead.source.end},
            {target.begin + bead.target.begin, target.begin + bead.target.end}};
  }

  void take(const Bead& places, double score) {
    for (std::size_t i = places.source.begin; i < places.source.end; ++i) {
      source_taken_[i] = true;
    }
    for (std::size_t i = places.target.begin; i < places.target.end; ++i) {
      target_taken_[i] = true;
    }
    const double doubt = std::log(std::max(comparisons_, 1.0)) - score;
    found_.push_back({sentences_of(places), score, 1 / (1 + std::exp(doubt / kScale)), true});
  }

  const Evidence& evidence_;
  std::unique_ptr<WordEvidence> words_;
  Unpaired source_;
  Unpaired target_;
  std::vector<SentenceRange> windows_;
  double comparisons_ = 0;
  std::vector<bool> source_taken_;
  std::vector<bool> target_taken_;
  std::vector<AlignedBead> found_;
};

/// Puts the moved pairs where their source stands, and takes out the beads that they are made of.
std::vector<AlignedBead> merged(std::vector<AlignedBead> beads, std::vector<AlignedBead> moved) {
  std::set<std::size_t> sources;
  std::set<std::size_t> targets;
  for (const AlignedBead& pair : moved) {
    const Bead& bead = pair.bead;
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
      sources.insert(i);
    }
    for (std::size_t i = bead.target.begin; i < bead.target.end; ++i) {
      targets.insert(i);
    }
  }
  std::erase_if(beads, [&](const AlignedBead& aligned) {
    const auto& [source, target] = aligned.bead;
    return (target.empty() && sources.contains(source.begin)) ||
           (source.empty() && targets.contains(target.begin));
  });
  std::ranges::sort(moved, {},
                    [](const AlignedBead& aligned) { return aligned.bead.source.begin; });
  std::vector<AlignedBead> result;
  result.reserve(beads.size() + moved.size());
  auto next = moved.begin();
  for (AlignedBead& aligned : beads) {
    while (next != moved.end() && next->bead.source.begin < aligned.bead.source.end) {
      result.push_back(*next++);
    }
    result.push_back(aligned);
  }
  result.insert(result.end(), next, moved.end());
  return result;
}

}  // namespace

std::vector<AlignedBead> pair_moved(std::vector<AlignedBead> beads, const BitextWords& words,
                                    const Evidence& evidence) {
  const auto has_one_side = [&](SentenceRange Bead::*side) {
    return std::ranges::any_of(
        beads, [&](const AlignedBead& aligned) { return (aligned.bead.*side).empty(); });
  };
  if (!has_one_side(&Bead::source) || !has_one_side(&Bead::target)) {
    return beads;
  }
  std::vector<AlignedBead> moved = MovedPairs(beads, words, evidence).find();
  return moved.empty() ? std::move(beads) : merged(std::move(beads), std::move(moved));
}

}  // namespace targman::align
