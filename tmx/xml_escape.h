#pragma once

#include <string>
#include <string_view>

namespace targman::tmx {

/// Appends `text` as the content of an element: & < > escaped, a carriage return as a reference
/// (raw it would be read as a line end), characters that XML forbids as U+FFFD.
void append_escaped_text(std::string& out, std::string_view text);

/// Appends `text` as an attribute value between double quotes: as content, and the quotes, tabs
/// and line ends as references too.
void append_escaped_attribute(std::string& out, std::string_view text);

/// Appends XML that is escaped already, but for carriage returns and characters that XML forbids.
void append_markup(std::string& out, std::string_view markup);

}  // namespace targman::tmx
