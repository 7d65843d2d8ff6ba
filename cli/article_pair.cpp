#include "cli/article_pair.h"

#include <cstddef>
#include <filesystem>
#include <future>
#include <map>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cli/digest.h"
#include "core/article/input_file.h"
#include "core/article/read_document.h"
#include "core/error.h"
#include "core/lexicon/memory_words.h"
#include "core/text/delimited.h"
#include "core/text/language_guess.h"

namespace targman::cli {
namespace {

constexpr const char* kDefaultSource = "en";

article::Document read_side(const std::string& path, const Language& language, bool segmented) {
  article::ReadOptions options;
  options.language = language;
  options.segmentation =
      segmented ? article::Segmentation::by_line : article::Segmentation::by_rules;
  return article::read_document(article::read_bytes(path), path, options);
}

void refuse_same_file(const ArticlePair& pair) {
  std::error_code ignored;  // a missing file is reported when it is read
  if (pair.source == pair.target ||
      std::filesystem::equivalent(pair.source, pair.target, ignored)) {
    throw UsageError(pair.source + " is given twice: name the article and then its translation");
  }
}

/// Checks a source that was taken for English because nothing else was said.
void check_source(const ArticlePair& pair, const Alignment& read) {
  const Language looks = text::guess_language(read.source.text);
  if (looks.empty() || looks.same_primary(read.source.language)) {
    return;
  }
  const Language target_looks = text::guess_language(read.target.text);
  if (target_looks.same_primary(read.source.language)) {
    throw UsageError(fmt::format(
        "the first file looks {} and the second {}: give the article first and then its "
        "translation, or add --source-lang {} --target-lang {}",
        text::language_name(looks), text::language_name(target_looks), looks.tag(),
        target_looks.tag()));
  }
  throw InputError({pair.source, {}, {}},
                   fmt::format("the text looks {}, not {}; if that is meant, add --source-lang {}",
                               text::language_name(looks),
                               text::language_name(read.source.language), looks.tag()));
}

/// Checks a target whose language was guessed.
void check_target(const ArticlePair& pair, const Alignment& read) {
  if (read.target.language.empty()) {
    throw UsageError("cannot tell the language of " + pair.target +
                     ": add --target-lang, such as --target-lang hy");
  }
  if (read.target.language.same_primary(read.source.language)) {
    throw InputError({pair.target, {}, {}},
                     fmt::format("the text looks {}, like the article itself; name its "
                                 "translation, or add --target-lang if it is one",
                                 text::language_name(read.target.language)));
  }
}

/// Empty where the text does not start with one.
std::string headline_of(const article::Document& document) {
  const auto& blocks = document.blocks;
  if (blocks.empty() || blocks.front().kind != BlockKind::headline) {
    return {};
  }
  std::size_t end = 0;
  while (end < document.sentences.size() && document.sentences[end].block == 0) {
    ++end;
  }
  return joined_sentences(document, {0, end});
}

/// Of both texts and the pairs found in them: where either changes, the article is stored anew, and
/// no pairs of another alignment of the same texts stay beside the new ones.
std::string digest_of_article(const Alignment& alignment) {
  std::string pairs;
  for (const TranslationUnit& unit : to_units(alignment, 0)) {
    for (const Variant& variant : unit.variants) {
      pairs += variant.plain + '\n';
    }
  }
  return digest_of({alignment.source.text, alignment.target.text, pairs});
}

}  // namespace

PairList read_pair_list(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::istringstream lines(article::read_bytes(path));
  PairList list;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::vector<std::string> fields = text::split_tsv(line);
    if (fields.size() != 3) {
      list.problems.push_back(
          to_prefix({path, number, {}}) +
          "a line has three fields parted by tabs: source, target, output file");
      continue;
    }
    list.pairs.push_back({(folder / fields[0]).string(), (folder / fields[1]).string(),
                          (folder / fields[2]).string()});
  }
  return list;
}

Alignment PairAligner::read(const ArticlePair& pair) const {
  refuse_same_file(pair);
  const bool assumed = options_.source_language.empty();
  const Language source = assumed ? Language(kDefaultSource) : options_.source_language;
  Alignment read;
  auto target = std::async(std::launch::async, [&] {
    return read_side(pair.target, options_.target_language, options_.segmented);
  });
  read.source = read_side(pair.source, source, options_.segmented);
  read.target = target.get();
  if (assumed) {
    check_source(pair, read);
  }
  if (options_.target_language.empty()) {
    check_target(pair, read);
  }
  return read;
}

namespace {

/// The texts of those `members` of `alignments` that are aligned together.
lexicon::Texts texts_of(const std::vector<Alignment>& alignments,
                        const std::vector<std::size_t>& members) {
  const Alignment& first = alignments[members.front()];
  lexicon::Texts texts{first.source.language, first.target.language, {}, {}};
  const auto add = [](const article::Document& document, std::vector<std::string_view>& to) {
    for (const Segment& sentence : document.sentences) {
      to.push_back(sentence.range.of(document.text));
    }
  };
  for (const std::size_t i : members) {
    add(alignments[i].source, texts.source);
    add(alignments[i].target, texts.target);
  }
  return texts;
}

}  // namespace

void PairAligner::align(std::vector<Alignment>& alignments, const memory::Memory* memory,
                        const std::function<void(double)>& progress) const {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < alignments.size(); ++i) {
    groups[{alignments[i].source.language.primary(), alignments[i].target.language.primary()}]
        .push_back(i);
  }
  std::size_t done = 0;
  for (const auto& [languages, members] : groups) {
    const lexicon::Texts texts = texts_of(alignments, members);
    lexicon::Lexicon lexicon = lexicon_for(texts);
    if (memory != nullptr) {
      lexicon.add(lexicon::words_in(texts, *memory));
    }
    const auto part = static_cast<double>(members.size());
    align_together(
        alignments, members, lexicon,
        [&](double share) {
          progress((static_cast<double>(done) + share * part) /
                   static_cast<double>(alignments.size()));
        },
        options_.explain);
    done += members.size();
  }
}

lexicon::Lexicon PairAligner::lexicon_for(const lexicon::Texts& texts) const {
  return options_.glossaries ? lexicon::shipped_lexicon(texts) : lexicon::names_lexicon(texts);
}

ArticleInfo complete_info(ArticleInfo info, const Alignment& alignment) {
  info.source_language = alignment.source.language;
  info.target_language = alignment.target.language;
  info.digest = digest_of_article(alignment);
  if (info.title.empty()) {
    info.title = headline_of(alignment.source);
  }
  return info;
}

}  // namespace targman::cli
