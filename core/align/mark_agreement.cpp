#include "core/align/mark_agreement.h"

#include <array>
#include <string_view>

#include "core/text/utf8.h"

namespace targman::align {
namespace {

/// A kind of mark, and the log-likelihood ratios where both sides, neither or one have it;
/// measured on aligned news in both language pairs.
struct Kind {
  std::u32string_view marks;
  double both;
  double neither;
  double one;
};

constexpr std::array kMarks{
    Kind{U"?՞\u037E", 3.0, 0.05, -1.5},  // U+037E is the Greek question mark
    Kind{U"\"“”„«»‹›", 1.2, 0.05, -0.6}, Kind{U"()[]", 1.5, 0.05, -0.8},
    Kind{U"%", 3.0, 0.05, -1.5},         Kind{U"$€£₽֏¥", 2.5, 0.05, -1.0},
    Kind{U"!՜", 2.0, 0.05, -0.7},
};

/// The bits of the kinds that a character is of; of hardly any it is one.
std::uint8_t kinds_of(char32_t character) {
  std::uint8_t kinds = 0;
  for (std::size_t kind = 0; kind < kMarks.size(); ++kind) {
    const bool is_of = kMarks[kind].marks.find(character) != std::u32string_view::npos;
    kinds |= static_cast<std::uint8_t>((is_of ? 1U : 0U) << kind);
  }
  return kinds;
}

/// The letters of our languages, and what else needs no closer look.
bool is_plain(char32_t character) {
  return character == U' ' || (character >= U'a' && character <= U'z') ||
         (character >= U'Ѐ' && character <= U'ӿ') || (character >= U'ա' && character <= U'և');
}

}  // namespace

MarkAgreement::MarkAgreement(const Bitext& bitext)
    : source_(find_marks(bitext.source.sentences)), target_(find_marks(bitext.target.sentences)) {}

double MarkAgreement::score(const Bead& bead) const {
  const Present source = any_of(source_, bead.source);
  const Present target = any_of(target_, bead.target);
  double sum = 0;
  for (std::size_t kind = 0; kind < kMarks.size(); ++kind) {
    const Kind& weights = kMarks[kind];
    const bool in_source = (source >> kind & 1) != 0;
    const bool in_target = (target >> kind & 1) != 0;
    sum += in_source != in_target ? weights.one : in_source ? weights.both : weights.neither;
  }
  return sum;
}

std::vector<MarkAgreement::Present> MarkAgreement::find_marks(
    const std::vector<std::string>& sentences) {
  std::vector<Present> found;
  found.reserve(sentences.size());
  for (const std::string& sentence : sentences) {
    Present& present = found.emplace_back();
    for (std::size_t offset = 0; offset < sentence.size();) {
      const text::CodePoint point = text::code_point_at(sentence, offset);
      offset = point.end;
      if (!is_plain(point.value)) {
        present |= kinds_of(point.value);
      }
    }
  }
  return found;
}

MarkAgreement::Present MarkAgreement::any_of(const std::vector<Present>& marks,
                                             SentenceRange range) {
  Present present = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    present |= marks[i];
  }
  return present;
}

}  // namespace targman::align
