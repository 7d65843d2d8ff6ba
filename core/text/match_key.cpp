#include "core/text/match_key.h"

#include "core/text/case_fold.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::text {
namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kWordJoiner = 0x2060;

/// Characters that show nothing, or that readers take for decoration.
bool is_dropped(char32_t c) {
  return is_armenian_intonation(c) || c == kSoftHyphen || c == kWordJoiner || c == 0x200C ||
         c == 0x200D || c == 0x0301;
}

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'"':
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'‹':
    case U'›':
    case U'〝':
    case U'〞':
    case U'＂':
      return true;
    default:
      return false;
  }
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'‚' || c == U'‛' || c == U'՚' || c == U'ʼ' ||
         c == U'′';
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == U'-' || c == U'−' || c == U'֊' || c == U'﹘';
}

/// The one character that stands for `c` in a key.
char32_t representative(char32_t c, bool armenian) {
  if (is_quotation_mark(c)) {
    return U'"';
  }
  if (is_apostrophe(c)) {
    return U'\'';
  }
  if (is_dash(c)) {
    return U'-';
  }
  switch (c) {
    case U'ё':
      return U'е';
    case U'`':
      return armenian ? U'՝' : U'\'';
    case U'․':  // the one-dot leader, typed for the Armenian middle stop
      return U'.';
    default:
      return c;
  }
}

/// In Armenian a colon is how most keyboards type the full stop; elsewhere it is a mark of its own.
bool is_full_stop(char32_t c, bool armenian) {
  return c == U'.' || c == U'։' || (armenian && c == U':');
}

bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U']';
}

/// Makes one mark of the stop that ends the sentence, also where closing marks follow it.
void unify_final_stop(std::string& key, bool armenian) {
  std::size_t end = key.size();
  while (end > 0) {
    const std::size_t begin = previous_offset(key, end);
    const char32_t c = code_point_at(key, begin).value;
    if (is_full_stop(c, armenian)) {
      // An ellipsis is another mark than a stop.
      if (c != U'.' || begin == 0 || key[begin - 1] != '.') {
        key.replace(begin, end - begin, ".");
      }
      return;
    }
    if (!is_closing(c)) {
      return;
    }
    end = begin;
  }
}

/// fold_case() writes և as եւ; the new spelling եվ is the same word.
void append_folded(std::string& key, char32_t c, char32_t& previous) {
  constexpr char32_t kYiwn = U'ւ';
  constexpr char32_t kYech = U'ե';
  const char32_t written = c == kYiwn && previous == kYech ? U'վ' : c;
  append_code_point(key, written);
  previous = c;
}

}  // namespace

std::string match_key(std::string_view text, const Language& language) {
  const bool armenian = language.primary() == "hy";
  const std::string folded = fold_case(text);
  std::string key;
  key.reserve(folded.size());
  char32_t previous = 0;
  bool space_pending = false;
  for (std::size_t offset = 0; offset < folded.size();) {
    const CodePoint point = code_point_at(folded, offset);
    offset = point.end;
    if (point.value == 0x200B || point.value == 0xFEFF || is_dropped(point.value)) {
      continue;
    }
    if (is_space(point.value)) {
      space_pending = !key.empty();
      continue;
    }
    if (space_pending) {
      key += ' ';
      previous = U' ';
      space_pending = false;
    }
    if (point.value == U'…') {
      key += "...";
      previous = U'.';
    } else {
      append_folded(key, representative(point.value, armenian), previous);
    }
  }
  unify_final_stop(key, armenian);
  return key;
}

std::uint64_t neighbour_key(std::string_view text, const Language& language) {
  constexpr std::uint64_t kOffsetBasis = 0xcbf29ce484222325;
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t hash = kOffsetBasis;
  for (const char c : match_key(text, language)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  }
  return hash == 0 ? 1 : hash;
}

}  // namespace targman::text
