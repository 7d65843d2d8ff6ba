#include "core/glossary/tbx_entries.h"

#include <algorithm>

#include "core/error.h"

namespace targman::glossary {
namespace {

/// Where the markup that starts at `at` with "<" ends, behind its last character.
std::size_t end_of_markup(std::string_view text, std::size_t at) {
  struct Kind {
    std::string_view begin;
    std::string_view end;
  };
  constexpr Kind kKinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const auto& [begin, end] : kKinds) {
    if (text.substr(at).starts_with(begin)) {
      const std::size_t found = text.find(end, at + begin.size());
      return found == std::string_view::npos ? text.size() : found + end.size();
    }
  }
  // An attribute may hold ">"; a document type may hold declarations in brackets.
  const std::string_view stops = text.substr(at).starts_with("<!") ? ">[]" : ">\"'";
  bool brackets = false;
  for (std::size_t i = text.find_first_of(stops, at + 1); i != std::string_view::npos;
       i = text.find_first_of(stops, i + 1)) {
    if (text[i] == '[' || text[i] == ']') {
      brackets = text[i] == '[';
    } else if (text[i] == '"' || text[i] == '\'') {
      i = text.find(text[i], i + 1);
      if (i == std::string_view::npos) {
        return text.size();
      }
    } else if (!brackets) {
      return i + 1;
    }
  }
  return text.size();
}

std::string_view local_name(std::string_view tag) {
  const std::size_t begin = tag.starts_with("</") ? 2 : 1;
  std::string_view name = tag.substr(begin);
  name = name.substr(0, name.find_first_of(" \t\r\n/>"));
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_entry(std::string_view name) {
  return name == "conceptEntry" || name == "termEntry";
}

}  // namespace

TbxEntries::TbxEntries(std::string_view text, const std::string& name) : text_(text) {
  const auto root = next_tag();
  root_name_ = root ? root->name : std::string_view();
  if (root_name_ != "martif" && root_name_ != "tbx" && root_name_ != "TBX") {
    throw InputError({name, line_, {}},
                     "this is no TBX file, which starts with <martif> or <tbx>; give a termbase "
                     "that was exported as TBX");
  }
  root_ = root->whole;
}

void TbxEntries::move_to(std::size_t offset) {
  line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                               text_.begin() + static_cast<std::ptrdiff_t>(offset),
                                               '\n'));
  at_ = offset;
}

std::optional<TbxEntries::Tag> TbxEntries::next_tag() {
  for (;;) {
    const std::size_t begin = text_.find('<', at_);
    if (begin == std::string_view::npos) {
      move_to(text_.size());
      return std::nullopt;
    }
    move_to(begin);
    const std::size_t end = end_of_markup(text_, begin);
    const std::string_view whole = text_.substr(begin, end - begin);
    if (!whole.starts_with("<!") && !whole.starts_with("<?")) {
      return Tag{whole, local_name(whole), whole.starts_with("</")};
    }
    move_to(end);
  }
}

bool TbxEntries::skip_entry(const Tag& start) {
  move_to(at_ + start.whole.size());
  if (start.whole.ends_with("/>")) {
    return true;
  }
  for (auto tag = next_tag(); tag; tag = next_tag()) {
    if (is_entry(tag->name) && !tag->end) {
      return false;
    }
    move_to(at_ + tag->whole.size());
    if (is_entry(tag->name)) {
      return true;
    }
  }
  return false;
}

std::optional<TbxEntry> TbxEntries::next() {
  for (auto tag = next_tag(); tag; tag = next_tag()) {
    if (!tag->end && is_entry(tag->name)) {
      TbxEntry entry{{}, line_};
      const std::size_t begin = at_;
      entry.complete = skip_entry(*tag);
      entry.xml = text_.substr(begin, at_ - begin);
      return entry;
    }
    complete_ = complete_ || (tag->end && tag->name == root_name_);
    move_to(at_ + tag->whole.size());
  }
  return std::nullopt;
}

}  // namespace targman::glossary
