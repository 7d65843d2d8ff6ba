#include "tests/fuzz/segment_law.h"

#include <cstddef>
#include <cstdlib>
#include <iostream>

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::fuzz {

namespace {

void demand(bool holds, const char* law) {
  if (!holds) {
    std::cerr << "segments are wrong: " << law << std::endl;
    std::abort();
  }
}

bool is_white(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = text::code_point_at(text, at);
    if (!text::is_space(c)) {
      return false;
    }
    at = next;
  }
  return true;
}

bool starts_code_point(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

void check_segments(std::string_view text, const std::vector<ByteRange>& segments) {
  std::size_t end = 0;
  for (const ByteRange& segment : segments) {
    demand(segment.begin >= end, "not in order");
    demand(segment.begin < segment.end, "one is empty");
    demand(segment.end <= text.size(), "one ends behind the text");
    demand(starts_code_point(text, segment.begin) && starts_code_point(text, segment.end),
           "one splits a code point");
    demand(is_white(text.substr(end, segment.begin - end)), "text is lost before one");
    end = segment.end;
  }
  demand(is_white(text.substr(end)), "text is lost behind the last");
}

}  // namespace targman::fuzz
