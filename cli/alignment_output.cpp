#include "cli/alignment_output.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/explanation_output.h"
#include "cli/review_table.h"
#include "cli/side_by_side.h"
#include "core/error.h"
#include "core/text/utf8.h"

namespace targman::cli {
namespace {

// Below these a translator should look at a pair; see docs/guide.md.
constexpr double kSure = 0.9;
constexpr double kDoubtful = 0.5;

Colour colour_of(double confidence) {
  return confidence >= kSure       ? Colour::green
         : confidence >= kDoubtful ? Colour::yellow
                                   : Colour::red;
}

void print_table(const Alignment& alignment, const Console& console) {
  std::vector<SideBySideRow> rows;
  for (const align::AlignedBead& aligned : alignment.beads) {
    rows.push_back({fmt::format("{:4.0f} %{}", 100 * aligned.confidence, aligned.moved ? "*" : ""),
                    colour_of(aligned.confidence),
                    joined_sentences(alignment.source, aligned.bead.source),
                    joined_sentences(alignment.target, aligned.bead.target),
                    aligned.explanation ? explanation_text(*aligned.explanation) : ""});
  }
  print_side_by_side(rows, console);
  if (std::ranges::any_of(alignment.beads, &align::AlignedBead::moved)) {
    console.say("* the translation stands elsewhere in its text");
  }
}

std::vector<std::size_t> numbers_of(align::SentenceRange range) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    numbers.push_back(i);
  }
  return numbers;
}

void print_json_lines(const Alignment& alignment, std::ostream& out) {
  std::size_t id = 0;
  for (const align::AlignedBead& aligned : alignment.beads) {
    nlohmann::ordered_json object;
    object["id"] = ++id;
    object["source"] = joined_sentences(alignment.source, aligned.bead.source);
    object["target"] = joined_sentences(alignment.target, aligned.bead.target);
    object["source_sentences"] = numbers_of(aligned.bead.source);
    object["target_sentences"] = numbers_of(aligned.bead.target);
    object["confidence"] = aligned.confidence;
    object["moved"] = aligned.moved;
    if (aligned.explanation) {
      object["explanation"] = explanation_json(*aligned.explanation);
    }
    out << object.dump() << '\n';
  }
}

void print_beads(const Alignment& alignment, std::ostream& out) {
  for (const align::AlignedBead& aligned : alignment.beads) {
    out << fmt::format("[{}]:[{}]\n", fmt::join(numbers_of(aligned.bead.source), ", "),
                       fmt::join(numbers_of(aligned.bead.target), ", "));
  }
}

/// Turns byte offsets, which mostly rise, into numbers of code points of the file as it was given.
class CodePointCounter {
 public:
  explicit CodePointCounter(const article::Document& document)
      : document_(document), first_(document.byte_order_mark ? 1 : 0), code_points_(first_) {}

  /// The place of a range of sentences; an empty one stands where the sentence before it ends.
  std::string span(align::SentenceRange range) {
    const auto& sentences = document_.sentences;
    if (range.empty()) {
      return fmt::format("{}\t{}", code_points_, code_points_);
    }
    const std::size_t begin = advance(sentences[range.begin].range.begin);
    const std::size_t end = advance(sentences[range.end - 1].range.end);
    return fmt::format("{}\t{}", begin, end);
  }

 private:
  std::size_t advance(std::size_t byte) {
    if (byte < byte_) {
      byte_ = 0;
      code_points_ = first_;
    }
    code_points_ += text::count_code_points(ByteRange{byte_, byte}.of(document_.text));
    byte_ = byte;
    return code_points_;
  }

  const article::Document& document_;
  std::size_t first_;  ///< number of the first character of the text
  std::size_t byte_ = 0;
  std::size_t code_points_;
};

void print_spans(const Alignment& alignment, std::ostream& out) {
  CodePointCounter source(alignment.source);
  CodePointCounter target(alignment.target);
  for (const align::AlignedBead& aligned : alignment.beads) {
    const std::string source_span = source.span(aligned.bead.source);
    out << source_span << '\t' << target.span(aligned.bead.target) << '\n';
  }
}

}  // namespace

AlignmentFormat parse_alignment_format(const std::string& name) {
  if (name == "table") {
    return AlignmentFormat::table;
  }
  if (name == "tsv") {
    return AlignmentFormat::tsv;
  }
  if (name == "jsonl") {
    return AlignmentFormat::jsonl;
  }
  if (name == "beads") {
    return AlignmentFormat::beads;
  }
  if (name == "spans") {
    return AlignmentFormat::spans;
  }
  throw UsageError("no such format: " + name + " (table, tsv, jsonl, beads or spans)");
}

void print_alignment(const Alignment& alignment, const AlignmentSubject& subject,
                     AlignmentFormat format, const Console& console) {
  switch (format) {
    case AlignmentFormat::table:
      return print_table(alignment, console);
    case AlignmentFormat::tsv:
      return print_review_table(alignment, subject.files, subject.info, console.out);
    case AlignmentFormat::jsonl:
      return print_json_lines(alignment, console.out);
    case AlignmentFormat::beads:
      return print_beads(alignment, console.out);
    case AlignmentFormat::spans:
      return print_spans(alignment, console.out);
  }
}

}  // namespace targman::cli
