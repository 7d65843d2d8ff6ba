#pragma once

#include <string>
#include <vector>

namespace targman::glossary {

/// What in a file breaks the rules of TBX 3 (ISO 30042:2019), dialect TBX-Basic, style DCA, as far
/// as termbases of ours go: which elements stand where, how often and with which attributes, which
/// data categories there are at each level, and which values they have. Each problem is
/// "LINE: reason". Reads the XML itself, apart from read_tbx(), which takes much more.
std::vector<std::string> tbx_problems(const std::string& xml);

}  // namespace targman::glossary
