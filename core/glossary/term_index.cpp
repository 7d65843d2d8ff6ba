#include "core/glossary/term_index.h"

#include <algorithm>

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

/// Letters that forms of a word may lack, or have others in place of.
bool is_unsteady(char32_t c) {
  return std::u32string_view(U"aeiouyаеиоуыэюяйьъёաեէըիոօւյ").find(c) != std::u32string_view::npos;
}

/// The same letter for those that forms of a word exchange: leaf, leaves; և, եվ.
char32_t steady_form(char32_t c, char32_t previous) {
  const bool armenian_v = c == U'և' || (c == U'ւ' && previous == U'ե');
  return c == U'f' ? U'v' : armenian_v ? U'վ' : c == U'ё' ? U'е' : c;
}

constexpr unsigned kHalf = 32;

/// The first letter or digit of a text, and the next consonant or digit of the same word, 0 where
/// there is none; 0 for a text without words.
std::uint64_t key_of(std::string_view text) {
  char32_t first = 0;
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [written, end] = text::code_point_at(text, at);
    at = end;
    if (!text::is_letter(written) && !text::is_digit(written)) {
      if (first != 0 && (text::is_space(written) || written == U'-')) {
        break;
      }
      continue;
    }
    const char32_t folded = text::fold_character(written);
    const char32_t c = steady_form(folded, previous);
    previous = folded;
    if (first == 0) {
      first = c;
    } else if (!is_unsteady(c)) {
      return std::uint64_t{first} << kHalf | c;
    }
  }
  return std::uint64_t{first} << kHalf;
}

}  // namespace

TermIndex::TermIndex(const std::vector<Termbase>& termbases, const Language& language,
                     const WordForms& forms)
    : forms_(forms) {
  for (const Termbase& termbase : termbases) {
    for (const Concept& entry : termbase.concepts) {
      for (const Term& term : entry.terms) {
        if (term.language.same_primary(language)) {
          entries_.push_back({key_of(term.text), static_cast<std::uint32_t>(terms_.size())});
          terms_.push_back({{&entry, &term}, {}, {}});
        }
      }
    }
  }
  std::ranges::stable_sort(entries_, {}, &Entry::key);
}

void TermIndex::prepare(IndexedTerm& term) const {
  if (!term.words.empty()) {
    return;
  }
  const std::string_view text = term.ref.term->text;
  for (const WordPlace& place : forms_.places(text)) {
    term.words.push_back(forms_.in_term(place.core.of(text), term.ref.entry->part_of_speech));
    // A sit-in is not where people sit in silence; names are written in either way.
    term.hyphens.push_back(place.gap == Gap::hyphen && !term.words.front().capital);
  }
  term.needs_capital = term.words.size() == 1 && term.words.front().capital;
}

std::vector<std::uint32_t> TermIndex::terms_beginning_with(const WordForm& word) {
  std::vector<std::uint32_t> terms;
  const std::uint64_t key = key_of(word.folded);
  const std::uint64_t short_key = key >> kHalf << kHalf;
  for (const std::uint64_t wanted : {short_key, key}) {
    for (auto entry = std::ranges::lower_bound(entries_, wanted, {}, &Entry::key);
         entry != entries_.end() && entry->key == wanted; ++entry) {
      IndexedTerm& term = terms_[entry->term];
      prepare(term);
      if (!term.words.empty() && text::share_stem(term.words.front().stems, word.stems)) {
        terms.push_back(entry->term);
      }
    }
    if (key == short_key) {
      break;
    }
  }
  std::ranges::sort(terms);
  return terms;
}

const std::vector<WordForm>& TermIndex::words_of(const TermRef& ref) {
  if (numbers_.empty()) {
    numbers_.reserve(terms_.size());
    for (std::uint32_t i = 0; i < terms_.size(); ++i) {
      numbers_.emplace(terms_[i].ref.term, i);
    }
  }
  IndexedTerm& term = terms_[numbers_.at(ref.term)];
  prepare(term);
  return term.words;
}

}  // namespace targman::glossary
