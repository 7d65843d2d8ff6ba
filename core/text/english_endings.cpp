#include <algorithm>
#include <array>
#include <string>

#include "core/text/ending_tables.h"

namespace targman::text {
namespace {

constexpr std::size_t kLeast = 2;  ///< letters of a stem

/// What an ending leaves, and what stands in its place in the dictionary form.
struct Change {
  std::string_view ending;
  std::string_view instead;
};

constexpr Change kPlurals[] = {{"s", ""},    {"es", ""},    {"ies", "y"},  {"men", "man"},
                               {"ves", "f"}, {"ves", "fe"}, {"ses", "sis"}};

constexpr Change kVerbForms[] = {{"s", ""},   {"es", ""},   {"ies", "y"}, {"ed", ""},
                                 {"ed", "e"}, {"ied", "y"}, {"ing", ""},  {"ing", "e"}};

/// Adjectives and adverbs that are compared by -er and -est. A list, for few words that end so are
/// comparatives: former, number. Ascending.
constexpr auto kCompared = std::to_array<std::string_view>(
    {"angry",  "big",     "bitter",   "bleak",   "bold",   "brave",  "brief",  "bright", "broad",
     "busy",   "calm",    "cheap",    "clean",   "clear",  "clever", "close",  "cold",   "cool",
     "costly", "crazy",   "cruel",    "dark",    "deadly", "dear",   "deep",   "dense",  "dirty",
     "dry",    "early",   "easy",     "fair",    "fast",   "few",    "fierce", "fine",   "firm",
     "fit",    "fresh",   "friendly", "full",    "funny",  "great",  "grim",   "happy",  "hard",
     "harsh",  "healthy", "heavy",    "high",    "holy",   "hot",    "hungry", "kind",   "large",
     "late",   "lengthy", "light",    "likely",  "lively", "lonely", "long",   "loose",  "loud",
     "lovely", "low",     "lucky",    "mild",    "narrow", "near",   "neat",   "new",    "nice",
     "noble",  "noisy",   "old",      "pale",    "poor",   "pretty", "proud",  "pure",   "quick",
     "quiet",  "rare",    "rich",     "risky",   "rough",  "sad",    "safe",   "sharp",  "short",
     "sick",   "simple",  "slight",   "slim",    "slow",   "small",  "smart",  "smooth", "soft",
     "soon",   "steady",  "steep",    "strange", "strict", "strong", "sunny",  "sweet",  "swift",
     "tall",   "tasty",   "thick",    "thin",    "tight",  "tiny",   "tough",  "ugly",   "vast",
     "warm",   "weak",    "wealthy",  "wet",     "wide",   "wild",   "wise",   "worthy", "young"});
static_assert(std::ranges::is_sorted(kCompared));

constexpr Change kComparisons[] = {{"er", ""},  {"er", "e"},  {"ier", "y"},
                                   {"est", ""}, {"est", "e"}, {"iest", "y"}};

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "'"}) {
    if (const auto stem = without_ending(word, ending, kLeast); !stem.empty()) {
      return stem;
    }
  }
  return word;
}

bool is_doubled(std::string_view stem) {
  return stem.size() > kLeast + 1 && stem[stem.size() - 1] == stem[stem.size() - 2];
}

void add_if_compared(const std::string& adjective, StemSink& sink) {
  if (std::ranges::binary_search(kCompared, adjective)) {
    sink.noun(adjective);
  }
}

void compared_stems(std::string_view word, StemSink& sink) {
  for (const auto& [ending, instead] : kComparisons) {
    const std::string_view stem = without_ending(word, ending, kLeast);
    if (stem.empty()) {
      continue;
    }
    add_if_compared(std::string(stem).append(instead), sink);
    if (stem.back() == stem[stem.size() - 2]) {  // "biggest"
      add_if_compared(std::string(stem.substr(0, stem.size() - 1)), sink);
    }
  }
}

}  // namespace

void english_stems(std::string_view word, WordSource source, StemSink& sink) {
  if (source == WordSource::dictionary) {
    sink.noun(word);
    sink.verb(word);
    return;
  }
  word = without_possessive(word);
  sink.noun(word);
  for (const auto& [ending, instead] : kPlurals) {
    const std::string_view stem = without_ending(word, ending, kLeast);
    // "Press" is no plural of "pres".
    if (!stem.empty() && !(ending == "s" && stem.back() == 's')) {
      sink.noun(stem, instead);
    }
  }
  compared_stems(word, sink);
  sink.verb(word);
  for (const auto& [ending, instead] : kVerbForms) {
    const std::string_view stem = without_ending(word, ending, kLeast);
    if (!stem.empty()) {
      sink.verb(stem, instead);
      if (is_doubled(stem)) {  // "banned"
        sink.verb(stem.substr(0, stem.size() - 1));
      }
    }
  }
}

bool is_english_ending(std::string_view ending) {
  return ending.empty() || ending == "s" || ending == "'s" || ending == "s'" || ending == "'";
}

}  // namespace targman::text
