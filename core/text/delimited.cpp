#include "core/text/delimited.h"

#include <algorithm>
#include <cstddef>

namespace targman::text {
namespace {

/// The character that stands behind a backslash for `c`; 0 where `c` stands for itself.
char escape_letter(char c) {
  switch (c) {
    case '\\':
      return '\\';
    case '\t':
      return 't';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    default:
      return 0;
  }
}

char unescape_letter(char c) {
  switch (c) {
    case '\\':
      return '\\';
    case 't':
      return '\t';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    default:
      return 0;
  }
}

}  // namespace

std::string escape_tsv(std::string_view text) {
  std::string field;
  field.reserve(text.size());
  for (const char c : text) {
    if (const char letter = escape_letter(c); letter != 0) {
      field += '\\';
      field += letter;
    } else {
      field += c;
    }
  }
  return field;
}

std::string unescape_tsv(std::string_view field) {
  std::string text;
  text.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    const char meant =
        field[i] == '\\' && i + 1 < field.size() ? unescape_letter(field[i + 1]) : '\0';
    text += meant != 0 ? meant : field[i];
    i += meant != 0 ? 1 : 0;
  }
  return text;
}

std::vector<std::string> split_tsv(std::string_view line) {
  std::vector<std::string> fields;
  for (;;) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    fields.push_back(unescape_tsv(line.substr(0, end)));
    if (end == line.size()) {
      return fields;
    }
    line.remove_prefix(end + 1);
  }
}

}  // namespace targman::text
