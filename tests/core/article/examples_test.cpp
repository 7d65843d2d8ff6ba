#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/article/input_file.h"
#include "core/article/read_document.h"
#include "core/text/utf8.h"

namespace targman::article {

namespace {

/// A pair of sample articles whose sentences were paired by hand.
struct Sample {
  std::string article;
  std::string target_language;
};

std::string path_of(const Sample& sample, const std::string& language) {
  return std::string(TARGMAN_EXAMPLES) + "/" + sample.article + "." + language + ".txt";
}

/// Beginnings and ends of the sentences of a document, in code points.
struct Boundaries {
  explicit Boundaries(const Document& document) {
    const std::string_view text = document.text;
    for (const Segment& sentence : document.sentences) {
      begins.insert(text::count_code_points(text.substr(0, sentence.range.begin)));
      ends.insert(text::count_code_points(text.substr(0, sentence.range.end)));
    }
  }

  /// An empty range stands for a sentence without a counterpart.
  void expect_cut_at(std::size_t begin, std::size_t end, const std::string& where) const {
    if (begin != end) {
      EXPECT_EQ(begins.count(begin), 1U) << where << ": no sentence starts at " << begin;
      EXPECT_EQ(ends.count(end), 1U) << where << ": no sentence ends at " << end;
    }
  }

  std::set<std::size_t> begins;
  std::set<std::size_t> ends;
};

Boundaries boundaries_of(const std::string& path, const std::string& language) {
  const Document document = read_document(read_bytes(path), path, {});
  EXPECT_EQ(document.language, Language(language)) << path;
  return Boundaries(document);
}

class Examples : public testing::TestWithParam<Sample> {};

TEST_P(Examples, EveryPairedSpanEndsWhereASentenceEnds) {
  const Sample& sample = GetParam();
  const std::string source = path_of(sample, "en");
  const std::string target = path_of(sample, sample.target_language);
  const Boundaries source_cuts = boundaries_of(source, "en");
  const Boundaries target_cuts = boundaries_of(target, sample.target_language);
  std::istringstream spans(read_bytes(std::string(TARGMAN_TEST_DATA) + "/examples/" +
                                      sample.article + ".en-" + sample.target_language +
                                      ".spans.tsv"));
  std::size_t rows = 0;
  std::size_t numbers[4] = {};
  while (spans >> numbers[0] >> numbers[1] >> numbers[2] >> numbers[3]) {
    source_cuts.expect_cut_at(numbers[0], numbers[1], source);
    target_cuts.expect_cut_at(numbers[2], numbers[3], target);
    ++rows;
  }
  EXPECT_GE(rows, 20U);
}

std::vector<Sample> samples() {
  return {
      {"ambassador-interview", "hy"},  {"ambassador-interview", "ru"},
      {"manuscript-exhibition", "hy"}, {"manuscript-exhibition", "ru"},
      {"trade-forum", "hy"},           {"trade-forum", "ru"},
  };
}

INSTANTIATE_TEST_SUITE_P(Articles, Examples, testing::ValuesIn(samples()), [](const auto& row) {
  std::string name = row.param.article + "_" + row.param.target_language;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(ExampleKinds, HeadlineDatelineAndByline) {
  const std::string path = path_of({"trade-forum", ""}, "hy");
  const Document document = read_document(read_bytes(path), path, {});
  ASSERT_GE(document.blocks.size(), 4U);
  EXPECT_EQ(document.blocks[0].kind, BlockKind::headline);
  EXPECT_EQ(document.blocks[1].kind, BlockKind::dateline);
  EXPECT_EQ(document.blocks[2].kind, BlockKind::byline);
  EXPECT_EQ(document.blocks[3].kind, BlockKind::paragraph);
}

}  // namespace

}  // namespace targman::article
