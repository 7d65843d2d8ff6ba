#include <algorithm>
#include <array>
#include <span>

#include "core/text/ending_tables.h"

namespace targman::text {
namespace {

constexpr std::size_t kLetter = 2;           ///< bytes
constexpr std::size_t kLeast = 2 * kLetter;  ///< bytes of a stem

/// Of the form that a dictionary has, with article or possessive.
constexpr auto kBareEndings = std::to_array<std::string_view>({"", "ը", "ն", "ս", "դ"});

constexpr auto kCaseEndings = std::to_array<std::string_view>(
    {"ի",   "ին",  "իս",  "իդ",   "ից",    "ով",  "ովն", "ում", "ումն", "ու",
     "ուն", "ուց", "վա",  "վան",  "վանից", "ան",  "անը", "անն", "անից", "ամբ",
     "ոջ",  "ոջը", "ոջն", "ոջից", "յի",    "յին", "յից", "յով", "յում"});

constexpr auto kPluralMarks = std::to_array<std::string_view>({"եր", "ներ"});

constexpr auto kPluralEndings = std::to_array<std::string_view>(
    {"", "ը", "ն", "ս", "դ", "ի", "ին", "իս", "իդ", "ից", "ով", "ում"});

constexpr auto kInfinitiveEndings =
    std::to_array<std::string_view>({"ել", "ալ", "նել", "նալ", "վել"});

constexpr auto kVerbEndings = std::to_array<std::string_view>(
    {"ել",   "ելու",  "ելիս",  "ելով",  "ելը",  "ելն",   "ելուն", "ելուց", "ալ",    "ալու",
     "ալիս", "ալով",  "ում",   "ած",    "ող",   "եց",    "եցի",   "եցին",  "եցինք", "եմ",
     "ես",   "ենք",   "եք",    "են",    "ի",    "եի",    "եին",   "եր",    "ա",     "ան",
     "ավ",   "վել",   "վելու", "վում",  "ված",  "վող",   "վեց",   "վեցին", "վի",    "վեն",
     "նալ",  "նալու", "նում",  "նա",    "նան",  "նել",   "նելու", "նի",    "ցել",   "ցավ",
     "ցան",  "ցած",   "ցող",   "ցվել",  "ցված", "ցվում", "րել",   "րեց",   "րեցին", "րած",
     "աց",   "ացի",   "ացին",  "ացինք", "ացել", "ացած",  "ացող",  "ացվել", "ացված"});

bool is_full_vowel(std::string_view letter) {
  constexpr std::string_view kVowels = "աեէըոօ";
  const std::size_t found = kVowels.find(letter);
  return found != std::string_view::npos && found % kLetter == 0;
}

bool is_armenian(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The stem without the ի or ու of its last syllable, which an ending takes the stress from: գիր,
/// գր-; խորհուրդ, խորհրդ-; հանդիպում, հանդիպմ-.
void add_reduced(std::string_view stem, StemSink& sink) {
  if (stem.empty() || !is_armenian(stem)) {
    return;
  }
  for (std::size_t at = stem.size() - kLetter; at >= kLetter; at -= kLetter) {
    const std::string_view letter = stem.substr(at, kLetter);
    const bool digraph = letter == "ւ" && stem.substr(at - kLetter, kLetter) == "ո";
    if (letter == "ի" || digraph) {
      const std::string_view begin = stem.substr(0, digraph ? at - kLetter : at);
      const std::string_view end = stem.substr(at + kLetter);
      if (!begin.empty() && !end.empty()) {
        sink.changed_noun(begin, end);
      }
      return;
    }
    if (is_full_vowel(letter)) {
      return;
    }
  }
}

/// The stems that other forms have of a word without case ending.
void add_changed(std::string_view stem, StemSink& sink) {
  struct Change {
    std::string_view ending;
    std::string_view instead;
    std::size_t least;
  };
  constexpr auto kChanges = std::to_array<Change>({
      {"յուն", "յ", kLetter},  // միություն, միության
      {"տուն", "տան", 0},      // դեսպանատուն, դեսպանատան
      {"այր", "որ", kLetter},  // եղբայր, եղբոր
      {"ու", "վ", kLetter},    // Բաքու, Բաքվի
      {"ի", "", kLeast},       // քաղաքացի, քաղաքացու
  });
  add_reduced(stem, sink);
  for (const auto& [ending, instead, least] : kChanges) {
    if (stem.ends_with(ending) && stem.size() >= ending.size() + least) {
      sink.changed_noun(stem.substr(0, stem.size() - ending.size()), instead);
    }
  }
}

void plural_stems(std::string_view word, StemSink& sink) {
  for (const std::string_view ending : kPluralEndings) {
    const std::string_view plural = without_ending(word, ending, kLeast);
    for (const std::string_view mark : kPluralMarks) {
      if (const auto stem = without_ending(plural, mark, kLeast); !stem.empty()) {
        sink.noun(stem);
      }
    }
  }
}

void verb_stems(std::string_view word, std::span<const std::string_view> endings, StemSink& sink) {
  for (const std::string_view ending : endings) {
    if (const auto stem = without_ending(word, ending, kLeast); !stem.empty()) {
      sink.verb(stem);
    }
  }
}

}  // namespace

void armenian_stems(std::string_view word, WordSource source, StemSink& sink) {
  if (source == WordSource::dictionary) {
    sink.noun(word);
    add_changed(word, sink);
    verb_stems(word, kInfinitiveEndings, sink);
    if (word.size() == kLeast + kLetter &&
        word.ends_with("ալ")) {  // գալ, whose forms are irregular
      sink.verb(word);
    }
    return;
  }
  for (const auto& endings : {std::span<const std::string_view>(kBareEndings),
                              std::span<const std::string_view>(kCaseEndings)}) {
    for (const std::string_view ending : endings) {
      if (const auto stem = without_ending(word, ending, kLeast); !stem.empty()) {
        sink.noun(stem);
      }
    }
  }
  plural_stems(word, sink);
  verb_stems(word, kVerbEndings, sink);
  // The future and the negation: կասի, չասաց.
  for (const std::string_view prefix : {"կ", "չ"}) {
    if (word.starts_with(prefix)) {
      verb_stems(word.substr(prefix.size()), kVerbEndings, sink);
    }
  }
}

bool is_armenian_ending(std::string_view ending) {
  const auto is_in = [&](const auto& table, std::string_view text) {
    return std::ranges::find(table, text) != table.end();
  };
  if (is_in(kBareEndings, ending) || is_in(kCaseEndings, ending)) {
    return true;
  }
  return std::ranges::any_of(kPluralMarks, [&](std::string_view mark) {
    return ending.starts_with(mark) && is_in(kPluralEndings, ending.substr(mark.size()));
  });
}

}  // namespace targman::text
