#pragma once

#include <cstddef>
#include <map>
#include <vector>

namespace targman::segment {

/// The code points from `first` to `last`, both among them.
struct CodePointRange {
  char32_t first = 0;
  char32_t last = 0;

  friend bool operator==(const CodePointRange&, const CodePointRange&) = default;
  friend bool operator<(const CodePointRange& a, const CodePointRange& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  }
};

/// A set of code points, as ranges in order with gaps between them.
class CodePointSet {
 public:
  CodePointSet() = default;
  /// Takes ranges in any order; they may touch and overlap.
  explicit CodePointSet(std::vector<CodePointRange> ranges);

  [[nodiscard]] const std::vector<CodePointRange>& ranges() const { return ranges_; }
  [[nodiscard]] bool contains(char32_t c) const;

  [[nodiscard]] CodePointSet united(const CodePointSet& other) const;
  [[nodiscard]] CodePointSet intersected(const CodePointSet& other) const;
  /// All code points that are not in the set.
  [[nodiscard]] CodePointSet complement() const;

  friend bool operator==(const CodePointSet&, const CodePointSet&) = default;
  /// Any order will do, for maps.
  friend bool operator<(const CodePointSet& a, const CodePointSet& b) {
    return a.ranges_ < b.ranges_;
  }

 private:
  std::vector<CodePointRange> ranges_;
};

/// The different sets that some patterns name, each once, known by their numbers.
class SetTable {
 public:
  std::size_t number_of(const CodePointSet& set);
  [[nodiscard]] const CodePointSet& operator[](std::size_t number) const { return *sets_[number]; }
  [[nodiscard]] std::size_t size() const { return sets_.size(); }

 private:
  std::map<CodePointSet, std::size_t> numbers_;
  std::vector<const CodePointSet*> sets_;  // the keys of numbers_, which do not move
};

}  // namespace targman::segment
