#include "cli/memory_option.h"

#include <CLI/CLI.hpp>

#include "cli/learn.h"
#include "core/lexicon/memory_learning.h"

namespace targman::cli {

void add_memory_option(CLI::App& command, std::string& path) {
  command
      .add_option("-m,--memory", path,
                  "The memory to use (default: $TARGMAN_MEMORY, else "
                  "$XDG_DATA_HOME/targman/memory.db)")
      ->type_name("FILE");
}

memory::Memory open_memory(const std::string& path, memory::Access access, const Console& console) {
  memory::OpenOptions options;
  options.access = access;
  options.busy_timeout = console.memory_timeout;
  memory::Memory memory =
      memory::Memory::open(path.empty() ? console.default_memory : path, options);
  if (access != memory::Access::read) {
    lexicon::keep_learning(memory);
    learn_from_waiting(memory, console);
  }
  return memory;
}

}  // namespace targman::cli
