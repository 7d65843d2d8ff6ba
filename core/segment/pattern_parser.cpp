#include "core/segment/pattern_parser.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include "core/text/utf8.h"

namespace targman::segment {

namespace {

using Kind = Pattern::Kind;

/// Thrown where a regular expression is none that an automaton follows.
struct Irregular {};

/// A repetition beyond this would be many states for no use: no abbreviation is that long.
constexpr std::size_t kMostRepetitions = 1000;

constexpr char32_t kLastCodePoint = 0x10FFFF;

// As ICU's regular expressions define them.
constexpr const char* kWordCharacters = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200C\\u200D]";
constexpr const char* kSpaces = "[\\p{White_Space}]";
constexpr const char* kHorizontalSpaces = "[\\p{Zs}\\t]";
constexpr const char* kLineBreaks = "[\\u000A-\\u000D\\u0085\\u2028\\u2029]";

CodePointSet set_of(const icu::UnicodeSet& set) {
  std::vector<CodePointRange> ranges;
  for (std::int32_t i = 0; i < set.getRangeCount(); ++i) {
    ranges.push_back(
        {static_cast<char32_t>(set.getRangeStart(i)), static_cast<char32_t>(set.getRangeEnd(i))});
  }
  return CodePointSet(std::move(ranges));
}

CodePointSet single(char32_t c) {
  return CodePointSet({{c, c}});
}

/// The set with the other cases of its characters.
CodePointSet both_cases(const CodePointSet& set) {
  icu::UnicodeSet closed;
  for (const CodePointRange& range : set.ranges()) {
    closed.add(static_cast<UChar32>(range.first), static_cast<UChar32>(range.last));
  }
  closed.closeOver(USET_CASE_INSENSITIVE);
  closed.removeAllStrings();
  return set_of(closed);
}

void require(bool condition) {
  if (!condition) {
    throw Irregular();
  }
}

/// A choice or sequence; of one part it is that part.
Pattern joined(Kind kind, std::vector<Pattern> parts) {
  if (parts.size() == 1) {
    return std::move(parts.front());
  }
  Pattern pattern;
  pattern.kind = kind;
  pattern.parts = std::move(parts);
  return pattern;
}

}  // namespace

/// Reads one regular expression, from its start to its end.
class PatternReader {
 public:
  PatternReader(PatternParser& parser, std::string_view regex) : parser_(parser), rest_(regex) {}

  Pattern whole() {
    Pattern pattern = choice();
    require(rest_.empty());
    return pattern;
  }

 private:
  struct Flags {
    bool any_case = false;
    bool dot_all = false;
  };

  /// What one place holds: a character of a set, or perhaps the end of the text.
  struct OnePlace {
    CodePointSet set;
    bool edge = false;
  };

  // What stands next in the expression.
  [[nodiscard]] bool at(std::string_view text) const { return rest_.starts_with(text); }
  bool take(std::string_view text);
  char32_t take_character();
  std::string take_until(std::string_view end);

  // Each reads what its name says; group() to escape() stand behind their first characters.
  Pattern choice();
  Pattern sequence();
  Pattern quantified(Pattern part);
  void braces(Pattern& repeat);
  Pattern atom();
  Pattern group();
  Pattern flags();
  Pattern look(Kind kind, bool wanted);
  Pattern escape();
  Pattern quotation();
  CodePointSet bracketed();
  CodePointSet bracketed_item();
  std::optional<CodePointSet> set_escape();
  CodePointSet property(bool wanted);
  char32_t character_escape();
  char32_t hexadecimal(std::size_t digits);

  // Patterns made of what was read.
  Pattern characters(const CodePointSet& set);
  Pattern looking(Kind kind, const OnePlace& place);
  Pattern word_boundary(bool wanted);
  [[nodiscard]] OnePlace one_place(const Pattern& pattern) const;
  [[nodiscard]] const CodePointSet& written(const std::string& expression) {
    const CodePointSet* set = parser_.written(expression);
    require(set != nullptr);
    return *set;
  }

  PatternParser& parser_;
  std::string_view rest_;
  Flags flags_;
};

bool PatternReader::take(std::string_view text) {
  const bool there = at(text);
  rest_.remove_prefix(there ? text.size() : 0);
  return there;
}

