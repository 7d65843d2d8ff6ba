#include "core/glossary/word_form.h"

#include <algorithm>
#include <iterator>

#include "core/text/case_fold.h"
#include "core/text/character.h"
#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

using text::Token;
using text::TokenClass;

bool is_word(const Token& token) {
  return token.kind == TokenClass::word || token.kind == TokenClass::number;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_hyphen(std::string_view mark) {
  return mark == "-" || mark == "‐" || mark == "‑" || mark == "֊" || mark == "–";
}

bool is_quotation_mark(std::string_view mark) {
  constexpr std::string_view kMarks = "\"«»“”„‹›‘’'";
  return kMarks.find(mark) != std::string_view::npos;
}

bool starts_with_capital(std::string_view word) {
  return !word.empty() && text::is_upper(text::code_point_at(word, 0).value);
}

/// Whether dots part single Latin capitals here: "U.S".
bool is_dotted(std::string_view word) {
  if (word.size() < 3) {
    return false;
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool fits = i % 2 == 0 ? word[i] >= 'A' && word[i] <= 'Z' : word[i] == '.';
    if (!fits) {
      return false;
    }
  }
  return true;
}

std::string without_dots(std::string_view word) {
  std::string result(word);
  std::erase(result, '.');
  return result;
}

/// Where the capitals and digits end that a word begins with, and how many capitals they are.
struct Capitals {
  std::size_t end = 0;
  std::size_t count = 0;
};

Capitals leading_capitals(std::string_view word) {
  Capitals capitals;
  while (capitals.end < word.size()) {
    const auto [c, end] = text::code_point_at(word, capitals.end);
    if (!text::is_upper(c) && !text::is_digit(c)) {
      break;
    }
    capitals.count += text::is_upper(c) ? 1 : 0;
    capitals.end = end;
  }
  return capitals;
}

bool is_all_lower(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, end] = text::code_point_at(word, at);
    if (text::is_upper(c) || text::is_digit(c)) {
      return false;
    }
    at = end;
  }
  return true;
}

/// A stem apart from those of text::Inflection: of an acronym or number, exactly as written.
std::uint64_t exact_stem(std::string_view written) {
  constexpr std::uint64_t kOffsetBasis = 0xcbf29ce484222325;
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t hash = kOffsetBasis * kPrime;
  for (const char c : written) {
    hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  }
  return hash;
}

void add_all(std::vector<std::uint64_t>& stems, const std::vector<std::uint64_t>& more) {
  std::vector<std::uint64_t> both;
  both.reserve(stems.size() + more.size());
  std::ranges::set_union(stems, more, std::back_inserter(both));
  stems = std::move(both);
}

/// "NATO" for "Nato".
std::string in_capitals(std::string_view name) {
  std::string capitals;
  for (std::size_t at = 0; at < name.size();) {
    const auto [c, end] = text::code_point_at(name, at);
    text::append_code_point(capitals, text::capital_of(c));
    at = end;
  }
  return capitals;
}

constexpr std::size_t kLongestNumberEnding = 3;    // letters: 102-րդ, 5-го, 2nd
constexpr std::size_t kShortestSpokenAcronym = 4;  // letters: Nato, Unesco

/// The gap between a word and the next, by the tokens between them.
class GapScanner {
 public:
  GapScanner(std::string_view text, std::size_t from) : text_(text), at_(from) {}

  void take(const Token& token) {
    const std::string_view mark = token.range.of(text_);
    const bool adjacent = token.range.begin == at_;
    if (is_hyphen(mark) && adjacent && (gap_ == Gap::open)) {
      gap_ = Gap::hyphen;
    } else if (!is_quotation_mark(mark) && mark != "&") {
      gap_ = Gap::closed;
    }
    at_ = token.range.end;
  }

  /// The gap where a word begins at `begin`.
  [[nodiscard]] Gap finish(std::size_t begin) const {
    return gap_ == Gap::hyphen && begin != at_ ? Gap::closed : gap_;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  Gap gap_ = Gap::open;
};

/// Whether a dot may stand between the two words of one term: "St. Petersburg".
bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kLongest = 3;
  return starts_with_capital(word) && text::count_code_points(word) <= kLongest;
}

}  // namespace

