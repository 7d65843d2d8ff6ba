#include "core/glossary/term_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/text/case_fold.h"
#include "core/text/language_guess.h"
#include "core/text/spreadsheet.h"
#include "core/text/white_space.h"

namespace targman::glossary {
namespace {

using text::SpreadsheetRow;

enum class Role { other, language, part_of_speech, subject, definition, note };

struct Column {
  Role role = Role::other;
  Language language;
};

Column column_of(const std::string& heading) {
  struct Known {
    std::string_view name;
    Role role;
  };
  constexpr Known kKnown[] = {
      {"pos", Role::part_of_speech}, {"part of speech", Role::part_of_speech},
      {"subject", Role::subject},    {"definition", Role::definition},
      {"note", Role::note},          {"comment", Role::note}};
  const std::string folded = text::fold_case(heading);
  for (const auto& [name, role] : kKnown) {
    if (folded == name) {
      return {role, {}};
    }
  }
  Language language = text::language_of_heading(heading);
  return language.empty() ? Column{} : Column{Role::language, std::move(language)};
}

/// The columns that a heading names; empty where it names fewer than two languages.
std::vector<Column> columns_of(const std::vector<std::string>& cells) {
  std::vector<Column> columns;
  columns.reserve(cells.size());
  for (const std::string& cell : cells) {
    columns.push_back(column_of(cell));
  }
  const auto languages = std::ranges::count(columns, Role::language, &Column::role);
  return languages < 2 ? std::vector<Column>() : columns;
}

/// The heading of a text, cut by one of the separators that spreadsheets know.
struct Heading {
  char separator = '\t';
  std::vector<Column> columns;
};

std::optional<Heading> find_heading(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of("\r\n \t"), text.size());
  const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  for (const char separator : {'\t', ';', ','}) {
    const auto rows = text::spreadsheet_rows(line, separator);
    if (auto columns = columns_of(rows.empty() ? std::vector<std::string>() : rows[0].cells);
        !columns.empty()) {
      return Heading{separator, std::move(columns)};
    }
  }
  return std::nullopt;
}

void check_languages(const std::vector<Column>& columns, const std::string& name,
                     std::size_t line) {
  for (auto column = columns.begin(); column != columns.end(); ++column) {
    const auto same = [&](const Column& other) { return other.language == column->language; };
    if (column->role == Role::language && std::find_if(columns.begin(), column, same) != column) {
      throw InputError({name, line, {}}, "two columns are headed " + column->language.tag() +
                                             "; put the terms of a language into one column");
    }
  }
}

std::string_view trim(std::string_view text) {
  return text::trimmed(text, {0, text.size()}).of(text);
}

/// Makes concepts of rows, and tells what is wrong with those that are none.
class RowReader {
 public:
  RowReader(std::vector<Column> columns, std::string name) : columns_(std::move(columns)) {
    result_.termbase.name = std::move(name);
    for (const Column& column : columns_) {
      if (column.role == Role::language) {
        result_.termbase.languages.push_back(column.language);
      }
    }
  }

  void read(const SpreadsheetRow& row) {
    if (row.cells.size() > columns_.size()) {
      report(row.line,
             "it has more cells than the heading; look for a separator or quotation mark "
             "that is not closed");
      return;
    }
    Concept entry;
    entry.line = row.line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      take(row.cells[i], columns_[i], entry);
    }
    if (entry.terms.empty()) {
      report(row.line, "it has no terms");
      return;
    }
    put_in_order(entry, result_.termbase.languages);
    result_.termbase.concepts.push_back(std::move(entry));
  }

  void report(std::size_t line, std::string reason) {
    result_.problems.push_back({line, std::move(reason)});
  }

  ReadTermbase finish() && { return std::move(result_); }

 private:
  void take(const std::string& cell, const Column& column, Concept& entry) {
    switch (column.role) {
      case Role::language:
        return take_terms(cell, column.language, entry);
      case Role::part_of_speech:
        entry.part_of_speech = part_of_speech(cell);
        return;
      case Role::subject:
        entry.subject = cell;
        return;
      case Role::definition:
        entry.definition = cell;
        return;
      case Role::note:
        entry.note = cell;
        return;
      case Role::other:
        return;
    }
  }

