#include "core/memory/unit_hash.h"

#include <cstddef>
#include <string_view>

namespace targman::memory {
namespace {

/// FNV-1a, 64 bits, over a sequence of texts; where one ends and the next begins counts, too.
class Fnv {
 public:
  void add(std::string_view text) {
    add(text.size());
    for (const char c : text) {
      add_byte(static_cast<unsigned char>(c));
    }
  }

  void add(std::size_t number) {
    constexpr int kBitsPerByte = 8;
    for (int i = 0; i < kBitsPerByte; ++i) {
      add_byte(static_cast<unsigned char>(number >> (i * kBitsPerByte)));
    }
  }

  /// Folded to 32 bits, as SQLite stores a number of 32 bits in 4 bytes.
  [[nodiscard]] std::int64_t folded() const {
    constexpr int kHalf = 32;
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(state_ ^ (state_ >> kHalf)));
  }

 private:
  void add_byte(unsigned char byte) {
    constexpr std::uint64_t kPrime = 1099511628211U;
    state_ = (state_ ^ byte) * kPrime;
  }

  std::uint64_t state_ = 14695981039346656037U;
};

void add(Fnv& hash, const Metadata& metadata) {
  hash.add(metadata.attributes.size());
  for (const Attribute& attribute : metadata.attributes) {
    hash.add(attribute.name);
    hash.add(attribute.value);
  }
  hash.add(metadata.properties.size());
  for (const Property& property : metadata.properties) {
    hash.add(property.type);
    hash.add(property.value);
    hash.add(property.language.normalised());
  }
  hash.add(metadata.notes.size());
  for (const Note& note : metadata.notes) {
    hash.add(note.text);
    hash.add(note.language.normalised());
  }
}

}  // namespace

std::int64_t content_hash(const TranslationUnit& unit) {
  Fnv hash;
  add(hash, unit.metadata);
  for (const Variant& variant : unit.variants) {
    hash.add(variant.language.normalised());
    hash.add(variant.plain);
    hash.add(variant.markup);
    add(hash, variant.metadata);
  }
  return hash.folded();
}

std::int64_t source_hash(const Variant& source) {
  Fnv hash;
  hash.add(source.language.primary());
  hash.add(source.plain);
  return hash.folded();
}

}  // namespace targman::memory
