#include "core/align/moved.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

const std::vector<std::string>& english() {
  static const std::vector<std::string> sentences = {
      "The museum in Gyumri reopened on 12 May after repairs that took 3 years.",
      "Director Anahit Sargsyan thanked the 240 donors.",
      "The roof was replaced in 2022.",
      "Tickets cost 1,500 drams, and children under 12 enter free.",
      "The café on the first floor seats 60 guests.",
      "The next exhibition, of works by Minas Avetisyan, opens on 3 June."};
  return sentences;
}

const std::vector<std::string>& russian() {
  static const std::vector<std::string> sentences = {
      "Музей в Гюмри вновь открылся 12 мая после ремонта, который длился 3 года.",
      "Директор Анаит Саргсян поблагодарила 240 жертвователей.",
      "Крышу заменили в 2022 году.",
      "Билет стоит 1500 драмов, дети до 12 лет проходят бесплатно.",
      "Кафе на первом этаже рассчитано на 60 гостей.",
      "Следующая выставка — работы Минаса Аветисяна — откроется 3 июня."};
  return sentences;
}

const std::vector<std::string>& armenian() {
  static const std::vector<std::string> sentences = {
      "Գյումրիի թանգարանը մայիսի 12-ին վերաբացվեց 3 տարի տևած վերանորոգումից հետո։",
      "Տնօրեն Անահիտ Սարգսյանը շնորհակալություն հայտնեց 240 նվիրատուի։",
      "Տանիքը փոխել են 2022 թվականին։",
      "Տոմսն արժե 1500 դրամ, մինչև 12 տարեկան երեխաների մուտքն անվճար է։",
      "Առաջին հարկի սրճարանը նախատեսված է 60 հյուրի համար։",
      "Հաջորդ ցուցահանդեսը՝ Մինաս Ավետիսյանի գործերը, կբացվի հունիսի 3-ին։"};
  return sentences;
}

Side in_order(const char* language, const std::vector<std::string>& sentences,
              const std::vector<std::size_t>& order) {
  Side result = side(language, {});
  for (const std::size_t i : order) {
    result.sentences.push_back(sentences[i]);
  }
  return result;
}

struct MovedCase {
  const char* name;
  std::vector<std::size_t> order;  ///< of the translated sentences
  std::size_t moved;               ///< how many of them are reported as moved
};

class MovedText : public testing::TestWithParam<MovedCase> {
 protected:
  static void expect_paired(const Side& target) {
    const auto beads = align_alone({side("en", english()), target});
    ASSERT_EQ(shapes_of(beads), "1-1 1-1 1-1 1-1 1-1 1-1");
    std::size_t moved = 0;
    for (std::size_t i = 0; i < beads.size(); ++i) {
      EXPECT_EQ(beads[i].bead.source.begin, i);
      EXPECT_EQ(GetParam().order[beads[i].bead.target.begin], i);
      EXPECT_GT(beads[i].confidence, 0.5);
      moved += beads[i].moved ? 1 : 0;
    }
    EXPECT_EQ(moved, GetParam().moved);
  }
};

TEST_P(MovedText, IsPairedInRussian) {
  expect_paired(in_order("ru", russian(), GetParam().order));
}

TEST_P(MovedText, IsPairedInArmenian) {
  expect_paired(in_order("hy", armenian(), GetParam().order));
}

INSTANTIATE_TEST_SUITE_P(All, MovedText,
                         testing::Values(MovedCase{"nothing", {0, 1, 2, 3, 4, 5}, 0},
                                         MovedCase{"one_forward", {3, 0, 1, 2, 4, 5}, 1},
                                         MovedCase{"one_back", {0, 2, 3, 4, 5, 1}, 1},
                                         MovedCase{"two_together", {0, 3, 4, 5, 1, 2}, 2}),
                         case_name<MovedCase>);

TEST(MovedText, IsNotMadeOfWhatHasNoCounterpart) {
  Side source = side("en", english());
  source.sentences.insert(source.sentences.begin() + 1, "Nobody answered the telephone.");
  Side target = side("ru", russian());
  target.sentences.insert(target.sentences.begin() + 5, "Погода в тот день стояла дождливая.");
  const auto beads = align_alone({source, target});
  EXPECT_TRUE(std::ranges::none_of(beads, &AlignedBead::moved));
  EXPECT_EQ(shapes_of(beads), "1-1 1-0 1-1 1-1 1-1 1-1 0-1 1-1");
}

TEST(MovedText, IsFollowedOverSentencesThatAreMerged) {
  Side target = in_order("ru", russian(), {0, 3, 4, 5});
  target.sentences.push_back(
      "Директор Анаит Саргсян поблагодарила 240 жертвователей, а крышу заменили в 2022 году.");
  const auto beads = align_alone({side("en", english()), target});
  EXPECT_EQ(shapes_of(beads), "1-1 2-1 1-1 1-1 1-1");
  EXPECT_TRUE(beads[1].moved);
}

}  // namespace
}  // namespace targman::align
