#include "core/glossary/tbx.h"

namespace targman::glossary {
namespace {

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;  // XML has no control characters
    }
  }
  return escaped;
}

/// The values that TBX-Basic has; a name is a noun there.
std::string_view value_of(PartOfSpeech part) {
  switch (part) {
    case PartOfSpeech::noun:
    case PartOfSpeech::proper_noun:
      return "noun";
    case PartOfSpeech::verb:
      return "verb";
    case PartOfSpeech::adjective:
      return "adjective";
    case PartOfSpeech::adverb:
      return "adverb";
    case PartOfSpeech::phrase:
    case PartOfSpeech::other:
      return "other";
    case PartOfSpeech::unknown:
      return "";
  }
  return "";
}

std::string_view value_of(Status status) {
  switch (status) {
    case Status::preferred:
      return "preferredTerm-admn-sts";
    case Status::admitted:
      return "admittedTerm-admn-sts";
    case Status::deprecated:
      return "deprecatedTerm-admn-sts";
  }
  return "";
}

std::string_view value_of(TermType type, PartOfSpeech part) {
  switch (type) {
    case TermType::full_form:
      return part == PartOfSpeech::phrase ? "phrase" : "fullForm";
    case TermType::acronym:
      return "acronym";
    case TermType::abbreviation:
      return "abbreviation";
    case TermType::short_form:
      return "shortForm";
    case TermType::variant:
      return "variant";
  }
  return "";
}

class Writer {
 public:
  std::string write(const Termbase& termbase) {
    const std::string language = termbase.languages.empty() ? "en" : termbase.languages[0].tag();
    xml_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"" +
        escape(language) +
        "\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"
        "  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n";
    element(8, "p", "", "Terms of " + (termbase.name.empty() ? "a termbase" : termbase.name));
    xml_ += "      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n  <text>\n    <body>\n";
    std::size_t number = 0;
    for (const Concept& entry : termbase.concepts) {
      xml_ += "      <conceptEntry id=\"c" + std::to_string(++number) + "\">\n";
      write_concept(entry);
      xml_ += "      </conceptEntry>\n";
    }
    xml_ += "    </body>\n  </text>\n</tbx>\n";
    return std::move(xml_);
  }

 private:
  void write_concept(const Concept& entry) {
    element(8, "descrip", "subjectField", entry.subject);
    element(8, "descrip", "definition", entry.definition);
    element(8, "note", "", entry.note);
    for (std::size_t i = 0; i < entry.terms.size(); ++i) {
      const Language& language = entry.terms[i].language;
      if (i == 0 || language != entry.terms[i - 1].language) {
        xml_ += "        <langSec xml:lang=\"" + escape(language.tag()) + "\">\n";
      }
      write_term(entry.terms[i], entry.part_of_speech);
      if (i + 1 == entry.terms.size() || language != entry.terms[i + 1].language) {
        xml_ += "        </langSec>\n";
      }
    }
  }

  void write_term(const Term& term, PartOfSpeech part) {
    xml_ += "          <termSec>\n";
    element(12, "term", "", term.text);
    element(12, "termNote", "partOfSpeech", value_of(part));
    element(12, "termNote", "administrativeStatus", value_of(term.status));
    element(12, "termNote", "termType", value_of(term.type, part));
    element(12, "note", "", term.note);
    xml_ += "          </termSec>\n";
  }

  /// Nothing for an empty text.
  void element(std::size_t indent, const char* name, const char* type, std::string_view text) {
    if (text.empty()) {
      return;
    }
    xml_.append(indent, ' ').append("<").append(name);
    if (*type != '\0') {
      xml_.append(" type=\"").append(type).append("\"");
    }
    xml_.append(">").append(escape(text)).append("</").append(name).append(">\n");
  }

  std::string xml_;
};

}  // namespace

std::string write_tbx(const Termbase& termbase) {
  return Writer().write(termbase);
}

}  // namespace targman::glossary
