#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace targman::reference {

/// The Levenshtein distance between two word sequences, straight from its definition. Exponential
/// in their lengths.
std::size_t edit_distance(const std::vector<std::string>& left,
                          const std::vector<std::string>& right);

}  // namespace targman::reference
