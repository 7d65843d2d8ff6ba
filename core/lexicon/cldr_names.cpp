#include "core/lexicon/cldr_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

namespace targman::lexicon {
namespace {

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// What one language calls things.
class Names {
 public:
  explicit Names(const Language& language)
      : locale_(language.primary().c_str()),
        display_(icu::LocaleDisplayNames::createInstance(locale_)) {}

  [[nodiscard]] std::string region(const char* code) const {
    icu::UnicodeString name;
    return to_utf8(display_->regionDisplayName(code, name));
  }

  [[nodiscard]] std::string language(const char* code) const {
    icu::UnicodeString name;
    return to_utf8(display_->languageDisplayName(code, name));
  }

  [[nodiscard]] std::string currency(const char* code) const {
    icu::UnicodeString unicode(code, -1, US_INV);
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const char16_t* name = ucurr_getName(unicode.getTerminatedBuffer(), locale_.getName(),
                                         UCURR_LONG_NAME, nullptr, &length, &status);
    return U_SUCCESS(status) ? to_utf8(icu::UnicodeString(name, length)) : std::string();
  }

  /// Months and days of the week, in the form that stands in dates and by itself.
  [[nodiscard]] std::vector<std::string> dates() const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale_, status);
    std::vector<std::string> names;
    for (const auto context :
         {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
      std::int32_t count = 0;
      const icu::UnicodeString* months =
          symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
      for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        names.push_back(to_utf8(months[i]));
      }
      const icu::UnicodeString* days =
          symbols.getWeekdays(count, context, icu::DateFormatSymbols::WIDE);
      for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        names.push_back(to_utf8(days[i]));  // the first of the days is empty
      }
    }
    return names;
  }

 private:
  icu::Locale locale_;
  std::unique_ptr<icu::LocaleDisplayNames> display_;
};

void add(WordList& list, const std::string& source, const std::string& target,
         const std::string& code) {
  if (!source.empty() && !target.empty() && source != code && target != code) {
    list.entries.push_back({{{source}, {target}}});
  }
}

bool is_known(const Language& language) {
  const icu::Locale locale(language.primary().c_str());
  icu::UnicodeString own;
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale));
  names->languageDisplayName(locale.getLanguage(), own);
  return !locale.isBogus() && to_utf8(own) != language.primary();
}

}  // namespace

WordList cldr_names(const Language& source, const Language& target) {
  WordList list{{source, target}, {}};
  if (!is_known(source) || !is_known(target)) {
    return list;
  }
  const Names source_names(source);
  const Names target_names(target);
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    add(list, source_names.region(*code), target_names.region(*code), *code);
  }
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (std::char_traits<char>::length(*code) == 2) {  // the rest are mostly ancient or tiny
      add(list, source_names.language(*code), target_names.language(*code), *code);
    }
  }
  for (const char* code : {"USD", "EUR", "GBP", "RUB", "AMD", "GEL", "AZN", "TRY", "IRR", "CNY",
                           "JPY", "CHF", "KZT", "UAH", "BYN", "INR", "PLN", "SEK", "NOK", "DKK"}) {
    add(list, source_names.currency(code), target_names.currency(code), code);
  }
  const std::vector<std::string> source_dates = source_names.dates();
  const std::vector<std::string> target_dates = target_names.dates();
  for (std::size_t i = 0; i < std::min(source_dates.size(), target_dates.size()); ++i) {
    add(list, source_dates[i], target_dates[i], "");
  }
  return list;
}

}  // namespace targman::lexicon
