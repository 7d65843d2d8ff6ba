#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace targman::match {

/// A kind of difference that lowers a score below what its words alone would give.
enum class Penalty { numbers, letter_case, punctuation, tags };

/// "numbers", "letter case", "punctuation", "tags".
std::string to_string(Penalty penalty);

/// How alike two segments are.
struct Score {
  int value = 0;  ///< 0 to 100; 100 only for the same text
  std::vector<Penalty> penalties;
};

/// A segment made ready for comparing. Prepare once, compare often.
struct PreparedSegment {
  std::string text;                  ///< as given
  std::string markup;                ///< as given
  std::vector<std::string> words;    ///< folded; every number is one and the same word
  std::vector<std::string> cased;    ///< the words as written, without numbers
  std::vector<std::string> numbers;  ///< as written
  std::vector<std::string> marks;    ///< punctuation and symbols
};

/// `markup` is as in Variant: the inner XML of a segment with inline tags, else empty.
PreparedSegment prepare(std::string_view text, std::string_view markup = {});

/// The score of two segments, from 0 to 100.
///
/// floor(100 * (1 - d / max(m, n))) with d the Levenshtein distance over m and n folded words,
/// numbers taken as one class; then 2 off where numbers differ, and 1 each where letter case,
/// punctuation or tags do. The same text scores 100, a text equal but for those 95 to 99, any other
/// at most 94. Segments without words are compared by their marks. Symmetric.
/// nullopt below `min_score`. Time O(m * n).
std::optional<Score> score(const PreparedSegment& left, const PreparedSegment& right,
                           int min_score = 0);

}  // namespace targman::match
