#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/segment/alphabet.h"
#include "core/segment/automaton.h"
#include "core/segment/rule_numbers.h"

namespace targman::segment {

/// Tells from three characters that no rule breaks at a place, as at nearly all places of a text.
///
/// What the automata say of two and three classes of characters is looked up once and remembered.
/// Not safe for concurrent use.
class PlaceFilter {
 public:
  /// The automata are borrowed for as long as the filter lives; `breaking` are the rules that
  /// break.
  PlaceFilter(std::size_t classes, Automaton& before, Automaton& after, RuleNumbers breaking);

  /// The first place at or behind `place`, which is not 0, of which note_quiet() has not told that
  /// no rule breaks there; or the last of `text`.
  [[nodiscard]] std::size_t skip_quiet(std::string_view text, std::size_t place) const {
    const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[offset]); };
    if (place >= text.size() || ((byte(place - 1) | byte(place)) & ~kAsciiMask) != 0) {
      return place;
    }
    std::uint32_t triple = (std::uint32_t{byte(place - 1)} << kAsciiBits) | byte(place);
    for (; place + 1 < text.size(); ++place) {
      const std::uint32_t next = byte(place + 1);
      triple = ((triple << kAsciiBits) | next) & (kTriples - 1);
      if ((next & ~kAsciiMask) != 0 || !quiet(triple)) {
        break;
      }
    }
    return place;
  }

  /// Tells that breaking_at() found nothing at `place`, so that skip_quiet() passes places like it.
  void note_quiet(std::string_view text, std::size_t place) {
    std::uint32_t triple = 0;
    for (std::size_t offset = place - 1; offset <= place + 1; ++offset) {
      const auto byte = offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0x80U;
      if ((byte & ~kAsciiMask) != 0) {
        return;
      }
      triple = (triple << kAsciiBits) | byte;
    }
    quiet_[triple / kWord] |= std::uint64_t{1} << (triple % kWord);
  }

  /// The rules that break and may match between `left` and `right`, where `next` stands behind
  /// `right`; nullptr if there is none. The rules live until the next call.
  const RuleNumbers* breaking_at(Alphabet::Class left, Alphabet::Class right,
                                 Alphabet::Class next) {
    const std::uint32_t pair = pairs_[left * classes_ + right];
    if (pair == kNone) {
      return nullptr;
    }
    const Answer known = pair == kUnknown ? Answer::unknown : thirds_[pair * classes_ + next];
    if (known == Answer::unknown) {
      return look_closer(left, right, next);
    }
    return known == Answer::maybe ? &pair_rules_[pair] : nullptr;
  }

 private:
  enum class Answer : std::uint8_t { unknown, no, maybe };

  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  static constexpr std::uint32_t kNone = 0xFFFFFFFE;

  static constexpr std::uint32_t kAsciiBits = 7;
  static constexpr std::uint32_t kAsciiMask = (1U << kAsciiBits) - 1;
  static constexpr std::uint32_t kTriples = 1U << (3 * kAsciiBits);
  static constexpr std::uint32_t kWord = 64;

  [[nodiscard]] bool quiet(std::uint32_t triple) const {
    return ((quiet_[triple / kWord] >> (triple % kWord)) & 1) != 0;
  }

  const RuleNumbers* look_closer(Alphabet::Class left, Alphabet::Class right, Alphabet::Class next);
  std::uint32_t pair_of(Alphabet::Class left, Alphabet::Class right);

  std::size_t classes_;
  Automaton& before_;
  Automaton& after_;
  RuleNumbers breaking_;
  std::vector<std::uint32_t> pairs_;  // by two classes: the number of what is known of them
  std::vector<RuleNumbers> pair_rules_;
  std::vector<Alphabet::Class> pair_rights_;
  std::vector<std::uint64_t> quiet_;  // a bit for each three ASCII characters
  std::vector<Answer> thirds_;        // by number of a pair and the third class
};

}  // namespace targman::segment
