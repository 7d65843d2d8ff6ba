#include "core/text/character.h"

#include <unicode/uchar.h>

namespace targman::text {
namespace {

UChar32 icu(char32_t c) {
  return static_cast<UChar32>(c);
}

bool in_category(char32_t c, unsigned categories) {
  return (U_MASK(u_charType(icu(c))) & categories) != 0;
}

}  // namespace

bool is_letter(char32_t c) {
  return in_category(c, U_GC_L_MASK);
}
bool is_mark(char32_t c) {
  return in_category(c, U_GC_M_MASK);
}
bool is_digit(char32_t c) {
  return in_category(c, U_GC_ND_MASK);
}
bool is_upper(char32_t c) {
  return in_category(c, U_GC_LU_MASK | U_GC_LT_MASK);
}
bool is_lower(char32_t c) {
  return in_category(c, U_GC_LL_MASK);
}

bool is_space(char32_t c) {
  constexpr char32_t kZeroWidthSpace = 0x200B;
  constexpr char32_t kByteOrderMark = 0xFEFF;
  return u_isUWhiteSpace(icu(c)) != 0 || c == kZeroWidthSpace || c == kByteOrderMark;
}

bool is_punctuation(char32_t c) {
  return in_category(c, U_GC_P_MASK);
}
bool is_symbol(char32_t c) {
  return in_category(c, U_GC_S_MASK);
}

bool is_armenian_intonation(char32_t c) {
  constexpr char32_t kEmphasis = 0x055B;
  constexpr char32_t kExclamation = 0x055C;
  constexpr char32_t kQuestion = 0x055E;
  return c == kEmphasis || c == kExclamation || c == kQuestion;
}

char32_t fold_character(char32_t c) {
  return static_cast<char32_t>(u_foldCase(icu(c), U_FOLD_CASE_DEFAULT));
}

char32_t capital_of(char32_t c) {
  return static_cast<char32_t>(u_toupper(icu(c)));
}

int digit_value(char32_t c) {
  return is_digit(c) ? u_charDigitValue(icu(c)) : -1;
}

}  // namespace targman::text
