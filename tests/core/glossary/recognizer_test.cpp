#include "core/glossary/recognizer.h"

#include <gtest/gtest.h>

#include "core/glossary/term_table.h"
#include "tests/case_name.h"

namespace targman::glossary {
namespace {

const char* const kTable =
    "en\tpos\thy\tru\tsubject\tnote\n"
    "ambassador\tnoun\tդեսպան\tпосол\tdiplomacy\t\n"
    "embassy\tnoun\tդեսպանություն; դեսպանատուն\tпосольство\tdiplomacy\t\n"
    "foreign minister\tnoun\tարտաքին գործերի նախարար; արտգործնախարար\tминистр иностранных дел; "
    "глава "
    "МИД\tdiplomacy\t\n"
    "minister\tnoun\tնախարար\tминистр\tpolitics\t\n"
    "meeting\tnoun\tհանդիպում\tвстреча\t\t\n"
    "agreement\tnoun\tհամաձայնագիր\tсоглашение\tlaw\t\n"
    "market\tnoun\tշուկա\tрынок\teconomy\t\n"
    "sit-in\tnoun\tնստացույց\tсидячая забастовка\t\t\n"
    "Armenia; Republic of Armenia\tname\tՀայաստան; Հայաստանի Հանրապետություն; ՀՀ\tАрмения; "
    "Республика "
    "Армения; РА\t\t\n"
    "United States; US; U.S.\tname\tՄիացյալ Նահանգներ; ԱՄՆ\tСоединённые Штаты; США\t\t\n"
    "NATO\tname\tՆԱՏՕ\tНАТО\t\t\n"
    "Collective Security Treaty Organization; CSTO\tname\tՀավաքական անվտանգության պայմանագրի "
    "կազմակերպություն; ՀԱՊԿ\tОрганизация Договора о коллективной безопасности; ОДКБ\t\t\n"
    "Ministry of Foreign Affairs; MFA\tname\tարտաքին գործերի նախարարություն; ԱԳՆ\tминистерство "
    "иностранных дел; МИД\t\t\n"
    "Nice\tname\tՆիս\tНицца\t\t\n"
    "Van\tname\tՎան\tВан\t\t\n"
    "St. Petersburg\tname\tՍանկտ Պետերբուրգ\tСанкт-Петербург\t\t\n"
    "Baku\tname\tԲաքու\tБаку\t\t\n"
    "102nd military base\tname\t102-րդ ռազմաբազա\t102-я военная база\t\t\n"
    "Oscar\tname\tՕսկար մրցանակ\tпремия «Оскар»\t\t\n"
    "sign\tverb\tստորագրել\tподписать\t\t\n"
    "go to court\tphrase\tդիմել դատարան\tидти в суд\t\t\n"
    "person\tnoun\tմարդ\tчеловек\t\t\n"
    "law\tnoun\tօրենք\tправо\tlaw\t\n"
    "right-wing\tadj\tաջ\tправый\t\t\n";

struct FindCase {
  const char* name;
  const char* language;
  std::string text;
  std::vector<std::string> found;  ///< "text = term"
};

std::ostream& operator<<(std::ostream& out, const FindCase& row) {
  return out << row.name;
}

std::vector<Termbase> sample() {
  std::vector<Termbase> termbases;
  termbases.push_back(read_term_table(kTable, "terms.tsv")->termbase);
  return termbases;
}

std::vector<std::string> found_in(const Recognizer& recognizer, std::string_view text,
                                  Overlap overlap = Overlap::longest) {
  std::vector<std::string> found;
  for (const FoundTerm& term : recognizer.find(text, overlap)) {
    for (const TermRef& ref : term.terms) {
      found.push_back(std::string(term.range.of(text)) + " = " + ref.term->text);
    }
  }
  return found;
}

class Find : public testing::TestWithParam<FindCase> {};

TEST_P(Find, FindsTermsInAnyForm) {
  const std::vector<Termbase> termbases = sample();
  const Recognizer recognizer(termbases, Language(GetParam().language));
  EXPECT_EQ(found_in(recognizer, GetParam().text), GetParam().found);
  EXPECT_EQ(found_in(recognizer, GetParam().text), GetParam().found);  // with the words known
}

INSTANTIATE_TEST_SUITE_P(
    English, Find,
    testing::Values(
        FindCase{"Plural", "en", "Two ambassadors met.", {"ambassadors = ambassador"}},
        FindCase{"Possessive", "en", "the embassy’s gate", {"embassy’s = embassy"}},
        FindCase{"Ies", "en", "Embassies closed.", {"Embassies = embassy"}},
        FindCase{"Longest",
                 "en",
                 "Foreign Ministers of Armenia",
                 {"Foreign Ministers = foreign minister", "Armenia = Armenia"}},
        FindCase{"NoCommaInside", "en", "foreign, minister", {"minister = minister"}},
        FindCase{"Acronym", "en", "NATO's and the CSTO", {"NATO's = NATO", "CSTO = CSTO"}},
        FindCase{"AcronymWithDots",
                 "en",
                 "The U.S. ambassador.",
                 {"U.S = US", "ambassador = ambassador"}},
        FindCase{"AcronymOnlyInCapitals", "en", "Tell us.", {}},
        FindCase{"AcronymAsAWord", "en", "He said Nato was ready.", {"Nato = NATO"}},
        FindCase{"AcronymBeforeHyphen", "en", "a US-led effort", {"US = US"}},
        FindCase{"NameOnlyWithCapital", "en", "a nice van in Nice", {"Nice = Nice"}},
        FindCase{"Headline",
                 "en",
                 "AMBASSADOR MEETS MINISTER",
                 {"AMBASSADOR = ambassador", "MINISTER = minister"}},
        FindCase{"Compound", "en", "an ex-minister", {}},
        FindCase{"HyphenOfTheTerm", "en", "They sit in silence, a sit-in.", {"sit-in = sit-in"}},
        FindCase{"Dot",
                 "en",
                 "St. Petersburg, St Petersburg",
                 {"St. Petersburg = St. Petersburg", "St Petersburg = St. Petersburg"}},
        FindCase{"Ordinal",
                 "en",
                 "the 102nd Military Base",
                 {"102nd Military Base = 102nd military base"}},
        FindCase{
            "Verb", "en", "They signed it, signing is done.", {"signed = sign", "signing = sign"}},
        FindCase{"Irregular", "en", "She went to court.", {"went to court = go to court"}},
        FindCase{"NoVerbOfNoun", "en", "They meet.", {}},
        FindCase{"LineBreak", "en", "foreign\nminister", {"foreign\nminister = foreign minister"}},
        FindCase{"Empty", "en", "", {}}),
    case_name<FindCase>);

INSTANTIATE_TEST_SUITE_P(
    Russian, Find,
    testing::Values(
        FindCase{"Irregular",
                 "ru",
                 "Эти люди пошли в суд, он шёл в суд.",
                 {"люди = человек", "шёл в суд = идти в суд"}},
        FindCase{"Fleeting",
                 "ru",
                 "встретился с послом и послами",
                 {"послом = посол", "послами = посол"}},
        FindCase{"EachWord",
                 "ru",
                 "министрами иностранных дел",
                 {"министрами иностранных дел = министр иностранных дел"}},
        FindCase{"Acronym",
                 "ru",
                 "в ОДКБ и НАТО, МИДом США",
                 {"ОДКБ = ОДКБ", "НАТО = НАТО", "МИДом = МИД", "США = США"}},
        FindCase{"Yo", "ru", "Соединенных Штатов", {"Соединенных Штатов = Соединённые Штаты"}},
        FindCase{"Market", "ru", "на рынке", {"рынке = рынок"}},
        FindCase{"Hyphen", "ru", "в Санкт-Петербурге", {"Санкт-Петербурге = Санкт-Петербург"}},
        FindCase{
            "Ordinal", "ru", "на 102-й военной базе", {"102-й военной базе = 102-я военная база"}},
        FindCase{"Quotes",
                 "ru",
                 "премию Оскар и премии «Оскар»",
                 {"премию Оскар = премия «Оскар»", "премии «Оскар = премия «Оскар»"}},
        FindCase{"Compound", "ru", "экс-министр и вице-посол", {}},
        FindCase{"OtherKind", "ru", "правого и правом", {"правого = правый", "правом = право"}},
        FindCase{"Verb", "ru", "подписали", {"подписали = подписать"}}),
    case_name<FindCase>);

INSTANTIATE_TEST_SUITE_P(
    Armenian, Find,
    testing::Values(
        FindCase{"Cases",
                 "hy",
                 "դեսպանի, դեսպաններից, դեսպանը",
                 {"դեսպանի = դեսպան", "դեսպաններից = դեսպան", "դեսպանը = դեսպան"}},
        FindCase{"Reduced",
                 "hy",
                 "համաձայնագրի, հանդիպմանը",
                 {"համաձայնագրի = համաձայնագիր", "հանդիպմանը = հանդիպում"}},
        FindCase{"House", "hy", "դեսպանատան մոտ", {"դեսպանատան = դեսպանատուն"}},
        FindCase{"Longest",
                 "hy",
                 "արտաքին գործերի նախարարներին",
                 {"արտաքին գործերի նախարարներին = արտաքին գործերի նախարար"}},
        FindCase{"Acronym",
                 "hy",
                 "ՀԱՊԿ-ից, ԱՄՆ-ում, ՀՀ ԱԳՆ-ի, ՆԱՏՕ-ն",
                 {"ՀԱՊԿ-ից = ՀԱՊԿ", "ԱՄՆ-ում = ԱՄՆ", "ՀՀ = ՀՀ", "ԱԳՆ-ի = ԱԳՆ", "ՆԱՏՕ-ն = ՆԱՏՕ"}},
        FindCase{"NameOnlyWithCapital", "hy", "վան, Վանում", {"Վանում = Վան"}},
        FindCase{"Baku", "hy", "Բաքվում և Բաքվից", {"Բաքվում = Բաքու", "Բաքվից = Բաքու"}},
        FindCase{"Intonation", "hy", "Դեսպա՞նն է", {"Դեսպա՞նն = դեսպան"}},
        FindCase{
            "Ordinal", "hy", "102-րդ ռազմաբազայում", {"102-րդ ռազմաբազայում = 102-րդ ռազմաբազա"}},
        FindCase{
            "QuotesWithEnding", "hy", "«Օսկար»-ի մրցանակ", {"Օսկար»-ի մրցանակ = Օսկար մրցանակ"}},
        FindCase{"Ligature",
                 "hy",
                 "Հայաստանի Հանրապետությունը և ՆԱՏՕ-ն",
                 {"Հայաստանի Հանրապետությունը = Հայաստանի Հանրապետություն", "ՆԱՏՕ-ն = ՆԱՏՕ"}},
        FindCase{"Verb", "hy", "ստորագրվեց", {"ստորագրվեց = ստորագրել"}},
        FindCase{"OtherWord", "hy", "դեսպանական քաղաքական", {}}),
    case_name<FindCase>);

TEST(Recognizer, FindsTermsInsideOthersWhereAllAreWanted) {
  const std::vector<Termbase> termbases = sample();
  const Recognizer recognizer(termbases, Language("en"));
  EXPECT_EQ(
      found_in(recognizer, "The foreign minister", Overlap::all),
      (std::vector<std::string>{"foreign minister = foreign minister", "minister = minister"}));
}

TEST(Recognizer, GivesEveryConceptOfATermOnce) {
  std::vector<Termbase> termbases = sample();
  termbases.push_back(
      read_term_table("en\tru\nambassador; ambassadors\tпосланник\n", "more.tsv")->termbase);
  const Recognizer recognizer(termbases, Language("en"));
  const auto found = recognizer.find("our ambassador");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].terms.size(), 2U);
  EXPECT_EQ(found[0].terms[0].entry, &termbases[0].concepts[0]);
  EXPECT_EQ(found[0].terms[1].entry, &termbases[1].concepts[0]);
  EXPECT_EQ(found[0].first_word, 1U);
  EXPECT_EQ(found[0].word_count, 1U);
}

