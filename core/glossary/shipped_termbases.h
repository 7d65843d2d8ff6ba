#pragma once

#include <vector>

#include "core/glossary/termbase.h"

namespace targman::glossary {

/// The termbases that come with the program, in the order of their names: every table in the
/// folder `glossaries` but the general word list. Read at each call, in some milliseconds.
std::vector<Termbase> shipped_termbases();

}  // namespace targman::glossary
