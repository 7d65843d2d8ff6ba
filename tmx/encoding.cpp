#include "tmx/encoding.h"

#include <array>
#include <optional>

#include <unicode/ucnv.h>

namespace targman::tmx {
namespace {

using namespace std::string_view_literals;

// A declaration is some 40 bytes; this leaves room for any that a person would write.
constexpr std::size_t kDeclarationBytes = 1024;

struct Signature {
  std::string_view bytes;
  std::string_view name;
  bool is_bom = false;
};

// Longer signatures first: the UTF-32LE mark starts with that of UTF-16LE.
constexpr std::array kSignatures = {
    Signature{"\xFF\xFE\0\0"sv, "UTF-32LE", true},
    Signature{"\0\0\xFE\xFF"sv, "UTF-32BE", true},
    Signature{"\xEF\xBB\xBF"sv, "UTF-8", true},
    Signature{"\xFF\xFE"sv, "UTF-16LE", true},
    Signature{"\xFE\xFF"sv, "UTF-16BE", true},
    Signature{"<\0\0\0"sv, "UTF-32LE"},
    Signature{"\0\0\0<"sv, "UTF-32BE"},
    Signature{"<\0"sv, "UTF-16LE"},
    Signature{"\0<"sv, "UTF-16BE"},
};

constexpr std::string_view kSpaces = " \t\r\n";

// The value of encoding="..." in the XML declaration that `text` starts with.
std::optional<std::string> declared_encoding(std::string_view text) {
  if (!text.starts_with("<?xml")) {
    return std::nullopt;
  }
  text = text.substr(0, text.find("?>"));
  constexpr std::string_view kKey = "encoding";
  const std::size_t key = text.find(kKey);
  if (key == std::string_view::npos) {
    return std::nullopt;
  }
  text.remove_prefix(key + kKey.size());
  const std::size_t equals = text.find_first_not_of(kSpaces);
  if (equals == std::string_view::npos || text[equals] != '=') {
    return std::nullopt;
  }
  const std::size_t open = text.find_first_not_of(kSpaces, equals + 1);
  if (open == std::string_view::npos || (text[open] != '"' && text[open] != '\'')) {
    return std::nullopt;
  }
  const std::size_t close = text.find(text[open], open + 1);
  if (close == std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(text.substr(open + 1, close - open - 1));
}

// Whether characters of the encoding are at least two bytes, so that a declaration read byte by
// byte cannot be in it.
bool is_wide(const std::string& name) {
  constexpr std::array kWide = {"UTF-16",   "UTF-16LE", "UTF-16BE",        "UTF-32",
                                "UTF-32LE", "UTF-32BE", "ISO-10646-UCS-2", "ISO-10646-UCS-4"};
  for (const char* wide : kWide) {
    if (ucnv_compareNames(name.c_str(), wide) == 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

Encoding sniff_encoding(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) {
      return {std::string(signature.name), signature.is_bom ? signature.bytes.size() : 0, true, {}};
    }
  }
  const auto declared = declared_encoding(bytes.substr(0, kDeclarationBytes));
  if (!declared) {
    return {"UTF-8", 0, false, {}};
  }
  if (is_wide(*declared)) {
    return {"UTF-8", 0, false,
            "the file declares the encoding " + *declared +
                ", which it is not in; it was read as UTF-8"};
  }
  return {*declared, 0, true, {}};
}

bool is_utf8(const std::string& name) {
  return ucnv_compareNames(name.c_str(), "UTF-8") == 0;
}

}  // namespace targman::tmx
