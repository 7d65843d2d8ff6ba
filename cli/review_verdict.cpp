#include "cli/review_verdict.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/case_fold.h"

namespace targman::cli {
namespace {

// Folded. The letters of the three languages, and what people tick with.
constexpr std::array<std::string_view, 15> kAccepted = {"y",        "yes",  "ok", "+",  "accept",
                                                        "accepted", "true", "д",  "да", "ок",
                                                        "այո",      "ա",    "հա", "✓",  "✔"};
constexpr std::array<std::string_view, 11> kRejected = {
    "n", "no", "-", "−", "reject", "rejected", "false", "н", "нет", "ոչ", "✗"};

}  // namespace

std::optional<Review> verdict_of(std::string_view mark) {
  if (mark.empty()) {
    return Review::unreviewed;
  }
  const std::string folded = text::fold_case(mark);
  if (std::ranges::find(kAccepted, folded) != kAccepted.end()) {
    return Review::accepted;
  }
  if (std::ranges::find(kRejected, folded) != kRejected.end()) {
    return Review::rejected;
  }
  return std::nullopt;
}

}  // namespace targman::cli
