#include "core/align/side_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/text/character.h"
#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::align {
namespace {

// How often a word of each kind stays without a counterpart that this evidence can see; measured on
// aligned news in both language pairs. A number almost always comes back, a name mostly, any other
// word can only be recognised where it happens to be a cognate.
constexpr double kUntranslatedNumber = 0.2;
constexpr double kUntranslatedName = 0.72;
constexpr double kUntranslatedKnown = 0.65;
constexpr double kUntranslatedWord = 0.97;

/// No word is taken for rarer: as rare as one that stands once in an article of twenty sentences,
/// on which all weights were fitted. In a book it would be rarer and outweigh everything else.
constexpr double kMinBackground = 2.5e-3;

using Knowledge = std::function<double(const std::string& stem)>;

double untranslated_share(const WordType& type, const Knowledge& knowledge) {
  if (type.number) {
    return kUntranslatedNumber;
  }
  const double unknown = type.capitalised ? kUntranslatedName : kUntranslatedWord;
  const double known = 1 - (1 - kUntranslatedKnown) * knowledge(type.stem);
  return std::min(unknown, known);
}

class Collector {
 public:
  explicit Collector(const Side& side) : language_(side.language), stemmer_(side.language) {}

  void add_sentence(std::string_view sentence) {
    words_.begins.push_back(words_.tokens.size());
    const std::vector<text::Number> numbers = text::find_numbers(sentence, language_);
    auto number = numbers.begin();
    bool first = true;
    for (const text::Token& token : text::tokenize(sentence)) {
      while (number != numbers.end() && number->range.end <= token.range.begin) {
        ++number;
      }
      if (token.kind == text::TokenClass::number) {
        add_numbers(sentence, token, number, numbers.end());
      } else if (token.kind == text::TokenClass::word &&
                 (number == numbers.end() || number->range.begin > token.range.begin)) {
        add_word(token.range.of(sentence), first);
      } else {
        continue;
      }
      first = false;
    }
  }

  SideWords finish(const Knowledge& knowledge) {
    words_.begins.push_back(words_.tokens.size());
    set_backgrounds();
    set_untranslated(knowledge);
    return std::move(words_);
  }

 private:
  using NumberIterator = std::vector<text::Number>::const_iterator;

  /// A token such as "22.12.2023" holds several numbers; one such as "5 million" is part of one.
  void add_numbers(std::string_view sentence, const text::Token& token, NumberIterator number,
                   NumberIterator end) {
    for (; number != end && number->range.begin < token.range.end; ++number) {
      const std::string written(number->range.of(sentence));
      const auto [found, is_new] = type_of(written, written);
      if (is_new) {
        words_.types[found].number = *number;
      }
      words_.tokens.push_back(found);
    }
  }

  void add_word(std::string_view written, bool first_in_sentence) {
    const std::string folded = text::fold_word(written);
    const auto [found, is_new] = type_of(folded, written);
    if (is_new) {
      words_.types[found].name = text::name_key(folded);
      words_.types[found].stem = stemmer_.stem(folded);
    }
    if (!first_in_sentence && text::is_upper(text::code_point_at(written, 0).value)) {
      words_.types[found].capitalised = true;
    }
    words_.tokens.push_back(found);
  }

  std::pair<std::uint32_t, bool> type_of(const std::string& folded, std::string_view written) {
    const auto [entry, is_new] =
        ids_.try_emplace(folded, static_cast<std::uint32_t>(words_.types.size()));
    if (is_new) {
      WordType& type = words_.types.emplace_back();
      type.folded = folded;
      type.written = written;
      type.stem = folded;
    }
    return {entry->second, is_new};
  }

  void set_backgrounds() {
    std::unordered_map<std::string, double> counts;
    for (const std::uint32_t token : words_.tokens) {
      counts[words_.types[token].stem] += 1;
    }
    const auto total = static_cast<double>(words_.tokens.size() + counts.size());
    for (WordType& type : words_.types) {
      type.background = std::max(kMinBackground, counts[type.stem] / total);
    }
  }

  void set_untranslated(const Knowledge& knowledge) {
    for (WordType& type : words_.types) {
      type.untranslated = untranslated_share(type, knowledge);
    }
    words_.log_untranslated.push_back(0);
    for (const std::uint32_t token : words_.tokens) {
      words_.log_untranslated.push_back(words_.log_untranslated.back() +
                                        std::log(words_.types[token].untranslated));
    }
  }

  Language language_;
  text::Stemmer stemmer_;
  SideWords words_;
  std::unordered_map<std::string, std::uint32_t> ids_;
};

}  // namespace

SideWords collect_words(const Side& side, const Knowledge& knowledge) {
  Collector collector(side);
  for (const std::string& sentence : side.sentences) {
    collector.add_sentence(sentence);
  }
  return collector.finish(knowledge);
}

SideWords select_sentences(const SideWords& words, const std::vector<std::size_t>& sentences) {
  SideWords selected;
  selected.types = words.types;
  selected.log_untranslated.push_back(0);
  for (const std::size_t sentence : sentences) {
    selected.begins.push_back(selected.tokens.size());
    for (std::size_t i = words.begins[sentence]; i < words.begins[sentence + 1]; ++i) {
      selected.tokens.push_back(words.tokens[i]);
      selected.log_untranslated.push_back(selected.log_untranslated.back() +
                                          std::log(words.types[words.tokens[i]].untranslated));
    }
  }
  selected.begins.push_back(selected.tokens.size());
  return selected;
}

}  // namespace targman::align
