#include "core/segment/coded_text.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/case_name.h"

namespace targman::segment {

namespace {

/// The tags of a text: </x> ends, <x/> is isolated, <x> starts.
std::vector<InlineCode> tags_of(const std::string& text) {
  std::vector<InlineCode> codes;
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.find('>', at) + 1;
    const InlineCode::Kind kind = text[at + 1] == '/'    ? InlineCode::Kind::end
                                  : text[end - 2] == '/' ? InlineCode::Kind::isolated
                                                         : InlineCode::Kind::start;
    codes.push_back({{at, end}, kind});
  }
  return codes;
}

struct Case {
  const char* name;
  FormatHandling handling;
  const char* text;
  std::vector<std::string> segments;
};

std::ostream& operator<<(std::ostream& out, const Case& row) {
  return out << row.name;
}

constexpr FormatHandling kUsual;
constexpr FormatHandling kAllBefore{true, true, true};
constexpr FormatHandling kAllBehind{false, false, false};

class CodedText : public testing::TestWithParam<Case> {};

TEST_P(CodedText, PutsCodesWhereTheRulesSay) {
  const std::string text = GetParam().text;
  Segmenter segmenter(shipped_srx(), Language("en"));
  std::vector<std::string> segments;
  for (const ByteRange& range :
       segment_coded_text(segmenter, text, tags_of(text), GetParam().handling)) {
    segments.emplace_back(range.of(text));
  }
  EXPECT_EQ(segments, GetParam().segments);
}

std::vector<Case> rows() {
  return {
      {"NoCodes", kUsual, "It rained. We left.", {"It rained.", "We left."}},
      {"Empty", kUsual, "", {}},
      {"OnlyCodes", kUsual, " <b></b> <br/>", {}},
      {"Inside", kUsual, "It <b>rained</b>. We left.", {"It <b>rained</b>.", "We left."}},
      {"InsideAnAbbreviation", kUsual, "M<i>r</i>. Gray left.", {"M<i>r</i>. Gray left."}},
      {"HidesNoCut", kUsual, "It rained.</b> <i>We left.", {"It rained.</b>", "<i>We left."}},
      {"WithoutSpace", kUsual, "It rained.</p> <p>We left.", {"It rained.</p>", "<p>We left."}},
      {"Isolated", kUsual, "It rained.<br/> We left.", {"It rained.", "<br/> We left."}},
      {"IsolatedInTheGap", kUsual, "It rained. <br/> We left.", {"It rained.", "<br/> We left."}},
      {"AllBefore",
       kAllBefore,
       "It rained.</b><br/><i> We left.",
       {"It rained.</b><br/><i>", "We left."}},
      {"AllBehind",
       kAllBehind,
       "It rained.</b><br/><i> We left.",
       {"It rained.", "</b><br/><i> We left."}},
      {"FirstAndLast",
       kUsual,
       "<p> <b>It rained.</b> We left. <br/></p>",
       {"<p> <b>It rained.</b>", "We left. <br/></p>"}},
  };
}

INSTANTIATE_TEST_SUITE_P(Tags, CodedText, testing::ValuesIn(rows()), case_name<Case>);

}  // namespace

}  // namespace targman::segment
