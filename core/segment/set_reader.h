#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/segment/code_point_set.h"

/// The parts of a regular expression that say which characters one place may have. Internal to the
/// module.
namespace targman::segment {

/// Thrown where a regular expression is none that an automaton follows.
struct Irregular {};

/// Throws Irregular unless `condition` holds.
inline void require(bool condition) {
  if (!condition) {
    throw Irregular();
  }
}

/// What ICU knows of sets, each asked for once. Not safe for concurrent use.
class KnownSets {
 public:
  /// The set that ICU reads from `expression`, such as "[\\p{Lu}\\p{Lt}]"; nullptr if it reads
  /// none.
  const CodePointSet* find(const std::string& expression);

  /// The set with the other cases of its characters.
  const CodePointSet& both_cases(const CodePointSet& set);

 private:
  std::map<std::string, CodePointSet> written_;
  std::map<CodePointSet, CodePointSet> both_cases_;
};

/// The set of one character.
CodePointSet single(char32_t c);

/// Walks through a regular expression and reads the sets in it. Every function that takes something
/// throws Irregular where it does not stand there as it should.
class SetReader {
 public:
  /// Both are borrowed for as long as the reader lives.
  SetReader(KnownSets& known, std::string_view regex) : known_(known), rest_(regex) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] bool at(std::string_view text) const { return rest_.starts_with(text); }
  bool take(std::string_view text);
  char32_t take_character();
  /// What stands before `end`, which is taken too.
  std::string take_until(std::string_view end);

  /// A bracket expression, behind its "[".
  CodePointSet bracketed();
  /// A set behind a backslash, such as "d" or "p{Lu}", if it is one.
  std::optional<CodePointSet> set_escape();
  /// The character behind a backslash.
  char32_t character_escape();

  /// Whether the cases of letters are the same, from here on.
  void set_any_case(bool any_case) { any_case_ = any_case; }
  [[nodiscard]] bool any_case() const { return any_case_; }

  [[nodiscard]] const CodePointSet& written(const std::string& expression);
  [[nodiscard]] const CodePointSet& both_cases(const CodePointSet& set) {
    return known_.both_cases(set);
  }

 private:
  CodePointSet bracketed_item();
  CodePointSet property(bool wanted);
  char32_t hexadecimal(std::size_t digits);

  KnownSets& known_;
  std::string_view rest_;
  bool any_case_ = false;
};

// Sets that expressions name, as ICU's regular expressions define them.
inline constexpr const char* kWordCharacters =
    "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200C\\u200D]";
inline constexpr const char* kLineBreaks = "[\\u000A-\\u000D\\u0085\\u2028\\u2029]";

}  // namespace targman::segment