bool WordForms::is_tied_ending(std::string_view text, const WordPlace& word,
                               ByteRange ending) const {
  const std::string_view written = ending.of(text);
  const std::string_view core = word.core.of(text);
  if (!is_all_lower(written)) {
    return false;
  }
  const bool number = text::is_digit(text::code_point_at(core, 0).value);
  const bool adjacent = word.range.end == ending.begin;
  if (number) {
    return text::count_code_points(written) <= kLongestNumberEnding &&
           (adjacent || !is_ascii(written));
  }
  const bool quoted = ending.begin - word.range.end > 1;  // «Լույս»-ի
  return !adjacent && !is_ascii(written) &&
         inflection_.is_nominal_ending(text::fold_word(written)) &&
         (quoted || is_ascii(core) || leading_capitals(core).end == core.size());
}

std::vector<WordPlace> WordForms::places(std::string_view text) const {
  const std::vector<Token> tokens = text::tokenize(text);
  std::vector<WordPlace> places;
  places.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) {
      continue;
    }
    std::size_t begin = i;  // of what parts it from the word before
    while (begin > 0 && !is_word(tokens[begin - 1])) {
      --begin;
    }
    const ByteRange range = tokens[i].range;
    if (places.empty()) {
      places.push_back({range, range, Gap::closed});
      continue;
    }
    WordPlace& last = places.back();
    const bool dot = i - begin == 1 && tokens[begin].range.of(text) == ".";
    const ByteRange joined{last.core.begin, range.end};
    if (dot && last.range == last.core && is_dotted(joined.of(text))) {
      last.range = last.core = joined;
      continue;
    }
    GapScanner gap(text, last.range.end);
    for (std::size_t k = begin; k < i; ++k) {
      gap.take(tokens[k]);
    }
    const Gap found =
        dot && is_abbreviation(last.core.of(text)) ? Gap::open : gap.finish(range.begin);
    const bool tied = found == Gap::hyphen || last.range.end == range.begin;
    if (tied && is_tied_ending(text, last, range)) {
      last.range.end = range.end;
      continue;
    }
    places.push_back({range, range, found});
  }
  return places;
}

WordForm WordForms::in_text(std::string_view word, bool first) const {
  const std::string written = is_dotted(word) ? without_dots(word) : std::string(word);
  WordForm form{text::fold_word(written), {}, starts_with_capital(written)};
  const Capitals capitals = leading_capitals(written);
  std::vector<std::uint64_t> exact;
  if (capitals.end > 0) {
    const std::string_view rest = std::string_view(written).substr(capitals.end);
    if (rest.empty() ||
        (capitals.count > 1 && inflection_.is_nominal_ending(text::fold_word(rest)))) {
      exact.push_back(exact_stem(std::string_view(written).substr(0, capitals.end)));
    } else if (!first && capitals.count == 1 && is_all_lower(rest) &&
               text::count_code_points(written) >= kShortestSpokenAcronym) {
      exact.push_back(exact_stem(in_capitals(written)));
    }
  }
  text::Stems stems = inflection_.text_stems(form.folded);
  form.stems = std::move(stems.nominal);
  add_all(form.stems, stems.verbal);
  add_all(form.stems, exact);
  form.irregular_of = inflection_.irregular_words(form.folded);
  return form;
}

WordForm WordForms::in_term(std::string_view word, PartOfSpeech part) const {
  const std::string written = is_dotted(word) ? without_dots(word) : std::string(word);
  WordForm form{text::fold_word(written), {}, starts_with_capital(written)};
  if (leading_capitals(written).end == written.size()) {
    form.stems.push_back(exact_stem(written));
    return form;
  }
  text::Stems stems = inflection_.dictionary_stems(form.folded);
  form.stems = std::move(stems.nominal);
  if (part != PartOfSpeech::noun && part != PartOfSpeech::proper_noun &&
      part != PartOfSpeech::adjective && part != PartOfSpeech::adverb) {
    add_all(form.stems, stems.verbal);
  }
  return form;
}

}  // namespace targman::glossary
