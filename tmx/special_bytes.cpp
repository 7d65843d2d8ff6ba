#include "tmx/special_bytes.h"

namespace targman::tmx {

std::size_t SpecialBytes::find(std::string_view text, std::size_t from) const {
  while (from < text.size() && !in_set_[static_cast<unsigned char>(text[from])]) {
    ++from;
  }
  return from;
}

}  // namespace targman::tmx
