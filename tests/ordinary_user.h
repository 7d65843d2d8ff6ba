#pragma once

#include <cstdlib>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace targman {

/// Runs `work` in a child process and returns what it returned. A child of root becomes an ordinary
/// user first, whom permissions bind.
inline int run_as_ordinary_user(const std::function<int()>& work) {
  constexpr unsigned kNobody = 65534;
  const pid_t child = fork();
  if (child == 0) {
    if (getuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) {
      _exit(EXIT_FAILURE);
    }
    _exit(work());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace targman
