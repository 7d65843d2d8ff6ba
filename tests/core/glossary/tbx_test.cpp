#include "core/glossary/tbx.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/glossary/term_table.h"

namespace targman::glossary {
namespace {

Termbase sample() {
  return read_term_table(
             "en\tpos\thy\tru\tsubject\tnote\n"
             "treaty; pact; !deal\tnoun\tպայմանագիր\tдоговор\tlaw & order\ta < b\n"
             "Customs Union; CU\tname\tՄաքսային միություն\tТаможенный союз; ТС\t\t\n"
             "sign\tverb\tստորագրել\tподписать\t\t\n"
             "binding\tadj\tպարտադիր\tобязательный\t\t\n"
             "jointly\tadv\tհամատեղ\tсовместно\t\t\n"
             "enter into force\tphrase\tուժի մեջ մտնել\tвступать в силу\t\t\n",
             "terms.tsv")
      ->termbase;
}

const char* const kVersion2 = R"(<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
<termEntry id="1">
  <descrip type="subjectField">law</descrip>
  <descripGrp><descrip type="definition">An agreement
     of states</descrip><admin type="source">x</admin></descripGrp>
  <langSet xml:lang="en">
    <tig><term>treaty</term><termNote type="partOfSpeech">noun</termNote></tig>
    <ntig><termGrp><term>pa<hi>ct</hi></term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  </langSet>
  <langSet lang="ru"><note>of states</note>
    <tig><term>пакт</term></tig>
    <tig><term>договор</term><termNote type="administrativeStatus">preferredTerm</termNote>
      <note>better</note></tig>
  </langSet>
</termEntry>
<!-- <termEntry><langSet xml:lang="en"><tig><term>none</term></tig></langSet></termEntry> -->
</body></text></martif>)";

const char* const kDct = R"(<?xml version='1.0'?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader/><text><body><conceptEntry id="c1">
<min:subjectField>law</min:subjectField>
<langSec xml:lang="en"><termSec><term>court</term><min:partOfSpeech>noun</min:partOfSpeech>
<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
<basic:termType>shortForm</basic:termType></termSec></langSec>
<langSec xml:lang="hy"><termSec><term><![CDATA[դատարան & ]]></term></termSec></langSec>
</conceptEntry></body></text></tbx>)";

TEST(Tbx, IsWrittenAsItWasRead) {
  const Termbase termbase = sample();
  const std::string xml = write_tbx(termbase);
  const ReadTermbase again = read_tbx(xml, "terms.tsv");
  EXPECT_TRUE(again.problems.empty());
  EXPECT_EQ(write_tbx(again.termbase), xml);
  EXPECT_EQ(write_term_table(again.termbase, '\t'), write_term_table(termbase, '\t'));
}

TEST(Tbx, IsWrittenByTheRulesOfTbxBasic) {
  Termbase termbase = sample();
  termbase.concepts.resize(1);
  EXPECT_EQ(write_tbx(termbase), R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Terms of terms.tsv</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c1">
        <descrip type="subjectField">law &amp; order</descrip>
        <note>a &lt; b</note>
        <langSec xml:lang="en">
          <termSec>
            <term>treaty</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
          <termSec>
            <term>pact</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
          <termSec>
            <term>deal</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="hy">
          <termSec>
            <term>պայմանագիր</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="ru">
          <termSec>
            <term>договор</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
)");
}

TEST(Tbx, ReadsVersion2) {
  const ReadTermbase result = read_tbx(kVersion2, "v2.tbx");
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.termbase.concepts.size(), 1U);
  const Concept& entry = result.termbase.concepts[0];
  EXPECT_EQ(entry.line, 4U);
  EXPECT_EQ(entry.subject, "law");
  EXPECT_EQ(entry.definition, "An agreement of states");
  EXPECT_EQ(entry.note, "of states");
  EXPECT_EQ(entry.part_of_speech, PartOfSpeech::noun);
  ASSERT_EQ(entry.terms.size(), 4U);
  EXPECT_EQ(entry.terms[0].text, "treaty");
  EXPECT_EQ(entry.terms[1].text, "pact");
  EXPECT_EQ(entry.terms[1].status, Status::deprecated);
  EXPECT_EQ(entry.terms[2].text, "договор");
  EXPECT_EQ(entry.terms[2].status, Status::preferred);
  EXPECT_EQ(entry.terms[2].note, "better");
  EXPECT_EQ(entry.terms[3].text, "пакт");
  EXPECT_EQ(entry.terms[3].status, Status::admitted);
}

TEST(Tbx, ReadsCategoriesAsTags) {
  const ReadTermbase result = read_tbx(kDct, "dct.tbx");
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.termbase.concepts.size(), 1U);
  const Concept& entry = result.termbase.concepts[0];
  EXPECT_EQ(entry.subject, "law");
  EXPECT_EQ(entry.part_of_speech, PartOfSpeech::noun);
  ASSERT_EQ(entry.terms.size(), 2U);
  EXPECT_EQ(entry.terms[0].status, Status::admitted);
  EXPECT_EQ(entry.terms[0].type, TermType::short_form);
  EXPECT_EQ(entry.terms[1].text, "դատարան &");
}

