#include "tmx/writer.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <unordered_set>

#include "tmx/dtd_attributes.h"
#include "tmx/output_file.h"
#include "tmx/provenance.h"
#include "tmx/xml_escape.h"

namespace targman::tmx {
namespace {

// Attributes of the header that say how this file was made, whatever file its content is from.
constexpr std::string_view kOwnHeaderAttributes =
    " creationtool=\"Targman\" creationtoolversion=\"" TARGMAN_VERSION
    "\" segtype=\"sentence\" o-tmf=\"Targman\" adminlang=\"en\" datatype=\"plaintext\"";

bool is_own_header_attribute(const std::string& name) {
  return kOwnHeaderAttributes.find(" " + name + "=") != std::string_view::npos || name == "srclang";
}

// Whether `name` can be written as an attribute: nothing in it ends it, and it is no language,
// which has a place of its own.
bool is_writable_name(std::string_view name) {
  constexpr std::string_view kDelimiters = " \t\r\n=/<>\"'&";
  return !name.empty() && name.find_first_of(kDelimiters) == std::string_view::npos &&
         name.find_first_of("0123456789-.") != 0 && name != "xml:lang" && name != "lang";
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped_attribute(out, value);
  out += '"';
}

void append_property(std::string& out, std::string_view indent, const Property& property) {
  out += indent;
  out += "<prop";
  append_attribute(out, "type", property.type);
  if (!property.language.empty()) {
    append_attribute(out, "xml:lang", property.language.tag());
  }
  out += '>';
  append_escaped_text(out, property.value);
  out += "</prop>\n";
}

// Notes and properties, one a line.
void append_children(std::string& out, std::string_view indent, const Metadata& metadata) {
  for (const Note& note : metadata.notes) {
    out += indent;
    out += "<note";
    if (!note.language.empty()) {
      append_attribute(out, "xml:lang", note.language.tag());
    }
    out += '>';
    append_escaped_text(out, note.text);
    out += "</note>\n";
  }
  for (const Property& property : metadata.properties) {
    append_property(out, indent, property);
  }
}

}  // namespace

struct Writer::Impl {
  Impl(const std::string& path, const WriteOptions& write_options)
      : file(path), options(write_options) {}

  void write_header(const Header& header);
  void append_attributes(MetadataElement element, const Metadata& metadata);
  void append_variant(const Variant& variant);
  [[nodiscard]] std::string write_tag(const Language& language) const;
  void flush();

  OutputFile file;
  WriteOptions options;
  std::string out;  // what is being put together; its memory is reused
  bool is_finished = false;
};

void Writer::Impl::write_header(const Header& header) {
  out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
      "<tmx version=\"1.4\">\n"
      "  <header";
  out += kOwnHeaderAttributes;
  append_attribute(out, "srclang",
                   header.source_language.empty() ? "*all*" : write_tag(header.source_language));
  append_attributes(MetadataElement::header, header.metadata);
  out += ">\n";
  append_children(out, "    ", header.metadata);
  if (options.provenance == Provenance::write) {
    for (const auto& [number, info] : header.articles) {
      append_property(out, "    ",
                      {std::string(kArticleProperty), encode_article({number, info}), {}});
    }
  }
  out += "  </header>\n  <body>\n";
  flush();
}

void Writer::Impl::append_attributes(MetadataElement element, const Metadata& metadata) {
  std::unordered_set<std::string_view> written;
  for (const Attribute& attribute : metadata.attributes) {
    const bool is_wanted = options.level == Level::markup || is_valid_attribute(element, attribute);
    const bool is_taken =
        element == MetadataElement::header && is_own_header_attribute(attribute.name);
    if (is_wanted && !is_taken && is_writable_name(attribute.name) &&
        written.insert(attribute.name).second) {
      append_attribute(out, attribute.name, attribute.value);
    }
  }
}

void Writer::Impl::append_variant(const Variant& variant) {
  out += "      <tuv";
  append_attribute(out, "xml:lang", write_tag(variant.language));
  append_attributes(MetadataElement::variant, variant.metadata);
  out += ">\n";
  append_children(out, "        ", variant.metadata);
  out += "        <seg>";
  if (options.level == Level::markup && !variant.markup.empty()) {
    append_markup(out, variant.markup);
  } else {
    append_escaped_text(out, variant.plain);
  }
  out += "</seg>\n      </tuv>\n";
}

// Readers that check languages refuse "en_US", which older programs write.
std::string Writer::Impl::write_tag(const Language& language) const {
  std::string tag = language.tag();
  if (options.level == Level::plain) {
    std::ranges::replace(tag, '_', '-');
  }
  return tag;
}

void Writer::Impl::flush() {
  file.write(out);
  out.clear();
}

Writer::Writer(const std::string& path, const Header& header, const WriteOptions& options)
    : impl_(std::make_unique<Impl>(path, options)) {
  impl_->write_header(header);
}

Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;

void Writer::write(const TranslationUnit& unit) {
  assert(!impl_->is_finished);
  std::string& out = impl_->out;
  out += "    <tu";
  impl_->append_attributes(MetadataElement::unit, unit.metadata);
  out += ">\n";
  append_children(out, "      ", unit.metadata);
  if (impl_->options.provenance == Provenance::write) {
    for (const Occurrence& occurrence : unit.occurrences) {
      append_property(out, "      ",
                      {std::string(kOccurrenceProperty), encode_occurrence(occurrence), {}});
    }
  }
  for (const Variant& variant : unit.variants) {
    impl_->append_variant(variant);
  }
  out += "    </tu>\n";
  impl_->flush();
}

void Writer::finish() {
  assert(!impl_->is_finished);
  impl_->is_finished = true;
  impl_->file.write("  </body>\n</tmx>\n");
  impl_->file.commit();
}

}  // namespace targman::tmx
