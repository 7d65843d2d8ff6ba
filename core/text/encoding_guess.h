#pragma once

#include <string>
#include <string_view>

namespace targman::text {

/// What the encoding of `bytes`, which are not UTF-8, looks like: "UTF-16LE", "UTF-16BE",
/// "windows-1251", "ISO-8859-5", ... (names that ICU and iconv know); empty where ICU's detector
/// is not confident. Looks at the first 64 KB.
std::string guess_encoding(std::string_view bytes);

}  // namespace targman::text
