#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/metadata.h"
#include "tmx/utf8_source.h"
#include "tmx/xml_scanner.h"
#include "tmx/xml_text.h"

namespace targman::tmx {

enum class XmlEvent { start, end, text, end_of_file };

/// Reads an XML file event by event, and sees to it that it is well-formed.
///
/// An empty-element tag gives a start and an end. Text may come in several pieces; text outside
/// the root element gives no event. Entities other than the five of XML are not expanded: they and
/// characters that XML forbids are flaws of the element that has them, see take_flaw().
/// Memory is that of the longest text or tag and of the names of the open elements. Borrows the
/// source.
class XmlReader {
 public:
  explicit XmlReader(Utf8Source& source);

  /// The next event. Throws InputError with the line where the file is not well-formed or cut off.
  XmlEvent next();

  /// The name of the element that the last start or end was of.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// The attributes of the last start, in order, values resolved.
  [[nodiscard]] const std::vector<Attribute>& attributes() const { return attributes_; }

  /// The value of an attribute of the last start; nullptr if it has none of that name.
  [[nodiscard]] const std::string* find_attribute(std::string_view name) const;

  /// The last text, resolved. Valid until the next event.
  [[nodiscard]] std::string_view text() const { return text_; }

  /// The line where the last event starts.
  [[nodiscard]] std::size_t line() const { return line_; }

  /// How many elements are open. The one of the last start counts, that of the last end does not.
  [[nodiscard]] std::size_t depth() const { return name_starts_.size(); }

  /// After a start: makes next() throw InputError once 64 MB are read before the element's end.
  /// For elements that are held in memory. Only one at a time.
  void bound_element();

  /// After a start: passes over the element through its end.
  void skip_element();

  /// After a start: passes over the element through its end, and gives all text in it.
  std::string read_text();

  /// What was wrong with texts and attributes since the last call, as a reason for leaving out
  /// what has them ("it uses the entity &nbsp;, ..."). Only the first is remembered.
  std::optional<std::string> take_flaw();

  /// Throws InputError about the place of the last event.
  [[noreturn]] void fail(const std::string& message) const;

 private:
  void open_element(const XmlToken& token);
  void parse_attributes(const XmlToken& token, std::size_t from);
  void check_attribute_names() const;
  void close_element(std::string_view tag);
  void check_bound() const;
  void check_outside_text(std::string_view text);
  std::string_view resolve(const XmlToken& token, std::string_view raw,
                           XmlTextResolver::Place place);
  [[nodiscard]] std::string_view innermost() const;
  [[noreturn]] void fail_cut_off() const;

  const std::string& path_;
  XmlScanner scanner_;
  XmlTextResolver resolver_;
  std::string name_;
  std::vector<Attribute> attributes_;
  std::string_view text_;
  std::size_t line_ = 1;
  std::string names_;                     // of the open elements, one behind the other
  std::vector<std::size_t> name_starts_;  // where each starts
  bool end_is_due_ = false;               // the last start was of an empty-element tag
  bool has_root_ = false;
  std::optional<std::string> flaw_;

  struct Bound {
    std::size_t depth = 0;  // of the element
    std::size_t line = 0;   // where it starts
    std::size_t limit = 0;  // offset that it must end before
  };
  std::optional<Bound> bound_;
};

}  // namespace targman::tmx
