#include "core/lexicon/taught_pair.h"

#include "core/lexicon/byte_code.h"

namespace targman::lexicon {
namespace {

void write(ByteWriter& out, const std::vector<StemId>& stems) {
  out.number(stems.size());
  for (const StemId stem : stems) {
    out.number(static_cast<std::uint64_t>(stem));
  }
}

std::vector<StemId> read_stems(ByteReader& in) {
  std::vector<StemId> stems;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    stems.push_back(static_cast<StemId>(in.number()));
  }
  return stems;
}

std::vector<TaughtLink> read_links(ByteReader& in) {
  std::vector<TaughtLink> links;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    TaughtLink& link = links.emplace_back();
    link.first = static_cast<StemId>(in.number());
    link.second = static_cast<StemId>(in.number());
    link.count = in.number();
  }
  return links;
}

}  // namespace

std::string to_bytes(const std::vector<TaughtPair>& pairs) {
  ByteWriter out;
  for (const TaughtPair& pair : pairs) {
    out.number(pair.languages);
    out.number(pair.fingerprint);
    write(out, pair.first);
    write(out, pair.second);
    out.number(pair.links.size());
    for (const TaughtLink& link : pair.links) {
      out.number(static_cast<std::uint64_t>(link.first));
      out.number(static_cast<std::uint64_t>(link.second));
      out.number(link.count);
    }
  }
  return out.bytes();
}

std::vector<TaughtPair> to_taught_pairs(std::string_view bytes) {
  std::vector<TaughtPair> pairs;
  for (ByteReader in(bytes); !in.at_end();) {
    TaughtPair& pair = pairs.emplace_back();
    pair.languages = in.number();
    pair.fingerprint = in.number();
    pair.first = read_stems(in);
    pair.second = read_stems(in);
    pair.links = read_links(in);
  }
  return pairs;
}

}  // namespace targman::lexicon
