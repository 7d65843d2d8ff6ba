#include "core/lexicon/stem_rows.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/error.h"

namespace targman::lexicon {
namespace {

/// Damaged tables may hold less than what is to go.
void subtract(std::uint64_t& count, std::uint64_t less) {
  count -= std::min(count, less);
}

}  // namespace

StemId StemRows::add(const StemName& name) {
  const StemId id = next_id_++;
  tables_.put_name(id, name);
  rows_[id].name = name;
  return id;
}

StemRow& StemRows::at(StemId id) {
  const auto known = rows_.find(id);
  if (known != rows_.end()) {
    return known->second;
  }
  auto row = tables_.row(id);
  if (!row) {
    throw StorageError(
        "what the memory has learnt is damaged; 'targman lexicon rebuild' makes it anew");
  }
  return rows_.emplace(id, std::move(*row)).first->second;
}

void StemRows::add(const TaughtPair& pair) {
  for (const auto& stems : {pair.first, pair.second}) {
    for (const StemId id : stems) {
      ++at(id).seen;
    }
  }
  for (const TaughtLink& link : pair.links) {
    at(link.first).linked += link.count;
    at(link.first).links[link.second] += link.count;
    at(link.second).linked += link.count;
  }
}

void StemRows::take_away(const TaughtPair& pair) {
  for (const TaughtLink& link : pair.links) {
    subtract(at(link.first).linked, link.count);
    subtract(at(link.second).linked, link.count);
    auto& links = at(link.first).links;
    std::uint64_t& count = links[link.second];
    subtract(count, link.count);
    if (count == 0) {
      links.erase(link.second);
    }
  }
  for (const auto& stems : {pair.first, pair.second}) {
    for (const StemId id : stems) {
      subtract(at(id).seen, 1);
    }
  }
}

void StemRows::flush() {
  // In order of their numbers, as the tables are.
  std::vector<StemId> ids;
  ids.reserve(rows_.size());
  for (const auto& [id, row] : rows_) {
    ids.push_back(id);
  }
  std::ranges::sort(ids);
  for (const StemId id : ids) {
    tables_.put(id, rows_[id]);
  }
  rows_.clear();
}

}  // namespace targman::lexicon
