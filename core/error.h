#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

namespace targman {

/// Root of every failure that Targman reports. what() is one sentence that a translator can act
/// on: what was attempted, on what, and what to do.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The command was called in a way that makes no sense. Exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// Where in an input something was found. Empty members are unknown.
struct Place {
  std::string file;                 ///< as the user named it
  std::optional<std::size_t> line;  ///< from 1
  std::optional<std::size_t> byte;  ///< offset from 0
};

/// "file:line: ", "file: byte 12: ", "file: " or "", for the start of a message.
std::string to_prefix(const Place& place);

/// A file or text given by the user cannot be used. Exit code 3.
/// what() starts with the place, see to_prefix().
class InputError : public Error {
 public:
  InputError(const Place& place, const std::string& message);
};

/// The memory cannot be opened, read or written. Exit code 1.
class StorageError : public Error {
 public:
  using Error::Error;
};

/// The user asked to stop (Ctrl-C). Whatever was under way has been rolled back.
class Cancelled : public Error {
 public:
  using Error::Error;
};

}  // namespace targman
