#include "core/text/latin_spelling.h"

#include <gtest/gtest.h>

#include "core/text/stem.h"
#include "tests/case_name.h"

namespace targman::text {
namespace {

struct SpellingCase {
  const char* name;
  const char* word;
  const char* latin;
};

class LatinSpelling : public testing::TestWithParam<SpellingCase> {};

TEST_P(LatinSpelling, FollowsTheSystemOfItsAlphabet) {
  EXPECT_EQ(spell_in_latin(fold_word(GetParam().word)), GetParam().latin);
}

INSTANTIATE_TEST_SUITE_P(
    Armenian, LatinSpelling,
    testing::Values(SpellingCase{"all_letters_1", "աբգդեզէըթժ", "abgdezeytzh"},
                    SpellingCase{"all_letters_2", "իլխծկհձղճ", "ilkhtskhdzghch"},
                    SpellingCase{"all_letters_3", "մյնշոչպջռս", "mynshochpjrrs"},
                    SpellingCase{"all_letters_4", "վտրցփքօֆև", "vtrtspkofev"},
                    SpellingCase{"ye_at_the_beginning", "Երևան", "yerevan"},
                    SpellingCase{"ye_behind_a_vowel", "Մաեստրո", "mayestro"},
                    SpellingCase{"vo_at_the_beginning", "Ոսկան", "voskan"},
                    SpellingCase{"o_behind_a_sign_of_two_letters", "Բոսթոն", "boston"},
                    SpellingCase{"u_is_written_with_two_signs", "Հունաստան", "hunastan"},
                    SpellingCase{"u_at_the_beginning", "Ուրուգվայ", "urugvay"},
                    SpellingCase{"ev_at_the_beginning", "Եվրոպա", "yevropa"},
                    SpellingCase{"ligature_behind_a_vowel", "նաև", "nayev"},
                    SpellingCase{"ligature_behind_a_consonant", "բարև", "barev"}),
    case_name<SpellingCase>);

INSTANTIATE_TEST_SUITE_P(
    Russian, LatinSpelling,
    testing::Values(SpellingCase{"all_letters_1", "абвгджзийклмн", "abvgdzhziyklmn"},
                    SpellingCase{"all_letters_2", "опрстуфхцчшщ", "oprstufkhtschshshch"},
                    SpellingCase{"all_letters_3", "бъыьэюя", "byeyuya"},
                    SpellingCase{"ye_at_the_beginning", "Ереван", "yerevan"},
                    SpellingCase{"ye_behind_a_vowel", "Андреев", "andreyev"},
                    SpellingCase{"ye_behind_a_sign", "Григорьев", "grigoryev"},
                    SpellingCase{"e_behind_a_consonant", "Петров", "petrov"},
                    SpellingCase{"yo_is_as_ye", "Соловьёв", "solovyev"}),
    case_name<SpellingCase>);

TEST(LatinSpelling, IsNotForOtherLettersAndSigns) {
  for (const char* word : {"zürich", "київ", "αθήνα", "срs", "ա2", "«ա"}) {
    EXPECT_EQ(spell_in_latin(word), std::nullopt) << word;
  }
  EXPECT_EQ(spell_in_latin(""), "");
}

}  // namespace
}  // namespace targman::text
