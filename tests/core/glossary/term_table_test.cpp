#include "core/glossary/term_table.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace targman::glossary {
namespace {

const char* const kTable =
    "en\tpos\thy\tru\tsubject\tnote\n"
    "treaty; pact; !deal\tnoun\tպայմանագիր\tдоговор; пакт\tlaw\tsigned by states\n"
    "Lake Sevan\tname\tՍևանա լիճ\tозеро Севан; Севан\t\t\n"
    "Customs Union; CU\tname\tՄաքսային միություն; ՄՄ\tТаможенный союз; ТС\teconomy\t\n";

ReadTermbase read(const std::string& text) {
  auto table = read_term_table(text, "terms.tsv");
  EXPECT_TRUE(table.has_value());
  return table ? std::move(*table) : ReadTermbase();
}

/// The terms of a concept in a language, marked as in a table.
std::string terms_of(const Concept& entry, const char* language) {
  std::string terms;
  for (const Term* term : terms_in(entry, Language(language))) {
    terms += terms.empty() ? "" : "; ";
    terms += term->status == Status::deprecated ? "!" + term->text : term->text;
  }
  return terms;
}

TEST(TermTable, HasAConceptALine) {
  const ReadTermbase result = read(kTable);
  EXPECT_TRUE(result.problems.empty());
  const Termbase& termbase = result.termbase;
  EXPECT_EQ(termbase.name, "terms.tsv");
  ASSERT_EQ(termbase.languages.size(), 3U);
  EXPECT_EQ(termbase.languages[1].tag(), "hy");
  ASSERT_EQ(termbase.concepts.size(), 3U);
  const Concept& treaty = termbase.concepts[0];
  EXPECT_EQ(treaty.line, 2U);
  EXPECT_EQ(treaty.part_of_speech, PartOfSpeech::noun);
  EXPECT_EQ(treaty.subject, "law");
  EXPECT_EQ(treaty.note, "signed by states");
  ASSERT_EQ(treaty.terms.size(), 6U);
  EXPECT_EQ(treaty.terms[0].status, Status::preferred);
  EXPECT_EQ(treaty.terms[1].status, Status::admitted);
  EXPECT_EQ(treaty.terms[2].status, Status::deprecated);
  EXPECT_EQ(treaty.terms[2].text, "deal");
  EXPECT_EQ(termbase.concepts[2].terms[1].type, TermType::acronym);
}

TEST(TermTable, IsWrittenAsItWasRead) {
  const Termbase termbase = read(kTable).termbase;
  EXPECT_EQ(write_term_table(termbase, '\t'), kTable);
  Termbase again = read(write_term_table(termbase, ',')).termbase;
  EXPECT_EQ(again, termbase);
}

TEST(TermTable, KeepsWhatSpreadsheetsTakeForMore) {
  Termbase termbase;
  termbase.name = "terms.tsv";
  termbase.languages = {Language("en"), Language("hy")};
  Concept entry;
  entry.line = 2;
  entry.note = "\"Republic\" follows; a \\t and more";
  entry.definition = "=x";
  entry.terms = {{"a, b", Language("en"), Status::preferred, TermType::full_form, {}},
                 {"«գ»", Language("hy"), Status::preferred, TermType::full_form, {}}};
  termbase.concepts = {entry};
  for (const char separator : {'\t', ',', ';'}) {
    EXPECT_EQ(read(write_term_table(termbase, separator)).termbase, termbase) << separator;
  }
}

TEST(TermTable, ReadsWhatSpreadsheetsWrite) {
  for (const char* text : {"English;Armenian\r\n\"act; law\";օրենք\r\n",
                           "EN,HY\n\"act; law\",օրենք", "\n\nen\thy\ract; law\tօրենք\r"}) {
    const ReadTermbase result = read(text);
    EXPECT_TRUE(result.problems.empty()) << text;
    ASSERT_EQ(result.termbase.concepts.size(), 1U) << text;
    EXPECT_EQ(terms_of(result.termbase.concepts[0], "en"), "act; law");
    EXPECT_EQ(terms_of(result.termbase.concepts[0], "hy"), "օրենք");
  }
}

TEST(TermTable, ReportsBadEntriesByLine) {
  const ReadTermbase result = read(
      "en\tru\n"
      "act\tзакон\tmore\n"
      "\t\n"
      "a; ; b\tа\n"
      "!\tзапрет\n" +
      std::string(kLongestTerm + 1, 'x') + "\tдлинно\n" + "\"open\tоткрыто\n");
  ASSERT_EQ(result.problems.size(), 4U);
  EXPECT_EQ(result.problems[0].line, 2U);
  EXPECT_EQ(result.problems[1].line, 4U);
  EXPECT_EQ(result.problems[2].line, 5U);
  EXPECT_EQ(result.problems[3].line, 6U);
  ASSERT_EQ(result.termbase.concepts.size(), 4U);
  EXPECT_EQ(terms_of(result.termbase.concepts[0], "en"), "a; b");
  EXPECT_EQ(terms_of(result.termbase.concepts[1], "ru"), "запрет");
  EXPECT_EQ(terms_of(result.termbase.concepts[3], "en"), "\"open");
}

TEST(TermTable, WantsTwoDifferentLanguages) {
  EXPECT_FALSE(read_term_table("", "t").has_value());
  EXPECT_FALSE(read_term_table("посол\tդեսպան\n", "t").has_value());
  EXPECT_FALSE(read_term_table("en\tpos\tnote\n", "t").has_value());
  EXPECT_THROW((void)read_term_table("en\thy\ten\n", "t"), InputError);
  EXPECT_TRUE(read_term_table("en-GB\ten-US\n", "t").has_value());
}

TEST(TermTable, TakesHugeCells) {
  const std::string cell(5'000'000, ';');
  const ReadTermbase result = read("en\tru\n" + cell + "\tа\n");
  EXPECT_EQ(result.termbase.concepts.size(), 1U);
  EXPECT_EQ(result.problems.size(), 1U);
  const std::string quotes(5'000'000, '"');
  (void)read_term_table("en\tru\n" + quotes + "\n", "t");
}

TEST(OmegatGlossary, HasSourceTargetAndComment) {
  const ReadTermbase result =
      read_omegat_glossary("# ours\ncourt\tդատարան\tlaw\nact\tօրենք\nempty\t\nalone\n", "g.txt",
                           Language("en"), Language("hy"));
  ASSERT_EQ(result.termbase.concepts.size(), 2U);
  EXPECT_EQ(result.termbase.concepts[0].note, "law");
  EXPECT_EQ(terms_of(result.termbase.concepts[1], "hy"), "օրենք");
  ASSERT_EQ(result.problems.size(), 2U);
  EXPECT_EQ(result.problems[0].line, 4U);
  EXPECT_EQ(result.problems[1].line, 5U);
}

TEST(OmegatGlossary, MayHaveCommas) {
  const ReadTermbase result =
      read_omegat_glossary("\"court, supreme\",դատարան\n", "g.csv", Language("en"), Language("hy"));
  ASSERT_EQ(result.termbase.concepts.size(), 1U);
  EXPECT_EQ(terms_of(result.termbase.concepts[0], "en"), "court, supreme");
}

TEST(OmegatGlossary, HasALineForEveryTwoTermsThatMayBeUsed) {
  const Termbase termbase = read(kTable).termbase;
  EXPECT_EQ(write_omegat_glossary(termbase, Language("en"), Language("ru")),
            "treaty\tдоговор\tlaw; signed by states\n"
            "treaty\tпакт\tlaw; signed by states\n"
            "pact\tдоговор\tlaw; signed by states\n"
            "pact\tпакт\tlaw; signed by states\n"
            "Lake Sevan\tозеро Севан\t\n"
            "Lake Sevan\tСеван\t\n"
            "Customs Union\tТаможенный союз\teconomy\n"
            "Customs Union\tТС\teconomy\n"
            "CU\tТаможенный союз\teconomy\n"
            "CU\tТС\teconomy\n");
  EXPECT_TRUE(write_omegat_glossary(termbase, Language("ru"), Language("en"))
                  .starts_with("договор\ttreaty\tlaw; signed by states; not deal\n"));
}

}  // namespace
}  // namespace targman::glossary
