#include "cli/interrupt.h"

#include <csignal>

#include "core/error.h"

namespace targman::cli {
namespace {

// The only kind of global that a signal handler may write to.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void note_interrupt(int /*signal*/) {
  interrupted = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  // A second signal ends the process. Without SA_RESTART waiting for input ends with the first.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

void release_interrupts() {
  for (const int signal : {SIGINT, SIGTERM}) {
    static_cast<void>(std::signal(signal, SIG_DFL));  // both can be set: it cannot fail
  }
  stop_if_interrupted();  // a signal may have come before
}

void stop_if_interrupted() {
  if (interrupted != 0) {
    throw Cancelled("stopped on request; nothing of what was under way was stored");
  }
}

}  // namespace targman::cli
