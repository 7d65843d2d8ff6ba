#include "cli/table_reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/text/delimited.h"
#include "core/text/encoding_guess.h"
#include "core/text/language_guess.h"
#include "core/text/utf8.h"

namespace targman::cli {
namespace {

constexpr std::size_t kSampleLines = 100;
constexpr std::size_t kMaxReported = 20;
constexpr std::size_t kBytesBetweenReports = 65'536;
constexpr std::size_t kEncodingSampleBytes = 65'536;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Column {
  std::size_t index = 0;
  Language language;
};

struct Line {
  std::size_t number = 0;  ///< from 1
  std::string text;
};

/// The lines of a file, checked.
class LineReader {
 public:
  explicit LineReader(std::string path) : path_(std::move(path)) {
    std::error_code ignored;  // what is no folder is found out by opening it
    if (std::filesystem::is_directory(path_, ignored)) {
      throw InputError({path_, {}, {}}, "this is a folder; name a file in it");
    }
    in_.open(path_, std::ios::binary);
    if (!in_) {
      throw InputError({path_, {}, {}}, "cannot be opened; check the name and the permissions");
    }
  }

  /// The next line, without its end and without a byte order mark; nullopt at the end of the file.
  std::optional<Line> next() {
    std::string text;
    if (!std::getline(in_, text)) {
      if (in_.bad()) {
        throw InputError({path_, number_ + 1, {}},
                         "the file cannot be read on; check the disk that it is on");
      }
      return std::nullopt;
    }
    ++number_;
    check(text);
    bytes_ += text.size() + 1;
    if (!text.empty() && text.back() == '\r') {
      text.pop_back();
    }
    if (number_ == 1 && text.starts_with(kByteOrderMark)) {
      text.erase(0, kByteOrderMark.size());
    }
    return Line{number_, std::move(text)};
  }

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  /// Of ASCII in UTF-16 every other byte is NUL, and the result happens to be well-formed UTF-8.
  void check(const std::string& line) const {
    const std::size_t wrong =
        std::min(text::find_invalid_utf8(line).value_or(line.size()), line.find('\0'));
    if (wrong >= line.size()) {
      return;
    }
    const std::string encoding = text::guess_encoding(beginning_of_file());
    throw InputError({path_, number_, bytes_ + wrong},
                     encoding.empty() ? "the text is not UTF-8; save it as UTF-8"
                                      : "the text is not UTF-8; it looks like " + encoding +
                                            ": convert it with iconv -f " + encoding + " -t UTF-8");
  }

  [[nodiscard]] std::string beginning_of_file() const {
    std::string sample(kEncodingSampleBytes, '\0');
    std::ifstream file(path_, std::ios::binary);
    file.read(sample.data(), static_cast<std::streamsize>(sample.size()));
    sample.resize(static_cast<std::size_t>(file.gcount()));
    return sample;
  }

  std::string path_;
  std::ifstream in_;
  std::size_t number_ = 0;
  std::size_t bytes_ = 0;  ///< before the next line
};

enum class Role { none, source, target };

Role role_of_heading(const std::string& cell) {
  const std::string folded = Language(cell).normalised();
  return folded == "source" ? Role::source : folded == "target" ? Role::target : Role::none;
}

/// What the columns are, found out from the first lines.
struct Shape {
  bool heading = false;
  std::vector<Column> columns;
};

/// The first texts of a column.
std::string sample_of_column(const std::string& path, std::size_t column, bool heading) {
  LineReader lines(path);
  std::string sample;
  for (std::size_t i = 0; i < kSampleLines; ++i) {
    const auto line = lines.next();
    if (!line) {
      break;
    }
    const std::vector<std::string> fields = text::split_tsv(line->text);
    if (column < fields.size() && !fields[column].empty() && !(heading && i == 0)) {
      sample += fields[column] + '\n';
    }
  }
  return sample;
}

/// The language of a column of which nothing is said but that it is the source.
Language source_column(const std::string& path, std::size_t column, bool heading,
                       const TableOptions& options) {
  if (!options.source_language.empty()) {
    return options.source_language;
  }
  Language english("en");
  const Language looks = text::guess_language(sample_of_column(path, column, heading));
  if (!looks.empty() && !looks.same_primary(english)) {
    throw UsageError(path + ": column " + std::to_string(column + 1) + " looks " +
                     text::language_name(looks) + ", not English; if that is meant, add " +
                     "--source-lang " + looks.tag() + " and --target-lang");
  }
  return english;
}

/// The language of a column of which nothing is said but that it is the translation.
Language target_column(const std::string& path, std::size_t column, bool heading,
                       const TableOptions& options) {
  if (!options.target_language.empty()) {
    return options.target_language;
  }
  const std::string sample = sample_of_column(path, column, heading);
  if (sample.empty()) {
    throw InputError({path, {}, {}},
                     "the first lines have no two texts parted by a tab; give a "
                     "table with the source and its translation on each line");
  }
  Language looks = text::guess_language(sample);
  if (looks.empty()) {
    throw UsageError(path + ": cannot tell the language of column " + std::to_string(column + 1) +
                     "; add --target-lang, such as --target-lang hy");
  }
  return looks;
}

std::vector<Column> columns_of_heading(const std::string& path,
                                       const std::vector<std::string>& cells,
                                       const TableOptions& options) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Role role = role_of_heading(cells[i]);
    if (role == Role::source) {
      columns.insert(columns.begin(), {i, source_column(path, i, true, options)});
    } else if (role == Role::target) {
      columns.push_back({i, target_column(path, i, true, options)});
    } else if (const Language named = text::language_of_heading(cells[i]); !named.empty()) {
      columns.push_back({i, named});
    }
  }
  return columns;
}

