#include "core/segment/segmenter.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include "core/error.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::segment {

namespace {

/// How far a pattern sees from a place, in UTF-16 units. The longest abbreviation or date that a
/// rule looks at takes some 60; a pattern with a fixed greatest length sees that much behind it.
constexpr std::int32_t kWindow = 128;

/// In ICU's units of about 10,000 steps: a pattern that backtracks for ever is stopped after some
/// milliseconds. One unit would do for the shipped rules.
constexpr std::int32_t kStepLimit = 100;

using PatternPtr = std::unique_ptr<icu::RegexPattern>;

PatternPtr compile(const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  PatternPtr compiled(
      icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), 0, where, status));
  return U_SUCCESS(status) ? std::move(compiled) : nullptr;
}

/// A rule ready to be tried at a place; an empty side, which matches anywhere, is null.
///
/// Where `before` has a greatest length it is made into a look-behind, which tries only the starts
/// that the length allows; otherwise every start in the window is tried.
struct CompiledRule {
  explicit CompiledRule(const Rule& rule) : breaks(rule.breaks), line(rule.line) {
    if (!rule.after.empty()) {
      after = compile(rule.after);
    }
    if (!rule.before.empty()) {
      before = compile("(?<=(?:" + rule.before + "))");
      looks_behind = before != nullptr;
      if (!looks_behind) {
        before = compile(rule.before);
      }
    }
  }

  bool breaks;
  bool looks_behind = false;
  std::size_t line;
  PatternPtr before;
  PatternPtr after;
};

enum class Extent { prefix, whole };

/// A matcher over one text, made when it is first wanted.
class LazyMatcher {
 public:
  /// Whether `pattern` matches from the start of `range`, and, for `whole`, up to its end and no
  /// less. It may look at what is outside; the ends of the range are not the ends of the text.
  bool matches(const icu::RegexPattern& pattern, const icu::UnicodeString& text,
               std::pair<std::int32_t, std::int32_t> range, Extent extent, std::size_t line) {
    UErrorCode status = U_ZERO_ERROR;
    if (matcher_ == nullptr) {
      matcher_.reset(pattern.matcher(text, status));
      if (U_SUCCESS(status)) {
        matcher_->useTransparentBounds(1);
        matcher_->useAnchoringBounds(0);
        matcher_->setTimeLimit(kStepLimit, status);
      }
    }
    bool found = false;
    if (U_SUCCESS(status)) {
      matcher_->region(range.first, range.second, status);
      found =
          (extent == Extent::whole ? matcher_->matches(status) : matcher_->lookingAt(status)) != 0;
    }
    if (U_FAILURE(status)) {
      throw InputError({}, "the segmentation rule in line " + std::to_string(line) +
                               " of the SRX file cannot be tried (" + u_errorName(status) +
                               "); simplify its regular expressions");
    }
    return found;
  }

 private:
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

/// The rules at work on one text.
class Scan {
 public:
  Scan(const std::vector<CompiledRule>& rules, std::string_view text)
      : rules_(rules),
        text_(icu::UnicodeString::fromUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))),
        before_(rules.size()),
        after_(rules.size()) {}

  /// Whether the first rule that matches at `place`, an offset in UTF-16 units, breaks. Most places
  /// have no rule that breaks, so those are tried first: the rest matter only before one of them.
  [[nodiscard]] bool breaks_at(std::int32_t place) {
    std::size_t deciding = 0;
    while (deciding < rules_.size() && !(rules_[deciding].breaks && matches(deciding, place))) {
      ++deciding;
    }
    if (deciding == rules_.size()) {
      return false;
    }
    for (std::size_t i = 0; i < deciding; ++i) {
      if (!rules_[i].breaks && matches(i, place)) {
        return false;
      }
    }
    return true;
  }

 private:
  bool matches(std::size_t index, std::int32_t place) {
    const CompiledRule& rule = rules_[index];
    const std::pair ahead{place, std::min(text_.length(), place + kWindow)};
    if (rule.after != nullptr &&
        !after_[index].matches(*rule.after, text_, ahead, Extent::prefix, rule.line)) {
      return false;
    }
    if (rule.before == nullptr) {
      return true;
    }
    if (rule.looks_behind) {
      return before_[index].matches(*rule.before, text_, ahead, Extent::prefix, rule.line);
    }
    for (std::int32_t start = place; start >= std::max(0, place - kWindow); --start) {
      if (text_.getChar32Start(start) == start &&
          before_[index].matches(*rule.before, text_, {start, place}, Extent::whole, rule.line)) {
        return true;
      }
    }
    return false;
  }

  const std::vector<CompiledRule>& rules_;
  icu::UnicodeString text_;
  std::vector<LazyMatcher> before_;
  std::vector<LazyMatcher> after_;
};

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == U'\u2028' || c == U'\u2029';
}

/// Whether rules are tried between two characters: not behind a letter or digit, where neither the
/// shipped rules nor those of other tools break, unless a line ends there.
bool is_candidate(char32_t before, char32_t after) {
  return is_line_break(after) ||
         !(text::is_letter(before) || text::is_mark(before) || text::is_digit(before));
}

ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const auto first = text::code_point_at(text, range.begin);
    if (!text::is_space(first.value)) {
      break;
    }
    range.begin = first.end;
  }
  while (range.begin < range.end) {
    const std::size_t last = text::previous_offset(text, range.end);
    if (!text::is_space(text::code_point_at(text, last).value)) {
      break;
    }
    range.end = last;
  }
  return range;
}

}  // namespace

struct Segmenter::Impl {
  std::vector<CompiledRule> rules;
};

Segmenter::Segmenter(const Srx& srx, const Language& language) : impl_(std::make_unique<Impl>()) {
  for (const Rule& rule : srx.rules_for(language)) {
    impl_->rules.emplace_back(rule);
  }
}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<ByteRange> Segmenter::segment(std::string_view text) const {
  std::vector<ByteRange> segments;
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (const ByteRange range = trimmed(text, {begin, end}); !range.empty()) {
      segments.push_back(range);
    }
  };
  Scan scan(impl_->rules, text);
  std::size_t begin = 0;
  std::int32_t place = 0;
  char32_t before = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto [after, next] = text::code_point_at(text, offset);
    if (offset > 0 && is_candidate(before, after) && scan.breaks_at(place)) {
      add(begin, offset);
      begin = offset;
    }
    place += after > 0xFFFF ? 2 : 1;
    before = after;
    offset = next;
  }
  add(begin, text.size());
  return segments;
}

}  // namespace targman::segment
