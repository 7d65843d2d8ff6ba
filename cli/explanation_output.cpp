#include "cli/explanation_output.h"

#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace targman::cli {
namespace {

std::string_view name_of(align::Likeness likeness) {
  switch (likeness) {
    case align::Likeness::number:
      return "number";
    case align::Likeness::name:
      return "name";
    case align::Likeness::translation:
      break;
  }
  return "translation";
}

/// Between the two words: how they were found alike.
std::string_view sign_of(align::Likeness likeness) {
  return likeness == align::Likeness::name ? " ~ " : " = ";
}

}  // namespace

std::string explanation_text(const align::Explanation& explanation) {
  const align::BeadEvidence& evidence = explanation.evidence;
  std::string text = fmt::format(
      "{:+.1f}: words {:+.1f}, length {:+.1f}, marks {:+.1f}, paragraphs {:+.1f}, blocks {:+.1f}, "
      "shape {:+.1f}",
      evidence.sum() + explanation.prior, evidence.words, evidence.length, evidence.marks,
      evidence.paragraphs, evidence.kinds, explanation.prior);
  for (std::size_t i = 0; i < explanation.words.size(); ++i) {
    const align::PairedWords& pair = explanation.words[i];
    text += fmt::format("{}{}{}{}", i == 0 ? "\n" : ", ", pair.source, sign_of(pair.likeness),
                        pair.target);
  }
  return text;
}

nlohmann::ordered_json explanation_json(const align::Explanation& explanation) {
  nlohmann::ordered_json object;
  object["prior"] = explanation.prior;
  object["length"] = explanation.evidence.length;
  object["words"] = explanation.evidence.words;
  object["marks"] = explanation.evidence.marks;
  object["paragraphs"] = explanation.evidence.paragraphs;
  object["blocks"] = explanation.evidence.kinds;
  object["pairs"] = nlohmann::ordered_json::array();
  for (const align::PairedWords& pair : explanation.words) {
    nlohmann::ordered_json words;
    words["source"] = pair.source;
    words["target"] = pair.target;
    words["kind"] = name_of(pair.likeness);
    words["probability"] = pair.probability;
    object["pairs"].push_back(words);
  }
  return object;
}

}  // namespace targman::cli
