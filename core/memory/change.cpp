#include "core/memory/change.h"

namespace targman::memory {

Change::Change(Storage& storage, const std::vector<ObserverFactory>& observers,
               std::optional<BatchKind> kind)
    : storage_(storage), transaction_(storage, TransactionKind::write) {
  observers_.reserve(observers.size());
  for (const ObserverFactory& make : observers) {
    observers_.push_back(make(Companions(storage), kind));
  }
}

void Change::unit_added(UnitId id, const TranslationUnit& unit) {
  for (const auto& observer : observers_) {
    observer->unit_added(id, unit);
  }
}

void Change::unit_changed(UnitId id) {
  for (const auto& observer : observers_) {
    observer->unit_changed(id);
  }
}

void Change::unit_removed(UnitId id) {
  for (const auto& observer : observers_) {
    observer->unit_removed(id);
  }
}

void Change::commit() {
  for (const auto& observer : observers_) {
    observer->before_commit();
  }
  transaction_.commit();
}

}  // namespace targman::memory
