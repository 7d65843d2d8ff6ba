#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/alignment.h"
#include "core/article_info.h"
#include "core/language.h"
#include "core/lexicon/lexicon.h"
#include "core/memory/memory.h"

namespace targman::cli {

/// Two files, an article and its translation.
struct ArticlePair {
  std::string source;  ///< path
  std::string target;
  std::string output;  ///< where the alignment goes; empty: standard output
};

/// The pairs of a list, and what is wrong with the lines that hold none.
struct PairList {
  std::vector<ArticlePair> pairs;
  std::vector<std::string> problems;  ///< each with the list's name and the line
};

/// Reads a list file: source, target, output a line, parted by tabs, paths relative to the list's
/// folder. Empty lines and lines that start with # are passed over.
PairList read_pair_list(const std::string& path);

/// How the files of a pair are to be read and aligned.
struct PairOptions {
  Language source_language;  ///< empty: English, and checked
  Language target_language;  ///< empty: guessed
  bool segmented = false;    ///< one segment a line
  bool glossaries = true;    ///< use what the program knows of the languages' words
  bool explain = false;      ///< say why each bead is one
};

/// Reads pairs of files and aligns them.
class PairAligner {
 public:
  explicit PairAligner(PairOptions options) : options_(std::move(options)) {}

  /// Reads both files, without aligning them yet.
  ///
  /// Throws InputError for a file that cannot be used or is in the wrong language, UsageError for
  /// files that are the same or look swapped, or whose language has to be said.
  [[nodiscard]] Alignment read(const ArticlePair& pair) const;

  /// Aligns what was read, all of the same languages together, so that they learn from each other,
  /// with the words that `memory` has learnt; nullptr for none. `progress` is called with the share
  /// that is done, from 0 to 1, and may throw to stop.
  void align(std::vector<Alignment>& alignments, const memory::Memory* memory,
             const std::function<void(double)>& progress) const;

 private:
  /// What is known of the words of the texts but for what a memory has learnt.
  [[nodiscard]] lexicon::Lexicon lexicon_for(const lexicon::Texts& texts) const;

  PairOptions options_;
};

/// `info` with the languages and digest of the alignment, and the headline for a missing title.
ArticleInfo complete_info(ArticleInfo info, const Alignment& alignment);

}  // namespace targman::cli
