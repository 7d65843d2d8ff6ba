#include "core/text/white_space.h"

#include <cstddef>

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::text {

ByteRange trimmed(std::string_view text, ByteRange range) {
  std::size_t begin = range.begin;
  while (begin < range.end) {
    const auto [first, next] = code_point_at(text, begin);
    if (!is_space(first)) {
      break;
    }
    begin = next;
  }
  if (begin >= range.end) {
    return {range.begin, range.begin};
  }
  std::size_t end = range.end;
  for (std::size_t last = previous_offset(text, end);
       end > begin && is_space(code_point_at(text, last).value);
       last = previous_offset(text, end)) {
    end = last;
  }
  return {begin, end};
}

bool is_blank(std::string_view text) {
  return trimmed(text, {0, text.size()}).empty();
}

}  // namespace targman::text
