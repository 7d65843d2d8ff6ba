// What the files in `glossaries` keep to, and that the rules notice where one does not.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/glossary/tbx.h"
#include "core/glossary/term_table.h"
#include "tests/case_name.h"
#include "tests/core/glossary/table_rules.h"
#include "tests/core/glossary/tbx_rules.h"

namespace targman::glossary {
namespace {

std::string terms(const std::string& lines) {
  return "en\tpos\thy\tru\tsubject\tnote\n" + lines;
}

std::string words(const std::string& lines) {
  return "en\tpos\thy\tru\n" + lines;
}

std::string good() {
  return terms(
      "BBC; BBC World\tname\tԲի-Բի-Սի; BBC\tБи-би-си; BBC\tmedia\t\n"
      "coup d'état\tnoun\tհեղաշրջում\tпереворот; !путч\tpolitics\ta note\n"
      "lay down arms\tverb\tվայր դնել զենքը\tне складывать оружия\tdefence\t\n"
      "lay down arms; yield\tphrase\tու նա, որ\tи тот, кто\tdefence\t\n"
      "phase II\tnoun\tII փուլ\tфаза II\tlaw\t\n");
}

struct BadTable {
  const char* name;
  std::string text;
  std::size_t line;
  std::string reason;
};

std::ostream& operator<<(std::ostream& out, const BadTable& row) {
  return out << row.name;
}

class BadTables : public testing::TestWithParam<BadTable> {};

TEST_P(BadTables, AreRefused) {
  const auto problems = table_problems({{"bad.tsv", GetParam().text}});
  const std::string expected =
      "bad.tsv:" + std::to_string(GetParam().line) + ": " + GetParam().reason;
  EXPECT_TRUE(std::ranges::any_of(problems, [&](const std::string& problem) {
    return problem.starts_with(expected);
  })) << testing::PrintToString(problems);
}

std::string row(const std::string& line) {
  return terms(line + "\tlaw\t\n");
}

INSTANTIATE_TEST_SUITE_P(
    Alphabets, BadTables,
    testing::Values(
        BadTable{"LatinOInCyrillic", row("court\tnoun\tդատարան\tсуд; cуд"), 2, "a word is of"},
        BadTable{"CyrillicInArmenian", row("court\tnoun\tդаտարան\tсуд"), 2, "a word is of"},
        BadTable{"CyrillicInEnglish", row("cоurt\tnoun\tդատարան\tсуд"), 2, "a word is of"},
        BadTable{"RussianForArmenian", row("court\tnoun\tсуд\tсуд"), 2, "a word is in the wrong"},
        BadTable{"ArmenianForRussian", row("court\tnoun\tդատարան\tդատարան"), 2, "a word is in"},
        BadTable{"LookAlikeAcronym", row("UN\tname\tՄԱԿ\tOOH"), 2, "a word in Latin letters"},
        BadTable{"LookAlikePreposition", row("act with\tverb\tգործել\tдействовать c"), 2,
                 "a word in Latin letters"},
        BadTable{"ComposedOfTwo", row("army\tnoun\tբանակ\tармии\u0306"), 2, "a word is of"},
        BadTable{"OldSpelling", row("and\tphrase\tեւ\tи"), 2, "the spelling"}),
    case_name<BadTable>);

INSTANTIATE_TEST_SUITE_P(
    Marks, BadTables,
    testing::Values(
        BadTable{"ArmenianColon", row("court\tnoun\tդատարան:\tсуд"), 2, "there is a stray mark"},
        BadTable{"ArmenianStop", row("court\tnoun\tդատարան։\tсуд"), 2, "there is a stray mark"},
        BadTable{"ArmenianQuestion", row("what\tphrase\tի՞նչ\tчто"), 2, "there is a stray mark"},
        BadTable{"FullStop", row("court.\tnoun\tդատարան\tсуд"), 2, "there is a stray mark"},
        BadTable{"Comma", row("court\tnoun\tդատարան\tсуд,"), 2, "there is a stray mark"},
        BadTable{"CommaBetween", row("court\tnoun\tդատարան\tсуд ,палата"), 2,
                 "there is a stray mark"},
        BadTable{"Brackets", row("court\tnoun\tդատարան\tсуд (орган)"), 2, "there is a stray mark"},
        BadTable{"Guillemets", row("court\tnoun\t«դատարան»\tсуд"), 2, "there is a stray mark"},
        BadTable{"Slash", row("court\tnoun\tդատարան\tсуд/палата"), 2, "there is a stray mark"},
        BadTable{"SpaceBehind", row("court \tnoun\tդատարան\tсуд"), 2, "there is stray white"},
        BadTable{"SpaceBefore", row("court\tnoun\t դատարան\tсуд"), 2, "there is stray white"},
        BadTable{"TwoSpaces", row("law  court\tnoun\tդատարան\tсуд"), 2, "there is stray white"},
        BadTable{"FixedSpace", row("court\tnoun\tդատարան\tсуд\u00A0палата"), 2,
                 "there is stray white"}),
    case_name<BadTable>);

INSTANTIATE_TEST_SUITE_P(
    Entries, BadTables,
    testing::Values(
        BadTable{"NoTranslation", row("court\tnoun\t\tсуд"), 2, "a term is missing in column hy"},
        BadTable{"NoSecondTerm", row("court\tnoun\tդատարան\tсуд; "), 2, "there is stray white"},
        BadTable{"EmptyTerm", row("court\tnoun\tդատարան\tсуд; ; палата"), 2, "a term is missing"},
        BadTable{"ForbiddenAlone", row("court\tnoun\tդատարան\t!суд"), 2, "a term is missing"},
        BadTable{"ForbiddenFirst", row("court\tnoun\tդատարան\tсуд; !палата; коллегия"), 2,
                 "a term stands behind a forbidden one"},
        BadTable{"TermTwice", row("court\tnoun\tդատարան\tсуд; суд"), 2, "a term comes twice"},
        BadTable{"TermTwiceForbidden", row("court\tnoun\tդատարան\tсуд; !суд"), 2,
                 "a term comes twice"},
        BadTable{"PartOfSpeech", row("court\tn\tդատարան\tсуд"), 2, "there is no part of speech"},
        BadTable{"NoSubject", terms("court\tnoun\tդատարան\tсуд\t\t\n"), 2, "the subject"},
        BadTable{"Columns", terms("court\tnoun\tդատարան\tсуд\n"), 2, "the line has not"},
        BadTable{"Heading", "en\thy\tru\n", 1, "the heading"},
        BadTable{"LastLine", terms("court\tnoun\tդատարան\tсуд\tlaw\t"), 2, "the last line"},
        BadTable{"Windows", row("court\tnoun\tդատարան\tсуд\r"), 2, "there is stray white"},
        BadTable{"ArmenianVerb", row("sign\tverb\tստորագրում\tподписать"), 2, "a verb is not"},
        BadTable{"ArmenianPast", row("sign\tverb\tստորագրեց\tподписать"), 2, "a verb is not"},
        BadTable{"RussianVerb", row("sign\tverb\tստորագրել\tподписать; подписал"), 2,
                 "a verb is not"},
        BadTable{"RussianReflexive", row("meet\tverb\tհանդիպել\tвстретится"), 2, "a verb is not"},
        BadTable{"EnglishVerb", row("to sign\tverb\tստորագրել\tподписать"), 2, "a verb has"},
        BadTable{"Order", row("law\tnoun\tօրենք\tзакон\tlaw\t\ncourt\tnoun\tդատարան\tсуд"), 3,
                 "the line is not in the order"},
        BadTable{"OrderOfBytes", row("court\tnoun\tդատարան\tсуд\tlaw\t\nUN\tname\tՄԱԿ\tООН"), 3,
                 "the line is not in the order"},
        BadTable{"ConceptTwice",
                 row("court\tnoun\tդատարան\tсуд\tlaw\t\n"
                     "court; tribunal\tnoun\tտրիբունալ\tтрибунал"),
                 3, "the concept is there already: bad.tsv:2"},
        BadTable{"WordOfTerms", words("court\tname\tդատարան\tсуд\n"), 2,
                 "there is no part of speech"},
        BadTable{"WordTwice", words("act\tnoun\tակտ\tакт\nact\tnoun\tակտ\tакт\n"), 3,
                 "the line is not in the order"}),
    case_name<BadTable>);

TEST(ShippedFiles, MayHaveWhatTheRulesAllow) {
  EXPECT_EQ(table_problems({{"good.tsv", good()},
                            {"words.tsv", words("act\tnoun\tակտ\tакт\n"
                                                "act\tverb\tգործել\tдействовать\n")}}),
            std::vector<std::string>());
  const std::string xml = write_tbx(read_term_table(good(), "good.tsv")->termbase);
  EXPECT_EQ(tbx_problems(xml), std::vector<std::string>());
}

TEST(ShippedFiles, HaveNoConceptInTwoTables) {
  const auto problems = table_problems(
      {{"a.tsv", row("court\tnoun\tդատարան\tсуд")}, {"b.tsv", row("court\tnoun\tդատարան\tсуд")}});
  EXPECT_EQ(problems, std::vector<std::string>{"b.tsv:2: the concept is there already: a.tsv:2"});
}

/// A change that makes a good file a bad one.
struct BadTbx {
  const char* name;
  std::string what;
  std::string instead;
  std::string reason;
};

std::ostream& operator<<(std::ostream& out, const BadTbx& row) {
  return out << row.name;
}

class BadTbxFiles : public testing::TestWithParam<BadTbx> {};

TEST_P(BadTbxFiles, AreRefused) {
  std::string xml = write_tbx(read_term_table(good(), "good.tsv")->termbase);
  const std::size_t at = xml.find(GetParam().what);
  ASSERT_NE(at, std::string::npos);
  xml.replace(at, GetParam().what.size(), GetParam().instead);
  const auto problems = tbx_problems(xml);
  ASSERT_FALSE(problems.empty());
  EXPECT_NE(problems[0].find(": " + GetParam().reason), std::string::npos) << problems[0];
}

INSTANTIATE_TEST_SUITE_P(
    Structure, BadTbxFiles,
    testing::Values(
        BadTbx{"CutOff", "</tbx>", "", "it is no well-formed XML"},
        BadTbx{"Dialect", "TBX-Basic", "TBX-Min", "type is not TBX-Basic"},
        BadTbx{"Style", "\"dca\"", "\"dct\"", "style is not dca"},
        BadTbx{"Namespace", "urn:iso:std:iso:30042:ed-2", "urn:x", "xmlns is not"},
        BadTbx{"NoLanguage", "xml:lang=\"en\" xmlns", "xmlns", "tbx wants the attribute"},
        BadTbx{"NoHeader", "<sourceDesc>", "<sourceDesc><p>x</p>", "sourceDesc has not"},
        BadTbx{"OldEntry", "<conceptEntry id=\"c1\">", "<conceptEntry id=\"c1\"><langSet/>",
               "langSet has no place here"},
        BadTbx{"NoId", " id=\"c2\"", "", "conceptEntry wants the attribute id"},
        BadTbx{"IdTwice", "id=\"c2\"", "id=\"c1\"", "the id is there already"},
        BadTbx{"Attribute", "<termSec>", "<termSec lang=\"en\">", "termSec has no attribute"},
        BadTbx{"LanguageTwice", "\"hy\"", "\"en\"", "the language is there already"},
        BadTbx{"NoLanguageTag", "langSec xml:lang=\"hy\"", "langSec", "langSec wants"},
        BadTbx{"NoTerm", "<term>BBC</term>", "", "the term does not come first"},
        BadTbx{"EmptyTerm", "<term>BBC</term>", "<term></term>", "term wants a text"},
        BadTbx{"TermTwice", "<term>BBC</term>", "<term>BBC</term><term>BBC</term>",
               "term has no place here"},
        BadTbx{"Text", "<termSec>", "<termSec>word", "termSec has text"},
        BadTbx{"NoteBeforeCategory", "<term>BBC</term>", "<term>BBC</term><note>x</note>",
               "termNote stands behind note"},
        BadTbx{"NoteBehindLanguages", "</langSec>\n      </conceptEntry>",
               "</langSec><note>x</note></conceptEntry>", "note stands behind langSec"}),
    case_name<BadTbx>);

INSTANTIATE_TEST_SUITE_P(
    Categories, BadTbxFiles,
    testing::Values(
        BadTbx{"ProperNoun", ">noun<", ">properNoun<", "partOfSpeech is never properNoun"},
        BadTbx{"Status", ">preferredTerm-admn-sts<", ">preferredTerm<",
               "administrativeStatus is never preferredTerm"},
        BadTbx{"Type", ">acronym<", ">initialism<", "termType is never initialism"},
        BadTbx{"Unknown", "type=\"termType\"", "type=\"gender\"", "there is no gender"},
        BadTbx{"NoCategory", " type=\"partOfSpeech\"", "", "termNote wants the attribute type"},
        BadTbx{"Level", "<descrip type=\"subjectField\">", "<descrip type=\"context\">",
               "there is no context at this level"},
        BadTbx{"Twice", "type=\"administrativeStatus\"", "type=\"partOfSpeech\"",
               "partOfSpeech comes twice"},
        BadTbx{"Empty", ">fullForm<", "><", "termNote wants a text"}),
    case_name<BadTbx>);

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> files(const std::string& extension) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(TARGMAN_GLOSSARIES)) {
    if (entry.path().extension() == extension) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

TEST(ShippedFiles, KeepTheRulesOfTables) {
  std::vector<TableText> terms;
  std::vector<std::string> problems;
  for (const std::filesystem::path& path : files(".tsv")) {
    if (path.stem() != "words") {
      terms.push_back({path.filename().string(), read_file(path)});
      continue;
    }
    // A word may be a term too.
    problems = table_problems({{path.filename().string(), read_file(path)}});
  }
  std::ranges::copy(table_problems(terms), std::back_inserter(problems));
  EXPECT_EQ(problems, std::vector<std::string>());
  EXPECT_GE(terms.size(), 10U);
}

TEST(ShippedFiles, KeepTheRulesOfTbx) {
  const auto paths = files(".tbx");
  for (const std::filesystem::path& path : paths) {
    EXPECT_EQ(tbx_problems(read_file(path)), std::vector<std::string>()) << path;
  }
  EXPECT_GE(paths.size(), 10U);
}

}  // namespace
}  // namespace targman::glossary
