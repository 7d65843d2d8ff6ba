#include "core/align/explanation.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>
#include <span>

#include "core/align/aligner.h"
#include "core/align/bead_scores.h"
#include "core/align/word_evidence.h"

namespace targman::align {
namespace {

std::vector<std::size_t> numbers_of(SentenceRange range) {
  std::vector<std::size_t> numbers(range.size());
  std::iota(numbers.begin(), numbers.end(), range.begin);
  return numbers;
}

double prior_of(const Bead& bead) {
  const auto& priors = shape_priors();
  const auto found = std::ranges::find_if(priors, [&](const ShapePrior& prior) {
    return prior.shape.source == bead.source.size() && prior.shape.target == bead.target.size();
  });
  return found->log_probability;
}

/// The words of a bead that translate each other best.
std::vector<PairedWords> pair_words(const Bead& bead, const BitextWords& words) {
  const auto tokens_of = [](const SideWords& side, SentenceRange range) {
    return std::span(side.tokens)
        .subspan(side.begins[range.begin], side.begins[range.end] - side.begins[range.begin]);
  };
  const auto target_tokens = tokens_of(words.target, bead.target);
  const std::set<std::uint32_t> target(target_tokens.begin(), target_tokens.end());
  std::set<std::uint32_t> seen;
  std::vector<PairedWords> pairs;
  for (const std::uint32_t type : tokens_of(words.source, bead.source)) {
    const Similar* best = nullptr;
    for (const Similar& other : words.similar[type]) {
      const bool better = best == nullptr || other.probability > best->probability;
      best = better && target.contains(other.type) ? &other : best;
    }
    if (best != nullptr && seen.insert(type).second) {
      pairs.push_back({words.source.types[type].written, words.target.types[best->type].written,
                       best->likeness, best->probability});
    }
  }
  return pairs;
}

/// For each source sentence the target sentences of its bead, where these are in order.
std::vector<SentenceRange> windows_of(const std::vector<AlignedBead>& beads) {
  std::vector<SentenceRange> windows;
  std::size_t next = 0;
  for (const AlignedBead& aligned : beads) {
    const SentenceRange target = aligned.moved ? SentenceRange{next, next} : aligned.bead.target;
    windows.insert(windows.end(), aligned.bead.source.size(), target);
    next = target.end;
  }
  return windows;
}

/// What the words of a bead say that is not in order with the others.
double score_alone(const Bead& bead, const BitextWords& words) {
  const BitextWords alone{select_sentences(words.source, numbers_of(bead.source)),
                          select_sentences(words.target, numbers_of(bead.target)), words.similar};
  const Bead whole{{0, bead.source.size()}, {0, bead.target.size()}};
  return WordEvidence(alone, std::vector(bead.source.size(), whole.target)).score(whole);
}

}  // namespace

void explain(std::vector<AlignedBead>& beads, const BitextWords& words, const Evidence& evidence) {
  const WordEvidence in_order(words, windows_of(beads));
  for (AlignedBead& aligned : beads) {
    const Bead& bead = aligned.bead;
    Explanation& explanation = aligned.explanation.emplace();
    explanation.prior = prior_of(bead);
    if (!bead.source.empty() && !bead.target.empty()) {
      const double score = aligned.moved ? score_alone(bead, words) : in_order.score(bead);
      explanation.evidence = evidence.of(bead, score).value_or(BeadEvidence{});
      explanation.words = pair_words(bead, words);
    }
  }
}

}  // namespace targman::align
