#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/segment/marked_text.h"

namespace targman::segment {

namespace {

class ArmenianRules : public testing::TestWithParam<MarkedText> {};

TEST_P(ArmenianRules, CutsWhereMarked) {
  const std::string marked = GetParam().marked;
  EXPECT_EQ(remarked(marked, shipped_srx(), Language("hy")), marked);
}

constexpr MarkedText kRows[] = {
    {"FullStop", "Գետը գիշերը վարարել է։| Երկու կամուրջ փակ է։"},
    {"AsciiColon", "Գետը գիշերը վարարել է:| Երկու կամուրջ փակ է:"},
    {"BothInOneText", "Դպրոցը նոր է:| Աշակերտները շատ են։| Դասերը սկսվել են:"},
    {"NoSpace", "Դպրոցը նոր է։|Աշակերտները շատ են։"},
    {"DotIsLighter", "Պատճառը պարզ է. Գյումրին գումար չունի։"},
    {"OneDotLeader", "Պատճառը պարզ է․ Գյումրին գումար չունի։"},
    {"Initials", "Նամակը ստորագրել է Կ. Մ. Բարսեղյանը։| Հ․ Պարոնյանը լռել է։"},
    {"Year", "Կամուրջը բացվել է 1978 թ. Լոռիում։| Այն կառուցել են վեց տարի։"},
    {"YearEnds", "Կամուրջը բացվել է 1978 թ.:| Այն կառուցել են վեց տարի:"},
    {"Time", "Հանդիպումը ժամը 18:45-ին է։| Մուտքն ազատ է։"},
    {"TimeWithArmenianStop", "Հանդիպումը ժամը 18։45-ին է։"},
    {"TimeWithSpace", "Հանդիպումը ժամը 18: 45-ին է:"},
    {"TimeAtTheEnd", "Գնացքը գալիս է ժամը 18:45:| Կայարանը մարդաշատ է:"},
    {"Score", "Խաղն ավարտվել է 3:2 հաշվով:| Հաղթել է Գյումրին:"},
    {"MarksInsideWords", "Ո՞վ է վճարելու։| Ոչ ոք չգիտի՛։| Ի՜նչ ամոթ։"},
    {"NumberAtStart", "Տուժածներ չկան։| 300 մարդ տեղափոխվել է։"},
    {"Introduction", "Քաղաքապետն ասաց. «Կամուրջը կնորոգենք»։| Հետո հեռացավ։"},
    {"Attribution", "«Ե՞րբ կնորոգեք»,- հարցրեց լրագրողը։| Պատասխան չեղավ։"},
    {"AttributionBehindStop", "«Կնորոգենք։» – ասաց նա։"},
    {"TwoSentencesInQuotes", "«Տանիքը հոսում է։| Պատերն ամուր են»,– գրել է նա։"},
    {"Dialogue", "– Գալի՞ս ես,– կանչեց նա։| – Այո։"},
    {"EllipsisGoesOn", "Նա մի քիչ… զարմացած էր։"},
    {"EllipsisEnds", "Երկար սպասեցինք…| Ոչ ոք դուրս չեկավ։"},
    {"EllipsisAndStop", "Երկար սպասեցինք...:| Ոչ ոք դուրս չեկավ:"},
    {"BracketedSentence", "Խանութը փակվեց։| (Բացվեց հունիսին։)| Առևտուրն աշխուժացավ։"},
    {"NoteMark", "Քաղաքը մեծացել է։[5]| Հետո փոքրացել է։"},
    {"ListOnOneLine", "1. Լվացեք բրինձը։| 2. Եփեք այն։"},
    {"ListInSentence", "Նպատակը երկուսն է՝ 1) ջուր, 2) գումար։"},
    {"ColonBehindAddress", "Հեռ: 010 12 34 56"},
    {"ColonBeforeSmallLetter", "Մասնակիցներ: ուսանողներ և դասախոսներ:"},
    {"ForeignQuestionMark", "Իսկ հիմա?| Սպասենք:"},
    {"Dateline", "ԳՅՈՒՄՐԻ, 5 ապր — Newswire.| Քաղաքապետը դպրոց է բացել:"},
    {"DatelineInArmenian", "ԳՅՈՒՄՐԻ, 5 ԱՊՐԻԼԻ։| Քաղաքապետը դպրոց է բացել։"},
    {"WebAddress", "Կայքը՝ https://example.am/a:b և www.example.am։| Այն նոր է։"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ArmenianRules, testing::ValuesIn(kRows), case_name<MarkedText>);

}  // namespace

}  // namespace targman::segment
