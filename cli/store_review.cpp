#include "cli/store_review.h"

#include <map>
#include <tuple>
#include <utility>

#include "cli/interrupt.h"

namespace targman::cli {
namespace {

/// The pairs that the memory has of an article, each with its one occurrence there.
class StoredPairs {
 public:
  /// Without an article, none.
  StoredPairs(const memory::Memory& memory, const std::optional<memory::StoredArticle>& known) {
    if (!known) {
      return;
    }
    const ArticleId article = known->id;
    const ArticleInfo& info = known->info;
    memory.for_each_unit({.article = article}, [&](const TranslationUnit& unit) {
      const Variant* source = find_variant(unit, info.source_language);
      const Variant* target = find_variant(unit, info.target_language);
      for (const Occurrence& occurrence : unit.occurrences) {
        if (occurrence.article == article && source != nullptr && target != nullptr) {
          TranslationUnit pair;
          pair.variants = {*source, *target};
          pair.occurrences = {occurrence};
          pairs_.emplace(key_of(pair), std::move(pair));
        }
      }
      return true;
    });
  }

  /// The same texts at the same place; nullptr where they are not there.
  [[nodiscard]] const TranslationUnit* find(const TranslationUnit& pair) const {
    const auto found = pairs_.find(key_of(pair));
    return found == pairs_.end() ? nullptr : &found->second;
  }

  /// The pair that was refused; nullptr where it is not there.
  [[nodiscard]] const TranslationUnit* find(const RejectedPair& rejected) const {
    for (auto at = pairs_.lower_bound({rejected.position, "", ""}); at != pairs_.end(); ++at) {
      const auto& [position, source, target] = at->first;
      if (position != rejected.position) {
        break;
      }
      if (mark_of(source) == rejected.source && mark_of(target) == rejected.target) {
        return &at->second;
      }
    }
    return nullptr;
  }

  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (const auto& [key, pair] : pairs_) {
      visit(pair);
    }
  }

 private:
  using Key = std::tuple<std::int64_t, std::string, std::string>;

  static Key key_of(const TranslationUnit& pair) {
    return {pair.occurrences.front().position, pair.variants.front().plain,
            pair.variants.back().plain};
  }

  std::map<Key, TranslationUnit> pairs_;
};

/// What the review makes of an article, given what the memory has of it.
class Revision {
 public:
  Revision(const Placement& placement, const StoredPairs& stored) {
    for (const TranslationUnit& pair : placement.pairs) {
      const TranslationUnit* known = stored.find(pair);
      put(known == nullptr ? pair : *known, pair.occurrences.front().review);
    }
    for (const RejectedPair& rejected : placement.rejected) {
      if (const TranslationUnit* known = stored.find(rejected)) {
        put(*known, Review::rejected);
      }
    }
    stored.for_each([&](const TranslationUnit& pair) {
      if (placement.untouched.contains(pair.occurrences.front().position)) {
        put(pair, Review::unreviewed);
      }
    });
  }

  [[nodiscard]] const std::vector<TranslationUnit>& pairs() const { return pairs_; }
  [[nodiscard]] std::size_t verdicts() const { return verdicts_; }

 private:
  void put(TranslationUnit pair, Review review) {
    Review& said = pair.occurrences.front().review;
    if (review != Review::unreviewed && said != review) {
      said = review;
      ++verdicts_;
    }
    pairs_.push_back(std::move(pair));
  }

  std::vector<TranslationUnit> pairs_;
  std::size_t verdicts_ = 0;
};

}  // namespace

StoredReview store_review(memory::Memory& memory, const Placement& placement,
                          const ArticleInfo& info, const std::string& source) {
  ArticleInfo reviewed = info;
  reviewed.digest = placement.digest;
  memory::BatchInfo batch_info;
  batch_info.kind = memory::BatchKind::alignment;
  batch_info.source = source;
  batch_info.digest = placement.digest;
  memory::Batch batch = memory.begin_batch(batch_info);
  // Where only the digest names an article, it goes by the one that an earlier review left.
  auto known = memory.find_article(info);
  if (!known) {
    known = memory.find_article(reviewed);
  }
  const StoredPairs stored(memory, known);
  const Revision revision(placement, stored);
  const ArticleId article =
      known ? batch.renew_article(known->id, reviewed) : batch.put_article(reviewed);
  StoredReview result;
  result.verdicts = revision.verdicts();
  for (TranslationUnit pair : revision.pairs()) {
    pair.occurrences.front().article = article;
    result.counts.count(batch.add_pair(pair));
  }
  stop_if_interrupted();
  batch.commit();
  if (known && known->info.digest != info.digest && known->info.digest != placement.digest) {
    result.replaced = known;
  }
  return result;
}

}  // namespace targman::cli
