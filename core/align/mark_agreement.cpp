#include "core/align/mark_agreement.h"

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

constexpr std::array<Kind, 6> kMarks{{
    {U"?՞\u037E", 3.0, 0.05, -1.5},  // U+037E is the Greek question mark
    {U"\"“”„«»‹›", 1.2, 0.05, -0.6},
    {U"()[]", 1.5, 0.05, -0.8},
    {U"%", 3.0, 0.05, -1.5},
    {U"$€£₽֏¥", 2.5, 0.05, -1.0},
    {U"!՜", 2.0, 0.05, -0.7},
}};

}  // namespace

MarkAgreement::MarkAgreement(const Bitext& bitext)
    : source_(find_marks(bitext.source.sentences)), target_(find_marks(bitext.target.sentences)) {}

double MarkAgreement::score(const Bead& bead) const {
  const Present source = any_of(source_, bead.source);
  const Present target = any_of(target_, bead.target);
  double sum = 0;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    const Kind& weights = kMarks[kind];
    const bool agree = source[kind] == target[kind];
    sum += !agree ? weights.one : source[kind] ? weights.both : weights.neither;
  }
  return sum;
}

std::vector<MarkAgreement::Present> MarkAgreement::find_marks(
    const std::vector<std::string>& sentences) {
  static_assert(kMarks.size() == kKinds);
  std::vector<Present> found;
  found.reserve(sentences.size());
  for (const std::string& sentence : sentences) {
    Present& present = found.emplace_back();
    for (std::size_t offset = 0; offset < sentence.size();) {
      const text::CodePoint point = text::code_point_at(sentence, offset);
      offset = point.end;
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        present[kind] =
            present[kind] || kMarks[kind].marks.find(point.value) != std::u32string_view::npos;
      }
    }
  }
  return found;
}

MarkAgreement::Present MarkAgreement::any_of(const std::vector<Present>& marks,
                                             SentenceRange range) {
  Present present{};
  for (std::size_t i = range.begin; i < range.end; ++i) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      present[kind] = present[kind] || marks[i][kind];
    }
  }
  return present;
}

}  // namespace targman::align
