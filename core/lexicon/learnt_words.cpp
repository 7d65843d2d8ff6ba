#include "core/lexicon/learnt_words.h"

#include <algorithm>
#include <cstdint>
#include <future>
#include <unordered_map>
#include <utility>

#include "core/text/stem.h"
#include "core/text/token.h"

namespace targman::lexicon {
namespace {

constexpr int kRounds = 5;
/// Added to the count of each word, so that what was seen rarely is not taken for certain.
constexpr double kUnseen = 0.5;
/// Rarer translations are noise.
constexpr double kLeastProbability = 0.05;
constexpr std::uint32_t kLeastCount = 2;
/// Longer sentences say little of their words and cost much.
constexpr std::size_t kMostTokens = 120;

using Id = std::uint32_t;
using Sentence = std::vector<Id>;

/// The stems of one side by number.
class Vocabulary {
 public:
  explicit Vocabulary(const Language& language) : stemmer_(language) {}

  Sentence read(std::string_view sentence) {
    Sentence ids;
    for (const text::Token& token : text::tokenize(sentence)) {
      if (token.kind == text::TokenClass::word) {
        ids.push_back(id_of(text::fold_word(token.range.of(sentence))));
      }
    }
    if (ids.size() > kMostTokens) {
      ids.clear();
    }
    for (const Id id : ids) {
      ++counts_[id];
    }
    return ids;
  }

  void drop_rare(Sentence& sentence) const {
    std::erase_if(sentence, [&](Id id) { return counts_[id] < kLeastCount; });
  }

  [[nodiscard]] std::size_t size() const { return stems_.size(); }
  [[nodiscard]] const std::string& stem(Id id) const { return stems_[id]; }

  [[nodiscard]] std::vector<StemCount> counts() const {
    std::vector<StemCount> result;
    for (Id id = 0; id < stems_.size(); ++id) {
      if (counts_[id] >= kLeastCount) {
        result.push_back({stems_[id], static_cast<double>(counts_[id])});
      }
    }
    return result;
  }

 private:
  /// Words are stemmed once each.
  Id id_of(const std::string& word) {
    const auto [known, is_new] = words_.try_emplace(word, 0);
    if (is_new) {
      const std::string stem = stemmer_.stem(word);
      const auto [entry, added] = ids_.try_emplace(stem, static_cast<Id>(stems_.size()));
      if (added) {
        stems_.push_back(stem);
        counts_.push_back(0);
      }
      known->second = entry->second;
    }
    return known->second;
  }

  text::Stemmer stemmer_;
  std::unordered_map<std::string, Id> words_;
  std::unordered_map<std::string, Id> ids_;
  std::vector<std::string> stems_;
  std::vector<std::uint32_t> counts_;
};

struct IdPair {
  Sentence source;
  Sentence target;
};

struct Cell {
  Id target = 0;
  float probability = 0;
  float count = 0;
};

/// Translation probabilities of one direction. The last row is the empty word's.
class Model1 {
 public:
  Model1(const std::vector<IdPair>& pairs, std::size_t source_size, std::size_t target_size)
      : rows_(source_size + 1) {
    for (const IdPair& pair : pairs) {
      for (const Id source : pair.source) {
        add_targets(rows_[source], pair.target);
      }
    }
    for (Row& row : rows_) {
      settle(row);
    }
    for (Id target = 0; target < target_size; ++target) {
      rows_.back().push_back({target, 1, 0});
    }
  }

  void round(const std::vector<IdPair>& pairs, bool first) {
    std::vector<Row*> words;
    std::vector<Cell*> cells;
    for (const IdPair& pair : pairs) {
      words.assign(1, &rows_.back());
      for (const Id source : pair.source) {
        words.push_back(&rows_[source]);
      }
      for (const Id target : pair.target) {
        share_out(words, target, first, cells);
      }
    }
    for (Row& row : rows_) {
      normalise(row);
    }
  }

  [[nodiscard]] const std::vector<Cell>& row(Id source) const { return rows_[source]; }
  [[nodiscard]] std::size_t size() const { return rows_.size() - 1; }

