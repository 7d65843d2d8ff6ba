#include "core/lexicon/lexicon.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <future>
#include <optional>
#include <utility>

#include "core/glossary/shipped_termbases.h"
#include "core/lexicon/cldr_names.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::lexicon {
namespace {

// Probabilities that the word stands in the translation of a sentence that has the source word:
// for the first translation listed, and for each further one as a share of the one before it.
constexpr double kFirstListed = 0.7;
constexpr double kNextListed = 0.8;

std::optional<std::size_t> column_of(const WordList& list, const Language& language) {
  for (std::size_t i = 0; i < list.languages.size(); ++i) {
    if (list.languages[i].same_primary(language)) {
      return i;
    }
  }
  return std::nullopt;
}

/// A word seen in so many sentences is known as well as one in a list.
constexpr double kWellKnown = 6;

double known_in(const std::unordered_map<std::string, double>& stems, const std::string& stem) {
  const auto found = stems.find(stem);
  return found == stems.end() ? 0 : found->second;
}

bool is_phrase(const std::string& word) {
  return word.find(' ') != std::string::npos;
}

/// The words of a term but those so short that they mostly are prepositions and articles.
std::vector<std::string> long_words(const std::string& term) {
  constexpr std::size_t kShort = 3;
  std::vector<std::string> words;
  for (const text::Token& token : text::tokenize(term)) {
    std::string word(token.range.of(term));
    if (token.kind == text::TokenClass::word &&
        (text::count_code_points(word) > kShort ||
         glossary::type_of(word) == glossary::TermType::acronym)) {
      words.push_back(std::move(word));
    }
  }
  return words;
}

}  // namespace

struct Lexicon::Stemmers {
  text::Stemmer source;
  text::Stemmer target;
};

Lexicon::Lexicon(const Language& source, const Language& target)
    : source_(source), target_(target) {}

Lexicon::Lexicon(const Texts& texts)
    : source_(texts.source_language),
      target_(texts.target_language),
      source_words_(texts.source),
      target_words_(texts.target) {}

void Lexicon::add(const WordList& list) {
  const auto source = column_of(list, source_);
  const auto target = column_of(list, target_);
  if (!source || !target) {
    return;
  }
  const Stemmers stemmers{text::Stemmer(source_), text::Stemmer(target_)};
  for (const WordEntry& entry : list.entries) {
    for (const std::string& word : entry.words[*source]) {
      double probability = kFirstListed;
      for (const std::string& translation : entry.words[*target]) {
        add_pair(stemmers, word, translation, probability);
        probability *= kNextListed;
      }
    }
  }
}

void Lexicon::add(const glossary::Termbase& termbase) {
  const Stemmers stemmers{text::Stemmer(source_), text::Stemmer(target_)};
  for (const glossary::Concept& entry : termbase.concepts) {
    const auto targets = glossary::terms_in(entry, target_);
    for (const glossary::Term* source : glossary::terms_in(entry, source_)) {
      double probability = kFirstListed;
      for (const glossary::Term* target : targets) {
        if (source->status == glossary::Status::deprecated ||
            target->status == glossary::Status::deprecated) {
          continue;
        }
        add_term(stemmers, source->text, target->text, probability);
        probability *= kNextListed;
      }
    }
  }
}

void Lexicon::add_term(const Stemmers& stemmers, const std::string& source,
                       const std::string& target, double probability) {
  const auto is_acronym = [](const std::string& term) {
    return glossary::type_of(term) == glossary::TermType::acronym;
  };
  if ((is_phrase(source) && !is_acronym(target)) || (is_phrase(target) && !is_acronym(source))) {
    return;
  }
  const auto words_of = [](const std::string& term) {
    return is_phrase(term) ? long_words(term) : std::vector{term};
  };
  const auto source_words = words_of(source);
  const auto target_words = words_of(target);
  const double share = probability / static_cast<double>(source_words.size() * target_words.size());
  for (const std::string& source_word : source_words) {
    for (const std::string& target_word : target_words) {
      add_pair(stemmers, source_word, target_word, share);
    }
  }
}

void Lexicon::add(const LearntWords& learnt) {
  for (const LearntPair& pair : learnt.pairs) {
    auto& known = translations_[pair.source];
    const auto same = std::ranges::find(known, pair.target, &Translation::stem);
    if (same == known.end()) {
      known.push_back({{}, pair.target, pair.forward, pair.backward});
    } else {
      same->probability = std::max(same->probability, pair.forward);
      same->backward = std::max(same->backward, pair.backward);
    }
  }
  for (const auto& [stem, count] : learnt.source_counts) {
    double& known = source_known_[stem];
    known = std::max(known, std::min(1.0, count / kWellKnown));
  }
  for (const auto& [stem, count] : learnt.target_counts) {
    double& known = target_known_[stem];
    known = std::max(known, std::min(1.0, count / kWellKnown));
  }
}

double Lexicon::knows_source(const std::string& stem) const {
  return known_in(source_known_, stem);
}

double Lexicon::knows_target(const std::string& stem) const {
  return known_in(target_known_, stem);
}

const std::vector<Translation>& Lexicon::translations(const std::string& source_stem) const {
  static const std::vector<Translation> none;
  const auto found = translations_.find(source_stem);
  return found == translations_.end() ? none : found->second;
}

void Lexicon::add_pair(const Stemmers& stemmers, const std::string& source,
                       const std::string& target, double probability) {
  if (is_phrase(source) || is_phrase(target)) {
    return;
  }
  const bool in_source = !source_words_ || source_words_->may_have(source);
  const bool in_target = !target_words_ || target_words_->may_have(target);
  std::string folded;
  std::string stem;
  if (in_target) {
    folded = text::fold_word(target);
    stem = stemmers.target.stem(folded);
    target_known_[stem] = 1;
  }
  if (!in_source) {
    return;
  }
  const std::string source_stem = stemmers.source.stem(text::fold_word(source));
  source_known_[source_stem] = 1;
  if (!in_target) {
    return;
  }
  auto& known = translations_[source_stem];
  const auto same = std::ranges::find(known, folded, &Translation::word);
  if (same == known.end()) {
    known.push_back({std::move(folded), std::move(stem), probability, probability});
  } else {
    same->probability = std::max(same->probability, probability);
    same->backward = same->probability;
  }
  std::ranges::stable_sort(known, std::ranges::greater(), &Translation::probability);
}

Lexicon names_lexicon(const Texts& texts) {
  Lexicon lexicon(texts);
  lexicon.add(cldr_names(texts.source_language, texts.target_language));
  return lexicon;
}

Lexicon shipped_lexicon(const Texts& texts) {
  auto termbases = std::async(std::launch::async, glossary::shipped_termbases);
  Lexicon lexicon = names_lexicon(texts);
  lexicon.add(shipped_words());
  for (const glossary::Termbase& termbase : termbases.get()) {
    lexicon.add(termbase);
  }
  return lexicon;
}

}  // namespace targman::lexicon
