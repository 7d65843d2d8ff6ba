#include <cstddef>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "core/article/document.h"
#include "core/article/input_file.h"
#include "core/article/read_document.h"
#include "core/segment/srx.h"

namespace targman::cli {
namespace {

struct SegmentOptions {
  std::string file = "-";
  std::string language;
  std::string srx_file;
  bool print_srx = false;
};

void print_sentences(const article::Document& document, std::ostream& out) {
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    if (i > 0 && document.sentences[i].block != document.sentences[i - 1].block) {
      out << '\n';
    }
    out << article::sentence_text(document, i) << '\n';
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
    print_sentences(document, console.out);
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
  command->callback([options, &action] {
    action = [options](Console& console) { return run_segment(*options, console); };
  });
}

}  // namespace targman::cli
