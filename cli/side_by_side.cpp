#include "cli/side_by_side.h"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "core/text/utf8.h"

namespace targman::cli {
namespace {

constexpr std::size_t kLabelWidth = 8;
constexpr std::string_view kGutter = "  ";

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = text::display_width(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

void print_row(const SideBySideRow& row, std::size_t width, const Console& console) {
  const auto left = wrap(row.left.empty() ? "—" : row.left, width);
  const auto right = wrap(row.right.empty() ? "—" : row.right, width);
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    const std::string label = padded(i == 0 ? row.label : "", kLabelWidth);
    console.out << console.paint(row.label_colour, label)
                << padded(i < left.size() ? left[i] : "", width) << kGutter
                << (i < right.size() ? right[i] : "") << '\n';
  }
  if (row.note.empty()) {
    return;
  }
  std::istringstream paragraphs(row.note);
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    for (const std::string& line : wrap(paragraph, console.columns - kLabelWidth)) {
      console.out << padded("", kLabelWidth) << console.paint(Colour::dim, line) << '\n';
    }
  }
  console.out << '\n';
}

}  // namespace

std::vector<std::string> wrap(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    const bool fits = text::display_width(lines.back()) + 1 + text::display_width(word) <= width;
    if (lines.back().empty()) {
      lines.back() = word;
    } else if (fits) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
    begin = end + 1;
  }
  return lines;
}

void print_side_by_side(const std::vector<SideBySideRow>& rows, const Console& console) {
  const std::size_t width = (console.columns - kLabelWidth - kGutter.size()) / 2;
  for (const SideBySideRow& row : rows) {
    print_row(row, width, console);
  }
}

}  // namespace targman::cli
