#include "tmx/encoding.h"

#include <gtest/gtest.h>

namespace targman::tmx {
namespace {

using namespace std::string_view_literals;

struct SniffCase {
  std::string_view name;
  std::string_view bytes;
  std::string_view encoding;
  std::size_t bom_bytes = 0;
  bool declared = false;
};

class SniffEncoding : public testing::TestWithParam<SniffCase> {};

TEST_P(SniffEncoding, FindsIt) {
  const SniffCase& expected = GetParam();
  const Encoding encoding = sniff_encoding(expected.bytes);
  EXPECT_EQ(encoding.name, expected.encoding);
  EXPECT_EQ(encoding.bom_bytes, expected.bom_bytes);
  EXPECT_EQ(encoding.declared, expected.declared);
  EXPECT_EQ(encoding.warning, "");
}

constexpr SniffCase kSniffCases[] = {
    {"Nothing", "", "UTF-8"},
    {"NoDeclaration", "<tmx>", "UTF-8"},
    {"Utf8Mark", "\xEF\xBB\xBF<tmx>", "UTF-8", 3, true},
    {"MarkOverDeclaration", "\xEF\xBB\xBF<?xml version='1.0' encoding='KOI8-R'?>", "UTF-8", 3,
     true},
    {"Utf16LittleMark", "\xFF\xFE<\0"sv, "UTF-16LE", 2, true},
    {"Utf16BigMark", "\xFE\xFF\0<"sv, "UTF-16BE", 2, true},
    {"Utf32LittleMark", "\xFF\xFE\0\0<\0\0\0"sv, "UTF-32LE", 4, true},
    {"Utf32BigMark", "\0\0\xFE\xFF\0\0\0<"sv, "UTF-32BE", 4, true},
    {"Utf16LittleUnmarked", "<\0?\0"sv, "UTF-16LE", 0, true},
    {"Utf16BigUnmarked", "\0<\0?"sv, "UTF-16BE", 0, true},
    {"Declared", R"(<?xml version="1.0" encoding="windows-1251"?>)", "windows-1251", 0, true},
    {"SingleQuotesAndSpaces", "<?xml version='1.0'\n encoding = 'KOI8-R' ?>", "KOI8-R", 0, true},
    {"DeclarationWithoutEncoding", R"(<?xml version="1.0"?><a encoding="KOI8-R"/>)", "UTF-8"},
    {"CutOff", R"(<?xml version="1.0" encoding="KOI8)", "UTF-8"},
    {"NoEquals", R"(<?xml version="1.0" encoding "KOI8-R"?>)", "UTF-8"},
    {"NoQuotes", R"(<?xml version="1.0" encoding=KOI8-R?>)", "UTF-8"},
    {"NoValue", R"(<?xml version="1.0" encoding= ?>)", "UTF-8"},
};

INSTANTIATE_TEST_SUITE_P(Table, SniffEncoding, testing::ValuesIn(kSniffCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Encoding, TakesFalselyDeclaredUtf16ForUtf8) {
  for (const char* name : {"UTF-16", "utf-16le", "ISO-10646-UCS-2"}) {
    const Encoding encoding =
        sniff_encoding(std::string("<?xml version=\"1.0\" encoding=\"") + name + "\"?>");
    EXPECT_EQ(encoding.name, "UTF-8");
    EXPECT_FALSE(encoding.declared);
    EXPECT_NE(encoding.warning.find(name), std::string::npos);
  }
}

TEST(Encoding, KnowsTheNamesOfUtf8) {
  EXPECT_TRUE(is_utf8("utf-8"));
  EXPECT_TRUE(is_utf8("UTF8"));
  EXPECT_FALSE(is_utf8("UTF-16"));
  EXPECT_FALSE(is_utf8(""));
}

}  // namespace
}  // namespace targman::tmx
