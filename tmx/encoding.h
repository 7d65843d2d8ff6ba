#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace targman::tmx {

/// In which encoding an XML file is, as far as its first bytes tell.
struct Encoding {
  std::string name;           ///< as ICU knows it ("UTF-16LE"), or as the file declares it
  std::size_t bom_bytes = 0;  ///< length of the byte order mark, which is no text
  bool declared = false;      ///< by a byte order mark or the XML declaration
  std::string warning;        ///< what the file says wrongly about itself; mostly empty
};

/// The encoding of an XML file that starts with `bytes`, by appendix F of XML 1.0: the byte order
/// mark, else the zero bytes around "<", else the XML declaration, else UTF-8.
///
/// A file that declares UTF-16 in single bytes has been converted by an editor, and is taken for
/// UTF-8 with a warning. Looks at the first KB.
Encoding sniff_encoding(std::string_view bytes);

/// Whether ICU takes `name` for UTF-8.
bool is_utf8(const std::string& name);

}  // namespace targman::tmx
