#include "core/align/word_evidence.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/align/bitext_words.h"
#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

/// What the words of a bitext say.
WordEvidence evidence_of(const Bitext& bitext) {
  const BitextWords words = find_words(bitext, empty_lexicon(bitext.source, bitext.target), 1);
  const SentenceRange all{0, bitext.target.sentences.size()};
  return {words, std::vector(bitext.source.sentences.size(), all)};
}

struct EvidenceCase {
  const char* name;
  const char* source;
  const char* target_language;
  const char* related;
  const char* unrelated;
};

class RelatedWords : public testing::TestWithParam<EvidenceCase> {};

TEST_P(RelatedWords, ScoreAboveUnrelated) {
  const EvidenceCase& row = GetParam();
  const WordEvidence words = evidence_of(
      {side("en", {row.source}), side(row.target_language, {row.related, row.unrelated})});
  EXPECT_GT(words.score(one_to_one(0, 0)), 0);
  EXPECT_LT(words.score(one_to_one(0, 1)), 0);
}

INSTANTIATE_TEST_SUITE_P(
    All, RelatedWords,
    testing::Values(EvidenceCase{"numbers", "It cost 1,234.5 dollars in 2019.", "ru",
                                 "В 2019 году это стоило 1 234,5 доллара.",
                                 "Сегодня ожидается 15 градусов тепла."},
                    EvidenceCase{"scales", "They lent Armenia $1.2 billion.", "hy",
                                 "Նրանք Հայաստանին տվեցին 1,2 մլրդ դոլար։",
                                 "Վաղը սպասվում է 15 աստիճան տաքություն։"},
                    EvidenceCase{"names", "He met Maria Zakharova in Washington.", "hy",
                                 "Նա Վաշինգտոնում հանդիպեց Մարիա Զախարովային։",
                                 "Եղանակը կտրուկ փոխվել է երեկվանից։"},
                    EvidenceCase{"elided_names", "Der Bischof kam aus Altdorf nach Uri.", "fr",
                                 "L'évêque est venu d'Altdorf dans le canton d'Uri.",
                                 "La neige est tombée pendant la nuit."},
                    EvidenceCase{"names_ru", "He met Maria Zakharova in Washington.", "ru",
                                 "Он встретил в Вашингтоне Марию Захарову.",
                                 "Погода со вчерашнего дня резко изменилась."}),
    case_name<EvidenceCase>);

TEST(WordEvidence, IsTheSameFromBothSidesForNumbers) {
  const Side english = side("en", {"12 450", "7", "2023 8"});
  const Side russian = side("ru", {"450 12", "2023", "8 7"});
  const WordEvidence forward = evidence_of({english, russian});
  const WordEvidence backward = evidence_of({russian, english});
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      EXPECT_NEAR(forward.score(one_to_one(i, j)), backward.score(one_to_one(j, i)), 1e-9);
    }
  }
}

TEST(WordEvidence, SeesWhatAMergedSentenceCovers) {
  const WordEvidence words =
      evidence_of({side("en", {"Anna came in 1997.", "Boris left in 2003."}),
                   side("ru", {"В 1997 приехала Анна, а в 2003 уехал Борис."})});
  const Bead merged{{0, 2}, {0, 1}};
  EXPECT_GT(words.score(merged), words.score(one_to_one(0, 0)));
  EXPECT_GT(words.score(merged), words.score(one_to_one(1, 0)));
}

TEST(WordEvidence, SaysNothingOfSentencesWithoutWords) {
  const WordEvidence words = evidence_of({side("en", {"", "***"}), side("ru", {"", "—"})});
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(words.score(one_to_one(i, 1 - i)), 0);
  }
}

}  // namespace
}  // namespace targman::align
