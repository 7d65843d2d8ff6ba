#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace targman {

/// How a process ended, and what it wrote.
struct Ending {
  int code = -1;    ///< exit code; -1 where a signal ended it
  int signal = 0;   ///< that signal
  std::string out;  ///< what nobody has read yet
  std::string err;
};

/// How a process is started.
struct Start {
  std::vector<std::string> arguments;    ///< program first
  std::vector<std::string> environment;  ///< "NAME=value", beside what this process has
  bool terminal = false;                 ///< standard output is a terminal
};

/// A running program, talked to through its standard streams. Killed where it was not waited for.
class Process {
 public:
  explicit Process(const Start& start);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Writes to its standard input.
  void write(const std::string& text) const;

  /// The next line of its standard output, without the line end; empty where none comes in time.
  std::string read_line();

  void send(int signal) const;

  /// Closes its standard input, reads what it still writes, and waits for its end.
  Ending wait();

 private:
  void close_input();

  pid_t pid_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::string error_file_;
  std::string unread_;
};

/// Runs a program to its end.
Ending run_process(const Start& start);

}  // namespace targman
