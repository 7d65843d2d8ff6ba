#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

std::vector<std::string> sentences_of(const std::vector<std::size_t>& lengths, char letter) {
  std::vector<std::string> sentences;
  sentences.reserve(lengths.size());
  for (const std::size_t length : lengths) {
    sentences.emplace_back(length, letter);
  }
  return sentences;
}

}  // namespace

Side side(const char* language, const std::vector<std::string>& sentences) {
  return {Language(language), sentences, {}, {}};
}

Bitext bitext_of_lengths(const std::vector<std::size_t>& source,
                         const std::vector<std::size_t>& target) {
  return {side("en", sentences_of(source, 'x')), side("ru", sentences_of(target, 'o'))};
}

Bead one_to_one(std::size_t source, std::size_t target) {
  return {{source, source + 1}, {target, target + 1}};
}

lexicon::Lexicon empty_lexicon(const Side& source, const Side& target) {
  return {source.language, target.language};
}

SideWords unknown_words(const Side& text) {
  return collect_words(text, [](const std::string&) { return 0.0; });
}

std::vector<AlignedBead> align_alone(const Bitext& bitext) {
  return align(bitext, empty_lexicon(bitext.source, bitext.target));
}

std::string shapes_of(const std::vector<AlignedBead>& beads) {
  std::string shapes;
  for (const AlignedBead& aligned : beads) {
    shapes += shapes.empty() ? "" : " ";
    shapes += std::to_string(aligned.bead.source.size()) + "-" +
              std::to_string(aligned.bead.target.size());
  }
  return shapes;
}

}  // namespace targman::align
