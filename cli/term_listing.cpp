#include "cli/term_listing.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/interrupt.h"
#include "core/article/input_file.h"
#include "core/article/read_document.h"
#include "core/error.h"
#include "core/glossary/recognizer.h"
#include "core/text/delimited.h"
#include "core/text/utf8.h"

namespace targman::cli {
namespace {

using glossary::Concept;
using glossary::FoundTerm;
using glossary::Status;
using glossary::TermRef;

/// Turns byte offsets that never fall into lines and columns, both from 1.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  void advance(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        line_begin_ = at_ + 1;
      }
    }
  }

  [[nodiscard]] std::size_t line() const { return line_; }

  /// In code points.
  [[nodiscard]] std::size_t column() const {
    return 1 + text::count_code_points(text_.substr(line_begin_, at_ - line_begin_));
  }

 private:
  std::string_view text_;
  std::size_t line_ = 1;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
};

/// A term and where it stands.
struct Row {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string text;
  TermRef ref;
};

std::string_view name_of(Status status) {
  return status == Status::preferred  ? "preferred"
         : status == Status::admitted ? "admitted"
                                      : "deprecated";
}

/// Prints rows in one format.
class TermPrinter {
 public:
  TermPrinter(const Language& language, const std::vector<glossary::Termbase>& termbases,
              TermFormat format, Console& console)
      : format_(format), console_(console) {
    for (const glossary::Termbase& termbase : termbases) {
      for (const Language& other : termbase.languages) {
        const auto same = [&](const Language& known) { return known.same_primary(other); };
        if (!other.same_primary(language) && std::ranges::none_of(others_, same)) {
          others_.push_back(other);
        }
      }
    }
  }

  void print_heading() {
    if (format_ != TermFormat::tsv) {
      return;
    }
    console_.out << "line\tcolumn\ttext\tterm\tstatus";
    for (const Language& other : others_) {
      console_.out << '\t' << text::escape_tsv(other.tag());
    }
    console_.out << "\tsubject\tnote\n";
  }

  void print(const Row& row) {
    switch (format_) {
      case TermFormat::table:
        return print_line(row);
      case TermFormat::tsv:
        return print_tsv(row);
      case TermFormat::jsonl:
        return print_json(row);
    }
  }

 private:
  void print_line(const Row& row) {
    const Concept& entry = *row.ref.entry;
    const bool deprecated = row.ref.term->status == Status::deprecated;
    std::string line = fmt::format("{:>4}:{:<4} ", row.line, row.column) +
                       console_.paint(deprecated ? Colour::red : Colour::bold, row.text);
    line += deprecated ? " (not to be used)" : "";
    for (const Language& other : others_) {
      const std::string terms = usable_terms(entry, other);
      line += terms.empty() ? "" : " | " + console_.paint(Colour::green, terms);
    }
    const std::string more =
        entry.subject + (entry.subject.empty() || entry.note.empty() ? "" : "; ") + entry.note;
    line += more.empty() ? "" : " | " + console_.paint(Colour::dim, more);
    console_.out << line << '\n';
  }

  void print_tsv(const Row& row) {
    const Concept& entry = *row.ref.entry;
    console_.out << row.line << '\t' << row.column << '\t' << text::escape_tsv(row.text) << '\t'
                 << text::escape_tsv(row.ref.term->text) << '\t' << name_of(row.ref.term->status);
    for (const Language& other : others_) {
      console_.out << '\t' << text::escape_tsv(usable_terms(entry, other));
    }
    console_.out << '\t' << text::escape_tsv(entry.subject) << '\t' << text::escape_tsv(entry.note)
                 << '\n';
  }

  void print_json(const Row& row) {
    const Concept& entry = *row.ref.entry;
    nlohmann::ordered_json object;
    object["line"] = row.line;
    object["column"] = row.column;
    object["text"] = row.text;
    object["term"] = row.ref.term->text;
    object["status"] = name_of(row.ref.term->status);
    object["counterparts"] = nlohmann::ordered_json::array();
    for (const Language& other : others_) {
      for (const glossary::Term* term : terms_in(entry, other)) {
        nlohmann::ordered_json counterpart;
        counterpart["language"] = other.tag();
        counterpart["term"] = term->text;
        counterpart["status"] = name_of(term->status);
        object["counterparts"].push_back(std::move(counterpart));
      }
    }
    object["subject"] = entry.subject;
    object["note"] = entry.note;
    console_.out << object.dump() << '\n';
  }

  TermFormat format_;
  Console& console_;
  std::vector<Language> others_;
};

/// The text of a term on one line.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

}  // namespace

TermFormat parse_term_format(const std::string& name, bool terminal) {
  if (name == "table" || (name.empty() && terminal)) {
    return TermFormat::table;
  }
  if (name == "tsv" || name.empty()) {
    return TermFormat::tsv;
  }
  if (name == "jsonl") {
    return TermFormat::jsonl;
  }
  throw UsageError("no such format: " + name + " (table, tsv or jsonl)");
}

std::string usable_terms(const Concept& entry, const Language& language) {
  std::string terms;
  for (const glossary::Term* term : terms_in(entry, language)) {
    if (term->status != Status::deprecated) {
      terms += (terms.empty() ? "" : "; ") + term->text;
    }
  }
  return terms;
}

std::size_t list_terms(const std::string& path, const Language& language,
                       const std::vector<glossary::Termbase>& termbases, TermFormat format,
                       Console& console) {
  const article::InputFile file(path);
  article::ReadOptions options;
  options.language = language;
  const article::Document document =
      article::read_document(article::read_bytes(path), file.name(), options);
  if (document.language.empty()) {
    throw UsageError("cannot tell the language of " + file.name() +
                     ": add --lang, such as --lang hy");
  }
  const glossary::Recognizer recognizer(termbases, document.language);
  TermPrinter printer(document.language, termbases, format, console);
  printer.print_heading();
  LineCounter lines(document.text);
  std::size_t count = 0;
  for (const Segment& sentence : document.sentences) {
    stop_if_interrupted();
    const std::string_view text = sentence.range.of(document.text);
    for (const FoundTerm& found : recognizer.find(text)) {
      lines.advance(sentence.range.begin + found.range.begin);
      for (const TermRef& ref : found.terms) {
        printer.print({lines.line(), lines.column(), on_one_line(found.range.of(text)), ref});
      }
      ++count;
    }
  }
  return count;
}

}  // namespace targman::cli
