#include "core/text/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/text/character.h"
#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::text {
namespace {

struct ScaleWord {
  std::string_view folded;
  bool inflects;  ///< endings may follow
  double factor;
};

constexpr double kThousand = 1e3;
constexpr double kMillion = 1e6;
constexpr double kBillion = 1e9;
constexpr double kTrillion = 1e12;

constexpr auto kScaleWords = std::to_array<ScaleWord>({
    {"thousand", false, kThousand}, {"million", true, kMillion},   {"mln", false, kMillion},
    {"billion", true, kBillion},    {"bln", false, kBillion},      {"bn", false, kBillion},
    {"trillion", true, kTrillion},  {"trln", false, kTrillion},    {"tn", false, kTrillion},
    {"тыс", false, kThousand},      {"тысяч", true, kThousand},    {"млн", false, kMillion},
    {"миллион", true, kMillion},    {"млрд", false, kBillion},     {"миллиард", true, kBillion},
    {"трлн", false, kTrillion},     {"триллион", true, kTrillion}, {"հազար", true, kThousand},
    {"հզ", false, kThousand},       {"մլն", true, kMillion},       {"միլիոն", true, kMillion},
    {"մլրդ", true, kBillion},       {"միլիարդ", true, kBillion},   {"տրլն", true, kTrillion},
    {"տրիլիոն", true, kTrillion},
});

/// What the separators of one language are for, where a number alone does not tell.
struct Convention {
  char decimal = '.';
};

Convention convention_of(const Language& language) {
  // Most languages of Europe write a decimal comma; English does not.
  return {language.primary() == "en" ? '.' : ','};
}

/// Digits between separators: "1,234.5" is 1 | 234 | 5 with ',' and '.'.
struct Parts {
  std::vector<std::string> digits;
  std::vector<char> separators;  ///< ' ' for any kind of space or apostrophe
  std::vector<ByteRange> ranges;
};

Parts split(std::string_view token, std::size_t base) {
  Parts parts;
  parts.digits.emplace_back();
  parts.ranges.push_back({base, base});
  for (std::size_t offset = 0; offset < token.size();) {
    const CodePoint point = code_point_at(token, offset);
    const int value = digit_value(point.value);
    if (value >= 0) {
      parts.digits.back() += static_cast<char>('0' + value);
      parts.ranges.back().end = base + point.end;
    } else {
      const bool mark = point.value == U'.' || point.value == U',' || point.value == U':';
      parts.separators.push_back(mark ? static_cast<char>(point.value) : ' ');
      parts.digits.emplace_back();
      parts.ranges.push_back({base + point.end, base + point.end});
    }
    offset = point.end;
  }
  return parts;
}

double join(const Parts& parts, std::size_t first_decimal) {
  std::string whole;
  for (std::size_t i = 0; i < parts.digits.size(); ++i) {
    whole += i == first_decimal ? "." : "";
    whole += parts.digits[i];
  }
  // Digits and one point alone: strtod cannot fail, and "1e999" cannot come.
  return std::strtod(whole.c_str(), nullptr);
}

bool groups_of_three(const Parts& parts, std::size_t end) {
  if (parts.digits.front().size() > 3) {
    return end <= 1;
  }
  return std::all_of(parts.digits.begin() + 1,
                     parts.digits.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const std::string& group) { return group.size() == 3; });
}

/// One number out of all parts, or nullopt where they are several numbers ("22.12.2023").
std::optional<Number> read_whole(const Parts& parts, Convention convention) {
  const std::size_t count = parts.digits.size();
  const ByteRange range{parts.ranges.front().begin, parts.ranges.back().end};
  if (count == 1) {
    return Number{range, join(parts, count), std::nullopt};
  }
  const char last = parts.separators.back();
  const bool one_kind = std::ranges::all_of(parts.separators, [&](char c) { return c == last; });
  if (std::ranges::count(parts.separators, ':') > 0) {
    return std::nullopt;
  }
  if (last == ' ' || (one_kind && count > 2)) {
    return groups_of_three(parts, count) ? std::optional(Number{range, join(parts, count), {}})
                                         : std::nullopt;
  }
  const bool mixed_groups =
      std::all_of(parts.separators.begin(), parts.separators.end() - 1,
                  [&](char c) { return c == parts.separators.front() && c != last; });
  if (!mixed_groups || !groups_of_three(parts, count - 1)) {
    return std::nullopt;
  }
  Number number{range, join(parts, count - 1), std::nullopt};
  const bool ambiguous = count == 2 && groups_of_three(parts, 2) && parts.digits.front() != "0";
  if (ambiguous) {
    number.other_value = join(parts, count);
    if (last != convention.decimal) {
      std::swap(number.value, *number.other_value);
    }
  }
  return number;
}

void append_numbers(std::vector<Number>& numbers, const Parts& parts, Convention convention) {
  if (const auto whole = read_whole(parts, convention)) {
    numbers.push_back(*whole);
    return;
  }
  for (std::size_t i = 0; i < parts.digits.size(); ++i) {
    Parts one;
    one.digits = {parts.digits[i]};
    numbers.push_back({parts.ranges[i], join(one, 1), std::nullopt});
  }
}

double scale_of(std::string_view word) {
  const std::string folded = fold_word(word);
  const auto found = std::ranges::find_if(kScaleWords, [&](const ScaleWord& scale) {
    return scale.inflects ? folded.starts_with(scale.folded) : folded == scale.folded;
  });
  return found == kScaleWords.end() ? 1.0 : found->factor;
}

void apply_scale(Number& number, std::string_view text, const Token& next) {
  const double factor = next.kind == TokenClass::word ? scale_of(next.range.of(text)) : 1.0;
  if (factor == 1.0) {
    return;
  }
  number.value *= factor;
  if (number.other_value) {
    *number.other_value *= factor;
  }
  number.range.end = next.range.end;
}

}  // namespace

std::vector<Number> find_numbers(std::string_view text, const Language& language) {
  const Convention convention = convention_of(language);
  const std::vector<Token> tokens = tokenize(text);
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenClass::number) {
      continue;
    }
    append_numbers(numbers, split(tokens[i].range.of(text), tokens[i].range.begin), convention);
    if (i + 1 < tokens.size()) {
      apply_scale(numbers.back(), text, tokens[i + 1]);
    }
  }
  return numbers;
}

bool same_value(const Number& left, const Number& right) {
  const auto near = [](double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
  };
  const auto fits = [&](double value) {
    return near(value, right.value) || (right.other_value && near(value, *right.other_value));
  };
  return fits(left.value) || (left.other_value && fits(*left.other_value));
}

}  // namespace targman::text
