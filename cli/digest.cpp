#include "cli/digest.h"

#include <fmt/format.h>

namespace targman::cli {

void Digest::add(std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x100000001b3;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    first_ = (first_ ^ byte) * kPrime;
    second_ = (second_ * kPrime) ^ byte;
  }
  length_ += bytes.size();
}

std::string Digest::text() const {
  return fmt::format("{:016x}{:016x}{:016x}", first_, second_, length_);
}

std::string digest_of(std::initializer_list<std::string_view> texts) {
  Digest digest;
  for (const std::string_view text : texts) {
    digest.add(fmt::format("{}:", text.size()));
    digest.add(text);
  }
  return digest.text();
}

}  // namespace targman::cli
