#include "core/lexicon/byte_code.h"

#include "core/error.h"

namespace targman::lexicon {
namespace {

constexpr unsigned kBits = 7;
constexpr unsigned kMore = 0x80;
constexpr unsigned kMostShift = 63;

[[noreturn]] void refuse() {
  throw StorageError(
      "what the memory has learnt is damaged; 'targman lexicon rebuild' makes it anew");
}

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= kMore; value >>= kBits) {
    bytes_ += static_cast<char>(value % kMore + kMore);
  }
  bytes_ += static_cast<char>(value);
}

void ByteWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift <= kMostShift && !bytes_.empty(); shift += kBits) {
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    value |= std::uint64_t{byte % kMore} << shift;
    if (byte < kMore) {
      return value;
    }
  }
  refuse();
}

std::string ByteReader::text() {
  const std::uint64_t size = number();
  if (size > bytes_.size()) {
    refuse();
  }
  std::string text(bytes_.substr(0, size));
  bytes_.remove_prefix(size);
  return text;
}

}  // namespace targman::lexicon
