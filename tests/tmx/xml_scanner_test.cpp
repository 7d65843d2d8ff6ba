#include "tmx/xml_scanner.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

// Every token as kind, line and body: "T1(text) S2(a b='c') E3(a) C1(cdata)".
std::string scan(std::string_view text) {
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", text));
  XmlScanner scanner(source);
  std::string result;
  try {
    while (true) {
      const XmlToken token = scanner.next();
      if (token.kind == XmlTokenKind::end_of_file) {
        return result;
      }
      result += result.empty() ? "" : " ";
      result += "TCSE"[static_cast<std::size_t>(token.kind)];
      result += std::to_string(token.line) + "(" + std::string(token.body) + ")";
    }
  } catch (const InputError& error) {
    return result + " !" + std::string(error.what()).substr(folder.file("in.tmx").size());
  }
}

struct ScanCase {
  std::string_view name;
  std::string_view text;
  std::string_view tokens;
};

class Scans : public testing::TestWithParam<ScanCase> {};

TEST_P(Scans, Tokens) {
  EXPECT_EQ(scan(GetParam().text), GetParam().tokens);
}

constexpr ScanCase kScanCases[] = {
    {"Text", " x\n", "T1( x\n)"},
    {"Tags", "<a>\n<b c='d'/>\n</a >", "S1(a) T1(\n) S2(b c='d'/) T2(\n) E3(a )"},
    {"QuotesHoldAngles", R"(<a b=">" c='>"'>x)", R"(S1(a b=">" c='>"') T1(x))"},
    {"TagOverLines", "<a\nb='\n'\n>\n<c>", "S1(a\nb='\n'\n) T4(\n) S5(c)"},
    {"Comment", "<!-- <a> \" ' - -> -->x<!---->y", "T1(x) T1(y)"},
    {"Cdata", "<![CDATA[<a>]]]]><![CDATA[]]>", "C1(<a>]]) C1()"},
    {"Instruction", "<?xml version='1.0'?><?x <a> > ?>y", "T1(y)"},
    {"InstructionNamedLikeXml", "<a/><?xml-stylesheet x?>", "S1(a/)"},
    {"Doctype", "<!DOCTYPE tmx SYSTEM 'a>b'>\n<a>", "T1(\n) S2(a)"},
    {"Subset", "<!DOCTYPE a [<!ENTITY b ']>'><!-- ]>' --><?c ]>\" ?>\n %d; ] >\n<a>",
     "T2(\n) S3(a)"},
};

INSTANTIATE_TEST_SUITE_P(Table, Scans, testing::ValuesIn(kScanCases),
                         [](const auto& row) { return std::string(row.param.name); });

struct RefusalCase {
  std::string_view name;
  std::string_view text;
  std::string_view error;  // what its message starts with
};

class ScannerRefuses : public testing::TestWithParam<RefusalCase> {};

TEST_P(ScannerRefuses, WithLine) {
  const std::string tokens = scan(GetParam().text);
  EXPECT_NE(tokens.find("!" + std::string(GetParam().error)), std::string::npos) << tokens;
}

constexpr RefusalCase kRefusalCases[] = {
    {"OpenTag", "\n<a b='", ":2: the file ends in the middle"},
    {"OpenComment", "<a>\n<!-- -", ":2: the file ends in the middle"},
    {"OpenCdata", "<![CDATA[ ]]", ":1: the file ends in the middle"},
    {"OpenDoctype", "<!DOCTYPE a [", ":1: the file ends in the middle"},
    {"OpenInstruction", "<?a ?", ":1: the file ends in the middle"},
    {"AngleInTag", "<a\n<b>", ":1: there is a \"<\" inside this tag"},
    {"AngleInAttribute", "\n<a b='<'>", ":2: there is a \"<\" inside this tag"},
    {"UnknownDeclaration", "<!ELEMENT a>", ":1: \"<!\" starts nothing"},
    {"LateXmlDeclaration", "\n<?xml version='1.0'?>", ":2: the XML declaration must be"},
    {"OnlyAngle", "<", ":1: the file ends in the middle"},
};

INSTANTIATE_TEST_SUITE_P(Table, ScannerRefuses, testing::ValuesIn(kRefusalCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(XmlScanner, GivesTheSameWhereverBlocksEnd) {
  // The pattern is moved over the end of a block of the file byte by byte.
  const std::string pattern = "<!-- c --><a b='>'>x<![CDATA[y]]]]></a><?p ?>\n";
  const std::string tokens = "S1(a b='>') T1(x) C1(y]]) E1(a) T1(\n)";
  constexpr std::size_t kBlock = std::size_t{64} * 1024;
  for (std::size_t i = 0; i <= pattern.size(); ++i) {
    const std::string padding = "<!--" + std::string(kBlock - i - 7, ' ') + "-->";
    EXPECT_EQ(scan(padding + pattern), tokens) << i;
  }
}

TEST(XmlScanner, RefusesEndlessToken) {
  const std::string tokens = scan("<a>\n<!-- " + std::string(std::size_t{65} * 1024 * 1024, 'x'));
  EXPECT_NE(tokens.find("!:2: a text or tag that starts here is longer than 64 MB"),
            std::string::npos);
}

TEST(XmlScanner, CountsBytesOfTokens) {
  const TemporaryFolder folder;
  Utf8Source source(folder.write("in.tmx", "<?x?><a>xy</a>"));
  XmlScanner scanner(source);
  scanner.next();
  EXPECT_EQ(scanner.offset(), 8U);
  scanner.next();
  EXPECT_EQ(scanner.offset(), 10U);
}

// A DOCTYPE of several blocks of the file, as exports carry that bring their DTD along.
TEST(XmlScanner, CountsLinesAcrossALongDoctype) {
  constexpr std::size_t kDeclarations = 20'000;
  std::string text = "<!DOCTYPE tmx [\n";
  for (std::size_t i = 0; i < kDeclarations; ++i) {
    text += "<!ENTITY name 'value'>\n";
  }
  EXPECT_EQ(scan(text + "]>\n<a>"), "T20002(\n) S20003(a)");
  EXPECT_TRUE(scan(text).starts_with(" !:1: the file ends in the middle")) << scan(text);
}

}  // namespace
}  // namespace targman::tmx
