#include "core/language.h"

#include <algorithm>

namespace targman {

std::string Language::normalised() const {
  std::string result = tag_;
  for (char& c : result) {
    // Language tags are ASCII by definition; other bytes stay as they are.
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    } else if (c == '_') {
      c = '-';
    }
  }
  return result;
}

std::string Language::primary() const {
  std::string result = normalised();
  result.resize(std::min(result.find('-'), result.size()));
  return result;
}

bool Language::same_primary(const Language& other) const {
  return primary() == other.primary();
}

}  // namespace targman
