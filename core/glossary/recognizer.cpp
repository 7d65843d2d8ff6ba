#include "core/glossary/recognizer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/glossary/term_index.h"

namespace targman::glossary {
namespace {

/// A store of words that grows beyond this, which takes some 10 MB, is begun anew.
constexpr std::size_t kMostWords = 50'000;

struct StringHash {
  using is_transparent =
      void;  // NOLINT(readability-identifier-naming): the name that std looks for
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// A word of the text, and the terms whose first word it may be.
struct KnownWord {
  WordForm form;
  std::vector<std::uint32_t> terms;  ///< by number in the index
};

using WordStore = std::unordered_map<std::string, KnownWord, StringHash, std::equal_to<>>;

std::size_t common_prefix(std::string_view left, std::string_view right) {
  const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  return static_cast<std::size_t>(l - left.begin());
}

/// A sentence whose words are in the store.
struct Sentence {
  std::string_view text;
  std::vector<WordPlace> places;
  std::vector<const KnownWord*> words;

  /// Whether the word is tied by a hyphen to the one before, and both are in small letters.
  [[nodiscard]] bool is_compound_at(std::size_t i) const {
    return i < places.size() && places[i].gap == Gap::hyphen && !words[i]->form.capital &&
           !words[i - 1]->form.capital;
  }
};

/// Terms that fit at a place, and how well.
struct Fit {
  std::size_t words = 0;
  std::size_t likeness = 0;  ///< bytes that words of term and text begin with alike
  std::vector<TermRef> terms;
};

}  // namespace

struct Recognizer::Impl {
  Impl(const std::vector<Termbase>& termbases, const Language& wanted)
      : language(wanted), forms(wanted), index(termbases, wanted, forms) {}

  Language language;
  WordForms forms;
  TermIndex index;
  WordStore first_words;  ///< of sentences
  WordStore other_words;

  const KnownWord& know(std::string_view word, bool first) {
    WordStore& store = first ? first_words : other_words;
    const auto found = store.find(word);
    if (found != store.end()) {
      return found->second;
    }
    KnownWord known{forms.in_text(word, first), {}};
    known.terms = index.terms_beginning_with(known.form);
    return store.emplace(std::string(word), std::move(known)).first->second;
  }

  Sentence take_apart(std::string_view text) {
    if (first_words.size() + other_words.size() > kMostWords) {
      first_words.clear();
      other_words.clear();
    }
    Sentence sentence{text, forms.places(text), {}};
    sentence.words.reserve(sentence.places.size());
    for (const WordPlace& place : sentence.places) {
      sentence.words.push_back(&know(place.core.of(text), sentence.words.empty()));
    }
    return sentence;
  }

  /// How well a term fits at word `at`; 0 where it does not.
  std::size_t likeness(const Sentence& sentence, std::size_t at, const IndexedTerm& term) const {
    if (at + term.words.size() > sentence.words.size() ||
        (term.needs_capital && !sentence.words[at]->form.capital)) {
      return 0;
    }
    std::size_t alike = common_prefix(term.words[0].folded, sentence.words[at]->form.folded);
    for (std::size_t k = 1; k < term.words.size(); ++k) {
      const WordForm& word = sentence.words[at + k]->form;
      const Gap gap = sentence.places[at + k].gap;
      if (gap == Gap::closed || (term.hyphens[k] && gap != Gap::hyphen) ||
          !text::share_stem(term.words[k].stems, word.stems)) {
        return 0;
      }
      alike += common_prefix(term.words[k].folded, word.folded);
    }
    return alike + 1;
  }

  /// What fits at a word, the longest first.
  std::vector<Fit> fits_at(const Sentence& sentence, std::size_t at) {
    std::vector<Fit> fits;
    for (const std::uint32_t number : sentence.words[at]->terms) {
      const IndexedTerm& term = index.term(number);
      const std::size_t count = term.words.size();
      if (sentence.is_compound_at(at) || sentence.is_compound_at(at + count)) {
        continue;
      }
      if (const std::size_t alike = likeness(sentence, at, term); alike > 0) {
        auto fit = std::ranges::find(fits, count, &Fit::words);
        fit = fit == fits.end() ? fits.insert(fits.end(), Fit{count, 0, {}}) : fit;
        if (alike > fit->likeness) {
          *fit = {count, alike, {}};
        }
        const bool known =
            std::ranges::find(fit->terms, term.ref.entry, &TermRef::entry) != fit->terms.end();
        if (alike == fit->likeness && !known) {
          fit->terms.push_back(term.ref);
        }
      }
    }
    std::ranges::sort(fits, std::ranges::greater(), &Fit::words);
    return fits;
  }
};

Recognizer::Recognizer(const std::vector<Termbase>& termbases, const Language& language)
    : impl_(std::make_unique<Impl>(termbases, language)) {}

Recognizer::~Recognizer() = default;
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;

std::vector<FoundTerm> Recognizer::find(std::string_view sentence, Overlap overlap) const {
  const Sentence apart = impl_->take_apart(sentence);
  std::vector<FoundTerm> found;
  for (std::size_t at = 0; at < apart.words.size();) {
    std::size_t step = 1;
    if (!apart.words[at]->terms.empty()) {
      for (Fit& fit : impl_->fits_at(apart, at)) {
        const ByteRange range{apart.places[at].range.begin,
                              apart.places[at + fit.words - 1].range.end};
        found.push_back({range, at, fit.words, std::move(fit.terms)});
        if (overlap == Overlap::longest) {
          step = fit.words;
          break;
        }
      }
    }
    at += step;
  }
  return found;
}

SentenceWords Recognizer::words(std::string_view sentence) const {
  Sentence apart = impl_->take_apart(sentence);
  SentenceWords words{std::move(apart.places), {}};
  words.forms.reserve(apart.words.size());
  for (const KnownWord* word : apart.words) {
    words.forms.push_back(&word->form);
  }
  return words;
}

const std::vector<WordForm>& Recognizer::words_of(const TermRef& term) const {
  return impl_->index.words_of(term);
}

const Language& Recognizer::language() const {
  return impl_->language;
}

}  // namespace targman::glossary
