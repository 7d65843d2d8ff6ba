#include "tmx/xml_escape.h"

#include "core/text/utf8.h"
#include "tmx/special_bytes.h"
#include "tmx/xml_text.h"

namespace targman::tmx {
namespace {

// What cannot be copied, by context.
constexpr SpecialBytes kInText("&<>");
constexpr SpecialBytes kInAttribute("&<>\"\t\n");
constexpr SpecialBytes kInMarkup("");

// What stands for an ASCII character; empty for control characters, which nothing can stand for.
std::string_view reference_to(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

void append(std::string& out, std::string_view text, const SpecialBytes& special) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t done = 0;
  while (done < text.size()) {
    const std::size_t at = special.find(text, done);
    out += text.substr(done, at - done);
    if (at == text.size()) {
      return;
    }
    const text::CodePoint character = text::code_point_at(text, at);
    if (!is_xml_character(character.value)) {
      out += kReplacement;
    } else if (const std::string_view reference = reference_to(text[at]); !reference.empty()) {
      out += reference;
    } else {
      out += text.substr(at, character.end - at);
    }
    done = character.end;
  }
}

}  // namespace

void append_escaped_text(std::string& out, std::string_view text) {
  append(out, text, kInText);
}

void append_escaped_attribute(std::string& out, std::string_view text) {
  append(out, text, kInAttribute);
}

void append_markup(std::string& out, std::string_view markup) {
  append(out, markup, kInMarkup);
}

}  // namespace targman::tmx
