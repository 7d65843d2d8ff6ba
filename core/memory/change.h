#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/memory/change_observer.h"
#include "core/memory/storage.h"
#include "core/translation_unit.h"

namespace targman::memory {

/// A write transaction that changes units, and those who are told of it. Borrows the Storage.
///
/// Whoever changes a unit tells it here.
class Change {
 public:
  /// `kind` is that of the batch; none where units are only taken out.
  Change(Storage& storage, const std::vector<ObserverFactory>& observers,
         std::optional<BatchKind> kind);

  void unit_added(UnitId id, const TranslationUnit& unit);
  void unit_changed(UnitId id);
  void unit_removed(UnitId id);

  /// Lets the observers finish and makes the changes durable.
  void commit();

  /// Takes the changes back now. Does nothing after commit().
  void roll_back() noexcept { transaction_.roll_back(); }

  /// Whether neither has happened yet.
  [[nodiscard]] bool is_open() const { return transaction_.is_open(); }

  [[nodiscard]] Storage& storage() const { return storage_; }

 private:
  Storage& storage_;
  Transaction transaction_;
  std::vector<std::unique_ptr<ChangeObserver>> observers_;
};

}  // namespace targman::memory
