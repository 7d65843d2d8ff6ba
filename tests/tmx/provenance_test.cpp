#include "tmx/provenance.h"

#include <limits>

#include <gtest/gtest.h>

namespace targman::tmx {
namespace {

constexpr std::string_view kOddText = "a|b=c\\d\\p\n\r\t \x01\x1F\xEF\xBF\xBF«Եվ» <&>\" ";

TEST(Provenance, WritesArticle) {
  EXPECT_EQ(encode_article({7,
                            {"Trade | forum", "Panorama", "https://example.org/?a=b", "2023-12-22",
                             Language("en"), Language("hy-AM"), ""}}),
            "number=7|title=Trade \\p forum|outlet=Panorama|url=https://example.org/?a=b|"
            "date=2023-12-22|source=en|target=hy-AM");
  EXPECT_EQ(encode_article({1, {}}), "number=1");
}

TEST(Provenance, ReadsArticleBack) {
  const std::string odd(kOddText);
  const ArticleInfo infos[] = {
      {},
      {"Պաշտոնական այց", "Вестник", "https://example.org/", "2023-12-22", Language("en"),
       Language("RU_ru"), "5f3a"},
      {odd, odd, odd, odd, Language(odd), Language(odd), odd},
      {"title=x|number=2", "\\", "|", "=", Language("en"), Language(), "\\u{1}"},
  };
  ArticleId number = std::numeric_limits<ArticleId>::max() - 5;
  for (const ArticleInfo& info : infos) {
    const auto article = decode_article(encode_article({++number, info}));
    ASSERT_TRUE(article);
    EXPECT_EQ(article->number, number);
    EXPECT_EQ(article->info, info);
    EXPECT_EQ(article->info.target_language.tag(), info.target_language.tag());
  }
}

TEST(Provenance, RefusesOtherArticles) {
  for (const std::string_view value :
       {"", "number", "number=", "number=0", "number=-1", "number=1x", "number=1|",
        "number=1|number=1", "title=a", "number=1|colour=red", "number=1|title=\\x",
        "number=1|title=\\", "number=1|title=\\u{110000}", "number=1|title=\\u{D800}",
        "number=1|title=\\u{}", "number=1|title=\\u{1", "number=99999999999999999999",
        " number=1"}) {
    EXPECT_FALSE(decode_article(value)) << value;
  }
}

TEST(Provenance, WritesOccurrence) {
  EXPECT_EQ(encode_occurrence({}), "article=0|position=0");
  EXPECT_EQ(encode_occurrence({1, 12, Language("en"), Language("hy"), 0.25, Review::accepted, 0x1F,
                               0xFFFFFFFFFFFFFFFF, 99}),
            "article=1|position=12|source=en|target=hy|confidence=0.25|review=accepted|"
            "previous=1f|next=ffffffffffffffff");
}

TEST(Provenance, ReadsOccurrenceBack) {
  const Occurrence occurrences[] = {
      {},
      {3, 0, {}, {}, 0.0, Review::rejected, 0, 0, 0},
      {3, -1, Language("en"), Language("hy_AM"), 1.0, Review::accepted, 0, 0, 0},
      {3,
       std::numeric_limits<std::int64_t>::max(),
       Language("en"),
       {},
       0.1 + 0.2,
       Review::unreviewed,
       std::numeric_limits<std::uint64_t>::max(),
       1,
       0},
      {3, 4, {}, {}, std::numeric_limits<double>::denorm_min(), Review::unreviewed, 0, 5, 0},
      {3, 4, {}, {}, 1.0 / 3.0, Review::unreviewed, 5, 0, 0},
  };
  for (const Occurrence& occurrence : occurrences) {
    const auto read = decode_occurrence(encode_occurrence(occurrence));
    ASSERT_TRUE(read) << encode_occurrence(occurrence);
    EXPECT_EQ(*read, occurrence);
  }
}

TEST(Provenance, RefusesOtherOccurrences) {
  for (const std::string_view value :
       {"", "position=1", "article=-1", "article=1|article=1", "article=1|position=x",
        "article=1|confidence=2", "article=1|confidence=-0.5", "article=1|confidence=nan",
        "article=1|confidence=0.5x", "article=1|review=perhaps", "article=1|next=xyz",
        "article=1|next=-1", "article=1|previous=11111111111111111", "article=1|batch=4"}) {
    EXPECT_FALSE(decode_occurrence(value)) << value;
  }
}

}  // namespace
}  // namespace targman::tmx
