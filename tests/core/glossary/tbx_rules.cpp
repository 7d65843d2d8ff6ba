#include "tests/core/glossary/tbx_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <tinyxml2.h>

namespace targman::glossary {
namespace {

using tinyxml2::XMLElement;

using Names = std::set<std::string>;

const Names& values_of(const std::string& category) {
  static const std::map<std::string, Names> values = {
      {"partOfSpeech", {"noun", "verb", "adjective", "adverb", "other"}},
      {"administrativeStatus",
       {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
        "supersededTerm-admn-sts"}},
      {"termType", {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"}},
  };
  static const Names none;
  const auto found = values.find(category);
  return found == values.end() ? none : found->second;
}

std::string text_of(const XMLElement& element) {
  const char* text = element.GetText();
  return text == nullptr ? "" : text;
}

class Rules {
 public:
  std::vector<std::string> check(const std::string& xml) {
    tinyxml2::XMLDocument document;
    if (document.Parse(xml.data(), xml.size()) != tinyxml2::XML_SUCCESS) {
      tell(document.ErrorLineNum(), "it is no well-formed XML");
      return std::move(problems_);
    }
    const XMLElement& root = *document.RootElement();
    if (std::string_view(root.Name()) != "tbx") {
      tell(root, "the root is not tbx");
      return std::move(problems_);
    }
    check_attributes(root, {"type", "style", "xml:lang", "xmlns"}, {});
    check_value(root, "type", "TBX-Basic");
    check_value(root, "style", "dca");
    check_value(root, "xmlns", "urn:iso:std:iso:30042:ed-2");
    check_document(root);
    return std::move(problems_);
  }

 private:
  void tell(int line, const std::string& reason) {
    problems_.push_back(std::to_string(line) + ": " + reason);
  }
  void tell(const XMLElement& element, const std::string& reason) {
    tell(element.GetLineNum(), reason);
  }

  void check_attributes(const XMLElement& element, const Names& required, const Names& optional) {
    Names found;
    for (const auto* attribute = element.FirstAttribute(); attribute != nullptr;
         attribute = attribute->Next()) {
      const std::string name = attribute->Name();
      if (!required.contains(name) && !optional.contains(name)) {
        tell(element, std::string(element.Name()) + " has no attribute " + name);
      }
      if (*attribute->Value() != '\0') {
        found.insert(name);
      }
    }
    for (const std::string& name : required) {
      if (!found.contains(name)) {
        tell(element, std::string(element.Name()) + " wants the attribute " + name);
      }
    }
  }

  void check_value(const XMLElement& element, const char* name, std::string_view value) {
    const char* found = element.Attribute(name);
    if (found != nullptr && found != value) {
      tell(element, std::string(name) + " is not " + std::string(value));
    }
  }

  /// The children of an element that has no text of its own.
  std::vector<const XMLElement*> children(const XMLElement& element) {
    std::vector<const XMLElement*> found;
    for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
      if (node->ToElement() != nullptr) {
        found.push_back(node->ToElement());
      } else if (node->ToText() != nullptr) {
        tell(node->GetLineNum(), std::string(element.Name()) + " has text");
      }
    }
    return found;
  }

  /// The children, which have to be just these.
  std::vector<const XMLElement*> children(const XMLElement& element,
                                          const std::vector<std::string_view>& names) {
    std::vector<const XMLElement*> found = children(element);
    const bool fit = std::ranges::equal(
        found, names,
        [](const XMLElement* child, std::string_view name) { return child->Name() == name; });
    if (!fit) {
      tell(element, std::string(element.Name()) + " has not the elements that it should have");
      found.clear();
    }
    return found;
  }

  void check_document(const XMLElement& root) {
    const auto parts = children(root, {"tbxHeader", "text"});
    if (parts.empty()) {
      return;
    }
    for (const XMLElement* file : children(*parts[0], {"fileDesc"})) {
      for (const XMLElement* source : children(*file, {"sourceDesc"})) {
        for (const XMLElement* paragraph : children(*source, {"p"})) {
          check_text(*paragraph);
        }
      }
    }
    for (const XMLElement* body : children(*parts[1], {"body"})) {
      const auto entries = children(*body);
      if (entries.empty()) {
        tell(*body, "there is no concept");
      }
      for (const XMLElement* entry : entries) {
        check_concept(*entry);
      }
    }
  }

  /// An element with text alone, which is not empty.
  void check_text(const XMLElement& element) {
    if (element.FirstChildElement() != nullptr || text_of(element).empty()) {
      tell(element, std::string(element.Name()) + " wants a text, and nothing else");
    }
  }

  bool is(const XMLElement& element, std::string_view name) {
    if (element.Name() == name) {
      return true;
    }
    tell(element, std::string(element.Name()) + " has no place here");
    return false;
  }

  void check_concept(const XMLElement& entry) {
    if (!is(entry, "conceptEntry")) {
      return;
    }
    check_attributes(entry, {"id"}, {});
    if (const char* id = entry.Attribute("id"); id != nullptr && !ids_.insert(id).second) {
      tell(entry, "the id is there already");
    }
    Names languages;
    Names categories;
    for (const XMLElement* child : children(entry)) {
      const std::string_view name = child->Name();
      if (name != "langSec" && !languages.empty()) {
        tell(*child, std::string(name) + " stands behind langSec");
      } else if (name == "descrip") {
        check_category(*child, {"subjectField", "definition"}, categories);
      } else if (name == "note") {
        check_attributes(*child, {}, {});
        check_text(*child);
      } else if (is(*child, "langSec")) {
        check_language(*child, languages);
      }
    }
    if (languages.empty()) {
      tell(entry, "the concept has no language");
    }
  }

  void check_language(const XMLElement& section, Names& languages) {
    check_attributes(section, {"xml:lang"}, {});
    const char* language = section.Attribute("xml:lang");
    if (!languages.insert(language == nullptr ? "" : language).second) {
      tell(section, "the language is there already");
    }
    const auto terms = children(section);
    if (terms.empty()) {
      tell(section, "the language has no term");
    }
    for (const XMLElement* term : terms) {
      if (is(*term, "termSec")) {
        check_term(*term);
      }
    }
  }

  void check_term(const XMLElement& section) {
    check_attributes(section, {}, {});
    const auto parts = children(section);
    if (parts.empty() || std::string_view(parts.front()->Name()) != "term") {
      tell(section, "the term does not come first");
      return;
    }
    check_attributes(*parts.front(), {}, {});
    check_text(*parts.front());
    Names categories;
    bool noted = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const std::string_view name = parts[i]->Name();
      if (name == "note") {
        noted = true;
        check_text(*parts[i]);
      } else if (name == "termNote" && noted) {
        tell(*parts[i], "termNote stands behind note");
      } else if (is(*parts[i], "termNote")) {
        check_category(*parts[i], {"partOfSpeech", "administrativeStatus", "termType"}, categories);
      }
    }
  }

  /// An element whose attribute says what it tells: one of these, each once.
  void check_category(const XMLElement& element, const Names& allowed, Names& seen) {
    check_attributes(element, {"type"}, {});
    check_text(element);
    const char* type = element.Attribute("type");
    const std::string category = type == nullptr ? "" : type;
    if (!allowed.contains(category)) {
      tell(element, "there is no " + category + " at this level");
    } else if (!seen.insert(category).second) {
      tell(element, category + " comes twice");
    } else if (const Names& values = values_of(category);
               !values.empty() && !values.contains(text_of(element))) {
      tell(element, category + " is never " + text_of(element));
    }
  }

  Names ids_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> tbx_problems(const std::string& xml) {
  return Rules().check(xml);
}

}  // namespace targman::glossary
