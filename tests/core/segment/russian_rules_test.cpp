#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/segment/marked_text.h"

namespace targman::segment {

namespace {

class RussianRules : public testing::TestWithParam<MarkedText> {};

TEST_P(RussianRules, CutsWhereMarked) {
  const std::string marked = GetParam().marked;
  EXPECT_EQ(remarked(marked, shipped_srx(), Language("ru")), marked);
}

constexpr MarkedText kRows[] = {
    {"Plain", "Река поднялась за ночь.| Закрыты два моста."},
    {"QuestionAndCry", "Кто заплатит?| Никто не знает!| Мэр молчит."},
    {"QuestionWithDots", "Неужели всё?..| Ответа не было."},
    {"Initials", "Письмо подписал К. М. Барсегян.| А.П. Серов отказался."},
    {"InitialsBehindName", "Список открывает Серов А. П. из Гюмри."},
    {"InitialsBeforeNewSentence", "Договор подписал Серов А. П.| Однако печати на нём нет."},
    {"ShortFirstName", "Режиссёр Дж. Лукас приедет летом."},
    {"SurnameBehindInitialsBeforeQuote",
     "Так считает К. Д. Мелконян.| «И не я один», — добавил он."},
    {"YearEnds", "Мост открыли в 1978 г.| Строили его шесть лет."},
    {"YearGoesOn", "Мост открыли в 1978 г. после ремонта."},
    {"YearAtStart", "В 2021 г. Грузия закупила зерно.| В мае 2022 г. Турция сделала то же."},
    {"YearBehindComma", "По данным музея, в 1998 г. Эрмитаж принял выставку."},
    {"Years", "В 1941–1945 гг. завод не работал."},
    {"City", "Поезд идёт из г. Тулы в г. Орёл."},
    {"CenturyEnds", "Храм заложили в X в.| Колокольню добавили позже."},
    {"CenturyGoesOn", "В XVIII в. Петербург стал столицей."},
    {"Era", "Город основан в III в. до н. э.| Он процветал."},
    {"Addresses", "Музей стоит на ул. Абовяна, д. 4, рядом с пл. Республики."},
    {"NamedAfter", "Библиотека им. А. Исаакяна закрыта."},
    {"PronounIm", "Мы помогли им.| Потом ушли."},
    {"River", "Мост через р. Дон у с. Казанка размыло."},
    {"Titles", "Выступили проф. Лунин и акад. Орбели.| Доц. Мхитарян болел."},
    {"Degrees", "Книгу написал д. ф.-м. н. Оганян."},
    {"ThatIs", "Цены падают, т. е. Запад экономит."},
    {"SoCalled", "Речь о т. н. Великом пути."},
    {"Acting", "И. о. Министра принял гостей."},
    {"AndSoOn", "Растут яблоки, сливы и т. д.| Урожай хорош."},
    {"AndSoOnGoesOn", "Яблоки, сливы и т. п. растут здесь."},
    {"AndOthers", "Были врачи, учителя и др.| Зал был полон."},
    {"Money", "Ремонт стоил 5 млн руб.| Платил город."},
    {"Dollars", "Долг вырос до 3 млрд долл. США за год."},
    {"Units", "Дорога займёт 2 час. 15 мин. без остановок."},
    {"BeforeNumber", "См. рис. 4 на стр. 18 и ст. 12 договора."},
    {"Agency", "ТУЛА, 7 апр. /ТАСС/.| Завод остановлен."},
    {"Decimals", "Рост — 2,5%.| Спад — 0.3% на 01.12.2022."},
    {"EllipsisGoesOn", "Он был... удивлён."},
    {"EllipsisEnds", "Ждали долго…| Никто не вышел."},
    {"Attribution", "«Далеко ли?» — спросила она.| «Нет».| Он улыбнулся."},
    {"AttributionInside", "«Пора, — сказал он.| — Автобус ждёт»."},
    {"TwoSentencesInQuotes", "Она писала: «Крыша течёт.| Стены целы»."},
    {"Dialogue", "— Ты идёшь? — крикнул он.| — Иду!"},
    {"BracketedSentence", "Лавку закрыли.| (Открыли в июне.)| Торговля пошла."},
    {"RomanNumeral", "Тогда правил Трдат I.| Храм стоит до сих пор."},
    {"LetterOfASeries", "Сборная выиграла в группе D.| Грузия третья."},
    {"ListOnOneLine", "1. Промойте крупу.| 2. Сварите её."},
    {"ListInSentence", "Цели две: 1) вода; 2) деньги.| Обе важны."},
    {"NumberedHeading", "Глава 3. Возвращение"},
    {"WebAddress", "Читайте на Example.ru и www.example.ru.| Сайт новый."},
    {"LowQuotes", "Он сказал „хватит.“| Все встали."},
};

INSTANTIATE_TEST_SUITE_P(Rules, RussianRules, testing::ValuesIn(kRows), case_name<MarkedText>);

}  // namespace

}  // namespace targman::segment
