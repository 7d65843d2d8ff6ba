#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tmx/utf8_source.h"

namespace targman::tmx {

enum class XmlTokenKind { text, cdata, start_tag, end_tag, end_of_file };

/// A piece of an XML file. Its views are into the scanner, valid until the next token.
struct XmlToken {
  XmlTokenKind kind = XmlTokenKind::end_of_file;
  /// Text as it stands, up to the next "<"; the content of a CDATA section; a tag without its angle
  /// brackets and the slash of an end tag.
  std::string_view body;
  std::size_t line = 1;  ///< where it starts
};

/// Cuts an XML file into text and tags.
///
/// Comments, processing instructions and the DOCTYPE with its internal subset are passed over;
/// nothing in them is expanded or fetched. What tags and text consist of is not looked at.
/// Memory is that of the longest token. Borrows the source.
class XmlScanner {
 public:
  explicit XmlScanner(Utf8Source& source) : source_(source) {}

  /// The next token. Throws InputError where the file ends inside one, "<" starts none, or one is
  /// longer than 64 MB; and what the source throws.
  XmlToken next();

  /// How many bytes of UTF-8 text the tokens so far have taken.
  [[nodiscard]] std::size_t offset() const { return consumed_ + position_; }

 private:
  bool fill();
  bool require(std::size_t bytes);
  [[nodiscard]] bool looking_at(std::string_view text, std::size_t offset = 0);
  [[nodiscard]] std::string_view token(std::size_t from, std::size_t to) const;
  std::size_t find(std::string_view needle, std::size_t from);
  std::size_t find_tag_end();
  std::size_t find_text_end();
  void skip_instruction();
  void skip_doctype();
  XmlToken tag();
  [[noreturn]] void fail_cut_off();
  [[noreturn]] void fail(const std::string& message) const;

  Utf8Source& source_;
  std::string window_;        // the part of the text that is in memory
  std::size_t position_ = 0;  // in the window: where the token starts, or the next one
  std::size_t consumed_ = 0;  // bytes of text before the window
  std::size_t line_ = 1;      // of counted_
  std::size_t counted_ = 0;   // in the window: up to where lines have been counted
};

}  // namespace targman::tmx
