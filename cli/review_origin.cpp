#include "cli/review_origin.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "cli/unit_json.h"

namespace targman::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBeads = 10'000'000;  // more is damage, and would cost memory

Json to_json(const TextMark& mark) {
  return Json::array({mark.digest, mark.bytes});
}

TextMark to_mark(const Json& json) {
  return {json.at(0).get<std::string>(), json.at(1).get<std::size_t>()};
}

Json to_json(const TableOrigin& table) {
  Json object = cli::to_json(table.info);
  object["digest"] = table.info.digest;
  object["source_file"] = table.source_file;
  object["target_file"] = table.target_file;
  object["beads"] = table.beads;
  return object;
}

TableOrigin to_table(const Json& json) {
  TableOrigin table;
  table.info.title = json.value("title", "");
  table.info.outlet = json.value("outlet", "");
  table.info.url = json.value("url", "");
  table.info.date = json.value("date", "");
  table.info.source_language = Language(json.at("source_lang").get<std::string>());
  table.info.target_language = Language(json.at("target_lang").get<std::string>());
  table.info.digest = json.at("digest").get<std::string>();
  table.source_file = json.value("source_file", "");
  table.target_file = json.value("target_file", "");
  table.beads = json.at("beads").get<std::size_t>();
  return table;
}

BeadOrigin to_bead(const Json& json) {
  BeadOrigin bead;
  bead.id = json.at("id").get<std::size_t>();
  bead.confidence = json.at("confidence").get<double>();
  bead.source = to_mark(json.at("source"));
  bead.target = to_mark(json.at("target"));
  bead.previous = json.at("previous").get<std::uint64_t>();
  bead.next = json.at("next").get<std::uint64_t>();
  return bead;
}

}  // namespace

std::string to_cell(const RowOrigin& origin) {
  Json object;
  object["id"] = origin.bead.id;
  object["confidence"] = origin.bead.confidence;
  object["source"] = to_json(origin.bead.source);
  object["target"] = to_json(origin.bead.target);
  object["previous"] = origin.bead.previous;
  object["next"] = origin.bead.next;
  object["article"] = to_json(origin.table);
  // The names of files may be no UTF-8.
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<RowOrigin> parse_origin(const std::string& cell) {
  try {
    const Json json = Json::parse(cell);
    RowOrigin origin{to_bead(json), to_table(json.at("article"))};
    const bool sound = origin.bead.id >= 1 && origin.bead.id <= origin.table.beads &&
                       origin.table.beads <= kMostBeads;
    return sound ? std::optional(std::move(origin)) : std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace targman::cli
