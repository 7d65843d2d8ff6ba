#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/align/aligner.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

/// Makes texts without sense out of words that partly resemble each other.
class TextMaker {
 public:
  explicit TextMaker(unsigned seed) : random_(seed) {}

  std::size_t up_to(std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random_);
  }

  Side make_side(const char* language, std::size_t sentences) {
    Side result = side(language, {});
    for (std::size_t i = 0; i < sentences; ++i) {
      result.sentences.push_back(make_sentence());
    }
    if (up_to(1) == 0) {
      std::size_t paragraph = up_to(3);
      for (std::size_t i = 0; i < sentences; ++i) {
        result.paragraphs.push_back(paragraph);
        paragraph += up_to(2) / 2;
      }
    }
    return result;
  }

 private:
  std::string make_sentence() {
    static const std::vector<std::string> words = {
        "the",     "talks",     "Yerevan",   "Երևանում", "Ереване", "2023",   "1,5",
        "1.5",     "million",   "млн",       "մլն",      "«Այո»",   "ինչո՞ւ", "(нет)",
        "50%",     "$7",        "—",         "։",        "?",       "😀",      "שלום",
        "e\u0301", "Zakharova", "Захаровой", "1990-ին",  "10:30",   "!",      "\u200B"};
    std::string sentence;
    const std::size_t length = up_to(3) == 0 ? up_to(2) : up_to(25);
    for (std::size_t i = 0; i < length; ++i) {
      sentence += (i == 0 ? "" : " ") + words[up_to(words.size() - 1)];
    }
    return sentence;
  }

  std::mt19937 random_;
};

/// Beads come in order of the source, and those that have not moved in order of the target, too.
void expect_lawful(const Bitext& bitext) {
  std::size_t source = 0;
  std::size_t target = 0;
  std::vector<int> beads_of_target(bitext.target.sentences.size());
  for (const AlignedBead& aligned : align_alone(bitext)) {
    const Bead& bead = aligned.bead;
    ASSERT_EQ(bead.source.begin, source);
    ASSERT_LE(bead.source.begin, bead.source.end);
    ASSERT_LE(bead.target.begin, bead.target.end);
    ASSERT_LE(bead.target.end, beads_of_target.size());
    ASSERT_FALSE(bead.source.empty() && bead.target.empty());
    ASSERT_FALSE(aligned.moved && (bead.source.empty() || bead.target.empty()));
    ASSERT_GE(aligned.confidence, 0.0);
    ASSERT_LE(aligned.confidence, 1.0);
    for (std::size_t i = bead.target.begin; i < bead.target.end; ++i) {
      ++beads_of_target[i];
    }
    source = bead.source.end;
    if (!aligned.moved) {
      ASSERT_GE(bead.target.begin, target);
      target = bead.target.end;
    }
  }
  ASSERT_EQ(source, bitext.source.sentences.size());
  ASSERT_EQ(beads_of_target, std::vector<int>(bitext.target.sentences.size(), 1));
}

TEST(AlignerLaws, EverySentenceIsInOneBeadInOrder) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  TextMaker maker(seed);
  for (int round = 0; round < 100 && !testing::Test::HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    const Side source = maker.make_side("en", maker.up_to(12));
    const Side target = maker.make_side("ru", maker.up_to(12));
    expect_lawful({source, target});
    expect_lawful({target, source});
  }
}

TEST(AlignerLaws, HoldForVeryUnequalSides) {
  TextMaker maker(1);
  const Side many = maker.make_side("en", 300);
  const Side few = maker.make_side("hy", 5);
  expect_lawful({many, few});
  expect_lawful({few, many});
}

TEST(AlignerLaws, TheSameInputGivesTheSameBeads) {
  TextMaker maker(2);
  const Bitext bitext{maker.make_side("en", 30), maker.make_side("ru", 28)};
  const auto first = align_alone(bitext);
  const auto second = align_alone(bitext);
  ASSERT_EQ(shapes_of(first), shapes_of(second));
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].score, second[i].score);
    EXPECT_EQ(first[i].confidence, second[i].confidence);
  }
}

TEST(AlignerLaws, NothingGivesNothing) {
  EXPECT_TRUE(align_alone({side("en", {}), side("hy", {})}).empty());
}

TEST(AlignerLaws, AnEmptySideLeavesAllUnpaired) {
  const Side text = side("en", {"One.", "", "Three."});
  const Side nothing = side("hy", {});
  EXPECT_EQ(shapes_of(align_alone({text, nothing})), "1-0 1-0 1-0");
  EXPECT_EQ(shapes_of(align_alone({nothing, text})), "0-1 0-1 0-1");
  for (const AlignedBead& aligned : align_alone({text, nothing})) {
    EXPECT_NEAR(aligned.confidence, 1.0, 1e-9);
  }
}

TEST(AlignerLaws, OneSentenceEachIsPaired) {
  const auto beads = align_alone({side("en", {"The ambassador arrived in Yerevan on Monday."}),
                                  side("hy", {"Դեսպանը երկուշաբթի ժամանեց Երևան։"})});
  EXPECT_EQ(shapes_of(beads), "1-1");
  EXPECT_GT(beads.front().confidence, 0.9);
}

TEST(AlignerLaws, HoldForEmptySentences) {
  expect_lawful({side("en", {""}), side("hy", {""})});
  expect_lawful({side("en", {"", "", ""}), side("hy", {"", ""})});
  expect_lawful(
      {side("en", {"", "The talks ended.", ""}), side("ru", {"Переговоры завершились."})});
}

TEST(AlignerLaws, HoldForOneVeryLongSentence) {
  std::string very_long;
  for (int i = 0; i < 5000; ++i) {
    very_long += "word ";
  }
  expect_lawful({side("en", {very_long, "Short."}), side("ru", {"Коротко.", "Ещё короче."})});
}

}  // namespace
}  // namespace targman::align
