#include "tests/reference/edit_distance.h"

#include <algorithm>
#include <span>

namespace targman::reference {
namespace {

using Words = std::span<const std::string>;

std::size_t distance(Words left, Words right) {
  if (left.empty() || right.empty()) {
    return left.size() + right.size();
  }
  const Words left_rest = left.subspan(1);
  const Words right_rest = right.subspan(1);
  const std::size_t cost = left.front() == right.front() ? 0 : 1;
  return std::min({distance(left_rest, right_rest) + cost, distance(left_rest, right) + 1,
                   distance(left, right_rest) + 1});
}

}  // namespace

std::size_t edit_distance(const std::vector<std::string>& left,
                          const std::vector<std::string>& right) {
  return distance(left, right);
}

}  // namespace targman::reference
