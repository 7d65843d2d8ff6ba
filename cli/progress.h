#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/console.h"

namespace targman::cli {

/// A progress bar on console.err, for work that takes longer than a second, where that is a
/// terminal. Also the place where Ctrl-C takes effect.
class Progress {
 public:
  /// `total` is the amount of work in any unit; 0 where it is not known.
  Progress(const Console& console, std::string label, std::uint64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Says that `done` of the work is done. Throws Cancelled where the user asked to stop.
  void update(std::uint64_t done);

 private:
  using Clock = std::chrono::steady_clock;

  void draw(std::uint64_t done);

  const Console& console_;
  std::string label_;
  std::uint64_t total_;
  Clock::time_point next_draw_;
  bool drawn_ = false;
};

}  // namespace targman::cli
