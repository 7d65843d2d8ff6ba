#include "core/text/spreadsheet.h"

#include <algorithm>
#include <optional>

#include "core/text/delimited.h"

namespace targman::text {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

/// Cuts a text into rows of cells.
class RowCutter {
 public:
  RowCutter(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::vector<SpreadsheetRow> cut() {
    std::vector<SpreadsheetRow> rows;
    while (at_ < text_.size()) {
      SpreadsheetRow row = next_row();
      const auto filled = [](const std::string& cell) { return !cell.empty(); };
      if (std::ranges::any_of(row.cells, filled)) {
        rows.push_back(std::move(row));
      }
    }
    return rows;
  }

 private:
  SpreadsheetRow next_row() {
    SpreadsheetRow row{line_, {}};
    for (;;) {
      row.cells.push_back(clean(next_cell()));
      if (at_ == text_.size()) {
        return row;
      }
      if (text_[at_++] != separator_) {
        at_ += text_[at_ - 1] == '\r' && at_ < text_.size() && text_[at_] == '\n' ? 1 : 0;
        ++line_;
        return row;
      }
    }
  }

  /// The next cell as it was before it was quoted; at_ is then on what ends it.
  std::string next_cell() {
    if (auto quoted = quoted_cell()) {
      return *std::move(quoted);
    }
    const std::size_t begin = at_;
    while (!is_end(at_)) {
      ++at_;
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  /// The cell that is quoted here; nullopt, and at_ stays, where none is.
  std::optional<std::string> quoted_cell() {
    if (at_ == text_.size() || text_[at_] != '"') {
      return std::nullopt;
    }
    std::string cell;
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
      if (text_[i] != '"') {
        cell += text_[i];
      } else if (i + 1 < text_.size() && text_[i + 1] == '"') {
        cell += text_[i++];
      } else if (is_end(i + 1)) {
        line_ += count_lines(text_.substr(at_, i - at_));
        at_ = i + 1;
        return cell;
      } else {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_end(std::size_t at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' || text_[at] == '\r';
  }

  static std::size_t count_lines(std::string_view text) {
    std::size_t lines = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool before_line_feed = i + 1 < text.size() && text[i + 1] == '\n';
      lines += text[i] == '\n' || (text[i] == '\r' && !before_line_feed) ? 1 : 0;
    }
    return lines;
  }

  static std::string clean(std::string_view cell) {
    cell.remove_prefix(std::min(cell.find_first_not_of(kWhiteSpace), cell.size()));
    cell = cell.substr(0, cell.find_last_not_of(kWhiteSpace) + 1);
    const bool plain = cell.find_first_of("\n\r\\") == std::string_view::npos;
    return plain ? std::string(cell) : unescape_tsv(on_one_line(cell));
  }

  /// A line break and the white space around it are one space.
  static std::string on_one_line(std::string_view cell) {
    std::string result;
    bool broken = false;
    for (const char c : cell) {
      broken = broken || c == '\n' || c == '\r';
      if (broken && kWhiteSpace.find(c) != std::string_view::npos) {
        result.erase(result.find_last_not_of(kWhiteSpace) + 1);
        continue;
      }
      result += broken ? " " : "";
      result += c;
      broken = false;
    }
    return result;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

std::vector<SpreadsheetRow> spreadsheet_rows(std::string_view text, char separator) {
  return RowCutter(text, separator).cut();
}

std::string spreadsheet_cell(std::string_view text) {
  constexpr std::string_view kTakenForMore = "\"=+-@";
  const bool risky = !text.empty() && kTakenForMore.find(text.front()) != std::string_view::npos;
  return (risky ? " " : "") + escape_tsv(text);
}

std::string csv_cell(std::string_view text) {
  std::string cell = "\"";
  for (const char c : spreadsheet_cell(text)) {
    cell += c == '"' ? "\"\"" : std::string(1, c);
  }
  return cell + '"';
}

}  // namespace targman::text
