#pragma once

#include "core/metadata.h"

namespace targman::tmx {

/// Elements of TMX whose attributes are metadata.
enum class MetadataElement { header, unit, variant };

/// Whether TMX 1.4 lets the element have the attribute with this value: it is one of its DTD, and
/// a date is YYYYMMDDThhmmssZ, a count a number, a kind of segment one of the four.
/// The languages of header and variant are no metadata, so they are not among them.
bool is_valid_attribute(MetadataElement element, const Attribute& attribute);

}  // namespace targman::tmx
