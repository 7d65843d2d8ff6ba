#include "core/glossary/term_check.h"

#include <gtest/gtest.h>

#include "core/glossary/term_table.h"
#include "tests/case_name.h"

namespace targman::glossary {
namespace {

const char* const kTable =
    "en\tpos\thy\tru\n"
    "Armenia\tname\tՀայաստան; ՀՀ\tАрмения\n"
    "Armenian\tadj\tհայկական\tармянский\n"
    "Russia\tname\tՌուսաստան\tРоссия\n"
    "Austria\tname\tԱվստրիա\tАвстрия\n"
    "Australia\tname\tԱվստրալիա\tАвстралия\n"
    "Nikol Pashinyan\tname\tՆիկոլ Փաշինյան\tНикол Пашинян\n"
    "Washington\tname\tՎաշինգտոն\tВашингтон\n"
    "Ministry of Defence\tname\tպաշտպանության նախարարություն\tМинистерство обороны; Минобороны\n"
    "Ministry of Finance\tname\tֆինանսների նախարարություն\tМинистерство финансов\n"
    "agreement\tnoun\tհամաձայնագիր\tсоглашение\n"
    "hypersonic missile\tnoun\tհիպերձայնային հրթիռ; !գերձայնային հրթիռ\tгиперзвуковая ракета\n"
    "supersonic missile\tnoun\tգերձայնային հրթիռ\tсверхзвуковая ракета\n"
    "politician\tnoun\tքաղաքական գործիչ; !քաղաքագետ\tполитик\n"
    "issue\tnoun\tհամար; թողարկում\tномер; выпуск\n"
    "march\tnoun\tերթ\tмарш\n"
    "sign\tverb\tստորագրել\tподписать\n"
    "alone\tnoun\t\tодин\n";

const char* const kDictionary =
    "en\tpos\thy\tru\n"
    "issue\tnoun\tհարց; խնդիր\tвопрос; проблема\n"
    "lead\tverb\tգլխավորել\tвозглавлять\n";

struct CheckCase {
  const char* name;
  const char* language;
  std::vector<TextPair> pairs;
  std::vector<std::string> alarms;  ///< "pair: source text", and "> forbidden text"
};

std::ostream& operator<<(std::ostream& out, const CheckCase& row) {
  return out << row.name;
}

class Check : public testing::TestWithParam<CheckCase> {};

TEST_P(Check, TellsWhatIsNotRendered) {
  std::vector<Termbase> termbases;
  termbases.push_back(read_term_table(kTable, "terms.tsv")->termbase);
  std::vector<Termbase> dictionary;
  dictionary.push_back(read_term_table(kDictionary, "words.tsv")->termbase);
  const Language target(GetParam().language);
  const Recognizer source_terms(termbases, Language("en"));
  const Recognizer target_terms(termbases, target);
  const Recognizer source_words(dictionary, Language("en"));
  const Recognizer target_words(dictionary, target);
  const RecognizerPair general{source_words, target_words};
  const auto& pairs = GetParam().pairs;
  std::vector<std::string> alarms;
  for (const TermAlarm& alarm : check_terms(pairs, {source_terms, target_terms}, &general).alarms) {
    alarms.push_back(std::to_string(alarm.pair) + ": " +
                     std::string(alarm.source.of(pairs[alarm.pair].source)));
    if (alarm.kind == AlarmKind::forbidden) {
      alarms.back() += " > " + std::string(alarm.target.of(pairs[alarm.pair].target));
    }
  }
  EXPECT_EQ(alarms, GetParam().alarms);
}

INSTANTIATE_TEST_SUITE_P(
    Missing, Check,
    testing::Values(
        CheckCase{"Rendered", "hy", {{"Armenia and Russia", "Հայաստանի և Ռուսաստանի"}}, {}},
        CheckCase{"Missing", "hy", {{"Armenia and Russia", "Հայաստանի և մյուսի"}}, {"0: Russia"}},
        CheckCase{"Admitted", "hy", {{"Armenia", "ՀՀ-ում"}}, {}},
        CheckCase{"OtherOrder", "ru", {{"a hypersonic missile", "ракета, и гиперзвуковая"}}, {}},
        CheckCase{"OtherWord", "ru", {{"the agreement", "контракт"}}, {"0: agreement"}},
        CheckCase{"Adjective", "ru", {{"Armenia's press", "армянская пресса"}}, {}},
        CheckCase{"AdjectiveOfTheCounterpart", "ru", {{"Russia's press", "российская пресса"}}, {}},
        CheckCase{"NameThatIsLikeIt", "ru", {{"in Austria", "в Австралии"}}, {"0: Austria"}},
        CheckCase{"Surname", "ru", {{"Nikol Pashinyan said", "Пашинян сказал"}}, {}},
        CheckCase{"HeadAlone", "ru", {{"the Ministry of Defence", "министерство"}}, {}},
        CheckCase{"HeadOfAnother",
                  "ru",
                  {{"the Ministry of Defence", "Министерство финансов"}},
                  {"0: Ministry of Defence"}},
        CheckCase{"SecondMention",
                  "ru",
                  {{"The agreement is new.", "Соглашение новое."},
                   {"It is late.", "Поздно."},
                   {"The agreement is long.", "Оно длинное."}},
                  {}},
        CheckCase{"NextSentence",
                  "ru",
                  {{"The agreement is new.", "Есть новости."}, {"Read it.", "Вот соглашение."}},
                  {}},
        CheckCase{"LongerName", "ru", {{"the Washington Post", "газета"}}, {}},
        CheckCase{"GeneralSense", "ru", {{"This issue is old.", "Это старый вопрос."}}, {}},
        CheckCase{"NoSense", "ru", {{"This issue is old.", "Это старая дверь."}}, {"0: issue"}},
        CheckCase{"Month", "ru", {{"It was in March.", "Это было в марте."}}, {}},
        CheckCase{"Verb", "ru", {{"They sign.", "Они согласны."}}, {}},
        CheckCase{"NoCounterpart", "hy", {{"alone", "մեկը"}}, {}},
        CheckCase{"NothingToCheck", "ru", {}, {}}, CheckCase{"Empty", "ru", {{"", ""}}, {}}),
    case_name<CheckCase>);

INSTANTIATE_TEST_SUITE_P(
    Forbidden, Check,
    testing::Values(CheckCase{"Forbidden",
                              "hy",
                              {{"a hypersonic missile", "գերձայնային հրթիռի"}},
                              {"0: hypersonic missile > գերձայնային հրթիռի"}},
                    CheckCase{"ForbiddenAndRendered",
                              "hy",
                              {{"a politician", "քաղաքական գործիչը քաղաքագետ է"}},
                              {"0: politician > քաղաքագետ"}},
                    CheckCase{"TermOfAnotherThere",
                              "hy",
                              {{"hypersonic missile, supersonic missile",
                                "հիպերձայնային հրթիռ, գերձայնային հրթիռ"}},
                              {}},
                    CheckCase{"ConceptNotThere", "hy", {{"a scientist", "քաղաքագետ"}}, {}}),
    case_name<CheckCase>);

TEST(CheckTerms, IsStricterWithoutADictionary) {
  std::vector<Termbase> termbases;
  termbases.push_back(read_term_table(kTable, "terms.tsv")->termbase);
  const Recognizer source(termbases, Language("en"));
  const Recognizer target(termbases, Language("ru"));
  const std::vector<TextPair> pairs = {{"This issue is old.", "Это старый вопрос."}};
  const TermCheck check = check_terms(pairs, {source, target}, nullptr);
  EXPECT_EQ(check.terms, 1U);
  ASSERT_EQ(check.alarms.size(), 1U);
  EXPECT_EQ(check.alarms[0].terms[0].term->text, "issue");
}

}  // namespace
}  // namespace targman::glossary
