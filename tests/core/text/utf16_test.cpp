#include "core/text/utf16.h"

#include <gtest/gtest.h>

namespace targman::text {
namespace {

using std::string_literals::operator""s;

TEST(Utf16, IsConvertedInEitherByteOrder) {
  EXPECT_EQ(from_utf16("", ByteOrder::little_endian).text, "");
  EXPECT_EQ(from_utf16("A\0\x61\x05\x34\x04"s, ByteOrder::little_endian).text, "Aաд");
  EXPECT_EQ(from_utf16("\0A\x05\x61\x04\x34"s, ByteOrder::big_endian).text, "Aաд");
  EXPECT_EQ(from_utf16("\x3D\xD8\x00\xDE"s, ByteOrder::little_endian).text, "😀");
  EXPECT_EQ(from_utf16("\xD8\x3D\xDE\x00"s, ByteOrder::big_endian).text, "😀");
}

TEST(Utf16, TellsWhereItIsNone) {
  for (const std::string& bytes : {"A\0B"s, "A\0\x00\xDE"s, "A\0\x3D\xD8"s, "A\0\x3D\xD8\x41\0"s}) {
    const FromUtf16 result = from_utf16(bytes, ByteOrder::little_endian);
    EXPECT_EQ(result.text, "A");
    EXPECT_EQ(result.bad_offset, 2U);
  }
  EXPECT_EQ(from_utf16("A", ByteOrder::little_endian).bad_offset, 0U);
}

}  // namespace
}  // namespace targman::text
