#include "core/align/aligner.h"

#include "core/align/bead_scores.h"
#include "core/align/confidence.h"
#include "core/align/length_model.h"
#include "core/align/mark_agreement.h"
#include "core/align/paragraph_agreement.h"
#include "core/align/path.h"
#include "core/align/side_words.h"
#include "core/align/word_evidence.h"

namespace targman::align {
namespace {

/// Beyond two thousand sentences a side only a band is looked at, so that memory stays under 1 GB.
constexpr std::size_t kMaxNodes = 2000UL * 2000;

// How much each kind of evidence counts: they overlap, and lengths with all others.
constexpr double kLengthWeight = 0.7;
constexpr double kWordWeight = 1.2;

/// All evidence about one bitext.
class Evidence {
 public:
  Evidence(const Bitext& bitext, const lexicon::Lexicon& lexicon)
      : source_words_(collect_words(
            bitext.source, [&](const std::string& stem) { return lexicon.knows_source(stem); })),
        target_words_(collect_words(
            bitext.target, [&](const std::string& stem) { return lexicon.knows_target(stem); })),
        length_(bitext),
        words_(source_words_, target_words_, lexicon),
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
  SideWords source_words_;
  SideWords target_words_;
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

std::vector<PathBead> align_once(const Bitext& bitext, const Evidence& evidence) {
  BeadScores scores(
      make_band(bitext.source.sentences.size(), bitext.target.sentences.size(), kMaxNodes));
  for (std::size_t source = 0; source <= scores.source_count(); ++source) {
    const SentenceRange row = scores.band().rows[source];
    for (std::size_t target = row.begin; target < row.end; ++target) {
      score_node(scores, evidence, source, target);
    }
  }
  return best_path(scores);
}

std::vector<Bead> beads_of(const std::vector<PathBead>& path) {
  std::vector<Bead> beads;
  beads.reserve(path.size());
  for (const PathBead& bead : path) {
    beads.push_back(bead.bead);
  }
  return beads;
}

}  // namespace

std::vector<AlignedBead> align(const Bitext& bitext, const lexicon::Lexicon& lexicon) {
  Evidence evidence(bitext, lexicon);
  // The ratio of the whole texts is off where one of them lacks paragraphs; the first pass tells.
  evidence.length().fit_ratio(beads_of(align_once(bitext, evidence)));
  std::vector<AlignedBead> aligned;
  for (const PathBead& bead : align_once(bitext, evidence)) {
    aligned.push_back({bead.bead, bead.score, bead.posterior});
  }
  calibrate(aligned);
  return aligned;
}

}  // namespace targman::align
