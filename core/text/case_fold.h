#pragma once

#include <string>
#include <string_view>

namespace targman::text {

/// `text` in NFC with case folded by Unicode's full, language-independent folding (ICU): "ԵՎ",
/// "Եվ" and "եվ" come out equal; և folds to "եւ".
std::string fold_case(std::string_view text);

}  // namespace targman::text
