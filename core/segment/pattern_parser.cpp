#include "core/segment/pattern_parser.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/segment/set_reader.h"

namespace targman::segment {

namespace {

using Kind = Pattern::Kind;

/// A repetition beyond this would be many states for no use: no abbreviation is that long.
constexpr std::size_t kMostRepetitions = 1000;

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

/// Reads one regular expression, from its start to its end.
class PatternReader {
 public:
  PatternReader(SetTable& sets, KnownSets& known, std::string_view regex)
      : sets_(sets), in_(known, regex) {}

  Pattern whole() {
    Pattern pattern = choice();
    require(in_.at_end());
    return pattern;
  }

 private:
  /// What one place holds: a character of a set, or perhaps the end of the text.
  struct OnePlace {
    CodePointSet set;
    bool edge = false;
  };

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

  // Patterns made of what was read.
  Pattern characters(const CodePointSet& set);
  Pattern looking(Kind kind, const OnePlace& place);
  Pattern word_boundary(bool wanted);
  [[nodiscard]] OnePlace one_place(const Pattern& pattern) const;

  SetTable& sets_;
  SetReader in_;
  bool dot_all_ = false;  // the dot takes line breaks too
};

Pattern PatternReader::choice() {
  std::vector<Pattern> parts;
  do {
    parts.push_back(sequence());
  } while (in_.take("|"));
  return joined(Kind::choice, std::move(parts));
}

Pattern PatternReader::sequence() {
  std::vector<Pattern> parts;
  while (!in_.at_end() && !in_.at("|") && !in_.at(")")) {
    if (in_.take("(?#")) {
      in_.take_until(")");
    } else {
      parts.push_back(quantified(atom()));
    }
  }
  return joined(Kind::sequence, std::move(parts));
}

Pattern PatternReader::quantified(Pattern part) {
  while (in_.at("*") || in_.at("+") || in_.at("?") || in_.at("{")) {
    Pattern repeat;
    repeat.kind = Kind::repeat;
    if (in_.take("{")) {
      braces(repeat);
    } else {
      repeat.least = in_.at("+") ? 1 : 0;
      repeat.most = in_.at("?") ? std::optional<std::size_t>(1) : std::nullopt;
      in_.take_character();
    }
    require(!in_.at("+"));  // possessive: not the same texts
    in_.take("?");          // shortest first: the same texts
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
  const std::string inside = in_.take_until("}");
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
  if (in_.take("(")) {
    return group();
  }
  if (in_.take("\\")) {
    return escape();
  }
  if (in_.take("[")) {
    return characters(in_.bracketed());
  }
  if (in_.take("^")) {
    return looking(Kind::behind, {{}, true});
  }
  if (in_.take(".")) {
    return characters(dot_all_ ? CodePointSet().complement()
                               : in_.written(kLineBreaks).complement());
  }
  require(!in_.at("$") && !in_.at("*") && !in_.at("+") && !in_.at("?") && !in_.at("{"));
  return characters(single(in_.take_character()));
}

Pattern PatternReader::group() {
  if (in_.take("?=")) {
    return look(Kind::ahead, true);
  }
  if (in_.take("?!")) {
    return look(Kind::ahead, false);
  }
  if (in_.take("?<=")) {
    return look(Kind::behind, true);
  }
  if (in_.take("?<!")) {
    return look(Kind::behind, false);
  }
  const bool outer_any_case = in_.any_case();
  const bool outer_dot_all = dot_all_;
  if (in_.take("?<")) {
    in_.take_until(">");  // the group's name
  } else if (in_.at("?") && !in_.take("?:")) {
    in_.take("?");
    if (Pattern nothing = flags(); in_.take(")")) {
      return nothing;
    }
    require(in_.take(":"));
  }
  Pattern inside = choice();
  require(in_.take(")"));
  in_.set_any_case(outer_any_case);
  dot_all_ = outer_dot_all;
  return inside;
}

/// The letters of "(?i)" or "(?s-i:", as far as they do not change what a pattern can be.
Pattern PatternReader::flags() {
  bool on = true;
  while (!in_.at(")") && !in_.at(":")) {
    const char32_t letter = in_.take_character();
    require(letter == U'-' || letter == U'i' || letter == U's' || letter == U'u');
    if (letter == U'-') {
      on = false;
    } else if (letter == U'i') {
      in_.set_any_case(on);
    } else if (letter == U's') {
      dot_all_ = on;
    }
  }
  return {};
}

Pattern PatternReader::look(Kind kind, bool wanted) {
  OnePlace place = one_place(choice());
  require(in_.take(")"));
  if (!wanted) {
    place = {place.set.complement(), !place.edge};
  }
  return looking(kind, place);
}

/// What a pattern says of one place, where it is one character or the end of the text.
PatternReader::OnePlace PatternReader::one_place(const Pattern& pattern) const {
  if (pattern.kind == Kind::characters) {
    return {sets_[pattern.set], false};
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
          sets_[pattern.set].ranges().empty());
  return {{}, true};
}

Pattern PatternReader::escape() {
  if (in_.take("b")) {
    return word_boundary(true);
  }
  if (in_.take("B")) {
    return word_boundary(false);
  }
  if (in_.take("A")) {
    return looking(Kind::behind, {{}, true});
  }
  if (in_.take("z")) {
    return looking(Kind::ahead, {{}, true});
  }
  if (in_.take("Q")) {
    return quotation();
  }
  if (in_.take("R")) {
    return joined(Kind::choice,
                  {joined(Kind::sequence, {characters(single(U'\r')), characters(single(U'\n'))}),
                   characters(in_.written(kLineBreaks))});
  }
  if (const auto set = in_.set_escape()) {
    return characters(*set);
  }
  return characters(single(in_.character_escape()));
}

Pattern PatternReader::quotation() {
  std::vector<Pattern> parts;
  while (!in_.at_end() && !in_.take("\\E")) {
    parts.push_back(characters(single(in_.take_character())));
  }
  return joined(Kind::sequence, std::move(parts));
}

/// A bracket expression behind its "[": items, and "&&" or "--" between unions of them.
Pattern PatternReader::characters(const CodePointSet& set) {
  Pattern pattern;
  pattern.kind = Kind::characters;
  pattern.set = sets_.number_of(in_.any_case() ? in_.both_cases(set) : set);
  return pattern;
}

Pattern PatternReader::looking(Kind kind, const OnePlace& place) {
  Pattern pattern;
  pattern.kind = kind;
  pattern.set = sets_.number_of(place.set);
  pattern.at_edge = place.edge;
  return pattern;
}

Pattern PatternReader::word_boundary(bool wanted) {
  const OnePlace word{in_.written(kWordCharacters), false};
  const OnePlace other{word.set.complement(), true};
  const auto between = [&](const OnePlace& before, const OnePlace& after) {
    return joined(Kind::sequence, {looking(Kind::behind, before), looking(Kind::ahead, after)});
  };
  return wanted ? joined(Kind::choice, {between(word, other), between(other, word)})
                : joined(Kind::choice, {between(word, word), between(other, other)});
}

}  // namespace

PatternParser::PatternParser(SetTable& sets) : sets_(sets), known_(std::make_unique<KnownSets>()) {}

PatternParser::~PatternParser() = default;

std::optional<Pattern> PatternParser::parse(std::string_view regex) {
  try {
    return PatternReader(sets_, *known_, regex).whole();
  } catch (const Irregular&) {
    return std::nullopt;
  }
}

}  // namespace targman::segment
