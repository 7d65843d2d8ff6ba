#include "core/glossary/termbase.h"

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::glossary {
namespace {

struct TypeCase {
  const char* name;
  std::string term;
  TermType type = TermType::full_form;
};

std::ostream& operator<<(std::ostream& out, const TypeCase& row) {
  return out << row.name;
}

class TypeOfTerm : public testing::TestWithParam<TypeCase> {};

TEST_P(TypeOfTerm, IsSeenFromItsLetters) {
  EXPECT_EQ(type_of(GetParam().term), GetParam().type);
}

INSTANTIATE_TEST_SUITE_P(All, TypeOfTerm,
                         testing::Values(TypeCase{"Latin", "NATO", TermType::acronym},
                                         TypeCase{"Cyrillic", "ОДКБ", TermType::acronym},
                                         TypeCase{"Armenian", "ՀԱՊԿ", TermType::acronym},
                                         TypeCase{"Digits", "G20", TermType::acronym},
                                         TypeCase{"Dots", "U.S.", TermType::acronym},
                                         TypeCase{"Hyphen", "COVID-19", TermType::acronym},
                                         TypeCase{"OneLetter", "X"}, TypeCase{"Number", "168"},
                                         TypeCase{"Word", "court"}, TypeCase{"Name", "Erebuni"},
                                         TypeCase{"Mixed", "БелАЭС"}, TypeCase{"Words", "ВС РА"},
                                         TypeCase{"Empty", ""}),
                         case_name<TypeCase>);

TEST(PartOfSpeechNames, AreReadAsTheyAreWritten) {
  for (const auto part :
       {PartOfSpeech::unknown, PartOfSpeech::noun, PartOfSpeech::proper_noun, PartOfSpeech::verb,
        PartOfSpeech::adjective, PartOfSpeech::adverb, PartOfSpeech::phrase, PartOfSpeech::other}) {
    EXPECT_EQ(part_of_speech(to_name(part)), part);
  }
  EXPECT_EQ(part_of_speech("properNoun"), PartOfSpeech::proper_noun);
  EXPECT_EQ(part_of_speech("adjective"), PartOfSpeech::adjective);
  EXPECT_EQ(part_of_speech("conj"), PartOfSpeech::other);
}

TEST(OnOneLine, KeepsTheAuthorsSpaces) {
  EXPECT_EQ(on_one_line(" a\n  b\x01\tc\u00A0\u00A0d\r\n"), "a b c\u00A0\u00A0d");
  EXPECT_EQ(on_one_line(" \x19 "), "");
  EXPECT_EQ(on_one_line(""), "");
}

TEST(PutInOrder, GroupsLanguagesAndPutsTheBestTermFirst) {
  const Language english("en");
  const Language russian("ru");
  Concept entry;
  entry.terms = {{"индус", russian, Status::deprecated, TermType::full_form, {}},
                 {"Indian", english, Status::preferred, TermType::full_form, {}},
                 {"индиец", russian, Status::preferred, TermType::full_form, {}}};
  put_in_order(entry);
  EXPECT_EQ(entry.terms[0].text, "индиец");
  EXPECT_EQ(entry.terms[1].text, "индус");
  EXPECT_EQ(entry.terms[2].text, "Indian");
  EXPECT_EQ(terms_in(entry, Language("ru-RU")).size(), 2U);
  EXPECT_TRUE(terms_in(entry, Language("hy")).empty());
}

}  // namespace
}  // namespace targman::glossary
