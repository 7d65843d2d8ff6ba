#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <tinyxml2.h>

#include "core/glossary/tbx.h"
#include "core/glossary/tbx_entries.h"
#include "core/glossary/term_table.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

using tinyxml2::XMLElement;

/// More bytes than any entry has; tinyxml2 makes a tree of each.
constexpr std::size_t kLongestEntry = 1'000'000;

std::string_view local_name(const XMLElement& element) {
  const std::string_view name = element.Name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The data category of an element: in its attribute (DCA), or its name (DCT).
std::string_view category(const XMLElement& element) {
  const char* type = element.Attribute("type");
  return type == nullptr ? local_name(element) : std::string_view(type);
}

void append_text(const tinyxml2::XMLNode& node, std::string& text) {
  for (const auto* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
    if (const auto* part = child->ToText(); part != nullptr) {
      text += part->Value();
    } else if (child->ToElement() != nullptr) {
      append_text(*child, text);  // <hi> and the like
    }
  }
}

/// The text in an element.
std::string text_of(const XMLElement& element) {
  std::string text;
  append_text(element, text);
  return on_one_line(text);
}

std::string language_of(const XMLElement& element) {
  for (const char* name : {"xml:lang", "lang"}) {
    if (const char* language = element.Attribute(name); language != nullptr) {
      return language;
    }
  }
  return {};
}

std::optional<Status> status_of(std::string_view value) {
  struct Named {
    std::string_view begin;
    Status status;
  };
  // By their beginnings, for versions and tools differ: preferredTerm, preferredTerm-admn-sts.
  constexpr Named kNames[] = {
      {"preferred", Status::preferred},      {"admitted", Status::admitted},
      {"deprecated", Status::deprecated},    {"superseded", Status::deprecated},
      {"forbidden", Status::deprecated},     {"obsolete", Status::deprecated},
      {"notRecommended", Status::deprecated}};
  for (const auto& [begin, status] : kNames) {
    if (value.starts_with(begin)) {
      return status;
    }
  }
  return std::nullopt;
}

std::optional<TermType> term_type_of(std::string_view value) {
  struct Named {
    std::string_view name;
    TermType type;
  };
  constexpr Named kNames[] = {{"fullForm", TermType::full_form},
                              {"acronym", TermType::acronym},
                              {"abbreviation", TermType::abbreviation},
                              {"shortForm", TermType::short_form},
                              {"variant", TermType::variant}};
  for (const auto& [name, type] : kNames) {
    if (value == name) {
      return type;
    }
  }
  return std::nullopt;
}

/// Whether the reference at the start of `text` is one that XML has without declarations.
bool is_reference(std::string_view text) {
  constexpr auto kKnown =
      std::to_array<std::string_view>({"&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"});
  return std::ranges::any_of(kKnown,
                             [&](std::string_view known) { return text.starts_with(known); });
}

/// What the rules of XML forbid and tinyxml2 takes; empty for nothing.
std::string fault_in(std::string_view xml) {
  constexpr std::string_view kSection = "<![CDATA[";
  for (std::size_t at = xml.find_first_of("&<"); at != std::string_view::npos;
       at = xml.find_first_of("&<", at + 1)) {
    if (xml[at] == '<') {
      const bool section = xml.substr(at).starts_with(kSection);
      at = section ? std::min(xml.find("]]>", at), xml.size()) : at;
    } else if (!is_reference(xml.substr(at))) {
      return "an & in it starts no reference that XML has; write &amp;";
    }
  }
  const bool control = std::ranges::any_of(xml, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  return control ? "there is a control character in it" : "";
}

/// Whether the first letter is a capital, behind digits and the like: "168 Hours".
bool starts_with_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, end] = text::code_point_at(text, at);
    if (text::is_letter(c)) {
      return text::is_upper(c);
    }
    at = end;
  }
  return false;
}

/// What was read of a term, and whether anything was said of its status.
struct ReadTerm {
  Term term;
  std::optional<Status> status;
  std::optional<TermType> type;
};

/// Makes a concept of one entry.
class EntryReader {
 public:
  Concept read(const XMLElement& root) {
    for (const auto* e = root.FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
      const std::string_view name = local_name(*e);
      if (name == "langSet" || name == "langSec") {
        read_language(*e);
      } else {
        read_property(*e);
      }
    }
    guess_proper_noun();
    return std::move(entry_);
  }

  /// What is wrong with parts of the entry.
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

 private:
  /// A property of the concept, whatever its level.
  void read_property(const XMLElement& element) {
    const std::string_view kind = category(element);
    if (local_name(element) == "descripGrp") {
      if (element.FirstChildElement() != nullptr) {
        read_property(*element.FirstChildElement());
      }
    } else if (kind == "subjectField") {
      append(text_of(element), entry_.subject);
    } else if (kind == "definition") {
      append(text_of(element), entry_.definition);
    } else if (kind == "note") {
      append(text_of(element), entry_.note);
    }
  }

