#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/memory/batch.h"
#include "core/memory/companions.h"
#include "core/translation_unit.h"

namespace targman::memory {

/// Is told what one transaction changes in the units of a memory, and keeps companion tables in
/// step with them.
///
/// Made when the transaction starts and destroyed when it ends, committed or not. May read and
/// write companion tables in every call; what it writes is committed with the units or not at all.
/// What it throws takes the whole transaction back.
class ChangeObserver {
 public:
  ChangeObserver() = default;
  virtual ~ChangeObserver() = default;
  ChangeObserver(ChangeObserver&&) = delete;
  ChangeObserver& operator=(ChangeObserver&&) = delete;
  ChangeObserver(const ChangeObserver&) = delete;
  ChangeObserver& operator=(const ChangeObserver&) = delete;

  /// A unit was stored under `id`, with these texts; what `unit` says of its id is not looked at.
  virtual void unit_added(UnitId id, const TranslationUnit& unit) = 0;

  /// Texts of a unit came, went or were replaced, or its occurrences or their verdicts did; comes
  /// once or often, and where little has changed. Not for the first occurrences of an added unit.
  virtual void unit_changed(UnitId id) = 0;

  /// A unit went with all that belongs to it.
  virtual void unit_removed(UnitId id) = 0;

  /// All changes are made and will be committed when this returns.
  virtual void before_commit() = 0;
};

/// Makes the observer of a transaction: of a batch of the given kind, or, without one, of something
/// that only takes out.
using ObserverFactory =
    std::function<std::unique_ptr<ChangeObserver>(const Companions&, std::optional<BatchKind>)>;

}  // namespace targman::memory
