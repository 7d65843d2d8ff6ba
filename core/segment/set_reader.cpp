#include "core/segment/set_reader.h"

#include <cstdint>
#include <utility>
#include <vector>

#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include "core/text/utf8.h"

namespace targman::segment {

namespace {

constexpr char32_t kLastCodePoint = 0x10FFFF;

constexpr const char* kSpaces = "[\\p{White_Space}]";
constexpr const char* kHorizontalSpaces = "[\\p{Zs}\\t]";

CodePointSet set_of(const icu::UnicodeSet& set) {
  std::vector<CodePointRange> ranges;
  ranges.reserve(static_cast<std::size_t>(set.getRangeCount()));
  for (std::int32_t i = 0; i < set.getRangeCount(); ++i) {
    ranges.push_back(
        {static_cast<char32_t>(set.getRangeStart(i)), static_cast<char32_t>(set.getRangeEnd(i))});
  }
  return CodePointSet(std::move(ranges));
}

}  // namespace

const CodePointSet* KnownSets::find(const std::string& expression) {
  const auto found = written_.find(expression);
  if (found != written_.end()) {
    return &found->second;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeSet set(icu::UnicodeString::fromUTF8(expression), status);
  return U_SUCCESS(status) ? &written_.emplace(expression, set_of(set)).first->second : nullptr;
}

const CodePointSet& KnownSets::both_cases(const CodePointSet& set) {
  if (const auto known = both_cases_.find(set); known != both_cases_.end()) {
    return known->second;
  }
  icu::UnicodeSet closed;
  for (const CodePointRange& range : set.ranges()) {
    closed.add(static_cast<UChar32>(range.first), static_cast<UChar32>(range.last));
  }
  closed.closeOver(USET_CASE_INSENSITIVE);
  closed.removeAllStrings();
  return both_cases_.emplace(set, set_of(closed)).first->second;
}

CodePointSet single(char32_t c) {
  return CodePointSet({{c, c}});
}

bool SetReader::take(std::string_view text) {
  const bool there = at(text);
  rest_.remove_prefix(there ? text.size() : 0);
  return there;
}

char32_t SetReader::take_character() {
  require(!rest_.empty());
  const auto [c, end] = text::code_point_at(rest_, 0);
  rest_.remove_prefix(end);
  return c;
}

std::string SetReader::take_until(std::string_view end) {
  const std::size_t length = rest_.find(end);
  require(length != std::string_view::npos);
  std::string taken(rest_.substr(0, length));
  rest_.remove_prefix(length + end.size());
  return taken;
}

const CodePointSet& SetReader::written(const std::string& expression) {
  const CodePointSet* set = known_.find(expression);
  if (set == nullptr) {
    throw Irregular();
  }
  return *set;
}

CodePointSet SetReader::bracketed() {
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
  if (any_case_) {
    left = both_cases(left);
  }
  return negated ? left.complement() : left;
}

CodePointSet SetReader::bracketed_item() {
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

std::optional<CodePointSet> SetReader::set_escape() {
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
CodePointSet SetReader::property(bool wanted) {
  std::string name = take("{") ? take_until("}") : std::string();
  if (name.empty()) {
    text::append_code_point(name, take_character());
  }
  if (!name.empty() && name.front() == '^') {
    name.erase(0, 1);
    wanted = !wanted;
  }
  require(!name.starts_with("java"));
  const CodePointSet* set = known_.find("[\\p{" + name + "}]");
  if (set == nullptr && name.starts_with("Is")) {
    set = known_.find("[\\p{" + name.substr(2) + "}]");
  }
  if (set == nullptr && name.starts_with("In")) {
    set = known_.find("[\\p{Block=" + name.substr(2) + "}]");
  }
  require(set != nullptr);
  return wanted ? *set : set->complement();
}

/// The character behind a backslash. A letter that is not listed has, or may come to have, another
/// meaning.
char32_t SetReader::character_escape() {
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
char32_t SetReader::hexadecimal(std::size_t digits) {
  const std::string number = digits == 0 ? take_until("}") : std::string(rest_.substr(0, digits));
  require(!number.empty() && number.size() <= 8 && number.size() >= digits &&
          number.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos);
  rest_.remove_prefix(digits);
  const unsigned long value = std::stoul(number, nullptr, 16);
  require(value <= kLastCodePoint && (value < 0xD800 || value > 0xDFFF));
  return static_cast<char32_t>(value);
}

}  // namespace targman::segment
