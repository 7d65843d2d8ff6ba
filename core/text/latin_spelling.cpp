#include "core/text/latin_spelling.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/text/utf8.h"

namespace targman::text {
namespace {

/// How a letter sounds to its neighbour.
enum class Letter : std::uint8_t { none, consonant, vowel, hardener };

struct Spelling {
  std::string_view latin;
  Letter letter = Letter::none;
  std::string_view opening = {};  ///< at the beginning of a word, where it differs
  std::string_view gliding = {};  ///< behind a vowel or a hardener, where it differs
};

using enum Letter;

/// U+0561 ա to U+0587 և.
constexpr auto kArmenian = std::to_array<Spelling>({
    {"a", vowel},
    {"b", consonant},
    {"g", consonant},
    {"d", consonant},
    {"e", vowel, "ye", "ye"},  // ե
    {"z", consonant},
    {"e", vowel},
    {"y", vowel},  // է ը
    {"t", consonant},
    {"zh", consonant},
    {"i", vowel},
    {"l", consonant},
    {"kh", consonant},
    {"ts", consonant},
    {"k", consonant},
    {"h", consonant},
    {"dz", consonant},
    {"gh", consonant},
    {"ch", consonant},
    {"m", consonant},
    {"y", consonant},
    {"n", consonant},
    {"sh", consonant},
    {"o", vowel, "vo"},  // ո
    {"ch", consonant},
    {"p", consonant},
    {"j", consonant},
    {"rr", consonant},
    {"s", consonant},
    {"v", consonant},
    {"t", consonant},
    {"r", consonant},
    {"ts", consonant},
    {"", consonant},  // ւ by itself
    {"p", consonant},
    {"k", consonant},
    {"o", vowel},
    {"f", consonant},
    {"ev", consonant, "yev", "yev"},  // և
});

/// U+0430 а to U+044F я.
constexpr auto kRussian = std::to_array<Spelling>({
    {"a", vowel},        {"b", consonant},  {"v", consonant},
    {"g", consonant},    {"d", consonant},  {"e", vowel, "ye", "ye"},  // е
    {"zh", consonant},   {"z", consonant},  {"i", vowel},
    {"y", hardener},  // й
    {"k", consonant},    {"l", consonant},  {"m", consonant},
    {"n", consonant},    {"o", vowel},      {"p", consonant},
    {"r", consonant},    {"s", consonant},  {"t", consonant},
    {"u", vowel},        {"f", consonant},  {"kh", consonant},
    {"ts", consonant},   {"ch", consonant}, {"sh", consonant},
    {"shch", consonant}, {"", hardener},    {"y", vowel},  // ъ ы
    {"", hardener},      {"e", vowel},      {"yu", vowel},
    {"ya", vowel},
});

constexpr Spelling kU{"u", vowel};          // ու
constexpr Spelling kEv = kArmenian.back();  // եւ
constexpr Spelling kE = kRussian[U'е' - U'а'];

/// The spelling of what stands at `at`, which is then behind it; nullptr for another alphabet.
const Spelling* next_spelling(std::string_view word, std::size_t& at) {
  constexpr char32_t kFirstArmenian = U'ա';
  constexpr char32_t kFirstRussian = U'а';
  const CodePoint letter = code_point_at(word, at);
  const bool vev = word.substr(letter.end).starts_with("ւ");
  if (vev && (letter.value == U'ո' || letter.value == U'ե')) {
    at = letter.end + std::string_view("ւ").size();
    return letter.value == U'ո' ? &kU : &kEv;
  }
  at = letter.end;
  if (letter.value >= kFirstArmenian && letter.value < kFirstArmenian + kArmenian.size()) {
    return &kArmenian[letter.value - kFirstArmenian];
  }
  if (letter.value >= kFirstRussian && letter.value < kFirstRussian + kRussian.size()) {
    return &kRussian[letter.value - kFirstRussian];
  }
  return letter.value == U'ё' ? &kE : nullptr;
}

std::string_view latin_of(const Spelling& spelling, bool first, Letter before) {
  if (first && !spelling.opening.empty()) {
    return spelling.opening;
  }
  const bool glides = before == vowel || before == hardener;
  return glides && !spelling.gliding.empty() ? spelling.gliding : spelling.latin;
}

}  // namespace

std::optional<std::string> spell_in_latin(std::string_view folded_word) {
  std::string latin;
  Letter before = none;
  for (std::size_t at = 0; at < folded_word.size();) {
    const bool first = at == 0;
    const Spelling* const spelling = next_spelling(folded_word, at);
    if (spelling == nullptr) {
      return std::nullopt;
    }
    latin += latin_of(*spelling, first, before);
    before = spelling->letter;
  }
  return latin;
}

}  // namespace targman::text
