#include "cli/term_checking.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/interrupt.h"
#include "cli/progress.h"
#include "core/glossary/term_check.h"
#include "core/text/delimited.h"

namespace targman::cli {
namespace {

using glossary::AlarmKind;
using glossary::TermAlarm;
using glossary::TermRef;

/// Below this confidence a pair may be no pair, and says nothing of terms.
constexpr double kLeastConfidence = 0.5;

/// A pair of texts, and where it stands for a user: the line of a file or the number of a unit.
struct CheckedPair {
  std::string place;
  std::string source;
  std::string target;
};

/// Recognisers for both languages.
struct Recognizers {
  Recognizers(const std::vector<glossary::Termbase>& termbases, const CheckedLanguages& languages)
      : source(termbases, languages.source), target(termbases, languages.target) {}

  glossary::Recognizer source;
  glossary::Recognizer target;
};

/// Checks pairs, article by article, and prints what is found.
class CheckPrinter {
 public:
  CheckPrinter(const CheckedLanguages& languages, const CheckedTermbases& termbases,
               TermFormat format, Console& console)
      : target_language_(languages.target),
        terms_(termbases.terms, languages),
        general_(termbases.general, languages),
        format_(format),
        console_(console) {}

  void print_heading() {
    if (format_ == TermFormat::tsv) {
      console_.out << "place\tkind\ttext\texpected\tfound\tnote\tsource\ttarget\n";
    }
  }

  void check(const std::vector<CheckedPair>& pairs) {
    std::vector<glossary::TextPair> texts;
    texts.reserve(pairs.size());
    for (const CheckedPair& pair : pairs) {
      texts.push_back({pair.source, pair.target});
    }
    const glossary::RecognizerPair terms{terms_.source, terms_.target};
    const glossary::RecognizerPair general{general_.source, general_.target};
    const glossary::TermCheck check = glossary::check_terms(texts, terms, &general);
    for (const TermAlarm& alarm : check.alarms) {
      print(alarm, pairs[alarm.pair]);
    }
    alarms_ += check.alarms.size();
    checked_ += check.terms;
  }

  /// Says how much was checked; returns the number of alarms.
  std::size_t finish() {
    console_.say(fmt::format("{} terms checked, {} to look at", checked_, alarms_));
    return alarms_;
  }

 private:
  [[nodiscard]] std::string expected(const TermAlarm& alarm) const {
    std::string terms;
    for (const TermRef& ref : alarm.terms) {
      const std::string more = usable_terms(*ref.entry, target_language_);
      terms += terms.empty() || more.empty() ? more : "; " + more;
    }
    return terms;
  }

  static std::string note(const TermAlarm& alarm) {
    const auto noted = std::ranges::find_if(
        alarm.terms, [](const TermRef& ref) { return !ref.entry->note.empty(); });
    return noted == alarm.terms.end() ? std::string() : noted->entry->note;
  }

  void print(const TermAlarm& alarm, const CheckedPair& pair) {
    const std::string_view kind = alarm.kind == AlarmKind::missing ? "missing" : "forbidden";
    const std::string text(alarm.source.of(pair.source));
    const std::string found(alarm.target.of(pair.target));
    if (format_ == TermFormat::tsv) {
      const std::string cells[] = {pair.place, std::string(kind), text,        expected(alarm),
                                   found,      note(alarm),       pair.source, pair.target};
      for (std::size_t i = 0; i < std::size(cells); ++i) {
        console_.out << (i == 0 ? "" : "\t") << text::escape_tsv(cells[i]);
      }
      console_.out << '\n';
    } else if (format_ == TermFormat::jsonl) {
      nlohmann::ordered_json object;
      object["place"] = pair.place;
      object["kind"] = kind;
      object["text"] = text;
      object["expected"] = expected(alarm);
      object["found"] = found;
      object["note"] = note(alarm);
      object["source"] = pair.source;
      object["target"] = pair.target;
      console_.out << object.dump() << '\n';
    } else {
      print_lines(alarm, pair, text, found);
    }
  }

