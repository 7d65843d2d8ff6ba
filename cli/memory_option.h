#pragma once

#include <string>

#include "cli/console.h"
#include "core/memory/memory.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the name that the library has
class App;
}

namespace targman::cli {

/// Adds `--memory FILE` to a subcommand; `path` stays empty where it is not given.
void add_memory_option(CLI::App& command, std::string& path);

/// Opens the memory that the option names, or else the console's default one. One that is opened
/// for writing learns first from what waits to teach it, and is taught by what is written to it.
memory::Memory open_memory(const std::string& path, memory::Access access, const Console& console);

}  // namespace targman::cli
