#include "core/error.h"

namespace targman {

std::string to_prefix(const Place& place) {
  if (place.file.empty()) {
    return {};
  }
  std::string prefix = place.file;
  if (place.line) {
    prefix += ":" + std::to_string(*place.line);
  }
  prefix += ": ";
  if (place.byte) {
    prefix += "byte " + std::to_string(*place.byte) + ": ";
  }
  return prefix;
}

InputError::InputError(const Place& place, const std::string& message)
    : Error(to_prefix(place) + message) {}

}  // namespace targman
