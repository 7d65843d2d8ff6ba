#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace targman::glossary {

/// An entry of a TBX file as it stands there.
struct TbxEntry {
  std::string_view xml;  ///< from its start tag to the end of its end tag
  std::size_t line = 0;  ///< that it starts on, from 1
  bool complete =
      true;  ///< false where the end of the file, or another entry, comes before its end
};

/// Cuts the entries, <termEntry> of TBX 2 or <conceptEntry> of TBX 3, out of a TBX file, so that
/// one that is damaged costs itself and no tree of the whole file is built.
///
/// Looks at tags, comments and CDATA sections and no further. Borrows the text, which is
/// well-formed UTF-8. Time O(n) for the whole file.
class TbxEntries {
 public:
  /// Throws InputError where the text is not XML with a <martif> or <tbx>; `name` is what messages
  /// call the file.
  TbxEntries(std::string_view text, const std::string& name);

  /// The next entry; nullopt at the end.
  std::optional<TbxEntry> next();

  /// The tag of the root element from "<" to ">".
  [[nodiscard]] std::string_view root() const { return root_; }

  /// Whether the end tag of the root was met; to be asked after the last entry.
  [[nodiscard]] bool complete() const { return complete_; }

  /// The number of the line that was read last, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  struct Tag {
    std::string_view whole;
    std::string_view name;  ///< local name
    bool end = false;
  };

  std::optional<Tag> next_tag();

  /// Moves from the start tag of an entry to behind its end; false where that does not come.
  bool skip_entry(const Tag& start);

  void move_to(std::size_t offset);

  std::string_view text_;
  std::string_view root_;
  std::string_view root_name_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool complete_ = false;
};

}  // namespace targman::glossary
