#include "tmx/xml_escape.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text/utf8.h"
#include "tmx/xml_text.h"

namespace targman::tmx {
namespace {

// Which bytes cannot be copied, by context. 0xEF starts U+FFFE and U+FFFF.
constexpr unsigned kInText = 1;
constexpr unsigned kInAttribute = 2;
constexpr unsigned kInMarkup = 4;

constexpr std::array<std::uint8_t, 256> kSpecialBytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    table[byte] = kInText | kInAttribute | kInMarkup;
  }
  table['\t'] = kInAttribute;
  table['\n'] = kInAttribute;
  table['"'] = kInAttribute;
  table['&'] = kInText | kInAttribute;
  table['<'] = kInText | kInAttribute;
  table['>'] = kInText | kInAttribute;
  table[0xEF] = kInText | kInAttribute | kInMarkup;
  return table;
}();

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

void append(std::string& out, std::string_view text, unsigned context) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t done = 0;
  while (done < text.size()) {
    const auto* const found = std::find_if(text.begin() + done, text.end(), [context](char c) {
      return (kSpecialBytes[static_cast<unsigned char>(c)] & context) != 0;
    });
    const auto at = static_cast<std::size_t>(found - text.begin());
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
