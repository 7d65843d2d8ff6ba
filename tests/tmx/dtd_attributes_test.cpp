#include "tmx/dtd_attributes.h"

#include <gtest/gtest.h>

namespace targman::tmx {
namespace {

TEST(DtdAttributes, KnowWhereTheyMayStand) {
  struct Row {
    Attribute attribute;
    bool header = false;
    bool unit = false;
    bool variant = false;
  };
  const Row rows[] = {
      {{"tuid", "a b"}, false, true, false},
      {{"creationid", ""}, true, true, true},
      {{"srclang", "en"}, false, true, false},
      {{"adminlang", "en"}, true, false, false},
      {{"usagecount", "12"}, false, true, true},
      {{"usagecount", "often"}, false, false, false},
      {{"usagecount", ""}, false, false, false},
      {{"changedate", "20231222T103000Z"}, true, true, true},
      {{"changedate", "2023-12-22"}, false, false, false},
      {{"changedate", "20231222T103000Z "}, false, false, false},
      {{"segtype", "phrase"}, true, true, false},
      {{"segtype", "Sentence"}, false, false, false},
      {{"xml:lang", "en"}, false, false, false},
      {{"Tuid", "1"}, false, false, false},
      {{"", ""}, false, false, false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.attribute.name + "=" + row.attribute.value);
    EXPECT_EQ(is_valid_attribute(MetadataElement::header, row.attribute), row.header);
    EXPECT_EQ(is_valid_attribute(MetadataElement::unit, row.attribute), row.unit);
    EXPECT_EQ(is_valid_attribute(MetadataElement::variant, row.attribute), row.variant);
  }
}

}  // namespace
}  // namespace targman::tmx
