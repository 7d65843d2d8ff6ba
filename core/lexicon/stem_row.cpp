#include "core/lexicon/stem_row.h"

#include "core/lexicon/byte_code.h"

namespace targman::lexicon {

std::string to_bytes(const StemName& name) {
  ByteWriter out;
  out.number(name.languages);
  out.number(static_cast<std::uint64_t>(name.side));
  out.text(name.stem);
  return out.bytes();
}

std::string to_bytes(const StemRow& row) {
  ByteWriter out;
  out.number(row.name.languages);
  out.number(static_cast<std::uint64_t>(row.name.side));
  out.text(row.name.stem);
  out.number(row.seen);
  out.number(row.linked);
  StemId last = 0;
  for (const auto& [other, count] : row.links) {
    out.number(static_cast<std::uint64_t>(other - last));
    out.number(count);
    last = other;
  }
  return out.bytes();
}

StemRow to_stem_row(std::string_view bytes) {
  ByteReader in(bytes);
  StemRow row;
  row.name.languages = in.number();
  row.name.side = in.number() == 0 ? PairSide::first : PairSide::second;
  row.name.stem = in.text();
  row.seen = in.number();
  row.linked = in.number();
  StemId last = 0;
  while (!in.at_end()) {
    last += static_cast<StemId>(in.number());
    row.links.emplace_hint(row.links.end(), last, in.number());
  }
  return row;
}

}  // namespace targman::lexicon
