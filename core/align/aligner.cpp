#include "core/align/aligner.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/align/anchors.h"
#include "core/align/bead_scores.h"
#include "core/align/confidence.h"
#include "core/align/evidence.h"
#include "core/align/moved.h"
#include "core/align/path.h"
#include "core/align/word_evidence.h"

namespace targman::align {
namespace {

/// Up to five hundred sentences a side everything is searched; beyond only a band around anchors.
constexpr std::size_t kMaxNodes = 500UL * 500;
/// How many nodes the band may have where anchors are few.
constexpr std::size_t kMaxBandNodes = 2000UL * 2000;

/// How far from a chain of anchors the path may go at first. Where it touches the edge of the band,
/// so many rows to either side get so many times more, and it is tried again, so often in all.
constexpr std::size_t kMargin = 8;
constexpr std::size_t kWidenedRows = 20;
constexpr std::size_t kWider = 4;
constexpr int kTries = 2;

BeadScores score_in(const Band& band, const Evidence& evidence, const WordEvidence& words,
                    std::size_t threads) {
  const auto score = [&](const Bead& bead) {
    const auto found = evidence.of(bead, words.score(bead));
    return found ? found->sum() : static_cast<double>(BeadScores::kImpossible);
  };
  return score_beads(band, score, threads);
}

/// Widens the margins where a path comes next to the edge of its band and that is not the edge of
/// the text. Returns whether it did so anywhere.
bool widen_at_edges(std::vector<std::size_t>& margins, const std::vector<PathBead>& path,
                    const Band& band) {
  const std::size_t columns = band.rows.back().end;
  std::vector<bool> wider(margins.size());
  for (const PathBead& step : path) {
    const std::size_t source = step.bead.source.end;
    const std::size_t target = step.bead.target.end;
    const SentenceRange row = band.rows[source];
    if ((row.begin > 0 && target == row.begin) || (row.end < columns && target + 1 == row.end)) {
      const std::size_t first = source - std::min(source, kWidenedRows);
      const std::size_t last = std::min(source + kWidenedRows + 1, margins.size());
      std::fill(wider.begin() + static_cast<std::ptrdiff_t>(first),
                wider.begin() + static_cast<std::ptrdiff_t>(last), true);
    }
  }
  for (std::size_t i = 0; i < margins.size(); ++i) {
    margins[i] *= wider[i] ? kWider : 1;
  }
  return std::ranges::find(wider, true) != wider.end();
}

std::vector<PathBead> align_all_nodes(const Bitext& bitext, const BitextWords& words,
                                      Evidence& evidence, std::size_t threads) {
  const Band band =
      make_band(bitext.source.sentences.size(), bitext.target.sentences.size(), kMaxNodes);
  const WordEvidence word_evidence(words, band.target_windows(), threads);
  // The ratio of the whole texts is off where one of them lacks paragraphs; the first pass tells.
  evidence.length().fit_ratio(best_beads(score_in(band, evidence, word_evidence, threads)));
  return best_path(score_in(band, evidence, word_evidence, threads), threads);
}

std::vector<PathBead> align_around_anchors(const Bitext& bitext, const BitextWords& words,
                                           const Evidence& evidence, Effort effort) {
  const std::vector<Anchor> anchors =
      find_anchors(words.source, words.target, words.similar, effort.threads);
  std::vector<std::size_t> margins(bitext.source.sentences.size() + 1, kMargin);
  for (int i = 1;; ++i) {
    const Band band = make_band(margins, bitext.target.sentences.size(), anchors, kMaxBandNodes);
    const WordEvidence word_evidence(words, band.target_windows(), effort.threads);
    std::vector<PathBead> path =
        best_path(score_in(band, evidence, word_evidence, effort.threads), effort.threads);
    if (i == kTries || !effort.careful || !widen_at_edges(margins, path, band)) {
      return path;
    }
  }
}

}  // namespace

std::vector<AlignedBead> align(const Bitext& bitext, const lexicon::Lexicon& lexicon,
                               Effort effort) {
  const BitextWords words = find_words(bitext, lexicon, effort.threads);
  Evidence evidence(bitext);
  const std::size_t nodes =
      (bitext.source.sentences.size() + 1) * (bitext.target.sentences.size() + 1);
  const std::vector<PathBead> path = nodes <= kMaxNodes
                                         ? align_all_nodes(bitext, words, evidence, effort.threads)
                                         : align_around_anchors(bitext, words, evidence, effort);
  std::vector<AlignedBead> aligned;
  aligned.reserve(path.size());
  for (const PathBead& bead : path) {
    aligned.push_back({bead.bead, bead.score, bead.posterior});
  }
  calibrate(aligned);
  aligned = pair_moved(std::move(aligned), words, evidence);
  if (effort.explain) {
    explain(aligned, words, evidence);
  }
  return aligned;
}

}  // namespace targman::align
