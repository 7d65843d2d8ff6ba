#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/align/bead.h"
#include "core/align/bitext.h"

namespace targman::align {

/// What punctuation says of a bead: question marks, quotation marks, brackets, per cent, currency
/// and exclamation marks are mostly carried over; stops and commas follow each language's own ways
/// and say nothing.
class MarkAgreement {
 public:
  explicit MarkAgreement(const Bitext& bitext);

  /// The sum over kinds of marks: positive where both sides have the mark, negative where one has.
  [[nodiscard]] double score(const Bead& bead) const;

 private:
  /// The kinds of marks that are there, a bit each.
  using Present = std::uint8_t;

  static std::vector<Present> find_marks(const std::vector<std::string>& sentences);
  static Present any_of(const std::vector<Present>& marks, SentenceRange range);

  std::vector<Present> source_;
  std::vector<Present> target_;
};

}  // namespace targman::align
