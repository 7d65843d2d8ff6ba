#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace targman::cli {

/// Runs the program with the given arguments, the program's name not among them, and returns its
/// exit code: 0 done, 1 the work failed or nothing was found, 2 wrong usage, 3 bad input. Errors
/// become one message on console.err.
int run_command_line(const std::vector<std::string>& arguments, Console& console);

}  // namespace targman::cli
