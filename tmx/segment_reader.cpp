#include "tmx/segment_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tmx/xml_escape.h"

namespace targman::tmx {
namespace {

// What stands in these is code of another format, or text that is no part of the sentence.
bool holds_code(std::string_view name) {
  constexpr std::array<std::string_view, 6> kCodes = {"bpt", "ept", "it", "ph", "ut", "sub"};
  return std::ranges::find(kCodes, name) != kCodes.end();
}

// Builds both forms event by event.
class SegmentBuilder {
 public:
  void start(const XmlReader& xml) {
    if (!has_elements_) {
      // Most segments have no element, so markup begins with the first: all text so far is plain.
      append_escaped_text(result_.markup, result_.plain);
      has_elements_ = true;
    }
    close_start_tag();
    if (code_depth_ == 0 && holds_code(xml.name())) {
      code_depth_ = xml.depth();
    }
    result_.markup += '<';
    result_.markup += xml.name();
    for (const Attribute& attribute : xml.attributes()) {
      result_.markup += ' ';
      result_.markup += attribute.name;
      result_.markup += "=\"";
      append_escaped_attribute(result_.markup, attribute.value);
      result_.markup += '"';
    }
    is_start_tag_open_ = true;
  }

  void end(const XmlReader& xml) {
    if (code_depth_ == xml.depth() + 1) {
      code_depth_ = 0;
    }
    if (is_start_tag_open_) {
      result_.markup += "/>";
      is_start_tag_open_ = false;
    } else {
      result_.markup += "</" + xml.name() + ">";
    }
  }

  void text(std::string_view text) {
    if (text.empty()) {
      return;
    }
    if (has_elements_) {
      close_start_tag();
      append_escaped_text(result_.markup, text);
    }
    if (code_depth_ == 0) {
      result_.plain += text;
    }
  }

  SegmentText finish() { return std::move(result_); }

 private:
  void close_start_tag() {
    if (is_start_tag_open_) {
      result_.markup += '>';
      is_start_tag_open_ = false;
    }
  }

  SegmentText result_;
  std::size_t code_depth_ = 0;  // of the outermost element around that holds code; 0: in none
  bool is_start_tag_open_ = false;
  bool has_elements_ = false;
};

}  // namespace

SegmentText read_segment(XmlReader& xml) {
  SegmentBuilder builder;
  const std::size_t outside = xml.depth() - 1;
  while (true) {
    switch (xml.next()) {
      case XmlEvent::start:
        builder.start(xml);
        break;
      case XmlEvent::end:
        if (xml.depth() == outside) {
          return builder.finish();
        }
        builder.end(xml);
        break;
      case XmlEvent::text:
        builder.text(xml.text());
        break;
      case XmlEvent::end_of_file:
        break;  // never inside an element
    }
  }
}

}  // namespace targman::tmx
