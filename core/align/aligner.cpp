#include "core/align/aligner.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "core/align/anchors.h"
#include "core/align/bead_scores.h"
#include "core/align/confidence.h"
#include "core/align/length_model.h"
#include "core/align/mark_agreement.h"
#include "core/align/paragraph_agreement.h"
#include "core/align/path.h"
#include "core/align/share_rows.h"
#include "core/align/side_words.h"
#include "core/align/word_evidence.h"
#include "core/align/word_similarity.h"

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

// How much each kind of evidence counts: they overlap, and lengths with all others.
constexpr double kLengthWeight = 0.7;
constexpr double kWordWeight = 1.2;

/// The words of a bitext, and which may translate which.
struct BitextWords {
  BitextWords(const Bitext& bitext, const lexicon::Lexicon& lexicon, std::size_t threads)
      : source(collect_words(bitext.source,
                             [&](const std::string& stem) { return lexicon.knows_source(stem); })),
        target(collect_words(bitext.target,
                             [&](const std::string& stem) { return lexicon.knows_target(stem); })),
        similar(similar_words(source, target, lexicon, threads)) {}

  SideWords source;
  SideWords target;
  std::vector<std::vector<Similar>> similar;
};

/// All evidence about one bitext, for the beads of a band.
class Evidence {
 public:
  Evidence(const Bitext& bitext, const BitextWords& words, const Band& band, std::size_t threads)
      : length_(bitext),
        words_(words.source, words.target, words.similar, band.target_windows(), threads),
        marks_(bitext),
        paragraphs_(bitext) {}

  LengthModel& length() { return length_; }

  /// The log-likelihood ratio of a bead with both sides filled, without its prior.
  [[nodiscard]] double score(const Bead& bead) const {
    const auto length = length_.score(bead);
    if (!length) {
      return static_cast<double>(BeadScores::kImpossible);
    }
    return kLengthWeight * *length + kWordWeight * words_.score(bead) + marks_.score(bead) +
           paragraphs_.score(bead);
  }

 private:
  LengthModel length_;
  WordEvidence words_;
  MarkAgreement marks_;
  ParagraphAgreement paragraphs_;
};

void score_node(BeadScores& scores, const Evidence& evidence, std::size_t source,
                std::size_t target) {
  const std::size_t node = scores.node(source, target);
  for (std::size_t k = 0; k < kShapes; ++k) {
    const ShapePrior& prior = shape_priors()[k];
    const Shape shape = prior.shape;
    if (shape.source > source || shape.target > target) {
      continue;
    }
    const Bead bead{{source - shape.source, source}, {target - shape.target, target}};
    const bool paired = shape.source > 0 && shape.target > 0;
    scores.set(node, k, prior.log_probability + (paired ? evidence.score(bead) : 0.0));
  }
}

std::vector<PathBead> align_in(const Band& band, const Evidence& evidence, std::size_t threads) {
  BeadScores scores(band);
  share_rows(band.rows.size(), threads, [&](SentenceRange rows) {
    for (std::size_t source = rows.begin; source < rows.end; ++source) {
      const SentenceRange row = band.rows[source];
      for (std::size_t target = row.begin; target < row.end; ++target) {
        score_node(scores, evidence, source, target);
      }
    }
  });
  return best_path(scores, threads);
}

std::vector<Bead> beads_of(const std::vector<PathBead>& path) {
  std::vector<Bead> beads;
  beads.reserve(path.size());
  for (const PathBead& bead : path) {
    beads.push_back(bead.bead);
  }
  return beads;
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
                                      std::size_t threads) {
  const Band band =
      make_band(bitext.source.sentences.size(), bitext.target.sentences.size(), kMaxNodes);
  Evidence evidence(bitext, words, band, threads);
  // The ratio of the whole texts is off where one of them lacks paragraphs; the first pass tells.
  evidence.length().fit_ratio(beads_of(align_in(band, evidence, threads)));
  return align_in(band, evidence, threads);
}

std::vector<PathBead> align_around_anchors(const Bitext& bitext, const BitextWords& words,
                                           Effort effort) {
  const std::vector<Anchor> anchors =
      find_anchors(words.source, words.target, words.similar, effort.threads);
  std::vector<std::size_t> margins(bitext.source.sentences.size() + 1, kMargin);
  for (int i = 1;; ++i) {
    const Band band = make_band(margins, bitext.target.sentences.size(), anchors, kMaxBandNodes);
    std::vector<PathBead> path =
        align_in(band, Evidence(bitext, words, band, effort.threads), effort.threads);
    if (i == kTries || !effort.careful || !widen_at_edges(margins, path, band)) {
      return path;
    }
  }
}

}  // namespace

std::vector<AlignedBead> align(const Bitext& bitext, const lexicon::Lexicon& lexicon,
                               Effort effort) {
  const BitextWords words(bitext, lexicon, effort.threads);
  const std::size_t nodes =
      (bitext.source.sentences.size() + 1) * (bitext.target.sentences.size() + 1);
  const std::vector<PathBead> path = nodes <= kMaxNodes
                                         ? align_all_nodes(bitext, words, effort.threads)
                                         : align_around_anchors(bitext, words, effort);
  std::vector<AlignedBead> aligned;
  aligned.reserve(path.size());
  for (const PathBead& bead : path) {
    aligned.push_back({bead.bead, bead.score, bead.posterior});
  }
  calibrate(aligned);
  return aligned;
}

}  // namespace targman::align
