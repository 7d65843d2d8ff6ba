#include "core/glossary/term_check.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "core/text/utf8.h"

namespace targman::glossary {
namespace {

/// Words that are shorter mean little by themselves: "of", "для", "ու".
constexpr std::size_t kShortestContentWord = 4;  // code points

bool is_usable(const Term& term) {
  return term.status != Status::deprecated;
}

/// Whether the concept is translated by terms, and not freely.
bool is_strict(const Concept& entry) {
  return entry.part_of_speech == PartOfSpeech::noun ||
         entry.part_of_speech == PartOfSpeech::proper_noun ||
         entry.part_of_speech == PartOfSpeech::unknown;
}

bool contains(const std::vector<TermRef>& terms, const Concept* entry) {
  return std::ranges::find(terms, entry, &TermRef::entry) != terms.end();
}

/// Bytes of the letters that both words begin with.
std::size_t common_beginning(std::string_view word, std::string_view other) {
  const auto [end, _] = std::mismatch(word.begin(), word.end(), other.begin(), other.end());
  auto common = static_cast<std::size_t>(end - word.begin());
  while (common > 0 && common < word.size() &&
         (static_cast<unsigned char>(word[common]) & 0xC0U) == 0x80U) {
    --common;
  }
  return common;
}

/// Whether a word may be derived from another: they begin with the same letters, and these are most
/// of the shorter one ("Britain", "British"); or the one begins within the other ("британский",
/// "Великобритания").
bool is_derived(std::string_view word, std::string_view other) {
  const auto is_most = [](std::size_t letters, std::size_t whole) {
    return letters >= kShortestContentWord && 20 * letters >= 11 * whole;
  };
  const std::size_t common = text::count_code_points(word.substr(0, common_beginning(word, other)));
  const std::size_t other_length = text::count_code_points(other);
  if (is_most(common, std::min(text::count_code_points(word), other_length))) {
    return true;
  }
  for (std::size_t at = 1; at < word.size(); ++at) {
    const std::string_view rest = word.substr(at);
    const std::size_t bytes = common_beginning(rest, other);
    if (bytes > 0 && is_most(text::count_code_points(rest.substr(0, bytes)), other_length)) {
      return true;
    }
  }
  return false;
}

/// A translation, and the terms that stand in it.
struct Target {
  std::string_view text;
  std::vector<std::string> words;                 ///< folded
  std::vector<std::vector<std::uint64_t>> stems;  ///< of each word
  std::vector<FoundTerm> terms;                   ///< all of them
};

/// Checks the pairs of one article.
class Checker {
 public:
  Checker(const RecognizerPair& terms, const RecognizerPair* general)
      : source_(terms.source), target_(terms.target), general_(general) {}