char32_t PatternReader::take_character() {
  require(!rest_.empty());
  const auto [c, end] = text::code_point_at(rest_, 0);
  rest_.remove_prefix(end);
  return c;
}

std::string PatternReader::take_until(std::string_view end) {
  const std::size_t length = rest_.find(end);
  require(length != std::string_view::npos);
  std::string taken(rest_.substr(0, length));
  rest_.remove_prefix(length + end.size());
  return taken;
}

Pattern PatternReader::choice() {
  std::vector<Pattern> parts;
  do {
    parts.push_back(sequence());
  } while (take("|"));
  return joined(Kind::choice, std::move(parts));
}

Pattern PatternReader::sequence() {
  std::vector<Pattern> parts;
  while (!rest_.empty() && !at("|") && !at(")")) {
    if (take("(?#")) {
      take_until(")");
    } else {
      parts.push_back(quantified(atom()));
    }
  }
  return joined(Kind::sequence, std::move(parts));
}

Pattern PatternReader::quantified(Pattern part) {
  while (at("*") || at("+") || at("?") || at("{")) {
    Pattern repeat;
    repeat.kind = Kind::repeat;
    if (take("{")) {
      braces(repeat);
    } else {
      repeat.least = at("+") ? 1 : 0;
      repeat.most = at("?") ? std::optional<std::size_t>(1) : std::nullopt;
      take_character();
    }
    require(!at("+"));  // possessive: not the same texts
    take("?");          // shortest first: the same texts
    repeat.parts.push_back(std::move(part));
    part = std::move(repeat);
  }
  return part;
}

void PatternReader::braces(Pattern& repeat) {
  const auto number = [](std::string_view digits) {
    require(!digits.empty() && digits.size() <= 4 &&
            digits.find_first_not_of("0123456789") == std::string_view::npos);
    const std::size_t value = std::stoul(std::string(digits));
    require(value <= kMostRepetitions);
    return value;
  };
  const std::string inside = take_until("}");
  const std::size_t comma = inside.find(',');
  repeat.least = number(std::string_view(inside).substr(0, comma));
  if (comma == std::string::npos) {
    repeat.most = repeat.least;
  } else if (comma + 1 < inside.size()) {
    repeat.most = number(std::string_view(inside).substr(comma + 1));
    require(repeat.least <= *repeat.most);
  }
}

Pattern PatternReader::atom() {
  if (take("(")) {
    return group();
  }
  if (take("\\")) {
    return escape();
  }
  if (take("[")) {
    return characters(bracketed());
  }
  if (take("^")) {
    return looking(Kind::behind, {{}, true});
  }
  if (take(".")) {
    return characters(flags_.dot_all ? CodePointSet().complement()
                                     : written(kLineBreaks).complement());
  }
  require(!at("$") && !at("*") && !at("+") && !at("?") && !at("{"));
  return characters(single(take_character()));
}

Pattern PatternReader::group() {
  if (take("?=")) {
    return look(Kind::ahead, true);
  }
  if (take("?!")) {
    return look(Kind::ahead, false);
  }
  if (take("?<=")) {
    return look(Kind::behind, true);
  }
  if (take("?<!")) {
    return look(Kind::behind, false);
  }
  const Flags outer = flags_;
  if (take("?<")) {
    take_until(">");  // the group's name
  } else if (at("?") && !take("?:")) {
    take("?");
    if (Pattern nothing = flags(); take(")")) {
      return nothing;
    }
    require(take(":"));
  }
  Pattern inside = choice();
  require(take(")"));
  flags_ = outer;
  return inside;
}

/// The letters of "(?i)" or "(?s-i:", as far as they do not change what a pattern can be.
Pattern PatternReader::flags() {
  bool on = true;
  while (!at(")") && !at(":")) {
    const char32_t letter = take_character();
    require(letter == U'-' || letter == U'i' || letter == U's' || letter == U'u');
    if (letter == U'-') {
      on = false;
    } else if (letter == U'i') {
      flags_.any_case = on;
    } else if (letter == U's') {
      flags_.dot_all = on;
    }
  }
  return {};
}

