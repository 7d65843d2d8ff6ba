#include "core/align/aligner.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

/// A text and its translation, written for these tests, and the sizes of the right beads.
struct Sample {
  const char* name;
  Bitext bitext;
  const char* shapes;
};

/// A side with one sentence a line.
Side lines(const char* language, std::string_view text) {
  Side result = side(language, {});
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result.sentences.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

Side in_paragraphs(Side text, const std::vector<std::size_t>& paragraphs) {
  text.paragraphs = paragraphs;
  return text;
}

Sample museum() {
  return {
      "merge_and_omission_en_hy",
      {lines("en",
             "Levon Sargsyan opened the new museum in Gyumri on 14 March.\n"
             "The building cost 3.5 million dollars.\n"
             "It has 12 halls.\n"
             "More than 1,200 visitors came on the first day, said its director, Anna Petrosyan.\n"
             "Tickets cost from 500 to 2,000 drams.\n"
             "Sargsyan thanked the architect, Robert Hall, and his 45 colleagues from London.\n"
             "Will the museum remain free for students until 2030?"),
       lines("hy",
             "Լևոն Սարգսյանը մարտի 14-ին Գյումրիում բացեց նոր թանգարանը։\n"
             "Շենքն արժեցել է 3,5 միլիոն դոլար և ունի 12 սրահ։\n"
             "Առաջին օրը եկել է ավելի քան 1200 այցելու, ասաց տնօրեն Աննա Պետրոսյանը։\n"
             "Սարգսյանը շնորհակալություն հայտնեց ճարտարապետ Ռոբերտ Հոլին և Լոնդոնից ժամանած նրա 45 "
             "գործընկերներին։\n"
             "Արդյո՞ք թանգարանը մինչև 2030 թվականն ուսանողների համար անվճար կմնա։")},
      "1-1 2-1 1-1 1-0 1-1 1-1"};
}

Sample journey() {
  return {
      "split_and_addition_en_ru",
      {lines("en",
             "Maria Volkova, 34, flew from Moscow to Berlin on 5 June 2021 with her brother Anton, "
             "and the two of them spent 17 days in a small hotel near the Brandenburg Gate.\n"
             "She paid 2,450 euros for the trip.\n"
             "\"I would go again tomorrow,\" Volkova said.\n"
             "The Nordwind agency sold 860 such trips last year."),
       lines("ru",
             "34-летняя Мария Волкова вылетела из Москвы в Берлин 5 июня 2021 года вместе с братом "
             "Антоном.\n"
             "Они провели 17 дней в небольшой гостинице рядом с Бранденбургскими воротами.\n"
             "За поездку она заплатила 2450 евро.\n"
             "Средняя зарплата в Туле составляет 41 300 рублей в месяц.\n"
             "«Я бы поехала снова хоть завтра», — сказала Волкова.\n"
             "В прошлом году агентство «Нордвинд» продало 860 таких поездок.")},
      "1-2 1-1 0-1 1-1 1-1"};
}

Sample chess() {
  return {
      "dropped_paragraph_en_hy",
      {in_paragraphs(
           lines("en",
                 "Tigran Melkonyan won the chess tournament in Tallinn with 8.5 points out of 11.\n"
                 "He beat Erik Lindqvist in 43 moves in the last round.\n"
                 "Melkonyan was born in Vanadzor in 1998.\n"
                 "He learned the game from his grandfather Hrant at the age of 6.\n"
                 "In 2015 he became the junior champion of Europe in Prague.\n"
                 "The prize is $25,000.\n"
                 "The next tournament will be held in Madrid from 9 to 20 September."),
           {0, 0, 1, 1, 1, 2, 2}),
       in_paragraphs(
           lines(
               "hy",
               "Տիգրան Մելքոնյանը հաղթեց Տալլինի շախմատի մրցաշարում՝ 11-ից վաստակելով 8,5 միավոր։\n"
               "Վերջին տուրում նա 43 քայլում պարտության մատնեց Էրիկ Լինդքվիստին։\n"
               "Մրցանակը 25 000 դոլար է։\n"
               "Հաջորդ մրցաշարը կանցկացվի Մադրիդում սեպտեմբերի 9-20-ը։"),
           {0, 0, 1, 1})},
      "1-1 1-1 1-0 1-0 1-0 1-1 1-1"};
}

Sample festival() {
  return {"four_into_one_en_ru",
          {lines("en",
                 "The festival in Dilijan opened on 2 August.\n"
                 "Nora Hale sang 14 songs.\n"
                 "Viktor Lunin played for 50 minutes.\n"
                 "Armen Tumanyan read 9 poems.\n"
                 "The hall has 380 seats.\n"
                 "The next festival will be held in Tartu in 2026."),
           lines("ru",
                 "Фестиваль в Дилижане открылся 2 августа.\n"
                 "Нора Хейл спела 14 песен, Виктор Лунин играл 50 минут, Армен Туманян прочёл 9 "
                 "стихотворений, а в зале 380 мест.\n"
                 "Следующий фестиваль пройдёт в Тарту в 2026 году.")},
          "1-1 4-1 1-1"};
}

Sample road() {
  return {"split_ru_hy",
          {lines("ru",
                 "Министр транспорта Грузии Давид Кобахидзе прибыл в Ереван 22 ноября.\n"
                 "Стороны обсудили строительство дороги Батуми — Ахалкалаки длиной 174 километра, "
                 "на которое банк выделит 310 млн долларов.\n"
                 "Работы начнутся в 2026 году."),
           lines("hy",
                 "Վրաստանի տրանսպորտի նախարար Դավիդ Կոբախիձեն նոյեմբերի 22-ին ժամանել է Երևան։\n"
                 "Կողմերը քննարկել են Բաթում-Ախալքալաք 174 կիլոմետրանոց ճանապարհի կառուցումը։\n"
                 "Բանկը դրա համար կհատկացնի 310 մլն դոլար։\n"
                 "Աշխատանքները կսկսվեն 2026 թվականին։")},
          "1-1 1-2 1-1"};
}

Sample pool() {
  return {"merge_de_fr",
          {lines("de",
                 "Die Gemeinde Sursee hat am 3. Mai 2019 ein neues Schwimmbad eröffnet.\n"
                 "Der Bau kostete 7,8 Millionen Franken.\n"
                 "Gemeindepräsidentin Helene Brunner durchschnitt das Band.\n"
                 "Danach spielte die Musikkapelle von Disentis.\n"
                 "Am Abend kamen noch 640 Gäste, wie die Zeitung berichtete."),
           lines("fr",
                 "La commune de Sursee a inauguré une nouvelle piscine le 3 mai 2019.\n"
                 "La construction a coûté 7,8 millions de francs.\n"
                 "La présidente de la commune, Helene Brunner, a coupé le ruban, puis la fanfare "
                 "de Disentis a joué.\n"
                 "Dans la soirée, 640 invités sont encore venus, comme l'a rapporté le journal.")},
          "1-1 1-1 2-1 1-1"};
}

/// Turns every bead round.
std::string turned(const std::string& shapes) {
  std::string result = shapes;
  for (std::size_t i = 0; i < result.size(); i += 4) {
    std::swap(result[i], result[i + 2]);
  }
  return result;
}

class HandAligned : public testing::TestWithParam<Sample> {};

TEST_P(HandAligned, ComesOutAsByHand) {
  const auto beads = align_alone(GetParam().bitext);
  EXPECT_EQ(shapes_of(beads), GetParam().shapes);
  for (const AlignedBead& aligned : beads) {
    EXPECT_GT(aligned.confidence, 0.5) << "at source sentence " << aligned.bead.source.begin;
  }
}

TEST_P(HandAligned, ComesOutTheSameTurnedRound) {
  const Bitext& bitext = GetParam().bitext;
  EXPECT_EQ(shapes_of(align_alone({bitext.target, bitext.source})), turned(GetParam().shapes));
}

TEST_P(HandAligned, PairsEachSideWithItself) {
  for (const Side& text : {GetParam().bitext.source, GetParam().bitext.target}) {
    const auto beads = align_alone({text, text});
    EXPECT_EQ(beads.size(), text.sentences.size());
    for (const AlignedBead& aligned : beads) {
      EXPECT_EQ(aligned.bead, one_to_one(aligned.bead.source.begin, aligned.bead.source.begin));
      EXPECT_GT(aligned.confidence, 0.9);
    }
  }
}

TEST(Align, TakesSentencesThatRepeatAWordWithoutEnd) {
  std::string source;
  std::string target;
  for (int i = 0; i < 200'000; ++i) {
    source += "Moscow ";
    target += "Москва ";
  }
  const auto beads = align_alone(
      {side("en", {"It rained in Berlin.", source}), side("ru", {"В Берлине шёл дождь.", target})});
  ASSERT_FALSE(beads.empty());
  EXPECT_EQ(beads.front().bead, one_to_one(0, 0));
}

INSTANTIATE_TEST_SUITE_P(All, HandAligned,
                         testing::Values(museum(), festival(), journey(), chess(), road(), pool()),
                         case_name<Sample>);

}  // namespace
}  // namespace targman::align
