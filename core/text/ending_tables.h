#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/inflection.h"

/// The tables behind Inflection. All words are folded (see fold_word()).
namespace targman::text {

/// Where a word comes from.
enum class WordSource { dictionary, text };

/// Takes the stems of one word.
///
/// A stem whose vowel has fled stands for a form that the word has not: it meets no other such
/// stem, or հիմք and հումք would be one word. So a word of a text gives each whole stem in both
/// ways, and a word of a dictionary either way alone.
class StemSink {
 public:
  explicit StemSink(WordSource source) : source_(source) {}

  /// A stem is the letters of both parts one after the other.
  void noun(std::string_view begin, std::string_view end = {});
  void changed_noun(std::string_view begin, std::string_view end);  ///< without a fleeting vowel
  void adjective(std::string_view begin, std::string_view end = {});
  void verb(std::string_view begin, std::string_view end = {});

  /// What was taken, sorted, each stem once.
  [[nodiscard]] Stems finish() &&;

 private:
  WordSource source_;
  Stems stems_;
};

void english_stems(std::string_view word, WordSource source, StemSink& sink);
void russian_stems(std::string_view word, WordSource source, StemSink& sink);
void armenian_stems(std::string_view word, WordSource source, StemSink& sink);

bool is_english_ending(std::string_view ending);
bool is_russian_ending(std::string_view ending);
bool is_armenian_ending(std::string_view ending);

/// `word` without `ending`, which it has; at least `least` bytes are left, or nothing.
inline std::string_view without_ending(std::string_view word, std::string_view ending,
                                       std::size_t least) {
  return word.size() >= ending.size() + least && word.ends_with(ending)
             ? word.substr(0, word.size() - ending.size())
             : std::string_view();
}

}  // namespace targman::text