  void take_terms(std::string_view cell, const Language& language, Concept& entry) {
    bool preferred = true;
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find(';'), cell.size());
      std::string_view text = trim(cell.substr(0, end));
      cell.remove_prefix(std::min(end + 1, cell.size()));
      const bool deprecated = text.starts_with('!');
      text = deprecated ? trim(text.substr(1)) : text;
      if (text.empty() || text.size() > kLongestTerm) {
        report(entry.line,
               (text.empty() ? "a term is missing in column " : "a term is too long in column ") +
                   language.tag());
        continue;
      }
      Status status = Status::deprecated;
      if (!deprecated) {
        status = preferred ? Status::preferred : Status::admitted;
        preferred = false;
      }
      entry.terms.push_back({std::string(text), language, status, type_of(text), {}});
    }
  }

  std::vector<Column> columns_;
  ReadTermbase result_;
};

std::string cell_of(const Concept& entry, const Language& language) {
  std::string cell;
  for (const Term& term : entry.terms) {
    if (term.language == language) {
      cell += cell.empty() ? "" : "; ";
      cell += (term.status == Status::deprecated ? "!" : "") + term.text;
    }
  }
  return cell;
}

std::vector<std::string> cells_of(const Concept& entry, const std::vector<Language>& languages) {
  std::vector<std::string> cells;
  cells.reserve(languages.size());
  for (const Language& language : languages) {
    cells.push_back(cell_of(entry, language));
  }
  cells.emplace(cells.begin() + (cells.empty() ? 0 : 1), to_name(entry.part_of_speech));
  return cells;
}

}  // namespace

std::optional<ReadTermbase> read_term_table(std::string_view text, const std::string& name) {
  auto heading = find_heading(text);
  if (!heading) {
    return std::nullopt;
  }
  const std::vector<SpreadsheetRow> rows = text::spreadsheet_rows(text, heading->separator);
  check_languages(heading->columns, name, rows.front().line);
  RowReader reader(std::move(heading->columns), name);
  std::for_each(rows.begin() + 1, rows.end(), [&](const SpreadsheetRow& row) { reader.read(row); });
  return std::move(reader).finish();
}

std::string write_term_table(const Termbase& termbase, char separator) {
  std::string table;
  const auto write_row = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      table += i == 0 ? "" : std::string(1, separator);
      table += separator == '\t' ? text::spreadsheet_cell(cells[i]) : text::csv_cell(cells[i]);
    }
    table += '\n';
  };
  const bool defined = std::ranges::any_of(
      termbase.concepts, [](const Concept& entry) { return !entry.definition.empty(); });
  std::vector<std::string> heading;
  heading.reserve(termbase.languages.size() + 4);
  for (const Language& language : termbase.languages) {
    heading.push_back(language.tag());
  }
  heading.insert(heading.begin() + (heading.empty() ? 0 : 1), "pos");
  heading.insert(heading.end(), {"subject", "note"});
  if (defined) {
    heading.emplace_back("definition");
  }
  write_row(heading);
  for (const Concept& entry : termbase.concepts) {
    std::vector<std::string> cells = cells_of(entry, termbase.languages);
    cells.insert(cells.end(), {entry.subject, entry.note});
    if (defined) {
      cells.push_back(entry.definition);
    }
    write_row(cells);
  }
  return table;
}

ReadTermbase read_omegat_glossary(std::string_view text, const std::string& name,
                                  const Language& source, const Language& target) {
  const bool tabs = text.substr(0, text.find_first_of("\r\n")).find('\t') != std::string_view::npos;
  RowReader reader({{Role::language, source}, {Role::language, target}, {Role::note, {}}}, name);
  for (SpreadsheetRow& row : text::spreadsheet_rows(text, tabs ? '\t' : ',')) {
    if (row.cells.front().starts_with('#')) {
      continue;
    }
    if (row.cells.size() < 2 || row.cells[0].empty() || row.cells[1].empty()) {
      reader.report(row.line, "it has no two terms parted by a tab");
      continue;
    }
    reader.read(row);
  }
  return std::move(reader).finish();
}

std::string write_omegat_glossary(const Termbase& termbase, const Language& source,
                                  const Language& target) {
  std::string table;
  for (const Concept& entry : termbase.concepts) {
    std::string comment = entry.subject;
    const auto append = [&](const std::string& text) {
      comment += comment.empty() || text.empty() ? text : "; " + text;
    };
    append(entry.note);
    const std::vector<const Term*> targets = terms_in(entry, target);
    for (const Term* term : targets) {
      append(term->status == Status::deprecated ? "not " + term->text : "");
    }
    for (const Term* from : terms_in(entry, source)) {
      for (const Term* to : targets) {
        if (from->status != Status::deprecated && to->status != Status::deprecated) {
          table += text::spreadsheet_cell(from->text) + '\t' + text::spreadsheet_cell(to->text) +
                   '\t' + text::spreadsheet_cell(comment) + '\n';
        }
      }
    }
  }
  return table;
}

}  // namespace targman::glossary
