#include "cli/progress.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/interrupt.h"

namespace targman::cli {
namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::chrono::milliseconds kBetweenDraws{100};
constexpr std::uint64_t kBarWidth = 30;

}  // namespace

Progress::Progress(const Console& console, std::string label, std::uint64_t total)
    : console_(console),
      label_(std::move(label)),
      total_(total),
      next_draw_(Clock::now() + kPatience) {}

Progress::~Progress() {
  if (drawn_) {
    console_.err << "\r\033[K" << std::flush;
  }
}

void Progress::update(std::uint64_t done) {
  stop_if_interrupted();
  if (!console_.err_is_terminal || console_.quiet) {
    return;
  }
  const Clock::time_point now = Clock::now();
  if (now >= next_draw_) {
    draw(done);
    next_draw_ = now + kBetweenDraws;
  }
}

void Progress::draw(std::uint64_t done) {
  drawn_ = true;
  console_.err << "\r\033[K" << label_;
  if (total_ == 0) {
    console_.err << fmt::format(" {}", done) << std::flush;
    return;
  }
  const std::uint64_t filled = kBarWidth * std::min(done, total_) / total_;
  console_.err << fmt::format(" [{:#<{}}{:<{}}] {:3} %", "", filled, "", kBarWidth - filled,
                              100 * std::min(done, total_) / total_)
               << std::flush;
}

}  // namespace targman::cli
