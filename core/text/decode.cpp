#include "core/text/decode.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "core/text/encoding_guess.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"

namespace targman::text {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse_encoding(const std::string& name, std::size_t byte,
                                  const std::string& looks) {
  throw InputError({name, {}, byte}, looks.empty()
                                         ? "the text is not UTF-8; save the file as UTF-8"
                                         : "the text is neither UTF-8 nor UTF-16; it looks like " +
                                               looks + ": save the file as UTF-8");
}

/// The text from UTF-16, which spreadsheets call Unicode text.
std::string text_of_utf16(std::string_view bytes, ByteOrder order, const std::string& name) {
  constexpr std::size_t kMarkBytes = 2;
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const std::size_t begin = marked ? kMarkBytes : 0;
  FromUtf16 converted = from_utf16(bytes.substr(begin), order);
  if (converted.bad_offset) {
    throw InputError({name, {}, begin + *converted.bad_offset},
                     "the file is damaged UTF-16; save it again, as UTF-8");
  }
  return std::move(converted.text);
}

}  // namespace

std::string decode(const std::string& bytes, const std::string& name) {
  const auto invalid = find_invalid_utf8(bytes);
  // Of ASCII in UTF-16 every other byte is NUL, and the result happens to be well-formed UTF-8.
  const std::size_t wrong = std::min(invalid.value_or(bytes.size()), bytes.find('\0'));
  if (wrong >= bytes.size()) {
    return bytes.substr(bytes.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0);
  }
  const std::string looks = guess_encoding(bytes);
  if (looks == "UTF-16LE") {
    return text_of_utf16(bytes, ByteOrder::little_endian, name);
  }
  if (looks == "UTF-16BE") {
    return text_of_utf16(bytes, ByteOrder::big_endian, name);
  }
  refuse_encoding(name, wrong, looks);
}

}  // namespace targman::text
