#include "cli/unit_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tmx/inline_codes.h"

namespace targman::cli {
namespace {

using Json = nlohmann::ordered_json;

void add_metadata(Json& object, const Metadata& metadata) {
  object["attrs"] = Json::object();
  for (const Attribute& attribute : metadata.attributes) {
    object["attrs"][attribute.name] = attribute.value;
  }
  object["props"] = Json::array();
  for (const Property& property : metadata.properties) {
    object["props"].push_back({property.type, property.value, property.language.tag()});
  }
  object["notes"] = Json::array();
  for (const Note& note : metadata.notes) {
    object["notes"].push_back({note.text, note.language.tag()});
  }
}

Json variant_json(const Variant& variant) {
  Json object;
  object["lang"] = variant.language.tag();
  object["text"] = variant.markup.empty() ? variant.plain : variant.markup;
  object["plain"] = variant.plain;
  object["codes"] = tmx::inline_codes(variant.markup);
  add_metadata(object, variant.metadata);
  return object;
}

void add_unless_empty(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) {
    object[name] = value;
  }
}

}  // namespace

const char* to_string(Review review) {
  switch (review) {
    case Review::unreviewed:
      return "unreviewed";
    case Review::accepted:
      return "accepted";
    case Review::rejected:
      return "rejected";
  }
  return "";
}

Json to_json(const Occurrence& occurrence) {
  Json object;
  object["article"] = occurrence.article;
  object["position"] = occurrence.position;
  add_unless_empty(object, "source_lang", occurrence.source_language.tag());
  add_unless_empty(object, "target_lang", occurrence.target_language.tag());
  if (occurrence.confidence) {
    object["confidence"] = *occurrence.confidence;
  }
  object["review"] = to_string(occurrence.review);
  // As text: a JSON number of 64 bits is more than many readers hold.
  add_unless_empty(object, "previous",
                   occurrence.previous == 0 ? "" : fmt::format("{:x}", occurrence.previous));
  add_unless_empty(object, "next",
                   occurrence.next == 0 ? "" : fmt::format("{:x}", occurrence.next));
  object["batch"] = occurrence.batch;
  return object;
}

Json to_json(const ArticleInfo& info) {
  Json object;
  add_unless_empty(object, "title", info.title);
  add_unless_empty(object, "outlet", info.outlet);
  add_unless_empty(object, "url", info.url);
  add_unless_empty(object, "date", info.date);
  add_unless_empty(object, "source_lang", info.source_language.tag());
  add_unless_empty(object, "target_lang", info.target_language.tag());
  return object;
}

Json to_json(const TranslationUnit& unit) {
  Json object;
  object["id"] = unit.id;
  add_metadata(object, unit.metadata);
  object["occurrences"] = Json::array();
  for (const Occurrence& occurrence : unit.occurrences) {
    object["occurrences"].push_back(to_json(occurrence));
  }
  object["variants"] = Json::array();
  for (const Variant& variant : unit.variants) {
    object["variants"].push_back(variant_json(variant));
  }
  return object;
}

}  // namespace targman::cli
