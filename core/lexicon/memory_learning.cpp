#include "core/lexicon/memory_learning.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/lexicon/learner.h"
#include "core/lexicon/learnt_tables.h"
#include "core/memory/change_observer.h"

namespace targman::lexicon {
namespace {

/// Makes units wait, the newest of all that then do; the oldest beyond the bound do so no more.
void wait(const LearntTables& tables, const std::vector<UnitId>& units) {
  const std::size_t skipped = units.size() - std::min(units.size(), kMostTaughtPairs);
  std::for_each(units.begin() + static_cast<std::ptrdiff_t>(skipped), units.end(),
                [&](UnitId unit) { tables.add_waiting(unit); });
  const std::vector<UnitId> waiting = tables.waiting();
  const std::size_t surplus = waiting.size() - std::min(waiting.size(), kMostTaughtPairs);
  std::for_each(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(surplus),
                [&](UnitId unit) { tables.remove_waiting(unit); });
}

void make_anew(const memory::Companions& companions) {
  LearntTables::make(companions);
  wait(LearntTables(companions), companions.newest_units(kMostTaughtPairs));
}

/// Learns what a transaction changes.
class LearningObserver : public memory::ChangeObserver {
 public:
  LearningObserver(const memory::Companions& companions, bool is_import)
      : companions_(companions), is_import_(is_import) {}

  void unit_added(UnitId id, const TranslationUnit& /*unit*/) override { added_.push_back(id); }
  void unit_changed(UnitId id) override { changed_.insert(id); }
  void unit_removed(UnitId id) override { changed_.insert(id); }

  void before_commit() override {
    const LearntTables tables(companions_);
    Learner learner(companions_);
    for (const UnitId unit : changed_) {
      if (is_import_ && tables.taught(unit).empty()) {
        added_.push_back(unit);
      } else {
        learner.settle(unit);
        tables.remove_waiting(unit);
      }
    }
    if (is_import_) {
      std::ranges::sort(added_);
      wait(tables, added_);
    } else {
      for (const UnitId unit : added_) {
        learner.settle(unit);
      }
    }
    learner.finish();
  }

 private:
  memory::Companions companions_;
  bool is_import_;
  std::vector<UnitId> added_;
  std::set<UnitId> changed_;
};

}  // namespace

void keep_learning(memory::Memory& memory) {
  const memory::Companions companions = memory.companions();
  if (!LearntTables::are_made(companions)) {
    companions.write([&] {
      // Asked again within the transaction: another process may have been faster.
      if (!LearntTables::are_made(companions)) {
        make_anew(companions);
      }
    });
  }
  memory.observe([](const memory::Companions& of, std::optional<memory::BatchKind> kind) {
    return std::make_unique<LearningObserver>(of, kind == memory::BatchKind::import);
  });
}

std::size_t waiting_units(const memory::Memory& memory) {
  const memory::Companions companions = memory.companions();
  std::size_t count = 0;
  companions.read([&] {
    if (LearntTables::are_made(companions)) {
      count = static_cast<std::size_t>(LearntTables(companions).waiting_count());
    }
  });
  return count;
}

std::size_t learn_waiting(memory::Memory& memory, std::size_t most_units) {
  const memory::Companions companions = memory.companions();
  std::size_t left = 0;
  companions.write([&] {
    const LearntTables tables(companions);
    Learner learner(companions);
    const std::vector<UnitId> waiting = tables.waiting();
    left = waiting.size() - std::min(waiting.size(), most_units);
    std::for_each(waiting.begin() + static_cast<std::ptrdiff_t>(left), waiting.end(),
                  [&](UnitId unit) {
                    learner.settle(unit);
                    tables.remove_waiting(unit);
                  });
    learner.finish();
  });
  return left;
}

void forget_all(memory::Memory& memory) {
  const memory::Companions companions = memory.companions();
  companions.write([&] { make_anew(companions); });
}

}  // namespace targman::lexicon
