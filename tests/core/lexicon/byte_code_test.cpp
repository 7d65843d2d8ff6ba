#include "core/lexicon/byte_code.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/lexicon/stem_row.h"
#include "core/lexicon/taught_pair.h"

namespace targman::lexicon {
namespace {

TEST(ByteCode, GivesBackWhatWasWritten) {
  const std::vector<std::uint64_t> numbers = {
      0, 1, 127, 128, 300, std::uint64_t{1} << 40U, std::numeric_limits<std::uint64_t>::max()};
  ByteWriter out;
  for (const std::uint64_t number : numbers) {
    out.number(number);
  }
  out.text("");
  out.text(std::string("Ե\0\xFF", 4));
  ByteReader in(out.bytes());
  for (const std::uint64_t number : numbers) {
    EXPECT_EQ(in.number(), number);
  }
  EXPECT_EQ(in.text(), "");
  EXPECT_EQ(in.text(), std::string("Ե\0\xFF", 4));
  EXPECT_TRUE(in.at_end());
}

TEST(ByteCode, WritesSmallNumbersInOneByte) {
  ByteWriter out;
  out.number(127);
  EXPECT_EQ(out.bytes().size(), 1U);
}

TEST(ByteCode, RefusesWhatIsCutOff) {
  ByteWriter out;
  out.text("text");
  for (std::size_t size = 0; size < out.bytes().size(); ++size) {
    ByteReader in(std::string_view(out.bytes()).substr(0, size));
    EXPECT_THROW(in.text(), StorageError) << size;
  }
  const std::string endless(20, '\xFF');
  EXPECT_THROW(ByteReader(endless).number(), StorageError);
}

TEST(ByteCode, KeepsRowsAndPairs) {
  StemRow row;
  row.name = {3, PairSide::second, "դեսպան"};
  row.seen = 12;
  row.linked = 950;
  row.links = {{4, 100}, {90, 1}, {91, 70}};
  const StemRow same = to_stem_row(to_bytes(row));
  EXPECT_EQ(same.name.languages, 3U);
  EXPECT_EQ(same.name.side, PairSide::second);
  EXPECT_EQ(same.name.stem, "դեսպան");
  EXPECT_EQ(same.seen, 12U);
  EXPECT_EQ(same.linked, 950U);
  EXPECT_EQ(same.links, row.links);
  const std::vector<TaughtPair> pairs = {{1, 77, {5, 6}, {7}, {{5, 7, 98}}}, {2, 0, {}, {}, {}}};
  const std::vector<TaughtPair> again = to_taught_pairs(to_bytes(pairs));
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(again[0].fingerprint, 77U);
  EXPECT_EQ(again[0].first, pairs[0].first);
  EXPECT_EQ(again[0].second, pairs[0].second);
  ASSERT_EQ(again[0].links.size(), 1U);
  EXPECT_EQ(again[0].links[0].count, 98U);
  EXPECT_EQ(again[1].languages, 2U);
}

}  // namespace
}  // namespace targman::lexicon
