#include "cli/console.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace targman::cli {
namespace {

constexpr std::size_t kMinColumns = 40;

std::string environment(const char* name) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): read at the start, before there are threads.
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string default_memory_path() {
  if (std::string named = environment("TARGMAN_MEMORY"); !named.empty()) {
    return named;
  }
  std::string data_home = environment("XDG_DATA_HOME");
  if (data_home.empty()) {
    data_home = environment("HOME") + "/.local/share";
  }
  return data_home + "/targman/memory.db";
}

std::size_t terminal_columns(std::size_t otherwise) {
  const std::string named = environment("COLUMNS");
  std::size_t columns = std::strtoul(named.c_str(), nullptr, 10);
  winsize size{};
  if (columns == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    columns = size.ws_col;
  }
  return columns == 0 ? otherwise : std::max(columns, kMinColumns);
}

std::string_view code_of(Colour colour) {
  switch (colour) {
    case Colour::none:
      return "";
    case Colour::dim:
      return "\033[2m";
    case Colour::bold:
      return "\033[1m";
    case Colour::red:
      return "\033[31m";
    case Colour::green:
      return "\033[32m";
    case Colour::yellow:
      return "\033[33m";
  }
  return "";
}

}  // namespace

std::string Console::paint(Colour wanted, std::string_view text) const {
  if (!colour || wanted == Colour::none || text.empty()) {
    return std::string(text);
  }
  return std::string(code_of(wanted)) + std::string(text) + "\033[0m";
}

void Console::say(std::string_view line) const {
  if (!quiet) {
    err << line << '\n';
  }
}

Console process_console() {
  Console console{.out = std::cout, .err = std::cerr};
  console.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  console.err_is_terminal = isatty(STDERR_FILENO) == 1;
  console.colour =
      console.out_is_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  console.columns = terminal_columns(console.columns);
  console.default_memory = default_memory_path();
  return console;
}

}  // namespace targman::cli
