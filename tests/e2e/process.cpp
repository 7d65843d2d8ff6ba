#include "tests/e2e/process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/temporary_folder.h"

namespace targman {
namespace {

constexpr int kPatienceMs = 20'000;

struct Channel {
  int reader = -1;
  int writer = -1;
};

Channel make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipe");
  }
  return {ends[0], ends[1]};
}

Channel make_terminal() {
  Channel channel;
  if (openpty(&channel.reader, &channel.writer, nullptr, nullptr, nullptr) != 0) {
    throw std::runtime_error("no terminal");
  }
  fcntl(channel.reader, F_SETFD, FD_CLOEXEC);
  return channel;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (const std::string& text : texts) {
    result.push_back(const_cast<char*>(text.c_str()));
  }
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> whole_environment(const std::vector<std::string>& added) {
  std::vector<std::string> result = added;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    result.emplace_back(*entry);
  }
  return result;
}

}  // namespace

Process::Process(const Start& start)
    : error_file_((std::filesystem::temp_directory_path() / "targman-XXXXXX").string()) {
  const Channel input = make_pipe();
  const Channel output = start.terminal ? make_terminal() : make_pipe();
  const int error = mkostemp(error_file_.data(), O_CLOEXEC);
  const std::vector<std::string> environment = whole_environment(start.environment);
  const std::vector<char*> arguments = pointers(start.arguments);
  const std::vector<char*> variables = pointers(environment);
  pid_ = fork();
  if (pid_ == 0) {
    dup2(input.reader, STDIN_FILENO);
    dup2(output.writer, STDOUT_FILENO);
    dup2(error, STDERR_FILENO);
    execvpe(arguments.front(), arguments.data(), variables.data());
    _exit(EXIT_FAILURE);
  }
  close(input.reader);
  close(output.writer);
  close(error);
  input_ = input.writer;
  output_ = output.reader;
}

Process::~Process() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close_input();
  close(output_);
  std::error_code ignored;
  std::filesystem::remove(error_file_, ignored);
}

void Process::write(const std::string& text) const {
  if (::write(input_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    throw std::runtime_error("the process does not take its input");
  }
}

std::string Process::read_line() {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatienceMs);
  std::size_t end = unread_.find('\n');
  while (end == std::string::npos && std::chrono::steady_clock::now() < deadline) {
    pollfd waiting{output_, POLLIN, 0};
    std::array<char, 4096> block{};
    const ssize_t count =
        poll(&waiting, 1, kPatienceMs) > 0 ? read(output_, block.data(), block.size()) : 0;
    if (count <= 0) {
      return {};
    }
    unread_.append(block.data(), static_cast<std::size_t>(count));
    end = unread_.find('\n');
  }
  if (end == std::string::npos) {
    return {};
  }
  std::string line = unread_.substr(0, end);
  unread_.erase(0, end + 1);
  return line;
}

void Process::send(int signal) const {
  kill(pid_, signal);
}

Ending Process::wait() {
  close_input();
  Ending ending;
  ending.out = unread_;
  std::array<char, 4096> block{};
  // A terminal ends with an error where the other side is closed.
  for (ssize_t count = 1; count > 0 || (count < 0 && errno == EINTR);) {
    count = read(output_, block.data(), block.size());
    ending.out.append(block.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  ending.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ending.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  ending.err = read_bytes(error_file_);
  return ending;
}

void Process::close_input() {
  if (input_ >= 0) {
    close(input_);
    input_ = -1;
  }
}

Ending run_process(const Start& start) {
  return Process(start).wait();
}

}  // namespace targman
