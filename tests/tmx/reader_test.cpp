#include "tmx/reader.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"
#include "tests/tmx/collected_file.h"

namespace targman::tmx {
namespace {

std::string data_path(const std::string& name) {
  return std::string(TARGMAN_TEST_DATA) + "/tmx/" + name;
}

constexpr std::string_view kUnit =
    "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>\n";

std::string make_file(std::string_view body) {
  return "<?xml version='1.0'?>\n<tmx version='1.4'>\n<header srclang='en'/>\n<body>\n" +
         std::string(body) + "</body>\n</tmx>\n";
}

CollectedFile collect_text(std::string_view text) {
  const TemporaryFolder folder;
  CollectedFile file = collect(folder.write("in.tmx", text));
  if (!file.error.empty()) {
    file.error.erase(0, folder.file("in.tmx").size());
  }
  return file;
}

TEST(Reader, ReadsTrados) {
  const CollectedFile file = collect(data_path("trados.tmx"));
  ASSERT_EQ(file.error, "");
  ASSERT_EQ(file.units.size(), 1U);
  const TranslationUnit& unit = file.units[0];
  EXPECT_EQ(file.lines[0], 11U);
  EXPECT_EQ(file.header->source_language.tag(), "EN-US");
  EXPECT_EQ(file.header->metadata.properties.at(0).value,
            "\n{\\fonttbl\n{\\f1 \\fmodern\\fprq1 \\fcharset0 Courier New;}}\n");
  EXPECT_EQ(unit.metadata.attributes.size(), 3U);
  EXPECT_EQ(unit.metadata.properties.at(1), (Property{"Txt::Client", "Gazette", {}}));
  EXPECT_EQ(unit.variants.at(1).language.tag(), "RU-RU");
  EXPECT_EQ(unit.variants.at(1).plain, "Парламент принял бюджет в четверг.");
  EXPECT_EQ(unit.variants.at(1).markup,
            "<ut>{\\f1 </ut>Парламент принял бюджет в четверг.<ut>}</ut>");
  EXPECT_EQ(file.report.warnings, 0U);
}

TEST(Reader, ReadsOmegaT) {
  const CollectedFile file = collect(data_path("omegat.tmx"));
  ASSERT_EQ(file.error, "");
  EXPECT_EQ(file.header->version, "1.1");
  ASSERT_EQ(file.units.size(), 1U);
  const TranslationUnit& unit = file.units[0];
  EXPECT_EQ(file.lines[0], 6U);
  EXPECT_EQ(unit.metadata.notes.at(0).text, "Checked with the author");
  EXPECT_EQ(unit.metadata.properties.at(0).type, "file");
  EXPECT_EQ(unit.variants.at(0).plain, "Why did the talks fail?");
  EXPECT_EQ(unit.variants.at(1).plain, "Ինչո՞ւ ձախողվեցին բանակցությունները։");
  EXPECT_EQ(unit.variants.at(1).metadata.attributes.at(0), (Attribute{"changeid", "anna"}));
}

TEST(Reader, ExpandsNothingOfADoctype) {
  const CollectedFile file = collect(data_path("doctype.tmx"));
  ASSERT_EQ(file.error, "");
  ASSERT_EQ(file.units.size(), 1U);
  EXPECT_EQ(file.lines[0], 17U);
  EXPECT_EQ(file.units[0].metadata.attributes.at(0).value, "a>b");
  EXPECT_EQ(file.units[0].variants.at(0).plain, "Prices rose by <5 % & more> this year.");
  EXPECT_EQ(file.units[0].variants.at(0).markup, "");
  EXPECT_EQ(file.units[0].variants.at(1).plain, "Цены выросли менее чем на 5 %.");
}

TEST(Reader, ReadsInlineCodes) {
  const CollectedFile file = collect(data_path("inline_codes.tmx"));
  ASSERT_EQ(file.units.size(), 1U);
  EXPECT_EQ(file.units[0].variants.at(0).plain, "Read the full report.");
  EXPECT_EQ(file.units[0].variants.at(1).plain, "Прочитайте полный доклад.");
  EXPECT_EQ(file.units[0].variants.at(1).markup, "Прочитайте <ph x=\"2\"/>полный доклад.");
}

TEST(Reader, KeepsWhiteSpace) {
  const CollectedFile file = collect(data_path("white_space.tmx"));
  ASSERT_EQ(file.units.size(), 1U);
  const TranslationUnit& unit = file.units[0];
  EXPECT_EQ(unit.metadata.attributes.at(0).value, "two words\nline");
  EXPECT_EQ(unit.metadata.properties.at(0).value, "  kept  ");
  EXPECT_EQ(unit.variants.at(0).plain, "  Schools  \n  will open\r\non September\u00A01. ");
  EXPECT_EQ(unit.variants.at(1).plain, "\n      Դպրոցները կբացվեն սեպտեմբերի 1-ին։\n    ");
}

TEST(Reader, SkipsUnitsWithReasonAndLine) {
  const CollectedFile file = collect(data_path("skipped.tmx"));
  ASSERT_EQ(file.error, "");
  EXPECT_EQ(file.lines, (std::vector<std::size_t>{5, 14}));
  EXPECT_EQ(file.report.units, 2U);
  EXPECT_EQ(file.report.skipped, 7U);
  const std::pair<std::size_t, std::string> expected[] = {
      {6, "a <tuv> in it has no <seg>"},
      {7, "a <tuv> in it has no language"},
      {8, "it has text in fewer than two languages"},
      {9, "its text in ru is empty"},
      {11, "it has text in fewer than two languages"},
      {12, "it uses the entity &nbsp;, which XML does not define and Targman does not expand"},
      {13, "it refers to the character &#x1;, which XML forbids"},
  };
  ASSERT_EQ(file.report.first_skipped.size(), std::size(expected));
  for (std::size_t i = 0; i < std::size(expected); ++i) {
    EXPECT_EQ(file.report.first_skipped[i].line, expected[i].first);
    EXPECT_EQ(file.report.first_skipped[i].message, expected[i].second);
  }
  ASSERT_EQ(file.report.first_warnings.size(), 1U);
  EXPECT_EQ(file.report.first_warnings[0].line, 14U);
}

struct ErrorCase {
  std::string_view name;
  std::string text;
  std::string_view error;  // what it starts with, behind the name of the file
  std::size_t units = 0;   // that come before it
};

class ReaderErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(ReaderErrors, NameThePlace) {
  const CollectedFile file = collect_text(GetParam().text);
  EXPECT_TRUE(!GetParam().error.empty() && file.error.starts_with(GetParam().error)) << file.error;
  EXPECT_EQ(file.units.size(), GetParam().units);
}

std::vector<ErrorCase> make_error_cases() {
  return {
      {"Empty", "", ":1: the file is empty"},
      {"NotXml", "one\ttwo\n", ":1: the file is not XML"},
      {"NotTmx", "<?xml version='1.0'?>\n<xliff/>",
       ":2: this is no TMX file but one that starts with <xliff>"},
      {"Html", "<!DOCTYPE html>\n<html><br></html>", ":2: this is no TMX file"},
      {"NoBody", "<tmx version='1.4'>\n<header/></tmx>", ":2: the file has no <body>"},
      {"CutOff", "<tmx version='1.4'><header/><body>\n" + std::string(kUnit) + "<tu>\n<tuv>",
       ":4: the file ends", 1},
      {"Garbage", make_file(kUnit) + "x", ":8: there is text behind", 1},
      {"Mismatch", make_file(std::string(kUnit) + "<tu>\n</tuv></tu>"), ":7: </tuv> stands where",
       1},
      {"Ampersand", make_file(std::string(kUnit) + "<tu><tuv><seg>R&D</seg></tuv></tu>"),
       ":6: a \"&\" stands alone", 1},
      {"BadBytes", make_file(std::string(kUnit) + "<tu><tuv><seg>\xC3\xC3</seg></tuv></tu>"),
       ":6: byte 171: the file is not UTF-8", 1},
  };
}

INSTANTIATE_TEST_SUITE_P(Table, ReaderErrors, testing::ValuesIn(make_error_cases()),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Reader, RefusesMissingFileAndFolder) {
  const TemporaryFolder folder;
  EXPECT_NE(collect(folder.file("none.tmx")).error.find("there is no such file"),
            std::string::npos);
  EXPECT_NE(collect(folder.path()).error.find("this is a folder"), std::string::npos);
}

struct WarningCase {
  std::string_view name;
  std::string text;
  std::size_t line = 0;
  std::string_view message;  // what it starts with
};

class ReaderWarns : public testing::TestWithParam<WarningCase> {};

TEST_P(ReaderWarns, AndReadsOn) {
  const CollectedFile file = collect_text(GetParam().text);
  EXPECT_EQ(file.error, "");
  EXPECT_EQ(file.units.size(), 1U);
  EXPECT_TRUE(file.header);
  ASSERT_EQ(file.report.first_warnings.size(), 1U);
  EXPECT_EQ(file.report.first_warnings[0].line, GetParam().line);
  EXPECT_TRUE(file.report.first_warnings[0].message.starts_with(GetParam().message))
      << file.report.first_warnings[0].message;
}

std::vector<WarningCase> make_warning_cases() {
  const std::string body = "<body>" + std::string(kUnit) + "</body>";
  return {
      {"NoVersion", "<tmx>\n<header/>" + body + "</tmx>", 1, "the file does not say which version"},
      {"Version2", "<tmx version='2.0'><header/>" + body + "</tmx>", 1, "version 2.0 of TMX"},
      {"NoHeader", "<tmx version='1.4'>\n" + body + "</tmx>", 2, "there is no <header>"},
      {"TwoHeaders", "<tmx version='1.4'><header/>\n<header/>" + body + "</tmx>", 2, "this header"},
      {"UnknownPart", "<tmx version='1.4'><header/>\n<x><tu/></x>" + body + "</tmx>", 2,
       "the element <x> is not known"},
      {"UnknownInBody", make_file(std::string(kUnit) + "<TU></TU>"), 6, "the element <TU>"},
      {"EntityInHeader", "<tmx version='1.4'>\n<header x='&y;'/>" + body + "</tmx>", 2,
       "the header is used as it stands although it uses the entity &y;"},
      {"FalseUtf16",
       "<?xml version='1.0' encoding='UTF-16'?><tmx version='1.4'><header/>" + body + "</tmx>", 1,
       "the file declares the encoding UTF-16"},
  };
}

INSTANTIATE_TEST_SUITE_P(Table, ReaderWarns, testing::ValuesIn(make_warning_cases()),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Reader, RemembersOnlyTheFirstRemarks) {
  std::string body;
  for (int i = 0; i < 50; ++i) {
    body += "<tu/><x/>\n";
  }
  const CollectedFile file = collect_text(make_file(body));
  EXPECT_EQ(file.report.skipped, 50U);
  EXPECT_EQ(file.report.first_skipped.size(), 20U);
  EXPECT_EQ(file.report.first_skipped.back().line, 24U);
  EXPECT_EQ(file.report.warnings, 50U);
  EXPECT_EQ(file.report.first_warnings.size(), 20U);
}

TEST(Reader, TellsProgressNowAndThen) {
  std::string body;
  while (body.size() < 1'000'000) {
    body += kUnit;
  }
  const std::string text = make_file(body);
  const CollectedFile file = collect_text(text);
  EXPECT_EQ(file.error, "");
  ASSERT_FALSE(file.progress.empty());
  EXPECT_LE(file.progress.size(), text.size() / 65'536 + 2);
  EXPECT_GE(file.progress.size(), text.size() / 65'536 - 1);
  EXPECT_TRUE(std::is_sorted(file.progress.begin(), file.progress.end()));
  EXPECT_EQ(file.progress.back(), text.size());
}

TEST(Reader, LetsExceptionsOfTheVisitorThrough) {
  const TemporaryFolder folder;
  const std::string path = folder.write("in.tmx", make_file(kUnit));
  Visitor visitor;
  visitor.unit = [](TranslationUnit&&, std::size_t) { throw Cancelled("stop"); };
  EXPECT_THROW(read(path, visitor), Cancelled);
}

// Every way of cutting a file off is an error, and what comes before the cut is read as ever.
TEST(Reader, FindsEveryTruncation) {
  for (const std::string name : {"doctype.tmx", "inline_codes.tmx", "trados.tmx"}) {
    const std::string whole = read_bytes(data_path(name));
    const std::vector<TranslationUnit> units = collect(data_path(name)).units;
    const bool is_wide = name == "trados.tmx";
    std::size_t end = whole.rfind(is_wide ? std::string("/\0t\0m\0x\0>\0", 10) : "/tmx>");
    end += is_wide ? 10 : 5;
    const TemporaryFolder folder;
    for (std::size_t size = 0; size < end; ++size) {
      const CollectedFile file = collect(folder.write("in.tmx", whole.substr(0, size)));
      ASSERT_NE(file.error, "") << name << " cut at " << size;
      ASSERT_LE(file.units.size(), units.size());
      for (std::size_t i = 0; i < file.units.size(); ++i) {
        ASSERT_EQ(file.units[i], units[i]);
      }
    }
  }
}

}  // namespace
}  // namespace targman::tmx
