#pragma once

#include <cstddef>

#include "core/memory/memory.h"

namespace targman::lexicon {

/// Lets a memory that is open for writing teach from now on.
///
/// What an alignment, a review or a pair typed by hand changes is learnt and unlearnt in its own
/// transaction, and so is what is undone, retracted or replaced. Units that are imported wait for
/// learn_waiting(). In a memory that has learnt nothing yet, or in another format, the newest units
/// are made to wait, in a transaction of their own. At most as many units wait as pairs may teach
/// (kMostTaughtPairs); of more the newest.
///
/// Throws StorageError.
void keep_learning(memory::Memory& memory);

/// How many units wait to teach. For a memory open for reading, too; 0 where it has learnt nothing
/// yet or in another format.
std::size_t waiting_units(const memory::Memory& memory);

/// Learns from waiting units, the newest first, in one transaction; at most so many. Returns how
/// many still wait. For a memory that keep_learning() was called for. Throws StorageError.
std::size_t learn_waiting(memory::Memory& memory, std::size_t most_units);

/// So many at once are learnt from in some seconds, and in less than 1 GB.
inline constexpr std::size_t kUnitsAtOnce = 20'000;

/// Forgets all that was learnt, and makes the newest units wait to teach it anew.
void forget_all(memory::Memory& memory);

}  // namespace targman::lexicon
