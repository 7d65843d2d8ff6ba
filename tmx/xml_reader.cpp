#include "tmx/xml_reader.h"

#include <algorithm>
#include <utility>

#include "core/error.h"

namespace targman::tmx {
namespace {

constexpr std::string_view kSpaces = " \t\n";

// Far above any unit of translation or header; keeps a hostile file from filling memory.
constexpr std::size_t kMaxElementBytes = std::size_t{64} * 1024 * 1024;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kSpaces) == std::string_view::npos;
}

// Where the name that `text` starts with at `from` ends.
std::size_t find_name_end(std::string_view text, std::size_t from) {
  return std::min(text.find_first_of(" \t\n=/\"'&", from), text.size());
}

// XML names start with a letter, "_" or ":"; letters beyond ASCII are not told from other
// characters.
bool starts_name(std::string_view name) {
  if (name.empty()) {
    return false;
  }
  const char c = name.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

XmlReader::XmlReader(Utf8Source& source) : path_(source.path()), scanner_(source) {}

XmlEvent XmlReader::next() {
  if (end_is_due_) {
    end_is_due_ = false;
    close_element(name_);
    return XmlEvent::end;
  }
  while (true) {
    const XmlToken token = scanner_.next();
    line_ = token.line;
    check_bound();
    switch (token.kind) {
      case XmlTokenKind::text:
      case XmlTokenKind::cdata:
        if (depth() > 0) {
          text_ = resolve(token, token.body,
                          token.kind == XmlTokenKind::text ? XmlTextResolver::Place::text
                                                           : XmlTextResolver::Place::cdata);
          return XmlEvent::text;
        }
        check_outside_text(token.body);
        break;
      case XmlTokenKind::start_tag:
        open_element(token);
        return XmlEvent::start;
      case XmlTokenKind::end_tag:
        close_element(token.body);
        return XmlEvent::end;
      case XmlTokenKind::end_of_file:
        if (depth() > 0) {
          fail_cut_off();
        }
        if (!has_root_) {
          fail("there is nothing in the file; export it again");
        }
        return XmlEvent::end_of_file;
    }
  }
}

const std::string* XmlReader::find_attribute(std::string_view name) const {
  const auto found = std::ranges::find(attributes_, name, &Attribute::name);
  return found == attributes_.end() ? nullptr : &found->value;
}

void XmlReader::bound_element() {
  bound_ = Bound{depth(), line_, scanner_.offset() + kMaxElementBytes};
}

void XmlReader::skip_element() {
  const std::size_t outside = depth() - 1;
  while (next() != XmlEvent::end || depth() != outside) {
  }
}

std::string XmlReader::read_text() {
  const std::size_t outside = depth() - 1;
  std::string result;
  for (XmlEvent event = next(); event != XmlEvent::end || depth() != outside; event = next()) {
    if (event == XmlEvent::text) {
      result += text_;
    }
  }
  return result;
}

std::optional<std::string> XmlReader::take_flaw() {
  return std::exchange(flaw_, std::nullopt);
}

void XmlReader::fail(const std::string& message) const {
  throw InputError({path_, line_, {}}, message);
}

void XmlReader::open_element(const XmlToken& token) {
  const std::string_view tag = token.body;
  const std::size_t end = find_name_end(tag, 0);
  name_ = tag.substr(0, end);
  if (!starts_name(name_)) {
    fail(has_root_ || tag.size() > 200
             ? "this \"<\" starts no tag; write it as &lt;"
             : "the file is not XML, so it is no TMX; export it again or name another file");
  }
  if (has_root_ && depth() == 0) {
    fail("there is another element, <" + name_ +
         ">, behind the end of the file's content; delete what stands there");
  }
  has_root_ = true;
  name_starts_.push_back(names_.size());
  names_ += name_;
  parse_attributes(token, end);
}

// The attributes of a start tag, from behind its name on, and the slash of an empty element.
void XmlReader::parse_attributes(const XmlToken& token, std::size_t from) {
  const std::string_view tag = token.body;
  attributes_.clear();
  std::size_t at = from;
  while (true) {
    const std::size_t name_start = std::min(tag.find_first_not_of(kSpaces, at), tag.size());
    if (name_start == tag.size()) {
      break;
    }
    if (tag.substr(name_start) == "/") {
      end_is_due_ = true;
      break;
    }
    const std::size_t name_end = find_name_end(tag, name_start);
    const std::string_view name = tag.substr(name_start, name_end - name_start);
    const std::size_t equals = tag.find_first_not_of(kSpaces, name_end);
    const std::size_t open =
        equals == std::string_view::npos ? equals : tag.find_first_not_of(kSpaces, equals + 1);
    if (name_start == at || !starts_name(name) || open == std::string_view::npos ||
        tag[equals] != '=' || (tag[open] != '"' && tag[open] != '\'')) {
      fail("the attributes of <" + name_ +
           "> are not well-formed: each must be name=\"value\", "
           "with a space before it");
    }
    // The scanner has seen to it that quotes come in pairs.
    const std::size_t close = tag.find(tag[open], open + 1);
    const std::string_view value = tag.substr(open + 1, close - open - 1);
    attributes_.push_back(
        {std::string(name), std::string(resolve(token, value, XmlTextResolver::Place::attribute))});
    at = close + 1;
  }
  check_attribute_names();
}

void XmlReader::check_attribute_names() const {
  if (attributes_.size() < 2) {
    return;
  }
  std::vector<std::string_view> names;
  names.reserve(attributes_.size());
  for (const Attribute& attribute : attributes_) {
    names.emplace_back(attribute.name);
  }
  std::ranges::sort(names);
  const auto repeated = std::ranges::adjacent_find(names);
  if (repeated != names.end()) {
    fail("the attribute " + std::string(*repeated) + " is given twice in <" + name_ +
         ">; delete one of the two");
  }
}

void XmlReader::close_element(std::string_view tag) {
  const std::string_view name = tag.substr(0, tag.find_last_not_of(kSpaces) + 1);
  if (depth() == 0) {
    fail("</" + std::string(name) + "> ends nothing; delete it");
  }
  if (name != innermost()) {
    fail("</" + std::string(name.substr(0, 100)) + "> stands where </" + std::string(innermost()) +
         "> is due; the file is damaged: mend it or export it again");
  }
  name_ = innermost();
  names_.resize(name_starts_.back());
  name_starts_.pop_back();
  if (bound_ && depth() < bound_->depth) {
    bound_.reset();
  }
}

void XmlReader::check_bound() const {
  if (bound_ && scanner_.offset() > bound_->limit) {
    throw InputError({path_, bound_->line, {}},
                     "the element that starts here is longer than 64 MB; delete it or split it");
  }
}

void XmlReader::check_outside_text(std::string_view text) {
  if (is_blank(text)) {
    return;
  }
  line_ += static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + text.find_first_not_of(kSpaces), '\n'));
  fail(has_root_ ? "there is text behind the end of the file's content; delete it"
                 : "the file is not XML, so it is no TMX; export it again or name another file");
}

std::string_view XmlReader::resolve(const XmlToken& token, std::string_view raw,
                                    XmlTextResolver::Place place) {
  const std::string_view text = resolver_.resolve(raw, place);
  const auto& found = resolver_.flaw();
  if (!found) {
    return text;
  }
  if (found->kind == XmlFlaw::Kind::malformed) {
    const char* const at = raw.data() + found->offset;
    line_ = token.line + static_cast<std::size_t>(std::count(token.body.data(), at, '\n'));
    fail(found->message);
  }
  if (!flaw_) {
    flaw_ = found->message;
  }
  return text;
}

std::string_view XmlReader::innermost() const {
  return std::string_view(names_).substr(name_starts_.back());
}

void XmlReader::fail_cut_off() const {
  fail("the file ends before </" + std::string(innermost()) +
       ">, so its end is missing; get a complete copy");
}

}  // namespace targman::tmx
