#include "core/segment/irregular_pattern.h"

#include <cassert>
#include <cstdint>
#include <utility>

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include "core/error.h"
#include "core/segment/automaton.h"
#include "core/text/utf8.h"

namespace targman::segment {

namespace {

/// In ICU's units of about 10,000 steps: a pattern that backtracks for ever is stopped after some
/// milliseconds.
constexpr std::int32_t kStepLimit = 100;

using RegexPtr = std::unique_ptr<icu::RegexPattern>;

/// How much of the text around a place the regular expression is shown, in code points: its reach,
/// and enough more that the ends of what is shown are not taken for the ends of the text, also
/// where a line break stands there.
constexpr std::size_t kShown = Automaton::kReach + 3;

/// The text around a place in UTF-16: ICU 72 misplaces word boundaries at the end of UTF-8.
struct Surroundings {
  icu::UnicodeString text;
  std::int32_t place = 0;  ///< in UTF-16 units
};

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

Surroundings around(std::string_view text, std::size_t place) {
  std::size_t begin = place;
  std::size_t end = place;
  for (std::size_t i = 0; i < kShown; ++i) {
    begin = begin == 0 ? 0 : text::previous_offset(text, begin);
    end = end == text.size() ? end : text::code_point_at(text, end).end;
  }
  Surroundings result{utf16(text.substr(begin, place - begin)), 0};
  result.place = result.text.length();
  result.text += utf16(text.substr(place, end - place));
  return result;
}

RegexPtr compile(const std::string& regex) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  RegexPtr compiled(
      icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(regex), 0, where, status));
  return U_SUCCESS(status) ? std::move(compiled) : nullptr;
}

}  // namespace

/// Where the regular expression of the side before has a greatest length it is made into a
/// look-behind, which tries only the starts that the length allows; otherwise all in reach are.
struct IrregularPattern::Impl {
  [[nodiscard]] bool found(std::int32_t begin, std::int32_t end, bool whole);

  RegexPtr regex;
  std::unique_ptr<icu::RegexMatcher> matcher;
  Side side = Side::before;
  bool looks_behind = false;
  std::size_t line = 0;
};

bool IrregularPattern::Impl::found(std::int32_t begin, std::int32_t end, bool whole) {
  UErrorCode status = U_ZERO_ERROR;
  matcher->region(begin, end, status);
  // The ends of the region are not the ends of the text, and looks see beyond them.
  matcher->useTransparentBounds(1);
  matcher->useAnchoringBounds(0);
  matcher->setTimeLimit(kStepLimit, status);
  const bool found = (whole ? matcher->matches(status) : matcher->lookingAt(status)) != 0;
  if (U_FAILURE(status)) {
    throw InputError({}, "the segmentation rule in line " + std::to_string(line) +
                             " of the SRX file cannot be tried (" + u_errorName(status) +
                             "); simplify its regular expressions");
  }
  return found;
}

IrregularPattern::IrregularPattern(const std::string& regex, Side side, std::size_t line)
    : impl_(std::make_unique<Impl>()) {
  impl_->side = side;
  impl_->line = line;
  if (side == Side::before) {
    impl_->regex = compile("(?<=(?:" + regex + "))");
    impl_->looks_behind = impl_->regex != nullptr;
  }
  if (impl_->regex == nullptr) {
    impl_->regex = compile(regex);
  }
  UErrorCode status = U_ZERO_ERROR;
  impl_->matcher.reset(impl_->regex->matcher(status));
  assert(U_SUCCESS(status));
}

IrregularPattern::~IrregularPattern() = default;
IrregularPattern::IrregularPattern(IrregularPattern&&) noexcept = default;
IrregularPattern& IrregularPattern::operator=(IrregularPattern&&) noexcept = default;

bool IrregularPattern::matches(std::string_view text, std::size_t place) {
  const Surroundings shown = around(text, place);
  impl_->matcher->reset(shown.text);
  constexpr auto kReach = static_cast<std::int32_t>(Automaton::kReach);
  if (impl_->side == Side::after || impl_->looks_behind) {
    return impl_->found(shown.place, shown.text.moveIndex32(shown.place, kReach), false);
  }
  for (std::int32_t i = 0; i <= kReach; ++i) {
    const std::int32_t start = shown.text.moveIndex32(shown.place, -i);
    if (impl_->found(start, shown.place, true)) {
      return true;
    }
    if (start == 0) {
      break;
    }
  }
  return false;
}

}  // namespace targman::segment
