#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace targman::tmx {

/// Something in a text or attribute that XML does not allow.
struct XmlFlaw {
  enum class Kind {
    malformed,  ///< no XML at all, such as a "&" alone
    unusable,   ///< an entity that is not defined, a character that XML forbids
  };
  Kind kind = Kind::unusable;
  std::size_t offset = 0;  ///< in the text as it stands
  std::string message;     ///< "the entity &nbsp; is not defined"
};

/// Whether XML 1.0 allows a character in a document.
bool is_xml_character(char32_t c);

/// Turns text as it stands in an XML file into what it means.
///
/// Knows character references and the five predefined entities, no others. Buffers are reused.
class XmlTextResolver {
 public:
  enum class Place {
    text,
    attribute,  ///< where a tab or line end that stands as itself is a space
    cdata,      ///< where "&" is itself
  };

  /// What `raw`, whose line ends are "\n", means. A view into `raw` or this, valid until the next
  /// call. References that mean nothing are kept as they stand, and forbidden characters too.
  std::string_view resolve(std::string_view raw, Place place);

  /// The first flaw that the last resolve() met.
  [[nodiscard]] const std::optional<XmlFlaw>& flaw() const { return flaw_; }

 private:
  std::size_t append_special(std::string_view raw, std::size_t at, Place place);
  std::size_t append_reference(std::string_view raw, std::size_t at);
  std::size_t append_number(std::string_view raw, std::size_t at, std::size_t end);
  void report(XmlFlaw::Kind kind, std::size_t offset, std::string message);

  std::string text_;
  std::optional<XmlFlaw> flaw_;
};

}  // namespace targman::tmx
