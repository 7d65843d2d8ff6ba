#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace targman::cli {

/// A table as a spreadsheet has it open: a heading and lines, by the names of the columns.
class Sheet {
 public:
  /// Opens a tab-separated table in which no cell is quoted.
  explicit Sheet(std::string_view table) {
    for (std::size_t at = 0; at < table.size();) {
      const std::size_t end = table.find('\n', at);
      std::vector<std::string>& cells = lines_.emplace_back(1);
      for (const char c : table.substr(at, end - at)) {
        if (c == '\t') {
          cells.emplace_back();
        } else {
          cells.back() += c;
        }
      }
      at = end + 1;
    }
  }

  /// A cell of the line `number`, from 1; the heading is 0.
  std::string& cell(std::size_t number, std::string_view column) {
    const auto named = std::ranges::find(lines_.front(), column);
    return lines_.at(number).at(static_cast<std::size_t>(named - lines_.front().begin()));
  }

  /// Copies a line and puts the copy behind it.
  void copy(std::size_t number) {
    const std::vector<std::string> cells = lines_.at(number);
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(number) + 1, cells);
  }

  void remove(std::size_t number) {
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(number));
  }

  void cut(std::size_t number, std::size_t cells) { lines_.at(number).resize(cells); }

  void reverse() { std::ranges::reverse(lines_); }

  [[nodiscard]] std::size_t size() const { return lines_.size() - 1; }

  /// The table as a spreadsheet saves it, in UTF-8.
  [[nodiscard]] std::string save(char separator = '\t', std::string_view line_end = "\r\n") const {
    std::string text;
    for (const std::vector<std::string>& cells : lines_) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        text += i > 0 ? std::string(1, separator) : "";
        text += saved(cells[i], separator);
      }
      text += line_end;
    }
    return text;
  }

 private:
  static std::string saved(const std::string& cell, char separator) {
    if (cell.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) {
      return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
      quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
  }

  std::vector<std::vector<std::string>> lines_;
};

}  // namespace targman::cli