std::string entry(const std::string& term) {
  return "<termEntry><langSet xml:lang=\"en\"><tig><term>" + term +
         "</term></tig></langSet></termEntry>\n";
}

TEST(Tbx, TellsNamesByTheirCapitals) {
  const Termbase termbase = read_term_table(
                                "en\tpos\tru\n"
                                "Anadolu; AA\tname\tагентство Анадолу; Анадолу\n"
                                "168 Hours\tname\t168 часов; 168 Жам\n"
                                "NATO\tname\tНАТО\n"
                                "gross domestic product; GDP\tnoun\tваловой продукт; ВВП\n"
                                "Sunday\tnoun\tвоскресенье\n",
                                "t.tsv")
                                ->termbase;
  const Termbase again = read_tbx(write_tbx(termbase), "t.tsv").termbase;
  ASSERT_EQ(again.concepts.size(), termbase.concepts.size());
  for (std::size_t i = 0; i < termbase.concepts.size(); ++i) {
    EXPECT_EQ(again.concepts[i].part_of_speech, termbase.concepts[i].part_of_speech) << i;
  }
}

TEST(Tbx, ReportsBadEntriesByLineAndKeepsTheOthers) {
  const std::string xml = "<martif>\n" + entry("first") + entry("&company;") + entry("a <b> c") +
                          entry("") + entry("bell \x01") + "<termEntry/>\n" +
                          "<termEntry><langSet><tig><term>x</term></tig></langSet></termEntry>\n" +
                          "<termEntry><langSet xml:lang=\"en\">\n" + entry("last &amp; &#169;") +
                          "</martif>";
  const ReadTermbase result = read_tbx(xml, "bad.tbx");
  std::vector<std::size_t> lines;
  for (const Problem& problem : result.problems) {
    lines.push_back(problem.line);
  }
  EXPECT_EQ(lines, (std::vector<std::size_t>{3, 4, 5, 5, 6, 7, 8, 8, 9}));
  ASSERT_EQ(result.termbase.concepts.size(), 2U);
  EXPECT_EQ(result.termbase.concepts[0].terms[0].text, "first");
  EXPECT_EQ(result.termbase.concepts[1].terms[0].text, "last & ©");
}

TEST(Tbx, KeepsTheOrderOfLanguagesOfEachEntry) {
  const std::string xml =
      write_tbx(read_term_table("en\thy\tru\na\t\tб\nc\tդ\tе\n", "t.tsv")->termbase);
  const ReadTermbase again = read_tbx(xml, "t.tsv");
  EXPECT_EQ(write_tbx(again.termbase), xml);
  EXPECT_EQ(again.termbase.languages.size(), 3U);
}

TEST(Tbx, IsReadAsFarAsItGoes) {
  for (const std::string& whole :
       {std::string(kVersion2), std::string(kDct), write_tbx(sample())}) {
    for (std::size_t size = 0; size < whole.rfind('>'); ++size) {
      try {
        const ReadTermbase result = read_tbx(whole.substr(0, size), "cut.tbx");
        EXPECT_FALSE(result.problems.empty()) << size;
      } catch (const InputError&) {
        EXPECT_LT(size, 300U);  // the root is not there yet
      }
    }
  }
}

TEST(Tbx, IsNoOtherXml) {
  for (const char* text : {"", "<", "<html/>", "no xml", "<!-- <tbx> -->", "<?xml"}) {
    EXPECT_THROW((void)read_tbx(text, "other.tbx"), InputError) << text;
  }
}

TEST(Tbx, BearsHostileFiles) {
  std::string deep = "<tbx>\n<conceptEntry>";
  for (int i = 0; i < 100'000; ++i) {
    deep += "<a>";
  }
  EXPECT_EQ(read_tbx(deep, "deep.tbx").termbase.concepts.size(), 0U);
  for (int i = 0; i < 100'000; ++i) {
    deep += "</a>";
  }
  deep += "</conceptEntry>\n" + entry("term") + "</tbx>";
  const ReadTermbase result = read_tbx(deep, "deep.tbx");
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].line, 2U);
  EXPECT_EQ(result.termbase.concepts.size(), 1U);

  const std::string bomb =
      "<!DOCTYPE tbx [<!ENTITY a \"&b;&b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<tbx>" +
      entry("&a;") + "</tbx>";
  EXPECT_EQ(read_tbx(bomb, "bomb.tbx").termbase.concepts.size(), 0U);

  const std::string sections = "<tbx>" + entry("<![CDATA[" + std::string(900'000, '&') + "]]>");
  EXPECT_EQ(read_tbx(sections, "long.tbx").termbase.concepts.size(), 0U);
  EXPECT_EQ(read_tbx("<tbx>" + std::string(1'000'000, '<'), "x").termbase.concepts.size(), 0U);
}

}  // namespace
}  // namespace targman::glossary
