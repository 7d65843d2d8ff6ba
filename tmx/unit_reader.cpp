#include "tmx/unit_reader.h"

#include <algorithm>
#include <utility>

#include "tmx/provenance.h"
#include "tmx/segment_reader.h"

namespace targman::tmx {
namespace {

constexpr std::string_view kAllLanguages = "*all*";

// The language of the element that has just started, by either name of the attribute; the newer
// one, xml:lang, wins. Empty if it says none.
Language read_language(const XmlReader& xml) {
  for (const char* name : {"xml:lang", "lang"}) {
    if (const std::string* tag = xml.find_attribute(name)) {
      return Language(*tag);
    }
  }
  return {};
}

Property read_property(XmlReader& xml) {
  const std::string* type = xml.find_attribute("type");
  Property property{type != nullptr ? *type : std::string(), {}, read_language(xml)};
  property.value = xml.read_text();
  return property;
}

Note read_note(XmlReader& xml) {
  Note note{{}, read_language(xml)};
  note.text = xml.read_text();
  return note;
}

// Reads a child that any element with metadata may have. False, and nothing is read, for others.
bool read_metadata_child(XmlReader& xml, Metadata& metadata) {
  if (xml.name() == "prop") {
    metadata.properties.push_back(read_property(xml));
  } else if (xml.name() == "note") {
    metadata.notes.push_back(read_note(xml));
  } else {
    return false;
  }
  return true;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

struct ReadVariant {
  Variant variant;
  bool has_segment = false;
};

ReadVariant read_variant(XmlReader& xml) {
  ReadVariant read;
  read.variant.language = read_language(xml);
  for (const Attribute& attribute : xml.attributes()) {
    if (attribute.name != "xml:lang" && attribute.name != "lang") {
      read.variant.metadata.attributes.push_back(attribute);
    }
  }
  const std::size_t outside = xml.depth() - 1;
  for (XmlEvent event = xml.next(); event != XmlEvent::end || xml.depth() != outside;
       event = xml.next()) {
    if (event != XmlEvent::start || read_metadata_child(xml, read.variant.metadata)) {
      continue;
    }
    if (xml.name() == "seg" && !read.has_segment) {
      SegmentText text = read_segment(xml);
      read.variant.plain = std::move(text.plain);
      read.variant.markup = std::move(text.markup);
      read.has_segment = true;
    } else {
      xml.skip_element();
    }
  }
  return read;
}

bool has_two_languages(const std::vector<Variant>& variants) {
  return std::ranges::any_of(variants, [&](const Variant& variant) {
    return variant.language != variants.front().language;
  });
}

// Moves the variant in the source language to the front; one whose region differs too where none
// has the very tag.
void put_source_first(std::vector<Variant>& variants, const Language& source) {
  auto found = std::ranges::find(variants, source, &Variant::language);
  if (found == variants.end()) {
    found = std::ranges::find_if(
        variants, [&](const Variant& variant) { return variant.language.same_primary(source); });
  }
  if (found != variants.end()) {
    std::rotate(variants.begin(), found, found + 1);
  }
}

void take_occurrences(TranslationUnit& unit, const Header& header) {
  std::erase_if(unit.metadata.properties, [&](const Property& property) {
    if (property.type != kOccurrenceProperty) {
      return false;
    }
    auto occurrence = decode_occurrence(property.value);
    if (!occurrence ||
        (occurrence->article != 0 && !header.articles.contains(occurrence->article))) {
      return false;
    }
    unit.occurrences.push_back(std::move(*occurrence));
    return true;
  });
}

Language to_source_language(const std::string& tag) {
  return tag == kAllLanguages ? Language() : Language(tag);
}

// Reads the children of a <tu> into `unit`; gives why one of its variants cannot be used, if any.
std::optional<std::string> read_children(XmlReader& xml, TranslationUnit& unit) {
  std::optional<std::string> reason;
  const std::size_t outside = xml.depth() - 1;
  for (XmlEvent event = xml.next(); event != XmlEvent::end || xml.depth() != outside;
       event = xml.next()) {
    if (event != XmlEvent::start || read_metadata_child(xml, unit.metadata)) {
      continue;
    }
    if (xml.name() != "tuv") {
      xml.skip_element();
      continue;
    }
    ReadVariant read = read_variant(xml);
    if (!read.has_segment) {
      reason = "a <tuv> in it has no <seg>";
    } else if (read.variant.language.empty()) {
      reason = "a <tuv> in it has no language";
    } else if (is_blank(read.variant.plain)) {
      reason = "its text in " + read.variant.language.tag() + " is empty";
    } else {
      unit.variants.push_back(std::move(read.variant));
    }
  }
  return reason;
}

}  // namespace

Header read_header(XmlReader& xml) {
  Header header;
  for (const Attribute& attribute : xml.attributes()) {
    if (attribute.name == "srclang") {
      header.source_language = to_source_language(attribute.value);
    } else {
      header.metadata.attributes.push_back(attribute);
    }
  }
  const std::size_t outside = xml.depth() - 1;
  for (XmlEvent event = xml.next(); event != XmlEvent::end || xml.depth() != outside;
       event = xml.next()) {
    if (event == XmlEvent::start && !read_metadata_child(xml, header.metadata)) {
      xml.skip_element();
    }
  }
  std::erase_if(header.metadata.properties, [&](const Property& property) {
    if (property.type != kArticleProperty) {
      return false;
    }
    auto article = decode_article(property.value);
    return article && header.articles.emplace(article->number, std::move(article->info)).second;
  });
  return header;
}

ReadUnit read_unit(XmlReader& xml, const Header& header) {
  ReadUnit read;
  read.unit.metadata.attributes = xml.attributes();
  const std::string* tag = xml.find_attribute("srclang");
  const Language source = tag != nullptr ? to_source_language(*tag) : header.source_language;
  std::optional<std::string> reason = read_children(xml, read.unit);
  if (auto flaw = xml.take_flaw()) {
    read.unusable = std::move(flaw);
  } else if (!has_two_languages(read.unit.variants)) {
    read.unusable = reason.value_or("it has text in fewer than two languages");
  } else {
    if (!source.empty()) {
      put_source_first(read.unit.variants, source);
    }
    take_occurrences(read.unit, header);
    read.left_out = std::move(reason);
  }
  return read;
}

}  // namespace targman::tmx
