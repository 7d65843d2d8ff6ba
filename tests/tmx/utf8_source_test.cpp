#include "tmx/utf8_source.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/temporary_folder.h"

namespace targman::tmx {
namespace {

using namespace std::string_view_literals;

struct Text {
  std::string text;
  std::string error;
};

Text read_all(std::string_view bytes) {
  const TemporaryFolder folder;
  Text result;
  try {
    Utf8Source source(folder.write("in.tmx", bytes));
    for (std::string_view piece = source.read(); !piece.empty(); piece = source.read()) {
      result.text += piece;
    }
    EXPECT_EQ(source.bytes_read(), bytes.size());
  } catch (const InputError& error) {
    result.error = std::string(error.what()).substr(folder.file("in.tmx").size());
  }
  return result;
}

struct DecodeCase {
  std::string_view name;
  std::string_view bytes;
  std::string_view text;
};

class DecodesFile : public testing::TestWithParam<DecodeCase> {};

TEST_P(DecodesFile, ToUtf8) {
  const Text result = read_all(GetParam().bytes);
  EXPECT_EQ(result.text, GetParam().text);
  EXPECT_EQ(result.error, "");
}

constexpr DecodeCase kDecodeCases[] = {
    {"Utf8", "<a>բառ</a>", "<a>բառ</a>"},
    {"Utf8Mark", "\xEF\xBB\xBF<a/>", "<a/>"},
    {"OnlyMark", "\xEF\xBB\xBF", ""},
    {"MarkInside", "<a>\xEF\xBB\xBF</a>", "<a>\xEF\xBB\xBF</a>"},
    {"Utf16Little", "\xFF\xFE<\0a\0/\0>\0\x22\x04"sv, "<a/>Т"},
    {"Utf16Big", "\xFE\xFF\0<\x05\x62"sv, "<բ"},
    {"Utf16Astral", "\xFF\xFE\x3D\xD8\x00\xDE"sv, "\U0001F600"},
    {"Cyrillic", "<?xml version='1.0' encoding='windows-1251'?>\xD1\xEB\xEE\xE2\xEE",
     "<?xml version='1.0' encoding='windows-1251'?>Слово"},
    {"LineEnds", "a\r\nb\rc\r\r\n\nd", "a\nb\nc\n\n\nd"},
    {"CarriageReturnLast", "a\r", "a\n"},
};

INSTANTIATE_TEST_SUITE_P(Table, DecodesFile, testing::ValuesIn(kDecodeCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Utf8Source, KeepsCharactersAndLineEndsThatCrossBlocks) {
  // Three bytes a character and two a line end never divide the size of a block.
  for (const std::string_view unit : {"\xE2\x82\xAC"sv, "\r\n"sv, "x\xF0\x9F\x98\x80"sv}) {
    std::string bytes;
    std::string expected;
    for (int i = 0; i < 70'001; ++i) {
      bytes += unit;
      expected += unit == "\r\n" ? "\n" : unit;
    }
    EXPECT_TRUE(read_all(bytes).text == expected);
    EXPECT_TRUE(read_all("y" + bytes).text == "y" + expected);
  }
}

struct FailureCase {
  std::string_view name;
  std::string_view bytes;
  std::string_view text;   // that comes before the failure
  std::string_view error;  // what its message starts with, behind the name of the file
};

class RefusesFile : public testing::TestWithParam<FailureCase> {};

TEST_P(RefusesFile, WithItsPlace) {
  const Text result = read_all(GetParam().bytes);
  EXPECT_EQ(result.text, GetParam().text);
  EXPECT_TRUE(result.error.starts_with(GetParam().error)) << result.error;
}

constexpr FailureCase kFailureCases[] = {
    {"Empty", "", "", ":1: the file is empty"},
    {"InvalidByte", "<a>\n\n<b>\xFF</b>", "<a>\n\n<b>", ":3: byte 8: the file is not UTF-8"},
    {"OffsetBehindMark", "\xEF\xBB\xBF<\xFF.....", "<", ":1: byte 4: the file says that it is in"},
    {"Overlong", "<a>\xC0\xAF......", "<a>", ":1: byte 3: "},
    {"Surrogate", "<a>\xED\xA0\x80......", "<a>", ":1: byte 3: "},
    {"CutOffCharacter", "<a>\xE2\x82", "<a>", ":1: byte 3: "},
    {"ZeroByte", "<a>\n\0</a>"sv, "<a>\n", ":2: byte 4: there is a zero byte"},
    {"OddUtf16", "\xFF\xFE<\0a\0\n\0b"sv, "<a\n", ":2: byte 8: "},
    {"LoneSurrogateUtf16", "\xFF\xFE<\0\x3D\xD8x\0"sv, "<", ":1: byte 4: "},
    {"UnknownEncoding", "<?xml version='1.0' encoding='x-none'?>", "",
     ":1: the encoding \"x-none\" is not known"},
    {"Gzip", "\x1F\x8B\x08", "", ":1: the file is compressed with gzip"},
    {"Zip", "PK\x03\x04", "", ":1: the file is a zip archive"},
};

INSTANTIATE_TEST_SUITE_P(Table, RefusesFile, testing::ValuesIn(kFailureCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Utf8Source, RefusesMissingFileAndFolder) {
  const TemporaryFolder folder;
  EXPECT_THROW(Utf8Source(folder.file("none.tmx")), InputError);
  EXPECT_THROW(Utf8Source(folder.path()), InputError);
}

}  // namespace
}  // namespace targman::tmx
