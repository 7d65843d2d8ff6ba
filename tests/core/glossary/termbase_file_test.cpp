#include "core/glossary/termbase_file.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/glossary/shipped_termbases.h"

namespace targman::glossary {
namespace {

FileLanguages pair() {
  return {Language("en"), Language("hy")};
}

TEST(TermbaseFile, TellsFormatsByTheirContent) {
  EXPECT_EQ(read_termbase("en\thy\ncourt\tդատարան\n", "a.txt", {}).termbase.concepts.size(), 1U);
  EXPECT_EQ(read_termbase("court\tդատարան\n", "a.tsv", pair()).termbase.concepts.size(), 1U);
  const std::string tbx =
      "\xEF\xBB\xBF<tbx><conceptEntry><langSec xml:lang='en'><termSec><term>x</term></termSec>"
      "</langSec></conceptEntry></tbx>";
  EXPECT_EQ(read_termbase(tbx, "a.xml", {}).termbase.concepts.size(), 1U);
}

TEST(TermbaseFile, SaysWhatIsMissing) {
  try {
    (void)read_termbase("court\tդատարան\n", "ours.txt", {});
    FAIL();
  } catch (const InputError& error) {
    const std::string message = error.what();
    EXPECT_TRUE(message.starts_with("ours.txt:1: ")) << message;
    EXPECT_NE(message.find("--source-lang"), std::string::npos) << message;
  }
  EXPECT_THROW((void)read_termbase("\xFF\xFF\xFF", "a.tsv", pair()), InputError);
}

TEST(TermbaseFile, ReadsUtf16) {
  const std::string ascii = "en\tru\nact\tx\n";
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) {
    bytes += c;
    bytes += '\0';
  }
  EXPECT_EQ(read_termbase(bytes, "a.tsv", {}).termbase.concepts.size(), 1U);
}

TEST(TermbaseFile, IsWrittenAsItsNameSays) {
  const Termbase termbase = read_termbase("en\thy\ncourt\tդատարան\n", "a.tsv", {}).termbase;
  EXPECT_TRUE(write_termbase(termbase, "a.tbx", {}).starts_with("<?xml"));
  EXPECT_TRUE(write_termbase(termbase, "b/a.TSV", {}).starts_with("en\tpos\thy"));
  EXPECT_TRUE(write_termbase(termbase, "a.csv", {}).starts_with("\"en\",\"pos\""));
  EXPECT_EQ(write_termbase(termbase, "a.utf8", pair()), "court\tդատարան\t\n");
  EXPECT_THROW((void)write_termbase(termbase, "a.txt", {}), UsageError);
  EXPECT_THROW((void)write_termbase(termbase, "a.doc", pair()), UsageError);
  EXPECT_THROW((void)write_termbase(termbase, "dir.tbx/a", pair()), UsageError);
}

TEST(ShippedTermbases, HaveTermsInEveryLanguage) {
  for (const Termbase& termbase : shipped_termbases()) {
    EXPECT_EQ(termbase.languages.size(), 3U) << termbase.name;
    for (const Concept& entry : termbase.concepts) {
      for (const Language& language : termbase.languages) {
        EXPECT_FALSE(terms_in(entry, language).empty())
            << termbase.name << ":" << entry.line << " " << language.tag();
      }
    }
  }
}

}  // namespace
}  // namespace targman::glossary
