#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/segment/srx.h"

namespace targman::segment {

/// A marked text has "|" where it must be cut, and nowhere else. This is `marked` without its
/// marks.
std::string unmarked(std::string_view marked);

/// The text of `marked`, cut by `srx`, with the marks at the cuts.
std::string remarked(std::string_view marked, const Srx& srx, const Language& language);

/// The segments of `text` themselves.
std::vector<std::string> segments_of(std::string_view text, const Srx& srx,
                                     const Language& language);

}  // namespace targman::segment
