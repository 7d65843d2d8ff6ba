#pragma once

#include <string>
#include <string_view>

namespace targman {

/// A language tag as in BCP 47 ("hy", "ru-RU"), kept as it was written ("EN_us").
///
/// Comparisons ignore case and take `_` for `-`. An empty tag means "not known".
class Language {
 public:
  Language() = default;
  explicit Language(std::string_view tag) : tag_(tag) {}

  /// The tag as written.
  [[nodiscard]] const std::string& tag() const { return tag_; }

  /// The tag in lower case with `-`: "en-us" for "EN_us".
  [[nodiscard]] std::string normalised() const;

  /// The primary subtag in lower case: "en" for "EN_us"; empty for an empty tag.
  [[nodiscard]] std::string primary() const;

  [[nodiscard]] bool empty() const { return tag_.empty(); }

  /// Whether both have the same primary subtag, so that "hy" takes "hy-AM".
  [[nodiscard]] bool same_primary(const Language& other) const;

  /// Whether the whole tags agree, but for case and `_`.
  friend bool operator==(const Language& left, const Language& right) {
    return left.normalised() == right.normalised();
  }

 private:
  std::string tag_;
};

}  // namespace targman