bool looks_like_heading(const std::vector<std::string>& cells) {
  return std::ranges::count_if(cells, [](const std::string& cell) {
           return role_of_heading(cell) != Role::none || !text::language_of_heading(cell).empty();
         }) >= 2;
}

/// A unit has one text a language.
void check_languages(const std::string& path, const std::vector<Column>& columns) {
  for (auto column = columns.begin(); column != columns.end(); ++column) {
    const auto same = [&](const Column& other) {
      return other.language.same_primary(column->language);
    };
    if (const auto other = std::find_if(columns.begin(), column, same); other != column) {
      throw UsageError(path + ": columns " + std::to_string(other->index + 1) + " and " +
                       std::to_string(column->index + 1) + " are both " +
                       text::language_name(column->language) +
                       "; a table pairs two languages: say which with --source-lang and "
                       "--target-lang");
    }
  }
}

Shape find_shape(const std::string& path, const TableOptions& options) {
  const auto first = LineReader(path).next();
  const std::vector<std::string> cells = text::split_tsv(first ? first->text : std::string());
  Shape shape;
  shape.heading = options.heading == Heading::present ||
                  (options.heading == Heading::guess && looks_like_heading(cells));
  if (shape.heading) {
    shape.columns = columns_of_heading(path, cells, options);
  }
  if (shape.columns.size() < 2) {
    shape.columns = {{0, source_column(path, 0, shape.heading, options)},
                     {1, target_column(path, 1, shape.heading, options)}};
  }
  check_languages(path, shape.columns);
  return shape;
}

TranslationUnit to_unit(const std::vector<std::string>& fields,
                        const std::vector<Column>& columns) {
  TranslationUnit unit;
  for (const Column& column : columns) {
    if (column.index < fields.size() && !fields[column.index].empty()) {
      Variant& variant = unit.variants.emplace_back();
      variant.language = column.language;
      variant.plain = fields[column.index];
    }
  }
  return unit;
}

void skip(tmx::ReadReport& report, std::size_t line, const std::string& reason) {
  ++report.skipped;
  if (report.first_skipped.size() < kMaxReported) {
    report.first_skipped.push_back({line, reason});
  }
}

}  // namespace

tmx::ReadReport read_table(const std::string& path, const TableOptions& options,
                           const TableVisitor& visitor) {
  tmx::ReadReport report;
  if (!LineReader(path).next()) {
    throw InputError({path, {}, {}}, "the file is empty; export it again");
  }
  const Shape shape = find_shape(path, options);
  LineReader lines(path);
  std::size_t reported = 0;
  while (const auto line = lines.next()) {
    if (line->text.empty() || (shape.heading && line->number == 1)) {
      continue;
    }
    TranslationUnit unit = to_unit(text::split_tsv(line->text), shape.columns);
    if (unit.variants.size() < 2) {
      skip(report, line->number, "it has fewer than two texts parted by a tab");
      continue;
    }
    visitor.unit(std::move(unit));
    ++report.units;
    if (visitor.progress && lines.bytes() - reported >= kBytesBetweenReports) {
      reported = lines.bytes();
      visitor.progress(reported);
    }
  }
  return report;
}

}  // namespace targman::cli
