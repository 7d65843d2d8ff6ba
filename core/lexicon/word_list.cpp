#include "core/lexicon/word_list.h"

#include <algorithm>
#include <cstddef>

#include "core/error.h"
#include "core/lexicon/embedded_words.h"

namespace targman::lexicon {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + separator.size());
  }
}

bool is_language(const std::string& heading) {
  return heading != "pos";
}

WordEntry parse_entry(const std::vector<std::string>& heading,
                      const std::vector<std::string>& cells, const Place& place) {
  if (cells.size() != heading.size()) {
    throw InputError(place, "the line has not as many columns as the heading");
  }
  WordEntry entry;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!is_language(heading[i])) {
      continue;
    }
    entry.words.push_back(split(cells[i], "; "));
    if (std::ranges::count(entry.words.back(), "") > 0) {
      throw InputError(place, "a word is missing in column " + heading[i]);
    }
  }
  return entry;
}

}  // namespace

WordList parse_word_list(std::string_view text, const std::string& name) {
  WordList list;
  std::vector<std::string> heading;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::vector<std::string> cells = split(text.substr(0, end), "\t");
    text.remove_prefix(std::min(end + 1, text.size()));
    if (++number > 1) {
      list.entries.push_back(parse_entry(heading, cells, {name, number, {}}));
      continue;
    }
    heading = cells;
    for (const std::string& cell : heading) {
      if (is_language(cell)) {
        list.languages.emplace_back(cell);
      }
    }
  }
  return list;
}

WordList shipped_words() {
  return parse_word_list(embedded_words(), "words.tsv");
}

}  // namespace targman::lexicon
