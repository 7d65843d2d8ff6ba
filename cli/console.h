#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace targman::cli {

enum class Colour { none, dim, bold, red, green, yellow };

/// Where a command talks to: data to `out`, everything else to `err`. Borrows both streams.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool colour = false;  ///< on `out`
  bool quiet = false;   ///< nothing on `err` but errors
  std::size_t columns = 100;
  /// The memory that commands use where none is named.
  std::string default_memory = {};
  /// How long commands wait for another process that is writing the memory.
  std::chrono::milliseconds memory_timeout{10'000};

  /// `text` in a colour, where colours are wanted.
  [[nodiscard]] std::string paint(Colour wanted, std::string_view text) const;

  /// Writes a line about what is going on to `err`, unless quiet.
  void say(std::string_view line) const;
};

/// The console of this process: streams, terminals, NO_COLOR, COLUMNS, TARGMAN_MEMORY and
/// XDG_DATA_HOME as they are now.
Console process_console();

}  // namespace targman::cli
