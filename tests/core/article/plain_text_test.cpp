#include "core/article/plain_text.h"

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::article {

namespace {

using Blocks = std::vector<std::pair<BlockKind, std::string>>;

Blocks blocks_of(std::string_view text) {
  Blocks result;
  for (const Block& block : find_blocks(text)) {
    result.emplace_back(block.kind, block.range.of(text));
  }
  return result;
}

constexpr BlockKind kHeadline = BlockKind::headline;
constexpr BlockKind kDateline = BlockKind::dateline;
constexpr BlockKind kByline = BlockKind::byline;
constexpr BlockKind kListItem = BlockKind::list_item;
constexpr BlockKind kParagraph = BlockKind::paragraph;

struct Text {
  const char* name;
  const char* text;
  Blocks blocks;
};

std::ostream& operator<<(std::ostream& out, const Text& row) {
  return out << row.name;
}

class PlainText : public testing::TestWithParam<Text> {};

TEST_P(PlainText, FindsBlocks) {
  EXPECT_EQ(blocks_of(GetParam().text), GetParam().blocks);
}

std::vector<Text> separate_lines() {
  return {
      {"Empty", "", {}},
      {"White", " \n\n\u00A0\r\n", {}},
      {"OneLine", "One line", {{kParagraph, "One line"}}},
      {"BlankLines",
       "Bridge Reopens\n\nCars are back.\n \nSo are buses.\n",
       {{kHeadline, "Bridge Reopens"},
        {kParagraph, "Cars are back."},
        {kParagraph, "So are buses."}}},
      {"CarriageReturns",
       "Bridge Reopens\r\n\r\nCars are back.\r\nSo are buses.\r\n",
       {{kHeadline, "Bridge Reopens"},
        {kParagraph, "Cars are back."},
        {kParagraph, "So are buses."}}},
      {"LineForLine",
       "Կամուրջը բացվեց\n5 ապրիլի, 2024\nԱննա Հակոբյան\nՄեքենաները վերադարձել են։\nԱվտոբուսները՝ "
       "նույնպես։",
       {{kHeadline, "Կամուրջը բացվեց"},
        {kDateline, "5 ապրիլի, 2024"},
        {kByline, "Աննա Հակոբյան"},
        {kParagraph, "Մեքենաները վերադարձել են։"},
        {kParagraph, "Ավտոբուսները՝ նույնպես։"}}},
      {"BylineAtTheEnd",
       "Мост открыт\n\nМашины вернулись.\n\nАвтобусы тоже.\n\nАнна Акопян, Гюмри",
       {{kHeadline, "Мост открыт"},
        {kParagraph, "Машины вернулись."},
        {kParagraph, "Автобусы тоже."},
        {kByline, "Анна Акопян, Гюмри"}}},
      {"NoHeadline",
       "Cars are back.\n\nSo are buses.",
       {{kParagraph, "Cars are back."}, {kParagraph, "So are buses."}}},
      {"QuestionAsHeadline",
       "Is the bridge safe?\n\nIt is.",
       {{kHeadline, "Is the bridge safe?"}, {kParagraph, "It is."}}},
      {"DateFirst", "22.12.2023\n\nIt is.", {{kDateline, "22.12.2023"}, {kParagraph, "It is."}}},
      {"ListItems",
       "It has two aims:\n\n1. To save water.\n2. To save money.\n\n• Free",
       {{kHeadline, "It has two aims:"},
        {kListItem, "1. To save water."},
        {kListItem, "2. To save money."},
        {kListItem, "• Free"}}},
  };
}

std::vector<Text> wrapped_lines() {
  return {
      {"HardWrapped",
       "Bridge Reopens\n\n"
       "The bridge over the gorge was opened again on Monday, two years\n"
       "after a flood had carried away its middle arch. Cars and buses\n"
       "may use it, but lorries must still go round by the old road.\n\n"
       "The mayor said that the works had cost more than was planned\n"
       "when they began.\n",
       {{kHeadline, "Bridge Reopens"},
        {kParagraph,
         "The bridge over the gorge was opened again on Monday, two years\n"
         "after a flood had carried away its middle arch. Cars and buses\n"
         "may use it, but lorries must still go round by the old road."},
        {kParagraph,
         "The mayor said that the works had cost more than was planned\n"
         "when they began."}}},
      {"HardWrappedWithoutBlankLines",
       "The bridge over the gorge was opened again on Monday, two years\n"
       "after a flood had carried away its middle arch. Cars and buses\n"
       "may use it.\n"
       "The mayor said that the works had cost more than was planned\n"
       "when they began.\n",
       {{kParagraph,
         "The bridge over the gorge was opened again on Monday, two years\n"
         "after a flood had carried away its middle arch. Cars and buses\n"
         "may use it."},
        {kParagraph,
         "The mayor said that the works had cost more than was planned\n"
         "when they began."}}},
      {"Verse",
       "The river goes\nthrough field and town,\nand no one knows\nwhat it brings down",
       {{kHeadline, "The river goes"},
        {kParagraph, "through field and town,"},
        {kParagraph, "and no one knows"},
        {kParagraph, "what it brings down"}}},
  };
}

INSTANTIATE_TEST_SUITE_P(SeparateLines, PlainText, testing::ValuesIn(separate_lines()),
                         case_name<Text>);
INSTANTIATE_TEST_SUITE_P(WrappedLines, PlainText, testing::ValuesIn(wrapped_lines()),
                         case_name<Text>);

TEST(FindLines, KeepsEveryLine) {
  const std::string text = "one\n\n two \r\n\nthree";
  const std::vector<Block> blocks = find_lines(text);
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[0].range.of(text), "one");
  EXPECT_TRUE(blocks[1].range.empty());
  EXPECT_EQ(blocks[2].range.of(text), "two");
  EXPECT_TRUE(blocks[3].range.empty());
  EXPECT_EQ(blocks[4].range.of(text), "three");
  EXPECT_TRUE(find_lines("").empty());
}

}  // namespace

}  // namespace targman::article
