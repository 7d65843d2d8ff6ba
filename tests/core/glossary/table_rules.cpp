#include "tests/core/glossary/table_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/text/case_fold.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

using Cells = std::vector<std::string>;

enum class Script { none, latin, cyrillic, armenian, other };

Script script_of(char32_t c) {
  constexpr char32_t kLastLatin = 0x24F;
  if (c <= kLastLatin && text::is_letter(c)) {
    return Script::latin;
  }
  if ((c >= U'А' && c <= U'я') || c == U'ё' || c == U'Ё') {
    return Script::cyrillic;
  }
  if ((c >= U'Ա' && c <= U'Ֆ') || (c >= U'ա' && c <= U'և')) {
    return Script::armenian;
  }
  return text::is_letter(c) || text::is_mark(c) ? Script::other : Script::none;
}

struct Column {
  std::string_view language;
  Script script;
  std::string_view marks;  ///< that may stand in a term, beside space, hyphen and digits
};

constexpr Column kColumns[] = {{"en", Script::latin, "'.,&+"},
                               {"hy", Script::armenian, ".,+"},
                               {"ru", Script::cyrillic, ".,+'’—"}};

Cells split(std::string_view text, std::string_view separator) {
  Cells parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + separator.size());
  }
}

/// What letters there are between spaces, hyphens, dots and pluses.
Cells words_of(std::string_view term) {
  Cells words(1);
  for (std::size_t at = 0; at < term.size();) {
    const auto [c, end] = text::code_point_at(term, at);
    if (c == U' ' || c == U'-' || c == U'.' || c == U'+' || c == U',') {
      words.emplace_back();
    } else {
      words.back() += term.substr(at, end - at);
    }
    at = end;
  }
  std::erase(words, "");
  return words;
}

std::set<Script> scripts_of(std::string_view word) {
  std::set<Script> scripts;
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, end] = text::code_point_at(word, at);
    scripts.insert(script_of(c));
    at = end;
  }
  scripts.erase(Script::none);
  return scripts;
}

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// Whether an English cell has a word, in letters of any case.
bool has_word(const std::string& cell, const std::string& word) {
  const Cells terms = split(cell, "; ");
  return std::ranges::any_of(terms, [&](const std::string& term) {
    const Cells words = words_of(term);
    return std::ranges::any_of(words, [&](const std::string& other) {
      return text::fold_case(other) == text::fold_case(word);
    });
  });
}

/// Reformed spelling has ւ only in ու, and և for եւ.
bool has_old_spelling(std::string_view term) {
  char32_t previous = 0;
  for (std::size_t at = 0; at < term.size();) {
    const auto [c, end] = text::code_point_at(term, at);
    if ((c == U'ւ' || c == U'Ւ') && previous != U'ո' && previous != U'Ո') {
      return true;
    }
    previous = c;
    at = end;
  }
  return false;
}

bool ends_with_any(std::string_view word, const std::vector<std::string_view>& endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
  });
}

/// Whether a word of the term is an infinitive: verbs may have objects and adverbs.
bool has_infinitive(std::string_view term, Script script) {
  const Cells words = split(term, " ");
  return std::ranges::any_of(words, [&](const std::string& word) {
    return script == Script::armenian
               ? ends_with_any(word, {"ել", "ալ"})
               : ends_with_any(word, {"ть", "ти", "чь", "ться", "тись", "чься"});
  });
}

/// Checks the tables line by line.
class Rules {
 public:
  std::vector<std::string> check(const std::vector<TableText>& tables) {
    for (const TableText& table : tables) {
      name_ = table.name;
      check_table(table.text);
    }
    return std::move(problems_);
  }

 private:
  void tell(const std::string& reason) {
    problems_.push_back(name_ + ":" + std::to_string(line_) + ": " + reason);
  }

  void check_table(const std::string& text) {
    Cells lines = split(text, "\n");
    line_ = lines.size();
    if (lines.back().empty()) {
      lines.pop_back();
    } else {
      tell("the last line does not end");
    }
    line_ = 1;
    terms_ = lines.front() == "en\tpos\thy\tru\tsubject\tnote";
    if (!terms_ && lines.front() != "en\tpos\thy\tru") {
      tell("the heading is not one of ours");
      return;
    }
    previous_ = {};
    for (line_ = 2; line_ <= lines.size(); ++line_) {
      check_line(lines[line_ - 1]);
    }
  }

  void check_line(const std::string& line) {
    const Cells cells = split(line, "\t");
    if (cells.size() != (terms_ ? 6U : 4U)) {
      tell("the line has not as many columns as the heading");
      return;
    }
    for (const std::string& cell : cells) {
      check_spaces(cell);
    }
    if (terms_ && cells[4].empty()) {
      tell("the subject field is missing");
    }
    check_part_of_speech(cells[1]);
    check_order(cells);
    check_cell(kColumns[0], cells[0], cells);
    check_cell(kColumns[1], cells[2], cells);
    check_cell(kColumns[2], cells[3], cells);
  }

