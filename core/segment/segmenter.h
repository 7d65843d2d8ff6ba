#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/byte_range.h"
#include "core/language.h"
#include "core/segment/srx.h"

namespace targman::segment {

/// Cuts running text into sentences by the rules of one language.
///
/// Thread-compatible; holds its own copy of the compiled rules.
class Segmenter {
 public:
  Segmenter(const Srx& srx, const Language& language);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;
  Segmenter(const Segmenter&) = delete;
  Segmenter& operator=(const Segmenter&) = delete;

  /// The sentences of one block of well-formed UTF-8, in order, without the white space between
  /// them: every other byte is in exactly one. Empty for text of white space.
  ///
  /// Rules are tried where a break can be: behind any character but a letter, mark or digit, and
  /// before a line break. Each place is judged by a bounded window around it, so time is O(n).
  /// Throws InputError where a rule of a user's file backtracks beyond all measure.
  [[nodiscard]] std::vector<ByteRange> segment(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace targman::segment
