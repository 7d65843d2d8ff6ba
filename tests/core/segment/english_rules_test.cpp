#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/segment/marked_text.h"

namespace targman::segment {

namespace {

class EnglishRules : public testing::TestWithParam<MarkedText> {};

TEST_P(EnglishRules, CutsWhereMarked) {
  const std::string marked = GetParam().marked;
  EXPECT_EQ(remarked(marked, shipped_srx(), Language("en")), marked);
}

constexpr MarkedText kRows[] = {
    {"Plain", "The river rose overnight.| Two bridges were closed."},
    {"QuestionAndCry", "Who will pay?| Nobody knows!| The mayor is silent."},
    {"Titles", "Mrs. Gray thanked Prof. Simonyan.| Gen. Avetyan and Lt. Col. Burke stood by."},
    {"Initials", "The letter is signed by K. M. Barseghyan.| P.G. Wodehouse never saw it."},
    {"MiddleInitial", "The library of Harry S. Truman opened in 1957."},
    {"TransliteratedInitial", "A film by Yu. Norstein was shown."},
    {"AcronymBeforeName", "The U.K. Treasury and the U.S. Navy disagreed."},
    {"AcronymBeforeNewSentence", "She grew up in the U.S.| Her parents still live there."},
    {"CompanyBeforeName", "Shares of Orion Corp. Chairman Hale's firm fell."},
    {"CompanyBeforeNewSentence", "He left Orion Corp.| The board was informed."},
    {"Reference", "Similar results are known (see Hakobyan et al. 2019)."},
    {"NumberSign", "Flat No. 7 is shown in Fig. 3 on p. 44 of vol. II of the survey."},
    {"Months", "It began on Oct. 3 and closed on Sat. Nov. 9 at noon."},
    {"TimeBeforeDay", "Doors open at 9 a.m. Thursday.| Tickets are free."},
    {"TimeBeforeZone", "The call starts at 6 p.m. GMT on Monday."},
    {"TimeBeforeNewSentence", "We landed at 11 p.m.| Customs had closed."},
    {"Latin", "Bring tools, e.g. a hammer, i.e. something heavy.| Nails are provided."},
    {"Versus", "The trial of Stone vs. Rivers was adjourned."},
    {"Etc", "They grow figs, plums, etc.| Exports are small."},
    {"EtcGoesOn", "Figs, plums, etc. are grown here."},
    {"Decimals", "Prices rose 2.5 percent.| Wages rose 0.3 percent on 1.12.2022."},
    {"SentenceStartsWithNumber", "Nobody was hurt.| 300 people were moved."},
    {"EllipsisGoesOn", "It was... well, a surprise."},
    {"EllipsisEnds", "I had hoped for more…| But the hall was empty."},
    {"QuoteGoesOn", "“Is it far?” she asked.| “Not really.”| He smiled."},
    {"QuoteThenNameAndVerb", "\"Who is there?\" Mr. Grigoryan asked.| No one spoke."},
    {"QuoteWithTwoSentences", "He wrote: “The roof leaks.| The walls do not.”"},
    {"ClosingBracket", "It rained (as it often does).| We stayed in."},
    {"BracketedSentence", "The shop shut.| (It reopened in June.)| Trade picked up."},
    {"NoteMark", "The town doubled in size.[12]| It has shrunk since."},
    {"NoteMarkBehindSpace", "The town doubled in size. [12]| It has shrunk since."},
    {"WebAddress", "Read more at www.example.org.| The site is new."},
    {"Addresses", "Write to a.b@example.com or see https://example.com/a.b?c=1.D for help."},
    {"ListOnOneLine", "1. Wash the rice.| 2. Boil it.| 3. Serve."},
    {"ListInSentence", "It has two aims: 1) to save water; 2) to save money.| Both matter."},
    {"LetterOfASeries", "Georgia won Group D.| Armenia came third."},
    {"Pronoun", "Neither did I.| We went home."},
    {"Era", "The wall dates from 400 B.C.| Little is left of it."},
    {"SmallFirstLetter", "Sales fell.| iPad users did not care."},
    {"CompanyWithMark", "He joined Yahoo! Inc. in 2004."},
    {"ColonAndSemicolon", "One thing is sure: Nobody lost; everybody won."},
    {"Dateline", "GYUMRI, MARCH 5, NEWSWIRE.| The mayor opened a school."},
    {"SpacedDots", "He paused . . . and went on."},
};

INSTANTIATE_TEST_SUITE_P(Rules, EnglishRules, testing::ValuesIn(kRows), case_name<MarkedText>);

}  // namespace

}  // namespace targman::segment
