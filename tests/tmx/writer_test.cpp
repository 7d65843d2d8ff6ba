#include "tmx/writer.h"

#include <filesystem>
#include <utility>

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

TranslationUnit make_unit() {
  TranslationUnit unit;
  unit.metadata = {{{"tuid", "1\n\"<&>"}, {"colour", "red"}, {"changedate", "yesterday"}},
                   {{"x-a", "1 & 2", Language("en")}},
                   {{"note", Language()}}};
  unit.variants.push_back({Language("en-US"), "Read it.", "Read <ph x=\"1\"/>it.", {}});
  unit.variants.push_back({Language("ru-RU"),
                           "Прочитайте\r\n<это>.\x01",
                           "",
                           {{{"changeid", "anna"}, {"x", "y"}}, {{"p", "", {}}}, {}}});
  Occurrence occurrence;
  occurrence.article = 1;
  occurrence.position = 2;
  unit.occurrences.push_back(occurrence);
  return unit;
}

Header make_header() {
  Header header;
  header.source_language = Language("en-US");
  header.metadata = {{{"creationtool", "Other"}, {"creationid", "anna"}, {"colour", "red"}},
                     {{"x-project", "News", {}}},
                     {{"checked", Language("en")}}};
  header.articles[1].title = "Trade forum";
  return header;
}

std::string write_file(const Header& header, const WriteOptions& options) {
  const TemporaryFolder folder;
  Writer writer(folder.file("out.tmx"), header, options);
  writer.write(make_unit());
  writer.finish();
  return read_bytes(folder.file("out.tmx"));
}

constexpr std::string_view kStart =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
    "<tmx version=\"1.4\">\n"
    "  <header creationtool=\"Targman\" creationtoolversion=\"";

// The file behind the version of the program.
std::string without_start(const std::string& file) {
  EXPECT_TRUE(file.starts_with(kStart)) << file;
  return file.substr(file.find('"', kStart.size()) + 1);
}

TEST(Writer, WritesEverything) {
  EXPECT_EQ(
      without_start(write_file(make_header(), {})),
      R"( segtype="sentence" o-tmf="Targman" adminlang="en" datatype="plaintext" srclang="en-US" creationid="anna" colour="red">
    <note xml:lang="en">checked</note>
    <prop type="x-project">News</prop>
    <prop type="x-targman:article">number=1|title=Trade forum</prop>
  </header>
  <body>
    <tu tuid="1&#10;&quot;&lt;&amp;&gt;" colour="red" changedate="yesterday">
      <note>note</note>
      <prop type="x-a" xml:lang="en">1 &amp; 2</prop>
      <prop type="x-targman:occurrence">article=1|position=2</prop>
      <tuv xml:lang="en-US">
        <seg>Read <ph x="1"/>it.</seg>
      </tuv>
      <tuv xml:lang="ru-RU" changeid="anna" x="y">
        <prop type="p"></prop>
        <seg>Прочитайте&#13;
&lt;это&gt;.)"
      "\xEF\xBF\xBD"
      R"(</seg>
      </tuv>
    </tu>
  </body>
</tmx>
)");
}

TEST(Writer, WritesPlainTextAndWhatTheDtdAllows) {
  EXPECT_EQ(
      without_start(write_file(make_header(), {Level::plain, Provenance::omit})),
      R"( segtype="sentence" o-tmf="Targman" adminlang="en" datatype="plaintext" srclang="en-US" creationid="anna">
    <note xml:lang="en">checked</note>
    <prop type="x-project">News</prop>
  </header>
  <body>
    <tu tuid="1&#10;&quot;&lt;&amp;&gt;">
      <note>note</note>
      <prop type="x-a" xml:lang="en">1 &amp; 2</prop>
      <tuv xml:lang="en-US">
        <seg>Read it.</seg>
      </tuv>
      <tuv xml:lang="ru-RU" changeid="anna">
        <prop type="p"></prop>
        <seg>Прочитайте&#13;
&lt;это&gt;.)"
      "\xEF\xBF\xBD"
      R"(</seg>
      </tuv>
    </tu>
  </body>
</tmx>
)");
}

TEST(Writer, NamesAllLanguagesWhereTheSourceIsNotKnown) {
  EXPECT_NE(write_file({}, {}).find(" srclang=\"*all*\">"), std::string::npos);
}

TEST(Writer, SpellsLanguagesForOtherReadersAtPlainLevel) {
  Header header;
  header.source_language = Language("en_US");
  EXPECT_NE(write_file(header, {Level::plain, Provenance::omit}).find(" srclang=\"en-US\">"),
            std::string::npos);
  EXPECT_NE(write_file(header, {}).find(" srclang=\"en_US\">"), std::string::npos);
}

TEST(Writer, IsDeterministic) {
  EXPECT_EQ(write_file(make_header(), {}), write_file(make_header(), {}));
}

TEST(Writer, LeavesOutAttributesThatWouldSpoilTheFile) {
  const TemporaryFolder folder;
  TranslationUnit unit = make_unit();
  unit.metadata.attributes = {{"a", "1"},  {"a", "2"},        {"b c", "3"}, {"", "4"},
                              {"1d", "5"}, {"xml:lang", "6"}, {"lang", "7"}};
  Writer writer(folder.file("out.tmx"), {}, {});
  writer.write(unit);
  writer.finish();
  EXPECT_NE(read_bytes(folder.file("out.tmx")).find("<tu a=\"1\">"), std::string::npos);
}

TEST(Writer, LeavesNothingWithoutFinish) {
  const TemporaryFolder folder;
  {
    Writer writer(folder.file("out.tmx"), make_header(), {});
    writer.write(make_unit());
    const Writer moved(std::move(writer));
    EXPECT_EQ(names_in(folder.path()).size(), 1U);
  }
  EXPECT_EQ(names_in(folder.path()).size(), 0U);
}

TEST(Writer, ReportsAFolderThatIsMissing) {
  const TemporaryFolder folder;
  EXPECT_THROW(Writer(folder.file("none/out.tmx"), {}, {}), StorageError);
  EXPECT_THROW(Writer(folder.path(), {}, {}), StorageError);
}

}  // namespace
}  // namespace targman::tmx
