#pragma once

#include <cstddef>
#include <functional>

#include "core/align/bead.h"

namespace targman::align {

/// Shares `count` rows, numbered from 0, among so many threads in stretches of about the same
/// length, and waits for all. Throws what a share throws.
void share_rows(std::size_t count, std::size_t threads,
                const std::function<void(SentenceRange rows)>& work);

}  // namespace targman::align
