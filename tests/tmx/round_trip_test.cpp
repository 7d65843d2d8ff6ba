#include <array>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"
#include "tests/tmx/collected_file.h"
#include "tmx/reader.h"
#include "tmx/writer.h"

namespace targman::tmx {
namespace {

// Makes units with everything that TMX can say, odd characters among it.
class UnitMaker {
 public:
  explicit UnitMaker(unsigned seed) : random_(seed) {}

  TranslationUnit make_unit() {
    TranslationUnit unit;
    unit.metadata = make_metadata();
    const std::array<const char*, 5> tags = {"en", "hy-AM", "RU_ru", "en-GB", "de"};
    const std::size_t variants = 2 + below(4);
    for (std::size_t i = 0; i < variants; ++i) {
      unit.variants.push_back(make_variant(tags.at(i)));
    }
    for (std::size_t i = below(4); i > 0; --i) {
      unit.occurrences.push_back(make_occurrence());
    }
    return unit;
  }

  Header make_header() {
    Header header;
    header.source_language = Language("en");
    for (ArticleId number = 1; number <= kArticles; ++number) {
      header.articles[number * 7] = {make_text(), make_text(),    make_text(),
                                     make_text(), Language("en"), Language(make_text()),
                                     make_text()};
    }
    header.metadata.properties = make_metadata().properties;
    header.metadata.notes = make_metadata().notes;
    return header;
  }

 private:
  static constexpr ArticleId kArticles = 5;

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

  std::string make_text() {
    constexpr std::array<std::string_view, 24> kPieces = {
        "word", "слово",  "բառ",          "ինչո՞ւ", "\U0001F600", "e\u0301", " ",   "  ",    "\n",
        "\r\n", "\r",     "\t",           "&",      "<",          ">",       "]]>", "&amp;", "\"",
        "'",    "\u00A0", "\u200B\uFEFF", "|=\\",   "<!--",       "\u2028"};
    std::string text;
    for (std::size_t i = below(8); i > 0; --i) {
      text += kPieces.at(below(kPieces.size()));
    }
    return text;
  }

  Metadata make_metadata() {
    constexpr std::array<const char*, 5> kNames = {"tuid", "changeid", "x-own", "srclang", "é"};
    Metadata metadata;
    const std::size_t first = below(kNames.size());
    for (std::size_t i = first; i < kNames.size(); ++i) {
      // The source language decides the order of variants, so it must be that of the first.
      metadata.attributes.push_back(
          {kNames.at(i), std::string(kNames.at(i)) == "srclang" ? "EN" : make_text()});
    }
    for (std::size_t i = below(4); i > 0; --i) {
      metadata.properties.push_back(
          {make_text(), make_text(), Language(below(2) == 0 ? "" : "hy")});
      metadata.notes.push_back({make_text(), Language(below(2) == 0 ? "" : "ru")});
    }
    return metadata;
  }

  Variant make_variant(const char* tag) {
    Variant variant;
    variant.language = Language(tag);
    variant.metadata = make_metadata();
    variant.plain = make_text() + "x" + make_text();
    if (below(2) == 0) {
      variant.plain = "a & b  c\r";
      variant.markup =
          "<hi x=\"&quot;&#10;\">a &amp; </hi><ph/>b <ph> <sub>&lt;<bpt i=\"1\"/></sub></ph> "
          "c&#13;";
    }
    return variant;
  }

  Occurrence make_occurrence() {
    Occurrence occurrence;
    occurrence.article = static_cast<ArticleId>(below(kArticles + 1)) * 7;
    occurrence.position = static_cast<std::int64_t>(below(100'000));
    occurrence.source_language = Language(below(2) == 0 ? "" : "en");
    occurrence.target_language = Language(below(2) == 0 ? "" : "hy-AM");
    if (below(2) == 0) {
      occurrence.confidence = std::uniform_real_distribution<double>(0, 1)(random_);
    }
    occurrence.review = static_cast<Review>(below(3));
    occurrence.previous = below(2) == 0 ? 0 : random_();
    occurrence.next = below(2) == 0 ? 0 : random_() << 32U;
    return occurrence;
  }

  std::mt19937_64 random_;
};

// Language::operator== forgives spelling; a round trip must not change it.
std::vector<std::string> tags_of(const TranslationUnit& unit) {
  std::vector<std::string> tags;
  for (const Variant& variant : unit.variants) {
    tags.push_back(variant.language.tag());
  }
  return tags;
}

TEST(RoundTrip, WritingThenReadingGivesTheSame) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  UnitMaker maker(seed);
  const TemporaryFolder folder;
  const Header header = maker.make_header();
  std::vector<TranslationUnit> units;
  Writer writer(folder.file("out.tmx"), header, {Level::markup, Provenance::write});
  for (int i = 0; i < 500; ++i) {
    units.push_back(maker.make_unit());
    writer.write(units.back());
  }
  writer.finish();

  const CollectedFile file = collect(folder.file("out.tmx"));
  ASSERT_EQ(file.error, "");
  EXPECT_EQ(file.report.warnings, 0U);
  EXPECT_EQ(file.header->articles, header.articles);
  EXPECT_EQ(file.header->metadata.properties, header.metadata.properties);
  EXPECT_EQ(file.header->metadata.notes, header.metadata.notes);
  EXPECT_EQ(file.header->source_language.tag(), header.source_language.tag());
  ASSERT_EQ(file.units.size(), units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    ASSERT_EQ(file.units[i], units[i]) << i;
    ASSERT_EQ(tags_of(file.units[i]), tags_of(units[i])) << i;
  }

  Writer again(folder.file("again.tmx"), *file.header, {});
  for (const TranslationUnit& unit : file.units) {
    again.write(unit);
  }
  again.finish();
  EXPECT_TRUE(read_bytes(folder.file("again.tmx")) == read_bytes(folder.file("out.tmx")));
}

TEST(RoundTrip, PlainLevelKeepsTheText) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  UnitMaker maker(seed);
  const TemporaryFolder folder;
  std::vector<TranslationUnit> units;
  Writer writer(folder.file("out.tmx"), maker.make_header(), {Level::plain, Provenance::omit});
  for (int i = 0; i < 100; ++i) {
    units.push_back(maker.make_unit());
    writer.write(units.back());
  }
  writer.finish();
  const CollectedFile file = collect(folder.file("out.tmx"));
  ASSERT_EQ(file.units.size(), units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    ASSERT_EQ(file.units[i].variants.size(), units[i].variants.size());
    EXPECT_TRUE(file.units[i].occurrences.empty());
    for (std::size_t j = 0; j < units[i].variants.size(); ++j) {
      EXPECT_EQ(file.units[i].variants[j].plain, units[i].variants[j].plain);
      EXPECT_EQ(file.units[i].variants[j].markup, "");
    }
  }
}

}  // namespace
}  // namespace targman::tmx
