#include "core/align/batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <string_view>
#include <thread>

#include "core/lexicon/learnt_words.h"

namespace targman::align {
namespace {

/// How often words are learnt and everything aligned anew: a third time changes next to nothing,
/// nor does a second for one text by itself.
int learning_passes(std::size_t texts) {
  return texts == 1 ? 1 : 2;
}

/// A pair that is right nine times in ten is good enough to learn from.
constexpr double kLearningConfidence = 0.9;

/// From fewer pairs the words beside a word are taken for its translations.
constexpr std::size_t kLeastPairs = 40;

using Alignments = std::vector<std::vector<AlignedBead>>;

/// Aligns all on several threads; the calling one waits and reports how far they are.
class Pass {
 public:
  Pass(const std::vector<Bitext>& bitexts, const lexicon::Lexicon& lexicon, Effort effort)
      : bitexts_(bitexts), lexicon_(lexicon), effort_(effort), alignments_(bitexts.size()) {}

  Alignments run(const std::function<void(double)>& progress) {
    const std::size_t threads = std::max(std::thread::hardware_concurrency(), 1U);
    const std::size_t workers_count = std::clamp<std::size_t>(bitexts_.size(), 1, threads);
    effort_.threads = threads / workers_count;
    std::vector<std::future<void>> workers;
    workers.reserve(workers_count);
    for (std::size_t i = 0; i < workers_count; ++i) {
      workers.push_back(std::async(std::launch::async, [this] { work(); }));
    }
    // Where `progress` throws, the threads finish what they have begun.
    const StopAtEnd stop(next_, bitexts_.size());
    for (const std::future<void>& worker : workers) {
      constexpr std::chrono::milliseconds kPause{50};
      while (worker.wait_for(kPause) != std::future_status::ready) {
        progress(static_cast<double>(std::min(next_.load(), bitexts_.size())) /
                 static_cast<double>(bitexts_.size()));
      }
    }
    for (std::future<void>& worker : workers) {
      worker.get();
    }
    progress(1);
    return std::move(alignments_);
  }

 private:
  /// Lets no thread take up another text from when it goes.
  class StopAtEnd {
   public:
    StopAtEnd(std::atomic<std::size_t>& next, std::size_t end) : next_(next), end_(end) {}
    ~StopAtEnd() { next_ = end_; }
    StopAtEnd(const StopAtEnd&) = delete;
    StopAtEnd& operator=(const StopAtEnd&) = delete;

   private:
    std::atomic<std::size_t>& next_;
    std::size_t end_;
  };

  void work() {
    for (std::size_t i = next_++; i < bitexts_.size(); i = next_++) {
      alignments_[i] = align(bitexts_[i], lexicon_, effort_);
    }
  }

  const std::vector<Bitext>& bitexts_;
  const lexicon::Lexicon& lexicon_;
  Effort effort_;
  Alignments alignments_;
  std::atomic<std::size_t> next_ = 0;
};

std::vector<lexicon::SentencePair> confident_pairs(const std::vector<Bitext>& bitexts,
                                                   const Alignments& alignments) {
  std::vector<lexicon::SentencePair> pairs;
  for (std::size_t i = 0; i < bitexts.size(); ++i) {
    for (const AlignedBead& aligned : alignments[i]) {
      const Bead& bead = aligned.bead;
      if (bead.source.size() == 1 && bead.target.size() == 1 &&
          aligned.confidence >= kLearningConfidence) {
        pairs.push_back({bitexts[i].source.sentences[bead.source.begin],
                         bitexts[i].target.sentences[bead.target.begin]});
      }
    }
  }
  return pairs;
}

}  // namespace

std::vector<std::vector<AlignedBead>> align_batch(const std::vector<Bitext>& bitexts,
                                                  const lexicon::Lexicon& lexicon,
                                                  const std::function<void(double)>& progress,
                                                  bool explain) {
  const int passes = learning_passes(bitexts.size());
  const auto report = [&progress, passes](int pass) {
    return [&progress, pass, passes](double share) { progress((pass + share) / (passes + 1)); };
  };
  Alignments alignments = Pass(bitexts, lexicon, {.explain = explain}).run(report(0));
  for (int pass = 1; pass <= passes; ++pass) {
    const auto pairs = confident_pairs(bitexts, alignments);
    if (pairs.size() < kLeastPairs) {
      break;
    }
    lexicon::Lexicon learnt = lexicon;
    learnt.add(lexicon::learn_words(pairs, bitexts.front().source.language,
                                    bitexts.front().target.language));
    const bool last = pass == passes;
    alignments =
        Pass(bitexts, learnt, {.careful = last, .explain = last && explain}).run(report(pass));
  }
  return alignments;
}

}  // namespace targman::align