TEST(Recognizer, FindsTheSameWhateverItHasSeenBefore) {
  const std::vector<Termbase> termbases = sample();
  const std::vector<std::string> texts = {"դեսպանի", "ԱՄՆ-ում", "հանդիպումներ", "դեսպանատունը",
                                          "արտաքին գործերի նախարար"};
  const Recognizer used(termbases, Language("hy"));
  for (const std::string& text : texts) {
    (void)used.find(text);
  }
  for (const std::string& text : texts) {
    EXPECT_EQ(found_in(used, text), found_in(Recognizer(termbases, Language("hy")), text)) << text;
  }
}

TEST(Recognizer, KnowsTheWordsOfTermsAndSentences) {
  const std::vector<Termbase> termbases = sample();
  const Recognizer recognizer(termbases, Language("en"));
  const Concept& entry = termbases[0].concepts[2];
  const auto& words = recognizer.words_of({&entry, &entry.terms[0]});
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].folded, "minister");
  const SentenceWords sentence = recognizer.words("U.S. law, NATO-led");
  ASSERT_EQ(sentence.forms.size(), 4U);
  EXPECT_EQ(sentence.forms[0]->folded, "us");
  EXPECT_EQ(sentence.places[2].gap, Gap::closed);
  EXPECT_EQ(sentence.places[3].gap, Gap::hyphen);
}

TEST(Recognizer, BearsAnyText) {
  const std::vector<Termbase> termbases = sample();
  for (const char* language : {"en", "hy", "ru", "de"}) {
    const Recognizer recognizer(termbases, Language(language));
    (void)recognizer.find(std::string(200'000, '.'));
    (void)recognizer.find(std::string(200'000, 'x'));
    (void)recognizer.find("-U.-.S.’’«»-ի 中文 \xF0\x9F\x98\x80 1-ին-ի 5nd");
    std::string many;
    for (int i = 0; i < 60'000; ++i) {
      many += "w" + std::to_string(i) + " ";
    }
    (void)recognizer.find(many);
    (void)recognizer.find("minister");
  }
  EXPECT_TRUE(Recognizer({}, Language("en")).find("minister").empty());
}

}  // namespace
}  // namespace targman::glossary
