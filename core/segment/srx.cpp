#include "core/segment/srx.h"

#include <memory>
#include <optional>
#include <utility>

#include <tinyxml2.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include "core/error.h"
#include "core/segment/code_point_set.h"
#include "core/segment/pattern_parser.h"
#include "core/text/utf8.h"

namespace targman::segment {

namespace {

using tinyxml2::XMLElement;

constexpr const char* kRemedy = "; give a file with segmentation rules in the format SRX 2.0";

std::size_t line_of(const tinyxml2::XMLNode& node) {
  return static_cast<std::size_t>(node.GetLineNum());
}

/// tinyxml2 knows no namespaces: <srx:rule> is a <rule> whatever its prefix.
std::string_view local_name(const XMLElement& element) {
  const std::string_view name = element.Name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const XMLElement* next_named(const XMLElement* element, std::string_view name) {
  while (element != nullptr && local_name(*element) != name) {
    element = element->NextSiblingElement();
  }
  return element;
}

const XMLElement* child(const XMLElement& parent, std::string_view name) {
  return next_named(parent.FirstChildElement(), name);
}

const XMLElement* sibling(const XMLElement& element, std::string_view name) {
  return next_named(element.NextSiblingElement(), name);
}

/// All the text inside an element; a comment or CDATA section may have cut it into several nodes.
std::string text_of(const XMLElement& element) {
  std::string text;
  for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (const auto* part = node->ToText(); part != nullptr) {
      text += part->Value();
    }
  }
  return text;
}

/// tinyxml2 drops text that is white space alone, but <afterbreak> </afterbreak> is a rule that
/// wants a space: such a space is written as a reference, which is kept.
std::string keep_space_patterns(std::string_view xml) {
  std::string result;
  std::size_t done = 0;
  while (done < xml.size()) {
    const std::size_t found = xml.find("break> ", done);
    if (found == std::string_view::npos) {
      break;
    }
    const std::size_t space = found + std::string_view("break>").size();
    const std::size_t tag = xml.rfind('<', found);
    const bool opens = tag != std::string_view::npos && xml[tag + 1] != '/';
    result.append(xml.substr(done, space - done));
    result += opens ? "&#32;" : " ";
    done = space + 1;
  }
  result.append(xml.substr(done));
  return result;
}

/// What ICU finds wrong with `pattern` as a regular expression; nullopt if nothing.
std::optional<std::string> find_fault(const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const std::unique_ptr<icu::RegexPattern> compiled(
      icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), 0, where, status));
  if (U_SUCCESS(status)) {
    return std::nullopt;
  }
  return std::string(u_errorName(status)) + " at character " + std::to_string(where.offset) +
         " of \"" + pattern + "\"";
}

/// Reads the parts of an SRX file, which messages call `name`.
class Reader {
 public:
  Reader(const std::string& name, Patterns patterns) : name_(name), patterns_(patterns) {}

  /// Opens `document` with `xml` and returns its <srx>.
  const XMLElement& root(tinyxml2::XMLDocument& document, std::string_view xml) const;

  [[nodiscard]] FormatHandling format_handling(const XMLElement& header);

  [[nodiscard]] LanguageRules language_rules(const XMLElement& element);

  [[nodiscard]] std::string attribute(const XMLElement& element, const char* attribute) const;

  /// The regular expression `pattern`, which stands in `line`, if it is one.
  [[nodiscard]] std::string checked(std::string pattern, std::size_t line);

  [[noreturn]] void fail(std::size_t line, const std::string& message) const {
    throw InputError({name_, line == 0 ? std::nullopt : std::optional(line), std::nullopt},
                     message);
  }

 private:
  [[nodiscard]] std::string pattern(const XMLElement& rule, std::string_view part);

  const std::string& name_;
  Patterns patterns_;
  SetTable sets_;
  PatternParser parser_{sets_};
};

const XMLElement& Reader::root(tinyxml2::XMLDocument& document, std::string_view xml) const {
  if (const auto offset = text::find_invalid_utf8(xml)) {
    throw InputError({name_, std::nullopt, *offset},
                     "the rules are not UTF-8; convert the file with iconv -t UTF-8");
  }
  const std::string source = keep_space_patterns(xml);
  document.Parse(source.data(), source.size());
  if (document.Error()) {
    fail(static_cast<std::size_t>(document.ErrorLineNum()),
         std::string("the rules are not well-formed XML (") + document.ErrorName() + ")" + kRemedy);
  }
  const XMLElement* root = document.RootElement();
  if (root == nullptr || local_name(*root) != "srx") {
    fail(root == nullptr ? 1 : line_of(*root), std::string("this is XML, but not SRX") + kRemedy);
  }
  return *root;
}

std::string Reader::attribute(const XMLElement& element, const char* attribute) const {
  const char* value = element.Attribute(attribute);
  if (value == nullptr) {
    fail(line_of(element),
         "<" + std::string(element.Name()) + "> lacks the attribute \"" + attribute + "\"");
  }
  return value;
}