 private:
  using Row = std::vector<Cell>;

  static void add_targets(Row& row, const Sentence& targets) {
    for (const Id target : targets) {
      row.push_back({target, 1, 0});
    }
    // Settled now and then, lest a frequent word collect a cell for each of its neighbours' tokens.
    constexpr std::size_t kUnsettled = 4096;
    if (row.size() % kUnsettled < targets.size()) {
      settle(row);
    }
  }

  static void settle(Row& row) {
    std::ranges::sort(row, {}, &Cell::target);
    const auto rest = std::ranges::unique(row, {}, &Cell::target);
    row.erase(rest.begin(), rest.end());
  }

  static void share_out(const std::vector<Row*>& words, Id target, bool first,
                        std::vector<Cell*>& cells) {
    cells.clear();
    double sum = 0;
    for (Row* word : words) {
      Cell& cell = *std::ranges::lower_bound(*word, target, {}, &Cell::target);
      cells.push_back(&cell);
      sum += first ? 1 : static_cast<double>(cell.probability);
    }
    for (Cell* cell : cells) {
      cell->count += static_cast<float>((first ? 1 : static_cast<double>(cell->probability)) / sum);
    }
  }

  static void normalise(Row& row) {
    double sum = kUnseen;
    for (const Cell& cell : row) {
      sum += static_cast<double>(cell.count);
    }
    for (Cell& cell : row) {
      constexpr double kFloor = 1e-7;  // nothing becomes impossible for ever
      cell.probability =
          static_cast<float>(std::max(kFloor, static_cast<double>(cell.count) / sum));
      cell.count = 0;
    }
  }

  std::vector<Row> rows_;
};

Model1 train(const std::vector<IdPair>& pairs, std::size_t source_size, std::size_t target_size) {
  Model1 model(pairs, source_size, target_size);
  for (int i = 0; i < kRounds; ++i) {
    model.round(pairs, i == 0);
  }
  return model;
}

std::vector<IdPair> read_pairs(std::span<const SentencePair> pairs, Vocabulary& source,
                               Vocabulary& target) {
  std::vector<IdPair> ids;
  const std::size_t skipped = pairs.size() - std::min(pairs.size(), kMostPairs);
  for (const SentencePair& pair : pairs.subspan(skipped)) {
    ids.push_back({source.read(pair.source), target.read(pair.target)});
  }
  for (IdPair& pair : ids) {
    source.drop_rare(pair.source);
    target.drop_rare(pair.target);
  }
  return ids;
}

}  // namespace

LearntWords learn_words(std::span<const SentencePair> pairs, const Language& source,
                        const Language& target) {
  Vocabulary source_words(source);
  Vocabulary target_words(target);
  const std::vector<IdPair> forward_pairs = read_pairs(pairs, source_words, target_words);
  std::vector<IdPair> backward_pairs;
  backward_pairs.reserve(forward_pairs.size());
  for (const IdPair& pair : forward_pairs) {
    backward_pairs.push_back({pair.target, pair.source});
  }
  auto backward_training = std::async(std::launch::async, [&] {
    return train(backward_pairs, target_words.size(), source_words.size());
  });
  const Model1 forward = train(forward_pairs, source_words.size(), target_words.size());
  const Model1 backward = backward_training.get();
  LearntWords learnt{{}, source_words.counts(), target_words.counts()};
  for (Id s = 0; s < forward.size(); ++s) {
    for (const Cell& cell : forward.row(s)) {
      const auto& row = backward.row(cell.target);
      const double back =
          static_cast<double>(std::ranges::lower_bound(row, s, {}, &Cell::target)->probability);
      const auto forth = static_cast<double>(cell.probability);
      if (std::max(forth, back) >= kLeastProbability) {
        learnt.pairs.push_back({source_words.stem(s), target_words.stem(cell.target), forth, back});
      }
    }
  }
  return learnt;
}

}  // namespace targman::lexicon
