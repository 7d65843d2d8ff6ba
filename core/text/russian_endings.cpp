#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "core/text/ending_tables.h"

namespace targman::text {
namespace {

constexpr std::size_t kLetter = 2;           ///< bytes
constexpr std::size_t kLeast = 2 * kLetter;  ///< bytes of a stem

constexpr auto kNounEndings = std::to_array<std::string_view>(
    {"",   "а",  "я",  "о",  "е",  "ы",   "и",   "у",  "ю",  "ь",  "й",  "ой", "ей", "ою",
     "ею", "ом", "ем", "ам", "ям", "ами", "ями", "ах", "ях", "ов", "ев", "ью", "ьми"});

/// Of the nominative, singular and plural.
constexpr auto kNounDictionaryEndings =
    std::to_array<std::string_view>({"", "а", "я", "о", "е", "ы", "и", "ь", "й"});

constexpr auto kAdjectiveDictionaryEndings =
    std::to_array<std::string_view>({"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"});

constexpr auto kAdjectiveEndings = std::to_array<std::string_view>(
    {"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие",  "ого", "его", "ому", "ему",
     "ым", "им", "ом", "ем", "ую", "юю", "ых", "их", "ыми", "ими", "ою",  "ею"});

bool is_vowel(std::string_view letter) {
  constexpr std::string_view kVowels = "аеиоуыэюя";
  const std::size_t found = kVowels.find(letter);
  return found != std::string_view::npos && found % kLetter == 0;
}

bool is_cyrillic(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The stems of a form without ending, whose vowel between the last two consonants other forms
/// lack: рынок, рынк-; писем, письм-; боец, бойц-.
void add_without_fleeting_vowel(std::string_view stem, StemSink& sink) {
  constexpr std::size_t kShortest = 3 * kLetter;
  if (stem.size() < kShortest || !is_cyrillic(stem)) {
    return;
  }
  const std::string_view last = stem.substr(stem.size() - kLetter);
  const std::string_view vowel = stem.substr(stem.size() - 2 * kLetter, kLetter);
  if ((vowel != "о" && vowel != "е") || is_vowel(last)) {
    return;
  }
  const std::string_view begin = stem.substr(0, stem.size() - 2 * kLetter);
  sink.changed_noun(begin, last);
  if (vowel == "е") {
    sink.changed_noun(begin, "ь" + std::string(last));
    sink.changed_noun(begin, "й" + std::string(last));
  }
}

void noun_stems(std::string_view word, std::span<const std::string_view> endings, StemSink& sink) {
  for (const std::string_view ending : endings) {
    const std::string_view stem = without_ending(word, ending, kLeast);
    if (stem.empty()) {
      continue;
    }
    sink.noun(stem);
    if (ending.empty() || ending == "ь") {
      add_without_fleeting_vowel(stem, sink);
    } else if (ending == "ей") {  // статей, статья
      sink.noun(stem, "ь");
    }
  }
  // People lose -ин in the plural: россиянин, россияне.
  for (const std::string_view suffix : {"ан", "ян"}) {
    if (const auto stem = without_ending(word, "ин", kLeast); stem.ends_with(suffix)) {
      sink.noun(stem);
    }
  }
}

/// Surnames decline as adjectives in part: Лавровым.
void surname_stems(std::string_view word, StemSink& sink) {
  for (const std::string_view suffix : {"ов", "ев", "ин", "ын"}) {
    if (const auto stem = without_ending(word, "ым", kLeast); stem.ends_with(suffix)) {
      sink.noun(stem);
    }
  }
}

void adjective_stems(std::string_view word, std::span<const std::string_view> endings,
                     StemSink& sink) {
  for (const std::string_view ending : endings) {
    if (const auto stem = without_ending(word, ending, kLeast); !stem.empty()) {
      sink.adjective(stem);
    }
  }
}

}  // namespace

void russian_stems(std::string_view word, WordSource source, StemSink& sink) {
  if (source == WordSource::dictionary) {
    noun_stems(word, kNounDictionaryEndings, sink);
    adjective_stems(word, kAdjectiveDictionaryEndings, sink);
  } else {
    noun_stems(word, kNounEndings, sink);
    surname_stems(word, sink);
    adjective_stems(word, kAdjectiveEndings, sink);
  }
}

bool is_russian_ending(std::string_view ending) {
  return std::ranges::find(kNounEndings, ending) != kNounEndings.end();
}

}  // namespace targman::text
