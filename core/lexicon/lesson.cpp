#include "core/lexicon/lesson.h"

#include <cmath>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/lexicon/learnt_words.h"
#include "core/lexicon/model1.h"
#include "core/lexicon/vocabulary.h"

namespace targman::lexicon {
namespace {

/// One language of the lessons: its sentences, and what is known of their stems.
class Side {
 public:
  Side(const LanguagePair& languages, PairSide side)
      : languages_(languages.number),
        side_(side),
        vocabulary_(side == PairSide::first ? languages.first : languages.second) {}

  void read(std::string_view sentence) { sentences_.push_back(vocabulary_.read(sentence)); }

  /// Looks up the stems of all sentences that were read.
  void look_up(StemRows& rows) {
    seen_.resize(vocabulary_.size());
    ids_.resize(vocabulary_.size());
    for (std::uint32_t i = 0; i < vocabulary_.size(); ++i) {
      if (const auto id = rows.find(name(i))) {
        ids_[i] = *id;
        numbers_[*id] = i;
        seen_[i] = static_cast<double>(rows.row(*id).seen);
      }
    }
  }

  /// A sentence without the stems that are too rare to learn from.
  [[nodiscard]] Sentence frequent(std::size_t sentence) const {
    Sentence kept = sentences_[sentence];
    std::erase_if(kept, [&](std::uint32_t stem) {
      return seen_[stem] + vocabulary_.count(stem) < kLeastSeen;
    });
    return kept;
  }

  [[nodiscard]] StemId known_id(std::uint32_t stem) const { return ids_[stem]; }

  /// The number here of a stem that is known; nullopt where it is in none of the sentences.
  [[nodiscard]] std::optional<std::uint32_t> number_of(StemId id) const {
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }

  StemId id_of(StemRows& rows, std::uint32_t stem) {
    if (ids_[stem] == 0) {
      ids_[stem] = rows.add(name(stem));
    }
    return ids_[stem];
  }

  std::vector<StemId> ids_of(StemRows& rows, std::size_t sentence) {
    std::vector<StemId> ids;
    ids.reserve(sentences_[sentence].size());
    for (const std::uint32_t stem : sentences_[sentence]) {
      ids.push_back(id_of(rows, stem));
    }
    return ids;
  }

  [[nodiscard]] const std::vector<double>& seen() const { return seen_; }
  [[nodiscard]] std::size_t size() const { return vocabulary_.size(); }

 private:
  [[nodiscard]] StemName name(std::uint32_t stem) const {
    return {languages_, side_, vocabulary_.stem(stem)};
  }

  std::uint64_t languages_;
  PairSide side_;
  Vocabulary vocabulary_;
  std::vector<Sentence> sentences_;
  std::vector<StemId> ids_;  ///< 0 for a stem that is not known
  std::vector<double> seen_;
  std::unordered_map<StemId, std::uint32_t> numbers_;
};

void read(std::span<const Lesson> lessons, Side& first, Side& second) {
  std::set<std::pair<std::string_view, std::string_view>> known;
  for (const Lesson& lesson : lessons) {
    const bool is_new = known.emplace(lesson.first, lesson.second).second;
    first.read(is_new ? lesson.first : "");
    second.read(is_new ? lesson.second : "");
  }
}

KnownWords known_words(StemRows& rows, const Side& first, const Side& second) {
  KnownWords known{first.seen(), second.seen(), {}};
  for (std::uint32_t i = 0; i < first.size(); ++i) {
    if (first.known_id(i) == 0) {
      continue;
    }
    for (const auto& [other, count] : rows.row(first.known_id(i)).links) {
      if (const auto target = second.number_of(other)) {
        known.links.push_back({i, *target, static_cast<double>(count) * kLinkUnit});
      }
    }
  }
  return known;
}

}  // namespace

std::vector<TaughtPair> teach(StemRows& rows, const LanguagePair& languages,
                              std::span<const Lesson> lessons) {
  Side first(languages, PairSide::first);
  Side second(languages, PairSide::second);
  read(lessons, first, second);
  first.look_up(rows);
  second.look_up(rows);
  std::vector<NumberedPair> pairs;
  pairs.reserve(lessons.size());
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    pairs.push_back({first.frequent(i), second.frequent(i)});
  }
  const Model1 model(pairs, first.size(), second.size(), known_words(rows, first, second));
  std::vector<TaughtPair> taught;
  taught.reserve(lessons.size());
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    TaughtPair& pair = taught.emplace_back();
    pair.languages = languages.number;
    pair.fingerprint = lessons[i].fingerprint;
    pair.first = first.ids_of(rows, i);
    pair.second = second.ids_of(rows, i);
    for (const Link& link : model.links(i)) {
      pair.links.push_back({first.known_id(pairs[i].source[link.source]),
                            second.known_id(pairs[i].target[link.target]),
                            static_cast<std::uint64_t>(std::lround(link.probability / kLinkUnit))});
    }
    rows.add(pair);
  }
  return taught;
}

}  // namespace targman::lexicon