  TermCheck check(std::span<const TextPair> pairs) {
    targets_.reserve(pairs.size());
    for (const TextPair& pair : pairs) {
      targets_.push_back(read_target(pair.target));
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      check_pair(i, pairs[i].source);
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] Target read_target(std::string_view text) const {
    Target target{text, {}, {}, target_.find(text, Overlap::all)};
    for (const WordForm* form : target_.words(text).forms) {
      target.words.push_back(form->folded);
      target.stems.push_back(form->stems);
    }
    return target;
  }

  void check_pair(std::size_t pair, std::string_view text) {
    const std::vector<FoundTerm> found = source_.find(text);
    std::vector<const Concept*> present;
    for (const FoundTerm& term : found) {
      for (const TermRef& ref : term.terms) {
        present.push_back(ref.entry);
      }
    }
    for (const FoundTerm& term : found) {
      if (!has_counterpart(term)) {
        continue;
      }
      ++result_.terms;
      if (tell_forbidden(pair, term, present)) {
        continue;
      }
      if (is_rendered(pair, term)) {
        remember(term);
      } else if (!is_excused(pair, term, text, found)) {
        result_.alarms.push_back({AlarmKind::missing, pair, term.range, {}, term.terms});
      }
    }
  }

  /// Whether the target language has a term to use for one of the concepts.
  [[nodiscard]] bool has_counterpart(const FoundTerm& found) const {
    return std::ranges::any_of(found.terms, [&](const TermRef& ref) {
      return std::ranges::any_of(terms_in(*ref.entry, target_.language()),
                                 [](const Term* term) { return is_usable(*term); });
    });
  }

  bool tell_forbidden(std::size_t pair, const FoundTerm& found,
                      const std::vector<const Concept*>& present) {
    for (const FoundTerm& target : targets_[pair].terms) {
      const bool allowed = std::ranges::any_of(target.terms, [&](const TermRef& ref) {
        return is_usable(*ref.term) && std::ranges::find(present, ref.entry) != present.end();
      });
      const bool forbidden = std::ranges::any_of(target.terms, [&](const TermRef& ref) {
        return !is_usable(*ref.term) && contains(found.terms, ref.entry);
      });
      if (forbidden && !allowed && !is_inside_allowed(pair, target, found)) {
        result_.alarms.push_back(
            {AlarmKind::forbidden, pair, found.range, target.range, found.terms});
        return true;
      }
    }
    return false;
  }

  /// Whether the term is part of a longer one that may stand for the same concept.
  [[nodiscard]] bool is_inside_allowed(std::size_t pair, const FoundTerm& part,
                                       const FoundTerm& found) const {
    return std::ranges::any_of(targets_[pair].terms, [&](const FoundTerm& whole) {
      return whole.word_count > part.word_count && whole.first_word <= part.first_word &&
             part.first_word + part.word_count <= whole.first_word + whole.word_count &&
             std::ranges::any_of(whole.terms, [&](const TermRef& ref) {
               return is_usable(*ref.term) && contains(found.terms, ref.entry);
             });
    });
  }

  [[nodiscard]] bool is_rendered(std::size_t pair, const FoundTerm& found) const {
    const Target& target = targets_[pair];
    const bool whole = std::ranges::any_of(target.terms, [&](const FoundTerm& term) {
      return std::ranges::any_of(term.terms, [&](const TermRef& ref) {
        return is_usable(*ref.term) && contains(found.terms, ref.entry);
      });
    });
    return whole || any_counterpart(found, [&](const TermRef& ref) {
             return all_stand_in(target_.words_of(ref), target);
           });
  }

  /// Whether all words stand in the translation, in any order.
  [[nodiscard]] static bool all_stand_in(const std::vector<WordForm>& words, const Target& target) {
    return std::ranges::all_of(words, [&](const WordForm& word) {
      return std::ranges::any_of(
          target.stems, [&](const auto& stems) { return text::share_stem(word.stems, stems); });
    });
  }

  /// Whether a term for the target language that may be used passes the test.
  template <typename Test>
  [[nodiscard]] bool any_counterpart(const FoundTerm& found, const Test& test) const {
    return std::ranges::any_of(found.terms, [&](const TermRef& ref) {
      return std::ranges::any_of(terms_in(*ref.entry, target_.language()), [&](const Term* term) {
        return is_usable(*term) && test(TermRef{ref.entry, term});
      });
    });
  }

  void remember(const FoundTerm& found) {
    for (const TermRef& ref : found.terms) {
      rendered_.insert(ref.entry);
    }
  }

  /// Whether there is a reason why no counterpart is to be seen.
  [[nodiscard]] bool is_excused(std::size_t pair, const FoundTerm& found, std::string_view text,
                                const std::vector<FoundTerm>& all) {
    if (!std::ranges::all_of(found.terms,
                             [](const TermRef& ref) { return is_strict(*ref.entry); })) {
      return true;
    }
    if (std::ranges::any_of(found.terms,
                            [&](const TermRef& ref) { return rendered_.contains(ref.entry); })) {
      return true;
    }
    if ((pair > 0 && is_rendered(pair - 1, found)) ||
        (pair + 1 < targets_.size() && is_rendered(pair + 1, found))) {
      return true;
    }
    return is_in_longer_name(found, text, all) || is_rendered_in_part(pair, found) ||
           is_rendered_by_relative(pair, found) || is_in_general_sense(pair, found, text);
  }

  /// Whether the term stands in a compound, or beside a word that is written like a name and that
  /// no term has; also one in small letters that is written like a name itself ("Time").
  [[nodiscard]] bool is_in_longer_name(const FoundTerm& found, std::string_view text,
                                       const std::vector<FoundTerm>& all) const {
    const SentenceWords words = source_.words(text);
    const auto gap_at = [&](std::size_t i) {
      return i < words.places.size() ? words.places[i].gap : Gap::closed;
    };
    const std::size_t begin = found.first_word;
    const std::size_t end = begin + found.word_count;
    if (gap_at(begin) == Gap::hyphen || gap_at(end) == Gap::hyphen) {
      return true;
    }
    if (!words.forms[begin]->capital) {
      return false;
    }
    if (!is_name(found) && begin > 0) {
      return true;
    }
    const auto is_free_name = [&](std::size_t i) {
      return i > 0 && words.forms[i]->capital &&
             std::ranges::none_of(all, [&](const FoundTerm& term) {
               return term.first_word <= i && i < term.first_word + term.word_count &&
                      is_name(term);
             });
    };
    return (gap_at(begin) != Gap::closed && is_free_name(begin - 1)) ||
           (gap_at(end) != Gap::closed && is_free_name(end));
  }

  /// Whether the termbase writes the term with a capital.
  [[nodiscard]] bool is_name(const FoundTerm& found) const {
    return source_.words_of(found.terms.front()).front().capital;
  }

  /// Whether some word of a counterpart, or one that begins like it, stands in the translation, and
  /// not as part of the term for something else.
  [[nodiscard]] bool is_rendered_in_part(std::size_t pair, const FoundTerm& found) const {
    const Target& target = targets_[pair];
    return any_counterpart(found, [&](const TermRef& ref) {
      return std::ranges::any_of(target_.words_of(ref), [&](const WordForm& word) {
        return stands_free(word, target, found);
      });
    });
  }

  [[nodiscard]] static bool stands_free(const WordForm& word, const Target& target,
                                        const FoundTerm& found) {
    const bool content = text::count_code_points(word.folded) >= kShortestContentWord;
    for (std::size_t i = 0; i < target.words.size(); ++i) {
      const bool same = text::share_stem(word.stems, target.stems[i]);
      if (((same && content) || is_derived(word.folded, target.words[i])) &&
          !belongs_elsewhere(i, target, found)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word of the translation belongs to the term for another concept: one of several
  /// words, or of the same kind, as Australia is none for Austria.
  [[nodiscard]] static bool belongs_elsewhere(std::size_t word, const Target& target,
                                              const FoundTerm& found) {
    return std::ranges::any_of(target.terms, [&](const FoundTerm& term) {
      return term.first_word <= word && word < term.first_word + term.word_count &&
             !shares_concept(term, found) && (term.word_count > 1 || is_same_kind(term, found));
    });
  }

  [[nodiscard]] static bool shares_concept(const FoundTerm& term, const FoundTerm& found) {
    return std::ranges::any_of(
        term.terms, [&](const TermRef& ref) { return contains(found.terms, ref.entry); });
  }

  [[nodiscard]] static bool is_same_kind(const FoundTerm& term, const FoundTerm& found) {
    return std::ranges::all_of(term.terms, [&](const TermRef& ref) {
      return ref.entry->part_of_speech == found.terms.front().entry->part_of_speech;
    });
  }

  /// Whether the translation has a term for a concept of another kind whose source term is of the
  /// same family: "Armenian" where the source has "Armenia".
  [[nodiscard]] bool is_rendered_by_relative(std::size_t pair, const FoundTerm& found) const {
    const std::vector<WordForm>& words = source_.words_of(found.terms.front());
    if (words.size() != 1) {
      return false;
    }
    return std::ranges::any_of(targets_[pair].terms, [&](const FoundTerm& term) {
      return (term.word_count > 1 || !is_same_kind(term, found)) &&
             std::ranges::any_of(term.terms, [&](const TermRef& ref) {
               return is_of_family(words.front().folded, *ref.entry);
             });
    });
  }

  [[nodiscard]] bool is_of_family(std::string_view word, const Concept& entry) const {
    return std::ranges::any_of(terms_in(entry, source_.language()), [&](const Term* term) {
      return std::ranges::any_of(source_.words_of({&entry, term}), [&](const WordForm& other) {
        return is_derived(word, other.folded);
      });
    });
  }

  /// Whether a word is rendered as a dictionary has it, or may be no noun by it ("lead", "major").
  [[nodiscard]] bool is_in_general_sense(std::size_t pair, const FoundTerm& found,
                                         std::string_view text) const {
    if (general_ == nullptr || found.word_count > 1) {
      return false;
    }
    for (const FoundTerm& word : general_->source.find(text, Overlap::all)) {
      if (word.first_word != found.first_word) {
        continue;
      }
      for (const TermRef& ref : word.terms) {
        if (!is_strict(*ref.entry)) {
          return true;
        }
        for (const Term* translation : terms_in(*ref.entry, target_.language())) {
          if (all_stand_in(general_->target.words_of({ref.entry, translation}), targets_[pair])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  const Recognizer& source_;
  const Recognizer& target_;
  const RecognizerPair* general_;
  std::vector<Target> targets_;
  std::unordered_set<const Concept*> rendered_;
  TermCheck result_;
};

}  // namespace

TermCheck check_terms(std::span<const TextPair> pairs, const RecognizerPair& terms,
                      const RecognizerPair* general) {
  return Checker(terms, general).check(pairs);
}

}  // namespace targman::glossary
