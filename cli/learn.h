#pragma once

#include "cli/console.h"
#include "core/memory/memory.h"

namespace targman::cli {

/// Learns from all units of a memory that wait to teach, some thousands in each transaction, with a
/// progress bar. Throws Cancelled, and the rest waits on, where the user has asked to stop.
void learn_from_waiting(memory::Memory& memory, const Console& console);

}  // namespace targman::cli
