#pragma once

#include <string>

#include "tmx/xml_reader.h"

namespace targman::tmx {

/// A <seg> in the two forms that a Variant holds, see there.
struct SegmentText {
  std::string plain;
  std::string markup;
};

/// After the start of a <seg>: reads it through its end.
///
/// Plain text leaves out what stands in bpt, ept, it, ph, ut and sub; elements that TMX does not
/// know are like hi, their content is text. Markup is in one form whatever the file's: text
/// escaped, comments gone, CDATA as text, attributes in order in double quotes, <x/> where there is
/// no content. Takes any depth of nesting.
SegmentText read_segment(XmlReader& xml);

}  // namespace targman::tmx