  void check_spaces(const std::string& cell) {
    const bool control =
        std::ranges::any_of(cell, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (control || cell.starts_with(' ') || cell.ends_with(' ') ||
        cell.find("  ") != std::string::npos || cell.find("\u00A0") != std::string::npos) {
      tell("there is stray white space");
    }
  }

  void check_part_of_speech(const std::string& part) {
    static const std::set<std::string> of_terms = {"noun", "name", "verb", "adj", "adv", "phrase"};
    static const std::set<std::string> of_words = {"noun", "verb", "adj", "adv",   "pron", "det",
                                                   "prep", "conj", "num", "modal", "part"};
    if (!(terms_ ? of_terms : of_words).contains(part)) {
      tell("there is no part of speech \"" + part + "\"");
    }
  }

  void check_order(const Cells& cells) {
    const std::pair<std::string, std::string> key(cells[0], cells[1]);
    if (!(previous_ < key)) {
      tell("the line is not in the order of the bytes");
    }
    previous_ = key;
    const std::string preferred = split(cells[0], "; ").front();
    const auto [first, is_new] =
        concepts_.try_emplace({preferred, cells[1]}, name_ + ":" + std::to_string(line_));
    if (!is_new) {
      tell("the concept is there already: " + first->second);
    }
  }

  void check_cell(const Column& column, const std::string& cell, const Cells& cells) {
    std::set<std::string> seen;
    bool forbidden = false;
    for (std::string term : split(cell, "; ")) {
      const bool is_forbidden = term.starts_with('!');
      if (is_forbidden) {
        term.erase(0, 1);
      }
      if (forbidden && !is_forbidden) {
        tell("a term stands behind a forbidden one: " + term);
      }
      forbidden = is_forbidden;
      if (term.empty() || (is_forbidden && seen.empty())) {
        tell("a term is missing in column " + std::string(column.language));
      } else if (!seen.insert(term).second) {
        tell("a term comes twice: " + term);
      } else {
        check_letters(column, term, cells[0]);
        check_marks(column, term);
        check_verb(column, term, cells[1]);
      }
    }
  }

  void check_letters(const Column& column, const std::string& term, const std::string& english) {
    for (const std::string& word : words_of(term)) {
      const std::set<Script> scripts = scripts_of(word);
      if (scripts.size() > 1) {
        tell("a word is of several alphabets: " + word);
      } else if (scripts == std::set{Script::latin} && column.script != Script::latin) {
        // A name left in Latin letters; a word typed on the wrong keyboard is not in English too.
        if (!is_roman_number(word) && !has_word(english, word)) {
          tell("a word in Latin letters is not the English one: " + word);
        }
      } else if (!scripts.empty() && !scripts.contains(column.script)) {
        tell("a word is in the wrong alphabet: " + word);
      }
    }
    if (column.script == Script::armenian && has_old_spelling(term)) {
      tell("the spelling is not the reformed one: " + term);
    }
  }

  void check_marks(const Column& column, const std::string& term) {
    for (std::size_t at = 0; at < term.size();) {
      const auto [c, end] = text::code_point_at(term, at);
      const std::string mark = term.substr(at, end - at);
      if (script_of(c) == Script::none && !text::is_digit(c) && c != U' ' && c != U'-' &&
          column.marks.find(mark) == std::string_view::npos) {
        tell("there is a stray mark: " + term);
      }
      at = end;
    }
    // A dot ends initials and abbreviations ("D.C."), not terms.
    const bool initials = term.size() > 3 && term[term.size() - 3] == '.';
    const bool ends_badly =
        ends_with_any(term, {",", "-", "—"}) || (term.back() == '.' && !initials);
    const bool begins_badly = std::string_view("-,.").find(term.front()) != std::string_view::npos;
    if (ends_badly || begins_badly || term.find(" ,") != std::string::npos ||
        term.find(",,") != std::string::npos || term.find("..") != std::string::npos) {
      tell("there is a stray mark: " + term);
    }
  }

  void check_verb(const Column& column, const std::string& term, const std::string& part) {
    if (part == "verb" && column.script != Script::latin && !has_infinitive(term, column.script)) {
      tell("a verb is not in the infinitive: " + term);
    }
    if (part == "verb" && column.script == Script::latin && term.starts_with("to ")) {
      tell("a verb has its particle: " + term);
    }
  }

  std::string name_;
  std::size_t line_ = 0;
  bool terms_ = false;  ///< not words
  std::pair<std::string, std::string> previous_;
  std::map<std::pair<std::string, std::string>, std::string> concepts_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> table_problems(const std::vector<TableText>& tables) {
  return Rules().check(tables);
}

}  // namespace targman::glossary
