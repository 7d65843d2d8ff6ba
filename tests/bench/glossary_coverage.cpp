// How many of the content words of news the word list and the termbases know, and how often a
// translation that they give stands in the translation of the line. See content_words.md.

#include <algorithm>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/glossary/recognizer.h"
#include "core/glossary/shipped_termbases.h"
#include "core/glossary/termbase_file.h"
#include "core/lexicon/embedded_words.h"
#include "core/text/character.h"
#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

namespace targman::bench {
namespace {

using glossary::Recognizer;
using glossary::TermRef;
using text::Token;

/// A line and its translation.
struct LinePair {
  std::string source;
  std::string target;
};

std::vector<std::string> read_lines(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    lines.push_back(line);
  }
  return lines;
}

/// The pairs of all documents of a folder; none where there is no such folder.
std::vector<LinePair> read_pairs(const std::filesystem::path& folder, const std::string& target) {
  std::set<std::filesystem::path> sources;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    if (entry.path().extension() == ".en") {
      sources.insert(entry.path());
    }
  }
  std::vector<LinePair> pairs;
  for (std::filesystem::path path : sources) {
    std::vector<std::string> source = read_lines(path);
    std::vector<std::string> translation = read_lines(path.replace_extension(target));
    if (source.size() != translation.size()) {
      throw std::runtime_error(path.string() + " has not as many lines as the English file");
    }
    for (std::size_t i = 0; i < source.size(); ++i) {
      pairs.push_back({std::move(source[i]), std::move(translation[i])});
    }
  }
  return pairs;
}

