#include "cli/match_output.h"

#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/unit_json.h"
#include "core/error.h"
#include "core/match/word_difference.h"
#include "core/text/utf8.h"

namespace targman::cli {
namespace {

using match::Change;

const Variant& source_of(const match::Match& match) {
  return match.unit.variants[match.source_variant];
}

const Variant& target_of(const match::Match& match) {
  return match.unit.variants[match.target_variant];
}

std::string painted_source(const std::string& query, const match::Match& match,
                           const Console& console) {
  const std::string& stored = source_of(match).plain;
  std::string painted;
  std::size_t done = 0;
  for (const match::WordChange& change : match::word_differences(query, stored)) {
    if (change.change == Change::changed || change.change == Change::added) {
      painted += stored.substr(done, change.stored.begin - done);
      painted += console.paint(Colour::yellow, change.stored.of(stored));
      done = change.stored.end;
    }
  }
  return painted + stored.substr(done);
}

/// "here "April", there "May"; only here "new"", or empty.
std::string describe_changes(const std::string& query, const std::string& stored) {
  std::vector<std::string> parts;
  for (const match::WordChange& change : match::word_differences(query, stored)) {
    const std::string_view mine = change.query.of(query);
    const std::string_view theirs = change.stored.of(stored);
    switch (change.change) {
      case Change::same:
        break;
      case Change::changed:
        parts.push_back(fmt::format("{} for {}", theirs, mine));
        break;
      case Change::missing:
        parts.push_back(fmt::format("without {}", mine));
        break;
      case Change::added:
        parts.push_back(fmt::format("with {}", theirs));
        break;
    }
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string describe_penalties(const match::Score& score) {
  std::vector<std::string> names;
  for (const match::Penalty penalty : score.penalties) {
    names.push_back(match::to_string(penalty));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// The article in which the pair occurs last, with its outlet and date.
std::string describe_origin(const match::Match& match, const memory::Memory& memory) {
  for (auto it = match.unit.occurrences.rbegin(); it != match.unit.occurrences.rend(); ++it) {
    if (const auto article = it->article == 0 ? std::nullopt : memory.article(it->article)) {
      std::vector<std::string> parts;
      for (const std::string& part :
           {article->info.title, article->info.outlet, article->info.date}) {
        if (!part.empty()) {
          parts.push_back(part);
        }
      }
      return fmt::format("{}", fmt::join(parts, ", "));
    }
  }
  return {};
}

void print_labelled(std::string_view label, const std::string& text, const Console& console) {
  if (!text.empty()) {
    console.out << "      " << console.paint(Colour::dim, std::string(label) + text) << '\n';
  }
}

nlohmann::ordered_json changes_json(const std::string& query, const std::string& stored) {
  auto changes = nlohmann::ordered_json::array();
  for (const match::WordChange& change : match::word_differences(query, stored)) {
    if (change.change != Change::same) {
      changes.push_back({{"query", change.query.of(query)}, {"stored", change.stored.of(stored)}});
    }
  }
  return changes;
}

nlohmann::ordered_json match_json(const std::string& query, const match::Match& match,
                                  const memory::Memory& memory) {
  nlohmann::ordered_json object;
  object["score"] = match.score.value;
  object["class"] = match::to_string(match.match_class);
  object["source"] = source_of(match).plain;
  object["target"] = target_of(match).plain;
  object["source_lang"] = source_of(match).language.tag();
  object["target_lang"] = target_of(match).language.tag();
  object["unit"] = match.unit.id;
  object["penalties"] = nlohmann::ordered_json::array();
  for (const match::Penalty penalty : match.score.penalties) {
    object["penalties"].push_back(match::to_string(penalty));
  }
  object["changes"] = changes_json(query, source_of(match).plain);
  object["occurrences"] = nlohmann::ordered_json::array();
  for (const Occurrence& occurrence : match.unit.occurrences) {
    auto place = to_json(occurrence);
    if (const auto article = memory.article(occurrence.article)) {
      place["article"] = to_json(article->info);
    }
    object["occurrences"].push_back(place);
  }
  return object;
}

}  // namespace

void print_matches_text(const std::string& query, const std::vector<match::Match>& matches,
                        const memory::Memory& memory, const Console& console) {
  for (const match::Match& match : matches) {
    const Colour colour = match.score.value >= 95 ? Colour::green : Colour::yellow;
    console.out << console.paint(colour, fmt::format("{:3} % ", match.score.value))
                << painted_source(query, match, console) << "  "
                << console.paint(Colour::dim, "[" + match::to_string(match.match_class) + "]")
                << '\n';
    console.out << "      " << console.paint(Colour::bold, target_of(match).plain) << '\n';
    print_labelled("words: ", describe_changes(query, source_of(match).plain), console);
    print_labelled("differs in: ", describe_penalties(match.score), console);
    print_labelled("from: ", describe_origin(match, memory), console);
  }
}

void print_matches_json(const std::string& query, const std::vector<match::Match>& matches,
                        const memory::Memory& memory, std::ostream& out) {
  nlohmann::ordered_json object;
  object["query"] = query;
  object["matches"] = nlohmann::ordered_json::array();
  for (const match::Match& match : matches) {
    object["matches"].push_back(match_json(query, match, memory));
  }
  out << object.dump() << '\n';
}

void require_utf8(const std::string& text) {
  if (const auto wrong = text::find_invalid_utf8(text)) {
    throw InputError({"text to look up", {}, *wrong}, "not UTF-8; use a terminal in UTF-8");
  }
}

}  // namespace targman::cli
