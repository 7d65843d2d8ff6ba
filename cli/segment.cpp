#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "core/article/document.h"
#include "core/article/input_file.h"
#include "core/article/read_document.h"
#include "core/segment/segmenter.h"
#include "core/segment/srx.h"
#include "core/text/utf8.h"

namespace targman::cli {
namespace {

struct SegmentOptions {
  std::string file = "-";
  std::string language;
  std::string srx_file;
  bool print_srx = false;
  bool explain = false;
};

void print_sentences(const article::Document& document, std::ostream& out) {
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    if (i > 0 && document.sentences[i].block != document.sentences[i - 1].block) {
      out << '\n';
    }
    out << article::sentence_text(document, i) << '\n';
  }
}

/// The end or the begin of a text that is too long for a line.
std::string excerpt(std::string_view text, bool end) {
  constexpr std::size_t kChars = 30;
  std::size_t at = end ? text.size() : 0;
  for (std::size_t i = 0; i < kChars && at != (end ? 0 : text.size()); ++i) {
    at = end ? text::previous_offset(text, at) : text::code_point_at(text, at).end;
  }
  std::string part(end ? text.substr(at) : text.substr(0, at));
  std::replace(part.begin(), part.end(), '\n', ' ');
  return part;
}

void print_decisions(const article::Document& document, const segment::Srx& srx,
                     std::ostream& out) {
  segment::Segmenter segmenter(srx, document.language);
  for (const Block& block : document.blocks) {
    const std::string_view text = block.range.of(document.text);
    for (const segment::Decision& decision : segmenter.decisions(text)) {
      out << fmt::format("line {:>4} {}  {}|{}\n", decision.rule->line,
                         decision.rule->breaks ? "cuts " : "keeps",
                         excerpt(text.substr(0, decision.place), true),
                         excerpt(text.substr(decision.place), false));
    }
  }
}

int run_segment(const SegmentOptions& options, Console& console) {
  const segment::Srx srx =
      options.srx_file.empty()
          ? segment::shipped_srx()
          : segment::Srx::parse(article::read_bytes(options.srx_file), options.srx_file);
  if (options.print_srx) {
    console.out << srx.xml();
    return 0;
  }
  article::InputFile file(options.file);
  article::ReadOptions read_options;
  read_options.language = Language(options.language);
  read_options.srx = &srx;
  release_interrupts();
  const char* gap = "";  // between pieces as between paragraphs
  while (const auto piece = file.next_piece()) {
    read_options.offset = piece->offset;
    const article::Document document =
        article::read_document(piece->bytes, file.name(), read_options);
    console.out << gap;
    if (options.explain) {
      print_decisions(document, srx, console.out);
    } else {
      print_sentences(document, console.out);
    }
    gap = "\n";
    read_options.language = document.language;
  }
  return 0;
}

}  // namespace

void add_segment_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("segment", "Cut a text into sentences");
  command->footer(
      "Prints one sentence a line and a blank line between paragraphs; the text itself is not\n"
      "changed.\n\nExample:\n  targman segment --lang hy article.hy.txt");
  const auto options = std::make_shared<SegmentOptions>();
  command->add_option("file", options->file, "A plain-text file; - is standard input (default)");
  command->add_option("-l,--lang", options->language,
                      "Language of the text: en, hy, ru, ... (default: guessed)");
  command->add_option("--srx", options->srx_file, "Use the rules of this SRX file instead of ours");
  command->add_flag("--print-srx", options->print_srx, "Print the SRX rules in force and stop");
  command->add_flag("--explain", options->explain,
                    "Instead of sentences, print each place where a rule decides, and the line of\n"
                    "the rule in the SRX file");
  command->callback([options, &action] {
    action = [options](Console& console) { return run_segment(*options, console); };
  });
}

}  // namespace targman::cli
