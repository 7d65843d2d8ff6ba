#include "core/align/kind_agreement.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"
#include "tests/core/align/bitexts.h"

namespace targman::align {
namespace {

using Kinds = std::vector<BlockKind>;

Side side_of_kinds(const char* language, const Kinds& kinds) {
  Side result = side(language, std::vector<std::string>(kinds.size(), "Text."));
  result.kinds = kinds;
  return result;
}

struct KindCase {
  const char* name;
  Kinds source;
  Kinds target;
  int sign;  ///< of the score of the bead with all of it
};

class BeadOfKinds : public testing::TestWithParam<KindCase> {};

TEST_P(BeadOfKinds, HasTheSign) {
  const KindCase& row = GetParam();
  const KindAgreement kinds({side_of_kinds("en", row.source), side_of_kinds("hy", row.target)});
  const double score = kinds.score({{0, row.source.size()}, {0, row.target.size()}});
  EXPECT_EQ(score > 0 ? 1 : score < 0 ? -1 : 0, row.sign) << score;
}

constexpr BlockKind kText = BlockKind::paragraph;

INSTANTIATE_TEST_SUITE_P(
    All, BeadOfKinds,
    testing::Values(KindCase{"paragraphs", {kText}, {kText}, 0},
                    KindCase{"paragraph_and_list", {kText}, {BlockKind::list_item}, 0},
                    KindCase{"headlines", {BlockKind::headline}, {BlockKind::headline}, 1},
                    KindCase{"byline_and_dateline", {BlockKind::byline}, {BlockKind::dateline}, -1},
                    KindCase{"byline_and_text", {BlockKind::byline}, {kText}, -1},
                    KindCase{"byline_joined", {BlockKind::byline, kText}, {kText}, -1},
                    KindCase{"caption_joined", {kText}, {kText, BlockKind::caption}, -1},
                    KindCase{"paragraphs_joined", {kText, kText}, {kText}, 0},
                    KindCase{"lists", {BlockKind::list_item}, {BlockKind::list_item}, 0}),
    case_name<KindCase>);

/// An article that begins with a headline, date and author, of which the translation has only the
/// headline.
TEST(KindAgreement, LeavesBylineAndDatelineUnpaired) {
  Side source = side("en", {"Minister visits Goris", "5 June 2024", "By Karen Abgaryan",
                            "The minister arrived in Goris in the morning and met the mayor.",
                            "They talked about roads."});
  source.kinds = {BlockKind::headline, BlockKind::dateline, BlockKind::byline, kText, kText};
  Side target = side("ru", {"Министр побывал в Горисе",
                            "Министр приехал в Горис утром и встретился с мэром города.",
                            "Они говорили о дорогах."});
  target.kinds = {BlockKind::headline, kText, kText};
  EXPECT_EQ(shapes_of(align_alone({source, target})), "1-1 1-0 1-0 1-1 1-1");
}

}  // namespace
}  // namespace targman::align