std::string Reader::checked(std::string pattern, std::size_t line) {
  if (patterns_ == Patterns::right || parser_.parse(pattern)) {
    return pattern;
  }
  if (const auto fault = find_fault(pattern)) {
    fail(line, "this regular expression cannot be used: " + *fault);
  }
  return pattern;
}

std::string Reader::pattern(const XMLElement& rule, std::string_view part) {
  const XMLElement* element = child(rule, part);
  return element == nullptr ? std::string() : checked(text_of(*element), line_of(*element));
}

FormatHandling Reader::format_handling(const XMLElement& header) {
  FormatHandling handling;
  for (const auto* element = child(header, "formathandle"); element != nullptr;
       element = sibling(*element, "formathandle")) {
    const std::string type = attribute(*element, "type");
    const bool include = attribute(*element, "include") == "yes";
    if (type == "start") {
      handling.start = include;
    } else if (type == "end") {
      handling.end = include;
    } else if (type == "isolated") {
      handling.isolated = include;
    } else {
      fail(line_of(*element), "<formathandle> has the type \"" + type +
                                  "\"; it can be \"start\", \"end\" or \"isolated\"");
    }
  }
  return handling;
}

LanguageRules Reader::language_rules(const XMLElement& element) {
  LanguageRules result{attribute(element, "languagerulename"), {}};
  for (const auto* rule = child(element, "rule"); rule != nullptr; rule = sibling(*rule, "rule")) {
    const char* breaks = rule->Attribute("break");
    result.rules.push_back({breaks == nullptr || std::string_view(breaks) != "no",
                            pattern(*rule, "beforebreak"), pattern(*rule, "afterbreak"),
                            line_of(*rule)});
  }
  return result;
}

/// SRX 1.0 wraps the maps of a <maprules> once more, in <maprule>.
std::vector<const XMLElement*> language_maps(const XMLElement& map_rules) {
  std::vector<const XMLElement*> maps;
  for (const auto* e = map_rules.FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
    if (local_name(*e) == "languagemap") {
      maps.push_back(e);
    } else if (local_name(*e) == "maprule") {
      const auto inner = language_maps(*e);
      maps.insert(maps.end(), inner.begin(), inner.end());
    }
  }
  return maps;
}

/// Whether a file's language pattern, which may be written for "EN-US", "en-us" or "en_US", takes
/// the language.
bool takes(const std::string& pattern, const Language& language) {
  const std::string dashed = language.normalised();
  std::string underscored = dashed;
  for (char& c : underscored) {
    c = c == '-' ? '_' : c;
  }
  for (const std::string& tag : {dashed, underscored}) {
    UErrorCode status = U_ZERO_ERROR;
    const auto wanted = icu::UnicodeString::fromUTF8(pattern);
    const auto subject = icu::UnicodeString::fromUTF8(tag);
    icu::RegexMatcher matcher(wanted, subject, UREGEX_CASE_INSENSITIVE, status);
    if (U_SUCCESS(status) && matcher.matches(status) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

Srx Srx::parse(std::string_view xml, const std::string& name, Patterns patterns) {
  Reader reader(name, patterns);
  tinyxml2::XMLDocument document;
  const XMLElement& root = reader.root(document, xml);
  Srx srx;
  srx.xml_ = xml;
  const XMLElement* header = child(root, "header");
  srx.cascade_ = header != nullptr && header->Attribute("cascade", "yes") != nullptr;
  if (header != nullptr) {
    srx.format_handling_ = reader.format_handling(*header);
  }
  const XMLElement* body = child(root, "body");
  const XMLElement* rules = body == nullptr ? nullptr : child(*body, "languagerules");
  const XMLElement* maps = body == nullptr ? nullptr : child(*body, "maprules");
  if (rules == nullptr || maps == nullptr) {
    reader.fail(line_of(root), "SRX needs <languagerules> and <maprules> in its <body>");
  }
  for (const auto* e = child(*rules, "languagerule"); e != nullptr;
       e = sibling(*e, "languagerule")) {
    srx.language_rules_.push_back(reader.language_rules(*e));
  }
  for (const XMLElement* map : language_maps(*maps)) {
    LanguageMap entry{
        reader.checked(reader.attribute(*map, "languagepattern"), line_of(*map)),
        reader.attribute(*map, "languagerulename"),
    };
    bool known = false;
    for (const LanguageRules& named : srx.language_rules_) {
      known = known || named.name == entry.rules;
    }
    if (!known) {
      reader.fail(line_of(*map), "there is no <languagerule> named \"" + entry.rules + "\"");
    }
    srx.maps_.push_back(std::move(entry));
  }
  return srx;
}

std::vector<Rule> Srx::rules_for(const Language& language) const {
  std::vector<Rule> result;
  for (const LanguageMap& map : maps_) {
    if (!takes(map.pattern, language)) {
      continue;
    }
    for (const LanguageRules& named : language_rules_) {
      if (named.name == map.rules) {
        result.insert(result.end(), named.rules.begin(), named.rules.end());
      }
    }
    if (!cascade_) {
      break;
    }
  }
  return result;
}

}  // namespace targman::segment
