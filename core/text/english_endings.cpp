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
