#include "core/segment/coded_text.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace targman::segment {

namespace {

/// A text without its codes, and the way back to the places in it.
class PlainText {
 public:
  PlainText(std::string_view text, std::span<const InlineCode> codes) : codes_(codes) {
    std::size_t done = 0;
    for (const InlineCode& code : codes) {
      plain_.append(text.substr(done, code.range.begin - done));
      places_.push_back(plain_.size());
      done = code.range.end;
    }
    plain_.append(text.substr(done));
  }

  [[nodiscard]] const std::string& plain() const { return plain_; }

  /// How many codes stand before the plain text's `place`.
  [[nodiscard]] std::size_t codes_before(std::size_t place) const {
    std::size_t count = next_;
    while (count < places_.size() && places_[count] < place) {
      ++count;
    }
    return count;
  }

  /// Where `place` is in the text, behind the first `count` codes.
  [[nodiscard]] std::size_t original(std::size_t place, std::size_t count) const {
    return count == 0 ? place : codes_[count - 1].range.end + (place - places_[count - 1]);
  }

  /// The end of the segment that ends at `place`: behind the codes there that stay with it.
  std::size_t take_end(std::size_t place, const FormatHandling& handling) {
    next_ = codes_before(place);
    while (next_ < places_.size() && places_[next_] == place && stays(codes_[next_], handling)) {
      ++next_;
    }
    return original(place, next_);
  }

  /// The begin of the segment that begins at `place`: before any code that is in no segment yet.
  [[nodiscard]] std::size_t begin(std::size_t place) const {
    const bool code_first = next_ < places_.size() && places_[next_] <= place;
    return code_first ? codes_[next_].range.begin : original(place, next_);
  }

 private:
  static bool stays(const InlineCode& code, const FormatHandling& handling) {
    switch (code.kind) {
      case InlineCode::Kind::start:
        return handling.start;
      case InlineCode::Kind::end:
        return handling.end;
      case InlineCode::Kind::isolated:
        return handling.isolated;
    }
    return false;
  }

  std::span<const InlineCode> codes_;
  std::string plain_;
  std::vector<std::size_t> places_;  // of the codes in plain_
  std::size_t next_ = 0;             // the first code that is in no segment yet
};

}  // namespace

std::vector<ByteRange> segment_coded_text(Segmenter& segmenter, std::string_view text,
                                          std::span<const InlineCode> codes,
                                          const FormatHandling& handling) {
  PlainText plain(text, codes);
  std::vector<ByteRange> segments;
  for (const ByteRange& segment : segmenter.segment(plain.plain())) {
    const std::size_t begin = plain.begin(segment.begin);
    segments.push_back({begin, plain.take_end(segment.end, handling)});
  }
  if (!segments.empty() && !codes.empty()) {
    segments.back().end = std::max(segments.back().end, codes.back().range.end);
  }
  return segments;
}

}  // namespace targman::segment