bool is_capital(std::string_view word) {
  return text::is_upper(text::code_point_at(word, 0).value);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Folded, and without "'s" and the short forms of auxiliaries.
std::string word_of(std::string_view written) {
  std::string word = text::fold_word(written);
  for (const std::string_view ending : {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'"}) {
    if (word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  return word;
}

/// A word of an English line.
struct Word {
  ByteRange range;
  std::string folded;
  bool capital = false;
  bool begins_sentence = false;
};

std::vector<Word> words_of(const std::string& line) {
  constexpr std::string_view kOpening = ".!?:\"“«‘([";
  std::vector<Word> words;
  bool begins = true;
  for (const Token& token : text::tokenize(line)) {
    const std::string_view written = token.range.of(line);
    if (token.kind == text::TokenClass::word) {
      words.push_back({token.range, word_of(written), is_capital(written), begins});
      begins = false;
    } else if (token.kind == text::TokenClass::number) {
      begins = false;
    } else if (kOpening.find(written) != std::string_view::npos) {
      begins = true;
    }
  }
  return words;
}

/// Tells which words of texts are content words.
class ContentWords {
 public:
  explicit ContentWords(const std::vector<LinePair>& pairs) {
    for (const std::string& line : read_lines(TARGMAN_BENCH "/function_words.txt")) {
      std::istringstream words(line.starts_with('#') ? "" : line);
      for (std::string word; words >> word;) {
        function_words_.insert(word);
      }
    }
    for (const LinePair& pair : pairs) {
      for (const Word& word : words_of(pair.source)) {
        if (!word.capital) {
          small_.insert(word.folded);
        } else if (!word.begins_sentence) {
          capital_.insert(word.folded);
        }
      }
    }
  }

  [[nodiscard]] bool is_content(const Word& word) const {
    const bool name = word.capital && (!word.begins_sentence || (capital_.contains(word.folded) &&
                                                                 !small_.contains(word.folded)));
    return !name && word.folded.size() > 1 && !has_digit(word.folded) &&
           !function_words_.contains(word.folded);
  }

 private:
  std::unordered_set<std::string> function_words_;
  std::unordered_set<std::string> small_;
  std::unordered_set<std::string> capital_;
};

bool is_usable(const glossary::Term& term) {
  return term.status != glossary::Status::deprecated;
}

/// A translated line, taken apart.
struct TargetWords {
  std::vector<glossary::WordForm> forms;
  std::vector<std::string> stems;  ///< Snowball's
};

/// The word list and the termbases between English and another language.
class Known {
 public:
  Known(const std::vector<glossary::Termbase>& termbases, const Language& target)
      : source_(termbases, Language("en")), target_(termbases, target), target_stemmer_(target) {}

  /// For each word of a line the terms that it stands in.
  [[nodiscard]] std::vector<std::vector<TermRef>> terms_of(const std::string& line,
                                                           const std::vector<Word>& words) const {
    std::vector<std::vector<TermRef>> terms(words.size());
    const auto found = source_.find(line, glossary::Overlap::all);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (const glossary::FoundTerm& term : found) {
        if (term.range.begin <= words[i].range.begin && words[i].range.begin < term.range.end) {
          add_usable(term.terms, terms[i]);
        }
      }
    }
    return terms;
  }

  [[nodiscard]] TargetWords take_apart(const std::string& line) const {
    TargetWords words;
    for (const glossary::WordForm* form : target_.words(line).forms) {
      words.forms.push_back(*form);
      words.stems.push_back(target_stemmer_.stem(form->folded));
    }
    return words;
  }

  [[nodiscard]] bool is_hit(const std::vector<TermRef>& terms, const TargetWords& line) const {
    return std::ranges::any_of(terms, [&](const TermRef& source) {
      const auto translations = glossary::terms_in(*source.entry, target_.language());
      return std::ranges::any_of(translations, [&](const glossary::Term* term) {
        return is_usable(*term) && stands_in(target_.words_of({source.entry, term}), line);
      });
    });
  }

 private:
  static void add_usable(const std::vector<TermRef>& from, std::vector<TermRef>& to) {
    std::ranges::copy_if(from, std::back_inserter(to),
                         [](const TermRef& ref) { return is_usable(*ref.term); });
  }

  /// Whether all the longer words of a term stand in a line.
  [[nodiscard]] bool stands_in(const std::vector<glossary::WordForm>& term,
                               const TargetWords& line) const {
    constexpr std::size_t kShort = 3;
    const auto is_long = [](const glossary::WordForm& word) {
      return text::count_code_points(word.folded) > kShort;
    };
    const bool all = std::ranges::none_of(term, is_long);
    return std::ranges::all_of(term, [&](const glossary::WordForm& word) {
      return (!all && !is_long(word)) || word_stands_in(word, line);
    });
  }

  [[nodiscard]] bool word_stands_in(const glossary::WordForm& word, const TargetWords& line) const {
    const std::string stem = target_stemmer_.stem(word.folded);
    for (std::size_t i = 0; i < line.forms.size(); ++i) {
      if (stem == line.stems[i] || text::share_stem(word.stems, line.forms[i].stems) ||
          begin_alike(word.folded, line.forms[i].folded)) {
        return true;
      }
    }
    return false;
  }

  /// Whether two words begin with the same letters, which are most of the shorter.
  static bool begin_alike(std::string_view left, std::string_view right) {
    constexpr std::size_t kRoot = 5;
    constexpr std::size_t kLongestRest = 3;
    const auto [end, _] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const std::size_t common =
        text::count_code_points(left.substr(0, static_cast<std::size_t>(end - left.begin())));
    const std::size_t shorter =
        std::min(text::count_code_points(left), text::count_code_points(right));
    return common >= kRoot && common + kLongestRest >= shorter;
  }

  Recognizer source_;
  Recognizer target_;
  text::Stemmer target_stemmer_;
};

struct Counts {
  std::size_t content = 0;
  std::size_t covered = 0;
  std::size_t hit = 0;
  std::size_t hit_by_chance = 0;  ///< in the translation of another line
  std::map<std::string, std::size_t> missing;
};

Counts count(const std::vector<LinePair>& pairs, const Known& known) {
  const ContentWords content(pairs);
  std::vector<TargetWords> targets;
  targets.reserve(pairs.size());
  for (const LinePair& pair : pairs) {
    targets.push_back(known.take_apart(pair.target));
  }
  Counts counts;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::vector<Word> words = words_of(pairs[i].source);
    const auto terms = known.terms_of(pairs[i].source, words);
    const TargetWords& other = targets[(i + pairs.size() / 2) % pairs.size()];
    for (std::size_t k = 0; k < words.size(); ++k) {
      if (!content.is_content(words[k])) {
        continue;
      }
      ++counts.content;
      if (terms[k].empty()) {
        ++counts.missing[words[k].folded];
        continue;
      }
      ++counts.covered;
      counts.hit += known.is_hit(terms[k], targets[i]) ? 1 : 0;
      counts.hit_by_chance += known.is_hit(terms[k], other) ? 1 : 0;
    }
  }
  return counts;
}

double per_cent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.size() > 2 ||
      (arguments.size() == 2 && arguments[1] != "--missing")) {
    std::cerr << "usage: glossary_coverage FOLDER [--missing]\n"
                 "FOLDER has en-hy/clean and en-ru/clean with NAME.en and its translation NAME.hy\n"
                 "or NAME.ru, line by line. --missing lists the words that are not known.\n";
    return 2;
  }
  std::vector<glossary::Termbase> termbases = glossary::shipped_termbases();
  termbases.push_back(glossary::read_termbase(lexicon::embedded_words(), "words.tsv", {}).termbase);
  std::cout << std::fixed << std::setprecision(1);
  for (const std::string target : {"hy", "ru"}) {
    const auto folder = std::filesystem::path(arguments[0]) / ("en-" + target) / "clean";
    const std::vector<LinePair> pairs = read_pairs(folder, target);
    if (pairs.empty()) {
      std::cout << "en-" << target << ": skipped, for there is nothing in " << folder.string()
                << '\n';
      continue;
    }
    const Counts counts = count(pairs, Known(termbases, Language(target)));
    std::cout << "en-" << target << ": " << pairs.size() << " lines, " << counts.content
              << " content words, " << per_cent(counts.covered, counts.content)
              << " % covered; of these " << per_cent(counts.hit, counts.covered) << " % hit, "
              << per_cent(counts.hit_by_chance, counts.covered) << " % in another line\n";
    if (arguments.size() == 2) {
      for (const auto& [word, times] : counts.missing) {
        std::cout << times << '\t' << word << '\n';
      }
    }
  }
  return 0;
}

}  // namespace
}  // namespace targman::bench

int main(int count, char** values) {
  try {
    return targman::bench::run({values + 1, values + count});
  } catch (const std::exception& error) {
    std::cerr << "glossary_coverage: " << error.what() << '\n';
    return 1;
  }
}