Pattern PatternReader::look(Kind kind, bool wanted) {
  OnePlace place = one_place(choice());
  require(take(")"));
  if (!wanted) {
    place = {place.set.complement(), !place.edge};
  }
  return looking(kind, place);
}

/// What a pattern says of one place, where it is one character or the end of the text.
PatternReader::OnePlace PatternReader::one_place(const Pattern& pattern) const {
  if (pattern.kind == Kind::characters) {
    return {parser_.sets_[pattern.set], false};
  }
  if (pattern.kind == Kind::choice) {
    OnePlace place;
    for (const Pattern& part : pattern.parts) {
      const OnePlace other = one_place(part);
      place = {place.set.united(other.set), place.edge || other.edge};
    }
    return place;
  }
  require((pattern.kind == Kind::behind || pattern.kind == Kind::ahead) && pattern.at_edge &&
          parser_.sets_[pattern.set].ranges().empty());
  return {{}, true};
}

Pattern PatternReader::escape() {
  if (take("b")) {
    return word_boundary(true);
  }
  if (take("B")) {
    return word_boundary(false);
  }
  if (take("A")) {
    return looking(Kind::behind, {{}, true});
  }
  if (take("z")) {
    return looking(Kind::ahead, {{}, true});
  }
  if (take("Q")) {
    return quotation();
  }
  if (take("R")) {
    return joined(Kind::choice,
                  {joined(Kind::sequence, {characters(single(U'\r')), characters(single(U'\n'))}),
                   characters(written(kLineBreaks))});
  }
  if (const auto set = set_escape()) {
    return characters(*set);
  }
  return characters(single(character_escape()));
}

Pattern PatternReader::quotation() {
  std::vector<Pattern> parts;
  while (!rest_.empty() && !take("\\E")) {
    parts.push_back(characters(single(take_character())));
  }
  return joined(Kind::sequence, std::move(parts));
}

/// A bracket expression behind its "[": items, and "&&" or "--" between unions of them.
CodePointSet PatternReader::bracketed() {
  const bool negated = take("^");
  CodePointSet left;
  std::vector<CodePointRange> ranges;  // made into a set once, since there may be many
  enum class Operator { none, intersection, difference } pending = Operator::none;
  const auto combine = [&] {
    const CodePointSet right(std::exchange(ranges, {}));
    left = pending == Operator::intersection ? left.intersected(right)
           : pending == Operator::difference ? left.intersected(right.complement())
                                             : right;
  };
  bool first = true;
  while (first || !at("]")) {
    if (take("&&")) {
      combine();
      pending = Operator::intersection;
    } else if (!first && at("--") && !at("--]") && take("--")) {
      combine();
      pending = Operator::difference;
    } else {
      const CodePointSet item = bracketed_item();
      ranges.insert(ranges.end(), item.ranges().begin(), item.ranges().end());
    }
    first = false;
  }
  take("]");
  combine();
  if (flags_.any_case) {
    left = both_cases(left);
  }
  return negated ? left.complement() : left;
}

CodePointSet PatternReader::bracketed_item() {
  if (take("[:")) {
    return written("[[:" + take_until(":]") + ":]]");
  }
  if (take("[")) {
    return bracketed();
  }
  const auto character = [&] { return take("\\") ? character_escape() : take_character(); };
  if (at("\\")) {
    const std::string_view before = rest_;
    take("\\");
    require(!at("Q") && !at("b") && !at("B"));
    if (auto set = set_escape()) {
      return *std::move(set);
    }
    rest_ = before;
  }
  const char32_t first = character();
  if (at("-]") || at("--") || at("-[") || !take("-")) {
    return single(first);
  }
  const char32_t last = character();
  require(first <= last);
  return CodePointSet({{first, last}});
}

/// A set behind a backslash, such as "d" or "p{Lu}", if it is one.
std::optional<CodePointSet> PatternReader::set_escape() {
  struct Named {
    const char* letter;
    const char* set;
    bool wanted;
  };
  static constexpr Named kNamed[] = {
      {"d", "[\\p{Nd}]", true},       {"D", "[\\p{Nd}]", false},
      {"w", kWordCharacters, true},   {"W", kWordCharacters, false},
      {"s", kSpaces, true},           {"S", kSpaces, false},
      {"h", kHorizontalSpaces, true}, {"H", kHorizontalSpaces, false},
      {"v", kLineBreaks, true},       {"V", kLineBreaks, false},
  };
  for (const Named& named : kNamed) {
    if (take(named.letter)) {
      const CodePointSet& set = written(named.set);
      return named.wanted ? set : set.complement();
    }
  }
  if (take("p")) {
    return property(true);
  }
  if (take("P")) {
    return property(false);
  }
  return std::nullopt;
}

