#include "core/text/inflection.h"

#include <string>

#include <gtest/gtest.h>

#include "core/text/stem.h"
#include "tests/case_name.h"

namespace targman::text {
namespace {

struct FormCase {
  const char* name;
  const char* language;
  std::string word;
  std::vector<std::string> forms;   ///< of the word
  std::vector<std::string> others;  ///< words that begin alike
};

std::ostream& operator<<(std::ostream& out, const FormCase& row) {
  return out << row.name;
}

class NominalForms : public testing::TestWithParam<FormCase> {
 protected:
  [[nodiscard]] bool same(const std::string& form) const {
    return share_stem(inflection_.dictionary_stems(fold_word(GetParam().word)).nominal,
                      inflection_.text_stems(fold_word(form)).nominal);
  }

 private:
  Inflection inflection_{Language(GetParam().language)};
};

TEST_P(NominalForms, AreToldFromOtherWords) {
  for (const std::string& form : GetParam().forms) {
    EXPECT_TRUE(same(form)) << form;
  }
  for (const std::string& other : GetParam().others) {
    EXPECT_FALSE(same(other)) << other;
  }
}

INSTANTIATE_TEST_SUITE_P(
    English, NominalForms,
    testing::Values(
        FormCase{
            "Regular", "en", "court", {"courts", "court's", "courts'", "Court’s"}, {"courtly"}},
        FormCase{"Sibilant", "en", "box", {"boxes"}, {"boxer"}},
        FormCase{"Y", "en", "treaty", {"treaties", "treaty's"}, {"treat", "treats"}},
        FormCase{"Man", "en", "spokesman", {"spokesmen"}, {"spokeswoman"}},
        FormCase{"F", "en", "leaf", {"leaves"}, {"leave"}},
        FormCase{"Sis", "en", "crisis", {"crises"}, {"critic"}},
        FormCase{"Ss", "en", "press", {"press's", "presses"}, {"pres"}},
        FormCase{"Plural", "en", "news", {"news"}, {"new"}},
        FormCase{"NoVerb", "en", "meeting", {"meetings"}, {"meet", "meets"}},
        FormCase{"Irregular", "en", "child", {"children", "children's"}, {"childish"}},
        FormCase{"Compared", "en", "big", {"bigger", "biggest"}, {"bigot"}},
        FormCase{"ComparedY", "en", "easy", {"easier", "easiest"}, {"east"}},
        FormCase{"ComparedE", "en", "safe", {"safer", "safest"}, {}},
        FormCase{"ComparedIrregular", "en", "good", {"better", "best"}, {"bet"}},
        FormCase{"NotCompared", "en", "form", {"forms"}, {"former"}},
        FormCase{"Similar", "en", "university", {"universities"}, {"universe", "universal"}}),
    case_name<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    Russian, NominalForms,
    testing::Values(
        FormCase{"Masculine",
                 "ru",
                 "посол",
                 {"посла", "послу", "послом", "послы", "послов"},
                 {"посольство"}},
        FormCase{"Fleeting", "ru", "рынок", {"рынка", "рынки", "рынков"}, {"рыночный"}},
        FormCase{
            "FleetingAfterVowel", "ru", "боец", {"бойца", "бойцы", "бойцов"}, {"бой", "боевой"}},
        FormCase{"Soft", "ru", "день", {"дня", "дней", "днями"}, {"дневной"}},
        FormCase{
            "Feminine", "ru", "сделка", {"сделки", "сделок", "сделками", "сделкой"}, {"сделать"}},
        FormCase{"FeminineSoft", "ru", "связь", {"связи", "связью", "связей"}, {"связной"}},
        FormCase{"Iya", "ru", "партия", {"партии", "партию", "партией", "партий"}, {"партнёр"}},
        FormCase{"Ya", "ru", "статья", {"статьи", "статей", "статью", "статьёй"}, {"статус"}},
        FormCase{"Neuter",
                 "ru",
                 "соглашение",
                 {"соглашения", "соглашений", "соглашениями"},
                 {"согласие"}},
        FormCase{"NeuterFleeting", "ru", "письмо", {"писем", "письма"}, {"писать"}},
        FormCase{"Person", "ru", "россиянин", {"россияне", "россиян", "россиянами"}, {"россия"}},
        FormCase{
            "Surname", "ru", "Лавров", {"Лаврова", "Лаврову", "Лавровым", "Лаврове"}, {"лавровый"}},
        FormCase{
            "SurnameAdjective", "ru", "Полянский", {"Полянского", "Полянским", "Полянская"}, {}},
        FormCase{"Yo", "ru", "заём", {"займа", "займы"}, {"заимка"}},
        FormCase{
            "Adjective", "ru", "внешний", {"внешняя", "внешнего", "внешних", "внешними"}, {"вне"}},
        FormCase{
            "AdjectiveNoNoun", "ru", "право", {"права", "правом", "праву"}, {"правый", "правая"}},
        FormCase{"Irregular", "ru", "друг", {"друга", "друзья", "друзей", "друзьям"}, {"дружба"}},
        FormCase{"OtherStem", "ru", "человек", {"человека", "люди", "людей", "людьми"}, {"людный"}},
        FormCase{"NoNounOfAVerb", "ru", "брат", {"братья", "братьев"}, {"берёт"}},
        FormCase{"Years", "ru", "год", {"года", "лет"}, {"лето", "летом"}},
        FormCase{"Derived", "ru", "Россия", {"России", "Россией", "Россию"}, {"российский"}}),
    case_name<FormCase>);

INSTANTIATE_TEST_SUITE_P(
    Armenian, NominalForms,
    testing::Values(
        FormCase{"Plain",
                 "hy",
                 "դեսպան",
                 {"դեսպանը", "դեսպանն", "դեսպանի", "դեսպանին", "դեսպանից", "դեսպանով", "դեսպաններ",
                  "դեսպանների", "դեսպաններից", "դեսպանները"},
                 {"դեսպանություն"}},
        FormCase{"Reduced", "hy", "գիր", {"գրի", "գրեր", "գրերի", "գիրը", "գրով"}, {"գրող"}},
        FormCase{"ReducedCluster",
                 "hy",
                 "խորհուրդ",
                 {"խորհրդի", "խորհրդում", "խորհուրդը", "խորհուրդներ"},
                 {"խորհրդային"}},
        FormCase{"ReducedU", "hy", "ժողովուրդ", {"ժողովրդի", "ժողովուրդների"}, {"ժողովրդական"}},
        FormCase{
            "Um",
            "hy",
            "հանդիպում",
            {"հանդիպման", "հանդիպմանը", "հանդիպմամբ", "հանդիպումը", "հանդիպումների", "հանդիպումից"},
            {"հանդիսություն"}},
        FormCase{"Utyun",
                 "hy",
                 "միություն",
                 {"միության", "միությանը", "միությամբ", "միությունից", "միությունների"},
                 {"միասին"}},
        FormCase{"Tun",
                 "hy",
                 "դեսպանատուն",
                 {"դեսպանատան", "դեսպանատանը", "դեսպանատնից", "դեսպանատները"},
                 {"դեսպան"}},
        FormCase{"FinalU", "hy", "Բաքու", {"Բաքվի", "Բաքվում", "Բաքվից", "Բաքուն"}, {}},
        FormCase{"FinalI",
                 "hy",
                 "քաղաքացի",
                 {"քաղաքացու", "քաղաքացուն", "քաղաքացիներ", "քաղաքացիների"},
                 {"քաղաքական", "քաղաք"}},
        FormCase{"FinalA",
                 "hy",
                 "Մոսկվա",
                 {"Մոսկվայի", "Մոսկվայում", "Մոսկվան", "Մոսկվայից"},
                 {"մոսկվացի"}},
        FormCase{"Day", "hy", "օր", {"օրվա", "օրը", "օրեր", "օրերին"}, {"օրենք", "օրինակ"}},
        FormCase{"Year", "hy", "տարի", {"տարվա", "տարիներ", "տարիների"}, {"տարածք"}},
        FormCase{"Woman", "hy", "կին", {"կնոջ", "կինը"}, {}},
        FormCase{"Brother", "hy", "եղբայր", {"եղբոր", "եղբայրը", "եղբայրներ"}, {}},
        FormCase{"AdjectiveOfNoun",
                 "hy",
                 "քաղաք",
                 {"քաղաքի", "քաղաքներ", "քաղաքում"},
                 {"քաղաքական", "քաղաքային"}},
        FormCase{"Country",
                 "hy",
                 "Հայաստան",
                 {"Հայաստանի", "Հայաստանին", "Հայաստանում", "Հայաստանն"},
                 {"հայկական", "հայաստանյան"}},
        FormCase{"Irregular",
                 "hy",
                 "մարդ",
                 {"մարդու", "մարդիկ", "մարդկանց", "մարդկանցից"},
                 {"մարդկային", "մարդկություն"}},
        FormCase{"OtherStem", "hy", "կին", {"կանայք", "կանանց"}, {"կանաչ"}},
        FormCase{"TwoFleeting", "hy", "հումք", {"հումքի", "հումքը"}, {"հիմք", "հիմքեր"}},
        FormCase{"Plural", "hy", "գերիներ", {"գերիների", "գերիներին"}, {"գերի"}},
        FormCase{"Ligature", "hy", "թեև", {"թեեւ", "թեեվ"}, {}}),
    case_name<FormCase>);

TEST(VerbForms, AreOfVerbs) {
  const auto same = [](const char* language, const char* word, const char* form) {
    const Inflection inflection{Language(language)};
    return share_stem(inflection.dictionary_stems(fold_word(word)).verbal,
                      inflection.text_stems(fold_word(form)).verbal);
  };
  EXPECT_TRUE(same("en", "sign", "signed"));
  EXPECT_TRUE(same("en", "vote", "voting"));
  EXPECT_TRUE(same("en", "ratify", "ratified"));
  EXPECT_TRUE(same("en", "ban", "banned"));
  EXPECT_TRUE(same("ru", "подписать", "подписали"));
  EXPECT_TRUE(same("hy", "ստորագրել", "ստորագրեցին"));
  EXPECT_TRUE(same("hy", "ստորագրել", "ստորագրվել"));
  EXPECT_TRUE(same("hy", "ստանալ", "ստացել"));
  EXPECT_TRUE(same("en", "take", "took"));
  EXPECT_TRUE(same("en", "go", "went"));
  EXPECT_TRUE(same("ru", "пойти", "пошла"));
  EXPECT_TRUE(same("hy", "գալ", "եկավ"));
  EXPECT_TRUE(same("hy", "խաղալ", "խաղաց"));
  EXPECT_TRUE(same("hy", "ասել", "կասի"));
  EXPECT_FALSE(same("hy", "տանել", "տարի"));
  EXPECT_FALSE(same("hy", "բանակցել", "բանակ"));
  EXPECT_FALSE(same("en", "sign", "signal"));
}

TEST(Inflection, TellsTheWordsOfIrregularForms) {
  using Words = std::vector<std::string_view>;
  const Inflection english{Language("en")};
  EXPECT_EQ(english.irregular_words("took"), Words{"take"});
  EXPECT_EQ(english.irregular_words("best"), (Words{"good", "well"}));
  EXPECT_EQ(english.irregular_words("children's"), Words{"child"});
  EXPECT_EQ(english.irregular_words("takes"), Words());
  EXPECT_EQ(english.irregular_words(""), Words());
  EXPECT_EQ(Inflection{Language("ru")}.irregular_words("лет"), Words{"год"});
  EXPECT_EQ(Inflection{Language("de")}.irregular_words("ging"), Words());
}

TEST(Inflection, KnowsEndingsThatFollowAcronyms) {
  const Inflection armenian{Language("hy")};
  for (const char* ending : {"", "ի", "ին", "ից", "ով", "ում", "ն", "ը", "ներից"}) {
    EXPECT_TRUE(armenian.is_nominal_ending(ending)) << ending;
  }
  EXPECT_FALSE(armenian.is_nominal_ending("ական"));
  const Inflection russian{Language("ru")};
  EXPECT_TRUE(russian.is_nominal_ending("ом"));
  EXPECT_FALSE(russian.is_nominal_ending("овский"));
  const Inflection english{Language("en")};
  EXPECT_TRUE(english.is_nominal_ending("'s"));
  EXPECT_FALSE(english.is_nominal_ending("ed"));
  EXPECT_TRUE(Inflection{Language("de")}.is_nominal_ending(""));
}

TEST(Inflection, TakesTheStemOfSnowballInOtherLanguages) {
  const Inflection german{Language("de")};
  EXPECT_TRUE(share_stem(german.dictionary_stems("vertrag").nominal,
                         german.text_stems("vertrags").nominal));
  const Inflection unknown{Language("xx")};
  EXPECT_TRUE(
      share_stem(unknown.dictionary_stems("abc").nominal, unknown.text_stems("abc").nominal));
  EXPECT_FALSE(
      share_stem(unknown.dictionary_stems("abc").nominal, unknown.text_stems("abcd").nominal));
}

TEST(Inflection, TakesAnyWord) {
  for (const char* language : {"en", "ru", "hy", "de"}) {
    const Inflection inflection{Language(language)};
    for (const std::string word :
         {"", "'", "'s", "a", "և", "ու", "ե", "ъ", "й", "é", "中", "ու'ի"}) {
      (void)inflection.dictionary_stems(word);
      (void)inflection.text_stems(word);
    }
    (void)inflection.text_stems(std::string(100'000, 'e'));
  }
}

}  // namespace
}  // namespace targman::text
