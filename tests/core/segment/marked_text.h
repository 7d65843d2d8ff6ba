#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/segment/srx.h"

namespace targman::segment {

/// A row of a table: a text with "|" where it must be cut, and nowhere else.
struct MarkedText {
  const char* name;
  const char* marked;
};

inline std::ostream& operator<<(std::ostream& out, const MarkedText& row) {
  return out << row.name;
}

/// `marked` without its marks.
std::string unmarked(std::string_view marked);

/// The text of `marked`, cut by `srx`, with the marks at the cuts.
std::string remarked(std::string_view marked, const Srx& srx, const Language& language);

/// The segments of `text` themselves.
std::vector<std::string> segments_of(std::string_view text, const Srx& srx,
                                     const Language& language);

}  // namespace targman::segment
