#pragma once

/// Classes of characters, by Unicode's general categories. All are O(1) and take any value.
namespace targman::text {

bool is_letter(char32_t c);
bool is_mark(char32_t c);   ///< combining marks
bool is_digit(char32_t c);  ///< decimal digits of any script
bool is_upper(char32_t c);  ///< upper or title case
bool is_lower(char32_t c);
bool is_space(char32_t c);  ///< White_Space, and U+200B, U+FEFF
bool is_punctuation(char32_t c);
bool is_symbol(char32_t c);

/// The Armenian marks that stand inside words, on the stressed vowel: ՛ ՜ ՞.
bool is_armenian_intonation(char32_t c);

/// The small letter that stands for `c` where case does not matter; c itself where there is none.
char32_t fold_character(char32_t c);

/// The capital of `c`; c itself where there is none.
char32_t capital_of(char32_t c);

/// The value of a decimal digit of any script, 0 to 9; -1 for any other character.
int digit_value(char32_t c);

}  // namespace targman::text
