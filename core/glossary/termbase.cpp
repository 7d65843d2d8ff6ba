#include "core/glossary/termbase.h"

#include <algorithm>
#include <array>

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

struct Named {
  std::string_view name;
  PartOfSpeech part = PartOfSpeech::unknown;
};

/// The first name of each part is the one that is written.
constexpr auto kNames = std::to_array<Named>({
    {"", PartOfSpeech::unknown},
    {"noun", PartOfSpeech::noun},
    {"name", PartOfSpeech::proper_noun},
    {"properNoun", PartOfSpeech::proper_noun},
    {"verb", PartOfSpeech::verb},
    {"adj", PartOfSpeech::adjective},
    {"adjective", PartOfSpeech::adjective},
    {"adv", PartOfSpeech::adverb},
    {"adverb", PartOfSpeech::adverb},
    {"phrase", PartOfSpeech::phrase},
    {"other", PartOfSpeech::other},
});

}  // namespace

void put_in_order(Concept& entry, std::vector<Language>& languages) {
  const auto place_of = [&](const Term& term) {
    return std::ranges::find(languages, term.language) - languages.begin();
  };
  for (const Term& term : entry.terms) {
    if (std::ranges::find(languages, term.language) == languages.end()) {
      languages.push_back(term.language);
    }
  }
  std::ranges::stable_sort(entry.terms, [&](const Term& left, const Term& right) {
    const auto left_place = place_of(left);
    const auto right_place = place_of(right);
    return left_place != right_place ? left_place < right_place : left.status < right.status;
  });
}

std::vector<const Term*> terms_in(const Concept& entry, const Language& language) {
  std::vector<const Term*> terms;
  for (const Term& term : entry.terms) {
    if (term.language.same_primary(language)) {
      terms.push_back(&term);
    }
  }
  return terms;
}

std::string_view to_name(PartOfSpeech part) {
  return std::ranges::find(kNames, part, &Named::part)->name;
}

PartOfSpeech part_of_speech(std::string_view name) {
  const auto found = std::ranges::find(kNames, name, &Named::name);
  return found == kNames.end() ? PartOfSpeech::other : found->part;
}

TermType type_of(std::string_view term) {
  std::size_t capitals = 0;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < term.size();) {
    const auto [c, end] = text::code_point_at(term, at);
    at = end;
    if (text::is_upper(c)) {
      ++capitals;
    } else if (text::is_digit(c)) {
      ++digits;
    } else if (c != U'.' && c != U'-') {
      return TermType::full_form;
    }
  }
  return capitals > 0 && capitals + digits > 1 ? TermType::acronym : TermType::full_form;
}

}  // namespace targman::glossary
