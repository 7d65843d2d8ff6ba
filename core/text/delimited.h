#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace targman::text {

/// A field of a tab-separated file: `\`, tab, line feed and carriage return as \\ \t \n \r, so that
/// every record is one line. Quotation marks are plain text.
std::string escape_tsv(std::string_view text);

/// The reverse of escape_tsv(); a backslash before anything else stays as it is.
std::string unescape_tsv(std::string_view field);

/// The fields of a line without its line end, unescaped. An empty line has one empty field.
std::vector<std::string> split_tsv(std::string_view line);

}  // namespace targman::text
