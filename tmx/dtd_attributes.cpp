#include "tmx/dtd_attributes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace targman::tmx {
namespace {

enum class ValueKind { text, date, count, segment_type };

struct KnownAttribute {
  std::string_view name;
  bool in_header = false;
  bool in_unit = false;
  bool in_variant = false;
  ValueKind kind = ValueKind::text;
};

constexpr std::array kKnownAttributes = {
    KnownAttribute{"tuid", false, true, false},
    KnownAttribute{"o-encoding", true, true, true},
    KnownAttribute{"datatype", true, true, true},
    KnownAttribute{"usagecount", false, true, true, ValueKind::count},
    KnownAttribute{"lastusagedate", false, true, true, ValueKind::date},
    KnownAttribute{"creationtool", true, true, true},
    KnownAttribute{"creationtoolversion", true, true, true},
    KnownAttribute{"creationdate", true, true, true, ValueKind::date},
    KnownAttribute{"creationid", true, true, true},
    KnownAttribute{"changedate", true, true, true, ValueKind::date},
    KnownAttribute{"segtype", true, true, false, ValueKind::segment_type},
    KnownAttribute{"changeid", true, true, true},
    KnownAttribute{"o-tmf", true, true, true},
    KnownAttribute{"adminlang", true, false, false},
    KnownAttribute{"srclang", false, true, false},
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_date(std::string_view value) {
  constexpr std::string_view kForm = "00000000T000000Z";
  return std::ranges::equal(
      value, kForm, [](char c, char form) { return form == '0' ? is_digit(c) : c == form; });
}

bool has_kind(std::string_view value, ValueKind kind) {
  constexpr std::array<std::string_view, 4> kSegmentTypes = {"block", "paragraph", "sentence",
                                                             "phrase"};
  switch (kind) {
    case ValueKind::date:
      return is_date(value);
    case ValueKind::count:
      return !value.empty() && std::ranges::all_of(value, is_digit);
    case ValueKind::segment_type:
      return std::ranges::find(kSegmentTypes, value) != kSegmentTypes.end();
    case ValueKind::text:
      break;
  }
  return true;
}

}  // namespace

bool is_valid_attribute(MetadataElement element, const Attribute& attribute) {
  const auto* const known =
      std::ranges::find(kKnownAttributes, attribute.name, &KnownAttribute::name);
  if (known == kKnownAttributes.end()) {
    return false;
  }
  const bool is_here = element == MetadataElement::header ? known->in_header
                       : element == MetadataElement::unit ? known->in_unit
                                                          : known->in_variant;
  return is_here && has_kind(attribute.value, known->kind);
}

}  // namespace targman::tmx