  void print_lines(const TermAlarm& alarm, const CheckedPair& pair, const std::string& text,
                   const std::string& found) {
    const std::string problem = alarm.kind == AlarmKind::missing
                                    ? "is not there"
                                    : "is " + console_.paint(Colour::red, found);
    console_.out << fmt::format("{}: {} {}, expected {}\n", pair.place,
                                console_.paint(Colour::bold, text), problem,
                                console_.paint(Colour::green, expected(alarm)));
    if (const std::string said = note(alarm); !said.empty()) {
      console_.out << "    " << console_.paint(Colour::dim, said) << '\n';
    }
    console_.out << "    " << pair.source << "\n    " << pair.target << '\n';
  }

  Language target_language_;
  Recognizers terms_;
  Recognizers general_;
  TermFormat format_;
  Console& console_;
  std::size_t alarms_ = 0;
  std::size_t checked_ = 0;
};

/// The lines that the sentences of a document begin on, from 1.
std::vector<std::size_t> lines_of(const article::Document& document) {
  std::vector<std::size_t> lines;
  lines.reserve(document.sentences.size());
  std::size_t line = 1;
  std::size_t at = 0;
  for (const Segment& sentence : document.sentences) {
    line += static_cast<std::size_t>(
        std::ranges::count(ByteRange{at, sentence.range.begin}.of(document.text), '\n'));
    at = sentence.range.begin;
    lines.push_back(line);
  }
  return lines;
}

std::vector<CheckedPair> pairs_of(const Alignment& alignment, const std::string& path) {
  const std::vector<std::size_t> lines = lines_of(alignment.source);
  std::vector<CheckedPair> pairs;
  for (const align::AlignedBead& aligned : alignment.beads) {
    const align::Bead& bead = aligned.bead;
    if (!bead.source.empty() && !bead.target.empty() && aligned.confidence >= kLeastConfidence) {
      pairs.push_back({fmt::format("{}:{}", path, lines[bead.source.begin]),
                       joined_sentences(alignment.source, bead.source),
                       joined_sentences(alignment.target, bead.target)});
    }
  }
  return pairs;
}

}  // namespace

std::size_t check_article(const ArticlePair& pair, const PairOptions& options,
                          const CheckedTermbases& termbases, TermFormat format, Console& console) {
  const PairAligner aligner(options);
  std::vector<Alignment> alignments{aligner.read(pair)};
  aligner.align(alignments, nullptr, [](double) { stop_if_interrupted(); });
  const Alignment& alignment = alignments.front();
  CheckPrinter printer({alignment.source.language, alignment.target.language}, termbases, format,
                       console);
  printer.print_heading();
  printer.check(pairs_of(alignment, pair.source));
  return printer.finish();
}

std::size_t check_memory(const memory::Memory& memory, const CheckedLanguages& languages,
                         const CheckedTermbases& termbases, TermFormat format, Console& console) {
  CheckPrinter printer(languages, termbases, format, console);
  printer.print_heading();
  Progress progress(console, "checking", static_cast<std::uint64_t>(memory.stats().units));
  memory::UnitFilter filter;
  filter.languages = {languages.source, languages.target};
  std::vector<CheckedPair> pairs;
  ArticleId article = 0;
  std::uint64_t done = 0;
  memory.for_each_unit(filter, [&](const TranslationUnit& unit) {
    const ArticleId of = unit.occurrences.empty() ? 0 : unit.occurrences.front().article;
    if (of == 0 || of != article) {
      printer.check(std::exchange(pairs, {}));
      article = of;
    }
    pairs.push_back({fmt::format("unit {}", unit.id), find_variant(unit, languages.source)->plain,
                     find_variant(unit, languages.target)->plain});
    progress.update(++done);
    return true;
  });
  printer.check(pairs);
  return printer.finish();
}

}  // namespace targman::cli
