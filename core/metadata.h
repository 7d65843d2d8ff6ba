#pragma once

#include <string>
#include <vector>

#include "core/language.h"

namespace targman {

/// An XML attribute of a TMX element, such as creationdate="20231222T103000Z".
struct Attribute {
  std::string name;
  std::string value;

  friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// A TMX <prop>: a named value that a tool or a user attached.
struct Property {
  std::string type;
  std::string value;
  Language language;  ///< often empty

  friend bool operator==(const Property&, const Property&) = default;
};

/// A TMX <note>: a remark for people.
struct Note {
  std::string text;
  Language language;  ///< often empty

  friend bool operator==(const Note&, const Note&) = default;
};

/// Everything said about a translation unit or a variant, in the order in which it was said;
/// repeats are kept.
struct Metadata {
  std::vector<Attribute> attributes;
  std::vector<Property> properties;
  std::vector<Note> notes;

  [[nodiscard]] bool empty() const {
    return attributes.empty() && properties.empty() && notes.empty();
  }

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

}  // namespace targman
