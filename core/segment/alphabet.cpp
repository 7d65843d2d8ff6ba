#include "core/segment/alphabet.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace targman::segment {

namespace {

/// A place where a set starts or stops to hold the characters.
struct Change {
  char32_t at = 0;
  std::size_t set = 0;
};

std::vector<Change> changes_of(const SetTable& sets) {
  std::vector<Change> changes;
  for (std::size_t set = 0; set < sets.size(); ++set) {
    for (const CodePointRange& range : sets[set].ranges()) {
      changes.push_back({range.first, set});
      changes.push_back({range.last + 1, set});
    }
  }
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.at < b.at; });
  return changes;
}

}  // namespace

Alphabet::Alphabet(const SetTable& sets) {
  std::vector<bool> holding(sets.size());
  members_.push_back(holding);  // kEdge
  std::unordered_map<std::vector<bool>, Class> classes;
  const std::vector<Change> changes = changes_of(sets);
  char32_t at = 0;
  for (auto change = changes.begin();;) {
    while (change != changes.end() && change->at == at) {
      holding[change->set].flip();
      ++change;
    }
    const auto [entry, added] = classes.try_emplace(holding, static_cast<Class>(members_.size()));
    if (added) {
      members_.push_back(holding);
    }
    runs_.push_back({at, entry->second});
    if (change == changes.end()) {
      break;
    }
    at = change->at;
  }
  auto run = runs_.begin();
  for (char32_t c = 0; c < kDirect; ++c) {
    while (std::next(run) != runs_.end() && std::next(run)->first <= c) {
      ++run;
    }
    direct_[c] = run->character_class;
  }
}

Alphabet::Class Alphabet::class_beyond(char32_t c) const {
  const auto behind = std::upper_bound(
      runs_.begin(), runs_.end(), c, [](char32_t value, const Run& r) { return value < r.first; });
  return std::prev(behind)->character_class;
}

}  // namespace targman::segment
