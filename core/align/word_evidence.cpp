#include "core/align/word_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace targman::align {
namespace {

std::vector<std::vector<Similar>> reversed(const std::vector<std::vector<Similar>>& similar,
                                           std::size_t target_types) {
  std::vector<std::vector<Similar>> result(target_types);
  for (std::uint32_t source = 0; source < similar.size(); ++source) {
    for (const Similar& other : similar[source]) {
      result[other.type].push_back({source, other.backward, other.probability});
    }
  }
  return result;
}

/// For each of `count` target sentences, the source sentences whose windows it is in.
std::vector<SentenceRange> reversed(const std::vector<SentenceRange>& windows, std::size_t count) {
  std::vector<SentenceRange> result(count);
  for (std::size_t source = 0; source < windows.size(); ++source) {
    for (std::size_t target = windows[source].begin; target < windows[source].end; ++target) {
      SentenceRange& range = result[target];
      range = range.empty() ? SentenceRange{source, source + 1}
                            : SentenceRange{range.begin, source + 1};
    }
  }
  return result;
}

/// Where each type stands.
std::vector<std::vector<std::uint32_t>> positions_of(const SideWords& words) {
  std::vector<std::vector<std::uint32_t>> positions(words.types.size());
  for (std::uint32_t token = 0; token < words.tokens.size(); ++token) {
    positions[words.tokens[token]].push_back(token);
  }
  return positions;
}

}  // namespace

WordEvidence::WordEvidence(const SideWords& source, const SideWords& target,
                           const std::vector<std::vector<Similar>>& similar,
                           const std::vector<SentenceRange>& windows)
    : source_(source), target_(target) {
  by_source_ = collect(source, target, similar, windows);
  by_target_ = collect(target, source, reversed(similar, target.types.size()),
                       reversed(windows, target.sentence_count()));
}

WordEvidence::Supports WordEvidence::collect(const SideWords& from, const SideWords& to,
                                             const std::vector<std::vector<Similar>>& similar,
                                             const std::vector<SentenceRange>& windows) {
  const auto positions = positions_of(to);
  Supports supports(from.sentence_count());
  for (std::size_t sentence = 0; sentence < supports.size(); ++sentence) {
    std::vector<Support>& found = supports[sentence];
    const std::size_t begin = to.begins[windows[sentence].begin];
    const std::size_t end = to.begins[windows[sentence].end];
    for (std::size_t i = from.begins[sentence]; i < from.begins[sentence + 1]; ++i) {
      for (const Similar& other : similar[from.tokens[i]]) {
        const auto& places = positions[other.type];
        for (auto place = std::ranges::lower_bound(places, begin);
             place != places.end() && *place < end; ++place) {
          found.push_back({*place, other.probability});
        }
      }
    }
    std::ranges::sort(found, {}, &Support::token);
  }
  return supports;
}

double WordEvidence::one_way(const SideWords& to, SentenceRange to_range, const Supports& supports,
                             SentenceRange from_range, std::size_t from_tokens) {
  const std::size_t begin = to.begins[to_range.begin];
  const std::size_t end = to.begins[to_range.end];
  thread_local std::vector<Support> found;
  found.clear();
  for (std::size_t sentence = from_range.begin; sentence < from_range.end; ++sentence) {
    const auto first = std::ranges::lower_bound(supports[sentence], begin, {}, &Support::token);
    for (auto support = first; support != supports[sentence].end() && support->token < end;
         ++support) {
      found.push_back(*support);
    }
  }
  if (from_range.size() > 1) {
    std::ranges::sort(found, {}, &Support::token);
  }
  double sum = to.log_untranslated[end] - to.log_untranslated[begin];
  for (std::size_t i = 0; i < found.size();) {
    const std::uint32_t token = found[i].token;
    double probability = 0;
    for (; i < found.size() && found[i].token == token; ++i) {
      probability += found[i].probability;
    }
    const WordType& type = to.types[to.tokens[token]];
    const double translated =
        std::min(probability, 1.0) / static_cast<double>(from_tokens + 1) / type.background;
    sum += std::log(type.untranslated + (1 - type.untranslated) * translated) -
           std::log(type.untranslated);
  }
  return sum;
}

double WordEvidence::score(const Bead& bead) const {
  const double forward =
      one_way(target_, bead.target, by_source_, bead.source, source_.size_of(bead.source));
  const double backward =
      one_way(source_, bead.source, by_target_, bead.target, target_.size_of(bead.target));
  return (forward + backward) / 2;
}

}  // namespace targman::align