  void read_language(const XMLElement& section) {
    const Language language(language_of(section));
    if (language.empty()) {
      problems_.emplace_back("a language section has no xml:lang");
      return;
    }
    std::vector<ReadTerm> terms;
    for (const auto* e = section.FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
      const std::string_view name = local_name(*e);
      if (name == "tig" || name == "ntig" || name == "termSec") {
        ReadTerm read;
        read.term.language = language;
        read_term(*e, read);
        keep(std::move(read), terms);
      } else {
        read_property(*e);
      }
    }
    settle_status(terms);
  }

  void keep(ReadTerm&& read, std::vector<ReadTerm>& terms) {
    if (read.term.text.empty() || read.term.text.size() > kLongestTerm) {
      problems_.push_back((read.term.text.empty() ? "a term is missing in language "
                                                  : "a term is too long in language ") +
                          read.term.language.tag());
      return;
    }
    terms.push_back(std::move(read));
  }

  void read_term(const XMLElement& element, ReadTerm& read) {
    for (const auto* e = element.FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
      const std::string_view name = local_name(*e);
      const std::string_view kind = category(*e);
      if (name == "term") {
        read.term.text = text_of(*e);
      } else if (name == "termGrp" || name == "termNoteGrp") {
        read_term(*e, read);
      } else if (kind == "administrativeStatus" || kind == "normativeAuthorization") {
        read.status = status_of(text_of(*e));
      } else if (kind == "partOfSpeech") {
        take_part_of_speech(text_of(*e));
      } else if (kind == "termType") {
        take_type(text_of(*e), read);
      } else if (kind == "note") {
        append(text_of(*e), read.term.note);
      }
    }
  }

  void take_part_of_speech(const std::string& value) {
    if (entry_.part_of_speech == PartOfSpeech::unknown) {
      entry_.part_of_speech = part_of_speech(value);
    }
  }

  void take_type(const std::string& value, ReadTerm& read) {
    read.type = term_type_of(value);
    if (value == "phrase" || value == "setPhrase" || value == "phraseologicalUnit") {
      entry_.part_of_speech = PartOfSpeech::phrase;
    }
  }

  void settle_status(std::vector<ReadTerm>& terms) {
    bool preferred = std::ranges::any_of(
        terms, [](const ReadTerm& read) { return read.status == Status::preferred; });
    for (ReadTerm& read : terms) {
      read.term.status = read.status.value_or(preferred ? Status::admitted : Status::preferred);
      preferred = preferred || read.term.status == Status::preferred;
      read.term.type = read.type.value_or(type_of(read.term.text));
      entry_.terms.push_back(std::move(read.term));
    }
  }

  /// A noun is a name where in every language some full form is written with a capital.
  void guess_proper_noun() {
    if (entry_.part_of_speech != PartOfSpeech::noun) {
      return;
    }
    const bool name = std::ranges::all_of(entry_.terms, [&](const Term& term) {
      return term.type == TermType::acronym ||
             std::ranges::any_of(entry_.terms, [&](const Term& other) {
               return other.language == term.language && other.type != TermType::acronym &&
                      starts_with_capital(other.text);
             });
    });
    entry_.part_of_speech = name ? PartOfSpeech::proper_noun : PartOfSpeech::noun;
  }

  static void append(const std::string& part, std::string& text) {
    text += text.empty() || part.empty() ? part : "; " + part;
  }

  Concept entry_;
  std::vector<std::string> problems_;
};

void add_languages(const Concept& entry, std::vector<Language>& languages) {
  for (const Term& term : entry.terms) {
    if (std::ranges::find(languages, term.language) == languages.end()) {
      languages.push_back(term.language);
    }
  }
}

}  // namespace

ReadTermbase read_tbx(std::string_view text, const std::string& name) {
  TbxEntries entries(text, name);
  ReadTermbase result;
  result.termbase.name = name;
  const auto report = [&](std::size_t line, std::string reason) {
    result.problems.push_back({line, std::move(reason)});
  };
  while (const auto entry = entries.next()) {
    if (!entry->complete) {
      report(entry->line, "its end tag is missing; the file may be cut off");
      continue;
    }
    if (entry->xml.size() > kLongestEntry) {
      report(entry->line, "it is too long");
      continue;
    }
    if (std::string fault = fault_in(entry->xml); !fault.empty()) {
      report(entry->line, std::move(fault));
      continue;
    }
    tinyxml2::XMLDocument document;
    document.Parse(entry->xml.data(), entry->xml.size());
    if (document.Error() || document.RootElement() == nullptr) {
      report(entry->line, std::string("it is not well-formed XML (") + document.ErrorName() + ")");
      continue;
    }
    EntryReader reader;
    Concept read = reader.read(*document.RootElement());
    for (const std::string& problem : reader.problems()) {
      report(entry->line, problem);
    }
    if (read.terms.empty()) {
      report(entry->line, "it has no terms");
      continue;
    }
    read.line = entry->line;
    put_in_order(read);
    add_languages(read, result.termbase.languages);
    result.termbase.concepts.push_back(std::move(read));
  }
  if (!entries.complete()) {
    report(entries.line(), "the end of the root element is missing; the file may be cut off");
  }
  return result;
}

}  // namespace targman::glossary
