#pragma once

#include <string>

namespace targman::text {

/// The text of a file that other programs write, such as a spreadsheet or a terminology tool:
/// UTF-8, with or without byte order mark, or UTF-16 of either byte order, as UTF-8 without the
/// mark. `name` is what messages call the file.
///
/// Throws InputError where the bytes are neither, with the encoding that they look like.
std::string decode(const std::string& bytes, const std::string& name);

}  // namespace targman::text
