#include "core/text/language_guess.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "core/text/character.h"
#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::text {
namespace {

constexpr std::size_t kMaxLetters = 20'000;

struct FunctionWords {
  std::string_view language;
  std::array<std::string_view, 12> words;
};

/// The commonest words that a language does not share with its neighbours in this table.
constexpr auto kLatin = std::to_array<FunctionWords>({
    {"en", {"the", "of", "and", "to", "that", "is", "was", "with", "for", "said", "has", "by"}},
    {"de", {"der", "die", "und", "das", "nicht", "ist", "mit", "den", "von", "dem", "ein", "zu"}},
    {"fr", {"les", "des", "est", "dans", "une", "et", "du", "qui", "pour", "sur", "par", "pas"}},
    {"es", {"los", "el", "las", "por", "con", "una", "del", "y", "para", "su", "al", "como"}},
    {"it", {"il", "che", "di", "della", "gli", "per", "non", "sono", "è", "nel", "alla", "dei"}},
    {"pt", {"os", "um", "uma", "não", "do", "da", "em", "para", "são", "ao", "dos", "pelo"}},
    {"nl",
     {"het", "een", "van", "niet", "zijn", "op", "aan", "voor", "ook", "dat", "bij", "wordt"}},
    {"pl", {"się", "nie", "na", "że", "jest", "w", "z", "oraz", "przez", "od", "po", "jak"}},
    {"tr", {"ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "gibi", "çok", "daha"}},
});

constexpr auto kCyrillic = std::to_array<FunctionWords>({
    {"ru", {"и", "в", "не", "на", "что", "с", "по", "как", "это", "из", "он", "его"}},
    {"uk", {"і", "й", "що", "та", "не", "на", "у", "є", "від", "до", "про", "які"}},
    {"bg", {"и", "на", "да", "за", "се", "от", "са", "че", "ще", "който", "при", "към"}},
    {"be", {"і", "ў", "што", "не", "на", "з", "для", "гэта", "да", "якія", "пра", "быў"}},
});

struct Scripts {
  std::size_t armenian = 0;
  std::size_t cyrillic = 0;
  std::size_t latin = 0;
  std::size_t letters = 0;
};

Scripts count_scripts(std::string_view text) {
  Scripts scripts;
  for (std::size_t offset = 0; offset < text.size() && scripts.letters < kMaxLetters;) {
    const CodePoint point = code_point_at(text, offset);
    offset = point.end;
    if (!is_letter(point.value)) {
      continue;
    }
    ++scripts.letters;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(point.value), &status);
    scripts.armenian += script == USCRIPT_ARMENIAN ? 1U : 0U;
    scripts.cyrillic += script == USCRIPT_CYRILLIC ? 1U : 0U;
    scripts.latin += script == USCRIPT_LATIN ? 1U : 0U;
  }
  return scripts;
}

/// The language whose function words are most frequent, if they are frequent at all.
template <std::size_t kSize>
Language by_function_words(std::string_view text, const std::array<FunctionWords, kSize>& table) {
  constexpr std::size_t kMaxTextBytes = 4 * kMaxLetters;
  // Running text has 15 to 30 %; headlines less.
  constexpr double kMinShare = 0.05;
  std::array<std::size_t, kSize> hits{};
  std::size_t words = 0;
  const std::string_view sample = text.substr(0, std::min(text.size(), kMaxTextBytes));
  for (const Token& token : tokenize(sample)) {
    if (token.kind != TokenClass::word) {
      continue;
    }
    ++words;
    const std::string word = fold_word(token.range.of(sample));
    for (std::size_t i = 0; i < kSize; ++i) {
      hits[i] += std::ranges::count(table[i].words, word) > 0 ? 1U : 0U;
    }
  }
  const auto best = static_cast<std::size_t>(std::ranges::max_element(hits) - hits.begin());
  const bool enough = static_cast<double>(hits[best]) >= kMinShare * static_cast<double>(words);
  return hits[best] > 0 && enough ? Language(table[best].language) : Language();
}

}  // namespace

Language guess_language(std::string_view text) {
  const Scripts scripts = count_scripts(text);
  if (scripts.letters == 0) {
    return Language();
  }
  if (2 * scripts.armenian > scripts.letters) {
    return Language("hy");
  }
  if (2 * scripts.cyrillic > scripts.letters) {
    const Language known = by_function_words(text, kCyrillic);
    return known.empty() ? Language("ru") : known;
  }
  return 2 * scripts.latin > scripts.letters ? by_function_words(text, kLatin) : Language();
}

std::string language_name(const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  constexpr std::int32_t kCapacity = 100;
  std::array<UChar, kCapacity> name{};
  const std::int32_t length = uloc_getDisplayLanguage(language.primary().c_str(), ULOC_ENGLISH,
                                                      name.data(), kCapacity, &status);
  if (U_FAILURE(status) || length == 0) {
    return language.tag();
  }
  std::string utf8;
  icu::UnicodeString(name.data(), length).toUTF8String(utf8);
  return utf8;
}

Language language_of_heading(std::string_view heading) {
  constexpr std::array kKnown = {"en", "hy", "ru", "de", "es", "fa", "fr", "it", "ka", "tr", "uk"};
  const Language written(heading);
  const std::string primary = written.primary();
  if (std::ranges::find(kKnown, primary) != kKnown.end()) {
    return written;
  }
  for (const char* tag : kKnown) {
    if (written == Language(language_name(Language(tag)))) {
      return Language(tag);
    }
  }
  return Language();
}

}  // namespace targman::text
