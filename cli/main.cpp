#include <csignal>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/interrupt.h"

int main(int argc, char** argv) {
  // Behind a closed pipe the program ends quietly, even where its parent ignores the signal.
  static_cast<void>(std::signal(SIGPIPE, SIG_DFL));
  targman::cli::catch_interrupts();
  targman::cli::Console console = targman::cli::process_console();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return targman::cli::run_command_line(arguments, console);
}
