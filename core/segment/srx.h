#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"

namespace targman::segment {

/// One rule: at a place where `before` matches up to it and `after` from it, break or do not.
struct Rule {
  bool breaks = false;
  std::string before;  ///< ICU regular expression; empty matches anywhere
  std::string after;
  std::size_t line = 0;  ///< in the SRX file, from 1
};

/// A named list of rules; the first that matches at a place decides.
struct LanguageRules {
  std::string name;
  std::vector<Rule> rules;
};

/// On which side of a cut an inline code stays that stands at it: true for the side before.
struct FormatHandling {
  bool start = false;     ///< a code that opens, such as <b>
  bool end = true;        ///< a code that closes
  bool isolated = false;  ///< a code by itself, such as <br/>
};

/// Whether the regular expressions of a file are tried when it is read, or are known to be right.
enum class Patterns { unknown, right };

/// An SRX 2.0 file: rules, and which language takes which.
///
/// Immutable once read; concurrent use is safe.
class Srx {
 public:
  /// Reads the text of an SRX file. `name` is what messages call it. Throws InputError with the
  /// line for XML that is not well-formed, for what is not SRX, and, unless they are known to be
  /// right, for a rule whose regular expression is wrong.
  static Srx parse(std::string_view xml, const std::string& name,
                   Patterns patterns = Patterns::unknown);

  /// The rules for `language`, in the order in which they are tried: those of every matching
  /// <languagemap> where the file cascades, else of the first.
  [[nodiscard]] std::vector<Rule> rules_for(const Language& language) const;

  /// How the file wants inline codes handled; SRX's defaults where it does not say.
  [[nodiscard]] const FormatHandling& format_handling() const { return format_handling_; }

  /// The file's text, as it was read.
  [[nodiscard]] const std::string& xml() const { return xml_; }

 private:
  struct LanguageMap {
    std::string pattern;  ///< regular expression over the whole tag
    std::string rules;    ///< name of a LanguageRules
  };

  std::string xml_;
  bool cascade_ = true;
  FormatHandling format_handling_;
  std::vector<LanguageRules> language_rules_;
  std::vector<LanguageMap> maps_;
};

/// The rules that come with the program, for English, Russian, Armenian, and a default for any
/// other language. Parsed once, at the first call; safe to call from several threads.
const Srx& shipped_srx();

}  // namespace targman::segment
