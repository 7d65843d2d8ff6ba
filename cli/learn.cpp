#include "cli/learn.h"

#include <algorithm>
#include <cstdint>

#include "cli/progress.h"
#include "core/lexicon/memory_learning.h"
#include "core/lexicon/memory_words.h"

namespace targman::cli {

void learn_from_waiting(memory::Memory& memory, const Console& console) {
  const std::uint64_t all = lexicon::waiting_units(memory);
  Progress progress(console, "learning words", all);
  for (std::uint64_t left = all; left > 0;) {
    left = lexicon::learn_waiting(memory, lexicon::kUnitsAtOnce);
    progress.update(all - std::min(all, left));
  }
}

}  // namespace targman::cli
