#include "tmx/xml_scanner.h"

#include <algorithm>

#include "core/error.h"

namespace targman::tmx {
namespace {

// Far above any sentence, note or tag; keeps a file that never closes a quote from filling memory.
constexpr std::size_t kMaxTokenBytes = std::size_t{64} * 1024 * 1024;

constexpr std::string_view kCommentStart = "<!--";
constexpr std::string_view kCdataStart = "<![CDATA[";
constexpr std::string_view kDoctypeStart = "<!DOCTYPE";

}  // namespace

// Drops what lies before the token and appends the next piece; false at the end of the file.
bool XmlScanner::fill() {
  if (window_.size() - position_ > kMaxTokenBytes) {
    fail(
        "a text or tag that starts here is longer than 64 MB, so a quotation mark or \">\" is "
        "probably missing; mend the file");
  }
  const std::string_view piece = source_.read();
  if (piece.empty()) {
    return false;
  }
  window_.erase(0, position_);
  consumed_ += position_;
  counted_ -= position_;
  position_ = 0;
  window_ += piece;
  return true;
}

// Whether there are `bytes` more from the start of the token on.
bool XmlScanner::require(std::size_t bytes) {
  while (window_.size() - position_ < bytes) {
    if (!fill()) {
      return false;
    }
  }
  return true;
}

// Whether `text` stands at `offset` from the start of the token.
bool XmlScanner::looking_at(std::string_view text, std::size_t offset) {
  return require(offset + text.size()) &&
         window_.compare(position_ + offset, text.size(), text) == 0;
}

std::string_view XmlScanner::token(std::size_t from, std::size_t to) const {
  return std::string_view(window_).substr(position_ + from, to - from);
}

// The offset of `needle` from the start of the token, looked for from offset `from` on.
std::size_t XmlScanner::find(std::string_view needle, std::size_t from) {
  while (true) {
    const std::size_t found = window_.find(needle, position_ + from);
    if (found != std::string::npos) {
      return found - position_;
    }
    const std::size_t size = window_.size() - position_;
    from = std::max(from, size < needle.size() ? 0 : size - needle.size() + 1);
    if (!fill()) {
      fail_cut_off();
    }
  }
}

// The offset of the ">" that ends the tag. A "<" before it is no well-formed XML even in an
// attribute; stopping there finds a missing quotation mark where it is.
std::size_t XmlScanner::find_tag_end() {
  char quote = '\0';
  for (std::size_t i = 1;; ++i) {
    if (position_ + i == window_.size() && !fill()) {
      fail_cut_off();
    }
    const char c = window_[position_ + i];
    if (c == '<') {
      fail("there is a \"<\" inside this tag; write it as &lt; or close the tag before it");
    }
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i;
    }
  }
}

std::size_t XmlScanner::find_text_end() {
  std::size_t from = 0;
  while (true) {
    const std::size_t found = window_.find('<', position_ + from);
    if (found != std::string::npos) {
      return found - position_;
    }
    from = window_.size() - position_;
    if (!fill()) {
      return from;
    }
  }
}

void XmlScanner::skip_instruction() {
  const bool is_declaration =
      looking_at("<?xml ") || looking_at("<?xml\n") || looking_at("<?xml\t");
  if (is_declaration && offset() != 0) {
    fail(
        "the XML declaration must be the very first thing in the file; delete what stands before "
        "it");
  }
  position_ += find("?>", 2) + 2;
}

// The declarations of an internal subset have ">" of their own, and quotes and comments in it may
// hold any bracket. The token starts at the DOCTYPE until its end is found: fill() drops what is
// before the token, and lines are counted from there.
void XmlScanner::skip_doctype() {
  std::size_t at = kDoctypeStart.size();
  bool in_subset = false;
  while (true) {
    if (!require(at + 1)) {
      fail_cut_off();
    }
    const char c = window_[position_ + at];
    if (c == '"' || c == '\'') {
      at = find(std::string_view(&c, 1), at + 1) + 1;
    } else if (in_subset && looking_at(kCommentStart, at)) {
      at = find("-->", at + kCommentStart.size()) + 3;
    } else if (in_subset && looking_at("<?", at)) {
      at = find("?>", at + 2) + 2;
    } else {
      in_subset = c == '[' || (in_subset && c != ']');
      ++at;
      if (c == '>' && !in_subset) {
        position_ += at;
        return;
      }
    }
  }
}

XmlToken XmlScanner::tag() {
  const std::size_t end = find_tag_end();
  const bool is_end = window_[position_ + 1] == '/';
  const std::string_view body = token(is_end ? 2 : 1, end);
  position_ += end + 1;
  return {is_end ? XmlTokenKind::end_tag : XmlTokenKind::start_tag, body, line_};
}

XmlToken XmlScanner::next() {
  while (true) {
    line_ += static_cast<std::size_t>(
        std::count(window_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   window_.begin() + static_cast<std::ptrdiff_t>(position_), '\n'));
    counted_ = position_;
    if (!require(1)) {
      return {XmlTokenKind::end_of_file, {}, line_};
    }
    if (window_[position_] != '<') {
      const std::size_t end = find_text_end();
      const std::string_view body = token(0, end);
      position_ += end;
      return {XmlTokenKind::text, body, line_};
    }
    if (!looking_at("<!") && !looking_at("<?")) {
      return tag();
    }
    if (looking_at("<?")) {
      skip_instruction();
    } else if (looking_at(kCommentStart)) {
      position_ += find("-->", kCommentStart.size()) + 3;
    } else if (looking_at(kCdataStart)) {
      const std::size_t end = find("]]>", kCdataStart.size());
      const std::string_view body = token(kCdataStart.size(), end);
      position_ += end + 3;
      return {XmlTokenKind::cdata, body, line_};
    } else if (looking_at(kDoctypeStart)) {
      skip_doctype();
    } else {
      fail("\"<!\" starts nothing that XML knows here; write \"<\" in text as &lt;");
    }
  }
}

void XmlScanner::fail_cut_off() {
  fail(
      "the file ends in the middle of a tag or comment that starts here, so its end is missing; "
      "get a complete copy");
}

void XmlScanner::fail(const std::string& message) const {
  throw InputError({source_.path(), line_, {}}, message);
}

}  // namespace targman::tmx
