#include "core/lexicon/learner.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/lexicon/counting_pairs.h"

namespace targman::lexicon {

Learner::Learner(const memory::Companions& companions)
    : companions_(companions), tables_(companions), rows_(tables_) {}

void Learner::settle(UnitId unit) {
  const std::optional<TranslationUnit> stored = companions_.unit(unit);
  std::vector<CountingPair> counting =
      stored ? counting_pairs(*stored) : std::vector<CountingPair>();
  std::vector<TaughtPair> kept;
  const std::vector<TaughtPair> taught = tables_.taught(unit);
  for (const TaughtPair& pair : taught) {
    const auto same = std::ranges::find(counting, pair.fingerprint, &CountingPair::fingerprint);
    if (same != counting.end()) {
      counting.erase(same);
      kept.push_back(pair);
    } else {
      take_away(pair);
    }
  }
  if (kept.size() < taught.size()) {
    tables_.put_taught(unit, kept);
  }
  for (const CountingPair& pair : counting) {
    lessons_[{pair.first_language.tag(), pair.second_language.tag()}].push_back(
        {unit, std::string(pair.first), std::string(pair.second), pair.fingerprint});
  }
}

void Learner::forget(UnitId unit) {
  for (const TaughtPair& pair : tables_.taught(unit)) {
    take_away(pair);
  }
  tables_.put_taught(unit, {});
}

void Learner::take_away(const TaughtPair& pair) {
  rows_.take_away(pair);
  for (LanguagePair& languages : tables_.language_pairs()) {
    if (languages.number == pair.languages) {
      languages.taught -= std::min<std::uint64_t>(languages.taught, 1);
      tables_.put(languages);
    }
  }
}

void Learner::learn(const LanguagePair& languages, const std::vector<Lesson>& lessons) {
  const std::vector<TaughtPair> taught = teach(rows_, languages, lessons);
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    std::vector<TaughtPair> of_unit = tables_.taught(lessons[i].unit);
    of_unit.push_back(taught[i]);
    tables_.put_taught(lessons[i].unit, of_unit);
  }
  LanguagePair counted = languages;
  counted.taught += lessons.size();
  tables_.put(counted);
}

void Learner::forget_oldest() {
  std::uint64_t pairs = 0;
  for (const LanguagePair& languages : tables_.language_pairs()) {
    pairs += languages.taught;
  }
  while (pairs > kMostTaughtPairs) {
    const std::optional<UnitId> oldest = tables_.oldest_taught();
    if (!oldest) {
      return;
    }
    pairs -= std::min<std::uint64_t>(pairs, tables_.taught(*oldest).size());
    forget(*oldest);
  }
}

std::size_t Learner::finish() {
  std::size_t pairs = 0;
  for (const auto& [tags, lessons] : lessons_) {
    learn(tables_.get(Language(tags.first), Language(tags.second)), lessons);
    pairs += lessons.size();
  }
  lessons_.clear();
  forget_oldest();
  rows_.flush();
  return pairs;
}

}  // namespace targman::lexicon
