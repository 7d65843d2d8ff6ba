#pragma once

namespace targman::cli {

/// From now on Ctrl-C (SIGINT) and SIGTERM do not end the process but are noted for
/// stop_if_interrupted(). A second one ends it: whatever was under way is lost, what was committed
/// is not. Reading standard input ends at the first one as at the end of a file, so that whoever
/// reads it asks stop_if_interrupted() afterwards.
void catch_interrupts();

/// Undoes catch_interrupts(), for commands that change nothing and wait for input: a signal ends
/// them at once.
void release_interrupts();

/// Throws Cancelled where the user has asked to stop. Called between the steps of long work.
void stop_if_interrupted();

}  // namespace targman::cli
