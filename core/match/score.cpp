#include "core/match/score.h"

#include <algorithm>
#include <cstddef>

#include "core/text/stem.h"
#include "core/text/token.h"

namespace targman::match {
namespace {

constexpr int kBestOfSameWords = 99;
constexpr int kWorstOfSameWords = 95;
constexpr int kBestOfOtherWords = 94;

/// No word folds to it.
constexpr const char* kNumberWord = "#";

std::size_t edit_distance(const std::vector<std::string>& left,
                          const std::vector<std::string>& right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t substituted = diagonal + (left[i] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

int percent(std::size_t distance, std::size_t length) {
  return static_cast<int>(100 * (length - distance) / length);
}

/// No distance can be smaller than the difference of the lengths.
bool lengths_allow(std::size_t left, std::size_t right, int min_score) {
  const std::size_t longer = std::max(left, right);
  return longer == 0 || percent(longer - std::min(left, right), longer) >= min_score;
}

std::vector<Penalty> penalties_of(const PreparedSegment& left, const PreparedSegment& right) {
  std::vector<Penalty> penalties;
  if (left.numbers != right.numbers) {
    penalties.push_back(Penalty::numbers);
  }
  // Words that differ have cost already; with the same words only their case can differ.
  if (left.words == right.words && left.cased != right.cased) {
    penalties.push_back(Penalty::letter_case);
  }
  if (left.marks != right.marks) {
    penalties.push_back(Penalty::punctuation);
  }
  if (left.markup != right.markup) {
    penalties.push_back(Penalty::tags);
  }
  return penalties;
}

int cost_of(const std::vector<Penalty>& penalties) {
  int cost = 0;
  for (const Penalty penalty : penalties) {
    cost += penalty == Penalty::numbers ? 2 : 1;
  }
  return cost;
}

}  // namespace

std::string to_string(Penalty penalty) {
  switch (penalty) {
    case Penalty::numbers:
      return "numbers";
    case Penalty::letter_case:
      return "letter case";
    case Penalty::punctuation:
      return "punctuation";
    case Penalty::tags:
      return "tags";
  }
  return {};
}

PreparedSegment prepare(std::string_view text, std::string_view markup) {
  PreparedSegment prepared;
  prepared.text = text;
  prepared.markup = markup;
  for (const text::Token& token : text::tokenize(text)) {
    const std::string_view written = token.range.of(text);
    switch (token.kind) {
      case text::TokenClass::word:
        prepared.words.push_back(text::fold_word(written));
        prepared.cased.emplace_back(written);
        break;
      case text::TokenClass::number:
        prepared.words.emplace_back(kNumberWord);
        prepared.numbers.emplace_back(written);
        break;
      case text::TokenClass::punctuation:
      case text::TokenClass::symbol:
        prepared.marks.emplace_back(written);
        break;
    }
  }
  return prepared;
}

std::optional<Score> score(const PreparedSegment& left, const PreparedSegment& right,
                           int min_score) {
  if (left.text == right.text && left.markup == right.markup) {
    return Score{100, {}};
  }
  const bool by_marks = left.words.empty() && right.words.empty();
  const auto& left_units = by_marks ? left.marks : left.words;
  const auto& right_units = by_marks ? right.marks : right.words;
  if (!lengths_allow(left_units.size(), right_units.size(), min_score)) {
    return std::nullopt;
  }
  const std::size_t longer = std::max(left_units.size(), right_units.size());
  const std::size_t distance = edit_distance(left_units, right_units);
  Score result{longer == 0 ? kBestOfSameWords : percent(distance, longer),
               penalties_of(left, right)};
  if (distance == 0) {
    result.value = std::max(kWorstOfSameWords,
                            std::min(kBestOfSameWords, result.value - cost_of(result.penalties)));
  } else {
    result.value =
        std::max(0, std::min(kBestOfOtherWords, result.value - cost_of(result.penalties)));
  }
  return result.value >= min_score ? std::optional(result) : std::nullopt;
}

}  // namespace targman::match