/// A property behind "p" or "P". Java writes "IsCyrillic" for a script and "InCyrillic" for a
/// block.
CodePointSet PatternReader::property(bool wanted) {
  std::string name = take("{") ? take_until("}") : std::string();
  if (name.empty()) {
    text::append_code_point(name, take_character());
  }
  if (!name.empty() && name.front() == '^') {
    name.erase(0, 1);
    wanted = !wanted;
  }
  require(!name.starts_with("java"));
  const CodePointSet* set = parser_.written("[\\p{" + name + "}]");
  if (set == nullptr && name.starts_with("Is")) {
    set = parser_.written("[\\p{" + name.substr(2) + "}]");
  }
  if (set == nullptr && name.starts_with("In")) {
    set = parser_.written("[\\p{Block=" + name.substr(2) + "}]");
  }
  require(set != nullptr);
  return wanted ? *set : set->complement();
}

/// The character behind a backslash. A letter that is not listed has, or may come to have, another
/// meaning.
char32_t PatternReader::character_escape() {
  const char32_t c = take_character();
  switch (c) {
    case U'a':
      return U'\a';
    case U'e':
      return U'\x1B';
    case U'f':
      return U'\f';
    case U'n':
      return U'\n';
    case U'r':
      return U'\r';
    case U't':
      return U'\t';
    case U'u':
      return hexadecimal(4);
    case U'U':
      return hexadecimal(8);
    case U'x':
      return hexadecimal(take("{") ? 0 : 2);
    default:
      require(c >= 0x80 || (c < U'0' || c > U'9'));
      require(c >= 0x80 || !((c | 0x20) >= U'a' && (c | 0x20) <= U'z'));
      return c;
  }
}

/// So many digits, or all up to a brace for 0.
char32_t PatternReader::hexadecimal(std::size_t digits) {
  const std::string number = digits == 0 ? take_until("}") : std::string(rest_.substr(0, digits));
  require(!number.empty() && number.size() <= 8 && number.size() >= digits &&
          number.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos);
  rest_.remove_prefix(digits);
  const unsigned long value = std::stoul(number, nullptr, 16);
  require(value <= kLastCodePoint && (value < 0xD800 || value > 0xDFFF));
  return static_cast<char32_t>(value);
}

Pattern PatternReader::characters(const CodePointSet& set) {
  Pattern pattern;
  pattern.kind = Kind::characters;
  pattern.set = parser_.sets_.number_of(flags_.any_case ? both_cases(set) : set);
  return pattern;
}

Pattern PatternReader::looking(Kind kind, const OnePlace& place) {
  Pattern pattern;
  pattern.kind = kind;
  pattern.set = parser_.sets_.number_of(place.set);
  pattern.at_edge = place.edge;
  return pattern;
}

Pattern PatternReader::word_boundary(bool wanted) {
  const OnePlace word{written(kWordCharacters), false};
  const OnePlace other{word.set.complement(), true};
  const auto between = [&](const OnePlace& before, const OnePlace& after) {
    return joined(Kind::sequence, {looking(Kind::behind, before), looking(Kind::ahead, after)});
  };
  return wanted ? joined(Kind::choice, {between(word, other), between(other, word)})
                : joined(Kind::choice, {between(word, word), between(other, other)});
}

std::optional<Pattern> PatternParser::parse(std::string_view regex) {
  try {
    return PatternReader(*this, regex).whole();
  } catch (const Irregular&) {
    return std::nullopt;
  }
}

const CodePointSet* PatternParser::written(const std::string& expression) {
  const auto found = written_.find(expression);
  if (found != written_.end()) {
    return &found->second;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeSet set(icu::UnicodeString::fromUTF8(expression), status);
  return U_SUCCESS(status) ? &written_.emplace(expression, set_of(set)).first->second : nullptr;
}

}  // namespace targman::segment
