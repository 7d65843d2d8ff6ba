#include "core/glossary/term_index.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

constexpr std::u32string_view kUnsteady = U"aeiouyаеиоуыэюяйьъёաեէըիոօւյ";
constexpr std::size_t kAlphabetsEnd = 0x590;  // behind the Armenian letters

constexpr auto kUnsteadyTable = [] {
  std::array<bool, kAlphabetsEnd> table{};
  for (const char32_t letter : kUnsteady) {
    table[letter] = true;
  }
  return table;
}();

/// Whether forms of a word may lack this letter, or have another in place of it.
bool is_unsteady(char32_t c) {
  return c < kAlphabetsEnd && kUnsteadyTable[c];
}

/// The same letter for those that forms of a word exchange: leaf, leaves; և, եվ.
char32_t steady_form(char32_t c, char32_t previous) {
  const bool armenian_v = c == U'և' || (c == U'ւ' && previous == U'ե');
  return c == U'f' ? U'v' : armenian_v ? U'վ' : c == U'ё' ? U'е' : c;
}

/// A skeleton of this length has two consonants behind the third.
constexpr std::size_t kLong = 5;

/// The letters and digits that forms of a word have in common: its first, and the consonants
/// behind.
struct Skeleton {
  std::array<char32_t, 3> letters{};  ///< the first of them, 0 where there are fewer
  std::size_t length = 0;             ///< of all, at most kLong
};

/// The skeleton of the first word of a text.
Skeleton skeleton_of(std::string_view text) {
  Skeleton skeleton;
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size() && skeleton.length < kLong;) {
    const auto [written, end] = text::code_point_at(text, at);
    at = end;
    if (!text::is_letter(written) && !text::is_digit(written)) {
      if (skeleton.length > 0 && (text::is_space(written) || written == U'-')) {
        break;
      }
      continue;
    }
    const char32_t folded = text::fold_character(written);
    const char32_t c = steady_form(folded, previous);
    previous = folded;
    if (skeleton.length > 0 && is_unsteady(c)) {
      continue;
    }
    if (skeleton.length < skeleton.letters.size()) {
      skeleton.letters[skeleton.length] = c;
    }
    ++skeleton.length;
  }
  return skeleton;
}

/// Of the first `count` letters: 21 bits each, which hold any.
std::uint64_t to_key(const Skeleton& skeleton, std::size_t count) {
  constexpr unsigned kBits = 21;
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < skeleton.letters.size(); ++i) {
    key = key << kBits | (i < count ? skeleton.letters[i] : 0);
  }
  return key;
}

/// The key of a term. The third letter counts where two consonants follow it: behind that, forms
/// may differ (միություն, միությամբ).
std::uint64_t key_of_term(std::string_view term) {
  const Skeleton skeleton = skeleton_of(term);
  return to_key(skeleton, skeleton.length >= kLong ? 3 : 2);
}

/// The keys of the terms that a word of a text may belong to, each once.
std::vector<std::uint64_t> keys_of_word(const WordForm& word) {
  std::vector<std::uint64_t> keys;
  const auto add = [&](std::string_view text) {
    const Skeleton skeleton = skeleton_of(text);
    keys.insert(keys.end(), {to_key(skeleton, 1), to_key(skeleton, 2), to_key(skeleton, 3)});
  };
  add(word.folded);
  std::ranges::for_each(word.irregular_of, add);
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

TermIndex::TermIndex(const std::vector<Termbase>& termbases, const Language& language,
                     const WordForms& forms)
    : forms_(forms) {
  std::string tag;  // of the last term, for most are of few languages
  bool wanted = tag == language.tag();
  for (const Termbase& termbase : termbases) {
    for (const Concept& entry : termbase.concepts) {
      for (const Term& term : entry.terms) {
        if (term.language.tag() != tag) {
          tag = term.language.tag();
          wanted = term.language.same_primary(language);
        }
        if (wanted) {
          entries_.push_back({key_of_term(term.text), static_cast<std::uint32_t>(terms_.size())});
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
  for (const std::uint64_t key : keys_of_word(word)) {
    for (auto entry = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
         entry != entries_.end() && entry->key == key; ++entry) {
      IndexedTerm& term = terms_[entry->term];
      prepare(term);
      if (!term.words.empty() && text::share_stem(term.words.front().stems, word.stems)) {
        terms.push_back(entry->term);
      }
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
