#include "core/align/word_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

#include "core/align/share_rows.h"
#include "core/align/shared_words.h"

namespace targman::align {
namespace {

/// By type, how many times likelier than unrelated a token is that is surely accounted for.
std::vector<double> gains_of(const SideWords& words) {
  std::vector<double> gains;
  gains.reserve(words.types.size());
  for (const WordType& type : words.types) {
    gains.push_back((1 - type.untranslated) / (type.untranslated * type.background));
  }
  return gains;
}

/// Adds up how much the sentences facing one sentence account for its words.
class Account {
 public:
  Account(const SideWords& side, const SentenceWords& words)
      : side_(side), words_(words), gains_(gains_of(side)) {}

  /// Starts anew for a sentence.
  void begin(std::size_t sentence) {
    for (const std::uint32_t word : supported_) {
      probabilities_[word] = 0;
    }
    supported_.clear();
    first_ = words_.begins[sentence];
    probabilities_.resize(std::max(probabilities_.size(), words_.size_of(sentence)));
    log_untranslated_ = side_.log_untranslated[side_.begins[sentence + 1]] -
                        side_.log_untranslated[side_.begins[sentence]];
    facing_ = 1;
  }

  /// Adds a facing sentence of so many tokens.
  void add(std::span<const Support> supports, std::size_t tokens) {
    facing_ += static_cast<double>(tokens);
    for (const Support& support : supports) {
      double& probability = probabilities_[support.word];
      if (probability == 0) {
        supported_.push_back(support.word);
      }
      probability += static_cast<double>(support.probability);
    }
  }

  /// What the words of the sentence give by now.
  [[nodiscard]] float score() const {
    // Factors are below 1e6, so that so many of them can share a logarithm.
    constexpr std::size_t kFactors = 32;
    double sum = log_untranslated_;
    double product = 1;
    std::size_t factors = 0;
    for (const std::uint32_t i : supported_) {
      const SentenceWord& word = words_.words[first_ + i];
      const double translated = std::min(probabilities_[i], 1.0) / facing_;
      const double factor = 1 + gains_[word.type] * translated;
      if (word.count > 1) {
        sum += static_cast<double>(word.count) * std::log(factor);
        continue;
      }
      product *= factor;
      if (++factors % kFactors == 0) {
        sum += std::log(product);
        product = 1;
      }
    }
    return static_cast<float>(sum + std::log(product));
  }

 private:
  const SideWords& side_;
  const SentenceWords& words_;
  std::vector<double> gains_;
  std::vector<double> probabilities_;  ///< by word of the sentence
  std::vector<std::uint32_t> supported_;
  std::size_t first_ = 0;
  double log_untranslated_ = 0;
  double facing_ = 1;
};

/// The last source sentences, as many as a bead can take.
class LastRows {
 public:
  /// Makes room for a source sentence, which becomes the last.
  SharedWords& next() {
    std::ranges::rotate(rows_, rows_.end() - 1);
    count_ = std::min(count_ + 1, rows_.size());
    return rows_.front();
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  /// The last source sentence, or one so many before it.
  [[nodiscard]] const SharedWords& back(std::size_t distance) const { return rows_[distance]; }

 private:
  std::array<SharedWords, kLongestBead> rows_;
  std::size_t count_ = 0;
};

using Scores = std::array<float, kLongestBead>;

/// What the words of a target sentence give, facing the last source sentence, the last two, ...
Scores forward_scores(Account& account, const LastRows& rows, const SideWords& source_words,
                      std::size_t target) {
  Scores scores{};
  account.begin(target);
  for (std::size_t i = 0; i < rows.count(); ++i) {
    const SentenceRange window = rows.back(i).window();
    if (target < window.begin || target >= window.end) {
      break;
    }
    account.add(rows.back(i).of_target(target), source_words.size_of(rows.back(i).source()));
    scores[i] = account.score();
  }
  return scores;
}

/// What the words of the source sentence give, facing a target sentence, and the one before, ...
Scores backward_scores(Account& account, const SharedWords& row, const SideWords& target_words,
                       std::size_t target) {
  Scores scores{};
  account.begin(row.source());
  const std::size_t count = std::min(kLongestBead, target + 1 - row.window().begin);
  for (std::size_t i = 0; i < count; ++i) {
    account.add(row.of_source(target - i), target_words.size_of(target - i));
    scores[i] = account.score();
  }
  return scores;
}

}  // namespace

WordEvidence::WordEvidence(const BitextWords& bitext, std::vector<SentenceRange> windows,
                           std::size_t threads)
    : windows_(std::move(windows)) {
  row_begins_.reserve(windows_.size() + 1);
  row_begins_.push_back(0);
  for (const SentenceRange& window : windows_) {
    row_begins_.push_back(row_begins_.back() + window.size());
  }
  cells_.resize(row_begins_.back());
  const auto& [source, target, similar] = bitext;
  const SentenceWords source_words(source);
  const SentenceWords target_words(target);
  share_rows(windows_.size(), threads, [&](SentenceRange rows) {
    Account of_source(source, source_words);
    Account of_target(target, target_words);
    PlaceCursor cursor(target_words);
    LastRows last_rows;
    for (std::size_t i = rows.begin - std::min(rows.begin, kLongestBead - 1); i < rows.end; ++i) {
      SharedWords& row = last_rows.next();
      row.find(source_words, cursor, similar, i, windows_[i]);
      for (std::size_t j = windows_[i].begin; i >= rows.begin && j < windows_[i].end; ++j) {
        cells_[row_begins_[i] + j - windows_[i].begin] = {
            forward_scores(of_target, last_rows, source, j),
            backward_scores(of_source, row, target, j)};
      }
    }
  });
}

double WordEvidence::score(const Bead& bead) const {
  double sum = 0;
  for (std::size_t target = bead.target.begin; target < bead.target.end; ++target) {
    sum += static_cast<double>(cell(bead.source.end - 1, target).forward[bead.source.size() - 1]);
  }
  for (std::size_t source = bead.source.begin; source < bead.source.end; ++source) {
    sum += static_cast<double>(cell(source, bead.target.end - 1).backward[bead.target.size() - 1]);
  }
  return sum / 2;
}

}  // namespace targman::align
