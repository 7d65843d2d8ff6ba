#include "core/text/romanise.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "core/text/latin_spelling.h"

namespace targman::text {
namespace {

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string without_signs(std::string latin) {
  std::erase_if(latin, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
  return latin;
}

/// One of ICU's transliterators, which keep state while they work: each thread needs its own.
class Transliterator {
 public:
  explicit Transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    icu_.reset(icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
    if (U_FAILURE(status)) {
      throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    }
  }

  void apply(icu::UnicodeString& text) const { icu_->transliterate(text); }

 private:
  std::unique_ptr<icu::Transliterator> icu_;
};

/// The transliterator for the script of a word. Each is made when the first word of its script
/// comes, because making one takes a millisecond or more.
const Transliterator& transliterator_for(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  if (lead >= 0xD0 && lead <= 0xD3) {  // U+0400 to U+04FF
    thread_local const Transliterator cyrillic("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
    return cyrillic;
  }
  thread_local const Transliterator other("Any-Latin; Latin-ASCII; Lower");
  return other;
}

struct Sound {
  std::string_view letters;
  std::string_view sounds;
};

/// Spellings of one sound, longest first where one begins another. Capitals stand for sounds that
/// take several letters. Ours, from how names are written in the three languages.
constexpr auto kSounds = std::to_array<Sound>({
    {"shch", "S"}, {"tch", "C"}, {"sch", "S"}, {"dzh", "J"}, {"sh", "S"},  {"ch", "C"},
    {"zh", "J"},   {"kh", "h"},  {"gh", "g"},  {"ph", "f"},  {"th", "t"},  {"ck", "k"},
    {"qu", "kv"},  {"ts", "s"},  {"tz", "s"},  {"dz", "z"},  {"oo", "u"},  {"ou", "u"},
    {"ee", "i"},   {"ye", "e"},  {"yo", "o"},  {"yu", "iu"}, {"ya", "ia"}, {"ce", "se"},
    {"ci", "si"},  {"cy", "si"}, {"x", "ks"},  {"w", "v"},   {"q", "k"},   {"c", "k"},
    {"j", "J"},    {"y", "i"},
});

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string to_sounds(std::string_view letters) {
  std::string sounds;
  while (!letters.empty()) {
    const auto found = std::ranges::find_if(
        kSounds, [&](const Sound& sound) { return letters.starts_with(sound.letters); });
    const bool known = found != kSounds.end();
    for (const char c : known ? found->sounds : letters.substr(0, 1)) {
      if (sounds.empty() || sounds.back() != c) {  // doubled letters sound once
        sounds += c;
      }
    }
    letters.remove_prefix(known ? found->letters.size() : 1);
  }
  return sounds;
}

std::string to_skeleton(std::string_view sounds) {
  std::string skeleton;
  for (const char c : sounds) {
    if (skeleton.empty()) {
      skeleton += is_vowel(c) ? 'A' : c;
    } else if (!is_vowel(c) && c != 'h') {
      skeleton += c;
    }
  }
  return skeleton;
}

/// The least edit distance from `word` to a prefix of `other` of at least `min_prefix` characters;
/// the length of `word` where `other` is shorter than that. Of `word` at most 64 characters count.
///
/// Myers's bit-vectors (Journal of the ACM 46, 1999): a bit of `up` or `down` tells that a cell of
/// the table's column is one more or one less than the cell above it.
std::size_t distance_to_prefix(std::string_view word, std::string_view other,
                               std::size_t min_prefix) {
  if (other.size() < min_prefix || word.empty()) {
    return word.size();
  }
  word = word.substr(0, 64);
  thread_local std::array<std::uint64_t, 128> places{};  // of each character in `word`
  for (std::size_t i = 0; i < word.size(); ++i) {
    places[static_cast<unsigned char>(word[i]) % places.size()] |= std::uint64_t{1} << i;
  }
  const std::uint64_t last = std::uint64_t{1} << (word.size() - 1);
  std::uint64_t up = ~std::uint64_t{0};
  std::uint64_t down = 0;
  std::size_t distance = word.size();
  std::size_t best = min_prefix == 0 ? distance : std::string_view::npos;
  for (std::size_t j = 0; j < other.size(); ++j) {
    const std::uint64_t same = places[static_cast<unsigned char>(other[j]) % places.size()];
    const std::uint64_t diagonal = (((same & up) + up) ^ up) | same | down;
    std::uint64_t right = down | ~(diagonal | up);
    std::uint64_t left = up & diagonal;
    distance += (right & last) != 0 ? 1 : 0;
    distance -= (left & last) != 0 ? 1 : 0;
    right = (right << 1) | 1;
    left <<= 1;
    up = left | ~(diagonal | right);
    down = right & diagonal;
    if (j + 1 >= min_prefix) {
      best = std::min(best, distance);
    }
  }
  for (const char c : word) {
    places[static_cast<unsigned char>(c) % places.size()] = 0;
  }
  return best;
}

double share_kept(std::size_t distance, std::size_t length) {
  return 1.0 - static_cast<double>(distance) / static_cast<double>(length);
}

/// A prefix is no proof where much is left behind it: "Iran" in "иранистика".
double cost_of_rest(std::size_t length, std::size_t other_length, std::size_t free) {
  return other_length > length + free ? static_cast<double>(other_length - length - free) : 0.0;
}

/// The thresholds and weights were measured on names in news, English against both others.
double sound_similarity(const NameKey& name, const NameKey& other) {
  const std::size_t length = name.sounds.size();
  const std::size_t min_prefix = length > 3 ? length - 2 : 1;
  const double kept = share_kept(distance_to_prefix(name.sounds, other.sounds, min_prefix),
                                 std::max<std::size_t>(length, 3));
  return kept < 0.7 ? 0.0 : kept;
}

double skeleton_similarity(const NameKey& name, const NameKey& other) {
  const std::size_t length = name.skeleton.size();
  if (length < 3) {
    return 0.0;  // two consonants fit too much
  }
  const double kept =
      share_kept(distance_to_prefix(name.skeleton, other.skeleton, length - 1), length) -
      0.1 * cost_of_rest(length, other.skeleton.size(), 3);
  return kept < 0.75 ? 0.0 : 0.95 * kept;
}

}  // namespace

std::string romanise(std::string_view folded_word) {
  if (is_ascii(folded_word)) {
    return without_signs(std::string(folded_word));
  }
  if (auto spelt = spell_in_latin(folded_word)) {
    return *std::move(spelt);
  }
  icu::UnicodeString buffer = icu::UnicodeString::fromUTF8(
      icu::StringPiece(folded_word.data(), static_cast<std::int32_t>(folded_word.size())));
  transliterator_for(folded_word).apply(buffer);
  std::string latin;
  buffer.toUTF8String(latin);
  return without_signs(std::move(latin));
}

NameKey name_key(std::string_view folded_word) {
  NameKey key;
  key.sounds = to_sounds(romanise(folded_word));
  key.skeleton = to_skeleton(key.sounds);
  return key;
}

double name_similarity(const NameKey& name, const NameKey& other) {
  if (name.sounds.empty() || other.sounds.empty()) {
    return 0.0;
  }
  const double best = std::max(sound_similarity(name, other), skeleton_similarity(name, other)) -
                      0.08 * cost_of_rest(name.sounds.size(), other.sounds.size(), 5);
  if (best < 0.6) {
    return 0.0;
  }
  return best * std::min(1.0, static_cast<double>(name.sounds.size()) / 6.0);
}

}  // namespace targman::text
