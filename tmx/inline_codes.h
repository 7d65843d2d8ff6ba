#pragma once

#include <string>
#include <vector>

namespace targman::tmx {

/// The inline codes of a Variant's markup, in order: "bpt:1", "ept:1", "it:begin", "it:end", "ph",
/// "ut", and "hi", "/hi" around highlighted text. Codes within other codes are part of them and not
/// listed. Empty for empty markup.
std::vector<std::string> inline_codes(const std::string& markup);

}  // namespace targman::tmx
