#include "tmx/xml_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "core/text/utf8.h"
#include "tmx/special_bytes.h"

namespace targman::tmx {
namespace {

// What resolve() must look at more closely, by place.
constexpr SpecialBytes kInText("&");
constexpr SpecialBytes kInAttribute("&\t\n");
constexpr SpecialBytes kInCdata("");

const SpecialBytes& special_bytes(XmlTextResolver::Place place) {
  switch (place) {
    case XmlTextResolver::Place::attribute:
      return kInAttribute;
    case XmlTextResolver::Place::cdata:
      return kInCdata;
    case XmlTextResolver::Place::text:
      break;
  }
  return kInText;
}

std::string describe_character(char32_t c) {
  std::array<char, 8> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(),
                                    static_cast<std::uint32_t>(c), 16);
  std::string hex(digits.data(), result.ptr);
  std::ranges::transform(hex, hex.begin(), [](char digit) {
    return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
  });
  return "U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex;
}

// The character that an entity stands for; '\0' if it is none of the five.
char predefined_entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const auto& [entity, character] : kEntities) {
    if (entity == name) {
      return character;
    }
  }
  return '\0';
}

// Where the name that starts at `from` ends: at the first byte that no entity's name holds.
std::size_t find_name_end(std::string_view text, std::size_t from) {
  constexpr std::string_view kDelimiters = " \t\n\"'<>&;/=()[]{},!?%$*+@^|\\`~";
  return std::min(text.find_first_of(kDelimiters, from), text.size());
}

}  // namespace

bool is_xml_character(char32_t c) {
  if (c < 0x20) {
    return c == '\t' || c == '\n' || c == '\r';
  }
  return c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
}

std::string_view XmlTextResolver::resolve(std::string_view raw, Place place) {
  flaw_.reset();
  const SpecialBytes& bytes = special_bytes(place);
  std::size_t special = bytes.find(raw, 0);
  if (special == raw.size()) {
    return raw;
  }
  text_.clear();
  std::size_t done = 0;
  while (special < raw.size()) {
    text_ += raw.substr(done, special - done);
    done = append_special(raw, special, place);
    special = bytes.find(raw, done);
  }
  text_ += raw.substr(done);
  return text_;
}

// Appends what stands at `at`, and gives the offset behind it.
std::size_t XmlTextResolver::append_special(std::string_view raw, std::size_t at, Place place) {
  if (raw[at] == '&') {
    return append_reference(raw, at);
  }
  if (place == Place::attribute && (raw[at] == '\t' || raw[at] == '\n')) {
    text_ += ' ';
    return at + 1;
  }
  const text::CodePoint character = text::code_point_at(raw, at);
  if (!is_xml_character(character.value)) {
    report(XmlFlaw::Kind::unusable, at,
           "it has the character " + describe_character(character.value) + ", which XML forbids");
  }
  text_ += raw.substr(at, character.end - at);
  return character.end;
}

std::size_t XmlTextResolver::append_reference(std::string_view raw, std::size_t at) {
  const std::size_t end = find_name_end(raw, at + 1);
  if (end == raw.size() || raw[end] != ';' || end == at + 1) {
    report(XmlFlaw::Kind::malformed, at, "a \"&\" stands alone here; write it as &amp;");
    text_ += '&';
    return at + 1;
  }
  if (raw[at + 1] == '#') {
    return append_number(raw, at, end);
  }
  const std::string_view name = raw.substr(at + 1, end - at - 1);
  if (const char character = predefined_entity(name); character != '\0') {
    text_ += character;
  } else {
    report(XmlFlaw::Kind::unusable, at,
           "it uses the entity &" + std::string(name.substr(0, 40)) +
               ";, which XML does not define and Targman does not expand");
    text_ += raw.substr(at, end + 1 - at);
  }
  return end + 1;
}

std::size_t XmlTextResolver::append_number(std::string_view raw, std::size_t at, std::size_t end) {
  std::string_view digits = raw.substr(at + 2, end - at - 2);
  const int base = digits.starts_with('x') ? 16 : 10;
  digits.remove_prefix(base == 16 ? 1 : 0);
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  const std::string reference(raw.substr(at, std::min<std::size_t>(end + 1 - at, 40)));
  if (digits.empty() || result.ptr != digits.data() + digits.size()) {
    report(XmlFlaw::Kind::malformed, at,
           reference + " is no reference to a character; write \"&\" as &amp;");
  } else if (result.ec != std::errc() || !is_xml_character(value)) {
    report(XmlFlaw::Kind::unusable, at,
           "it refers to the character " + reference + ", which XML forbids");
  } else {
    text::append_code_point(text_, value);
    return end + 1;
  }
  text_ += raw.substr(at, end + 1 - at);
  return end + 1;
}

void XmlTextResolver::report(XmlFlaw::Kind kind, std::size_t offset, std::string message) {
  if (!flaw_) {
    flaw_ = XmlFlaw{kind, offset, std::move(message)};
  }
}

}  // namespace targman::tmx
