#pragma once

#include <cstdint>
#include <vector>

#include "core/align/bead.h"
#include "core/align/side_words.h"
#include "core/align/word_similarity.h"

namespace targman::align {

/// What the words of a bead say of it: whether each side's words are accounted for by the other's.
///
/// Borrows both sides, which must live longer.
class WordEvidence {
 public:
  /// `similar` is what similar_words() gives; `windows` says for each source sentence which target
  /// sentences it will be asked about, neither end ever before that of the sentence before.
  WordEvidence(const SideWords& source, const SideWords& target,
               const std::vector<std::vector<Similar>>& similar,
               const std::vector<SentenceRange>& windows);

  /// The log-likelihood ratio, "translation" against "unrelated", both directions averaged.
  ///
  /// Each token gives log(u + (1 - u) * q / (k + 1) / p): u the probability that it stays without
  /// counterpart, q the sum of the translation probabilities of the k tokens facing it, p its
  /// background probability (Model 1 of Brown et al. 1993 against a unigram model). Time O(k) in
  /// the tokens that have look-alikes.
  [[nodiscard]] double score(const Bead& bead) const;

 private:
  /// A token of one side and how much of it a sentence of the other side accounts for.
  struct Support {
    std::uint32_t token = 0;
    double probability = 0;
  };
  /// For each sentence of one side, what it supports on the other, by token.
  using Supports = std::vector<std::vector<Support>>;

  static Supports collect(const SideWords& from, const SideWords& to,
                          const std::vector<std::vector<Similar>>& similar,
                          const std::vector<SentenceRange>& windows);
  static double one_way(const SideWords& to, SentenceRange to_range, const Supports& supports,
                        SentenceRange from_range, std::size_t from_tokens);

  const SideWords& source_;
  const SideWords& target_;
  Supports by_source_;
  Supports by_target_;
};

}  // namespace targman::align
