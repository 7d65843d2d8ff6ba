#include "cli/store_alignment.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/interrupt.h"

namespace targman::cli {

void AddedCounts::count(memory::Added added) {
  switch (added) {
    case memory::Added::unit:
      ++units;
      break;
    case memory::Added::translation:
      ++translations;
      break;
    case memory::Added::occurrence:
      ++occurrences;
      break;
    case memory::Added::nothing:
      ++identical;
      break;
  }
}

std::string to_sentence(const AddedCounts& counts) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, const char* one, const char* many) {
    if (count > 0) {
      parts.push_back(fmt::format("{} {}", count, count == 1 ? one : many));
    }
  };
  add(counts.units, "new unit", "new units");
  add(counts.translations, "translation of a unit that was there",
      "translations of units that were there");
  add(counts.occurrences, "pair that was there and occurs again",
      "pairs that were there and occur again");
  add(counts.identical, "identical", "identical");
  return parts.empty() ? "nothing new" : fmt::format("{}", fmt::join(parts, ", "));
}

StoredAlignment store_alignment(memory::Memory& memory, const Alignment& alignment,
                                const ArticleInfo& info, const std::string& source) {
  memory::BatchInfo batch_info;
  batch_info.kind = memory::BatchKind::alignment;
  batch_info.source = source;
  batch_info.digest = info.digest;
  const std::vector<memory::StoredArticle> known = memory.articles();
  memory::Batch batch = memory.begin_batch(batch_info);
  const ArticleId article = batch.put_article(info);
  StoredAlignment stored;
  for (const TranslationUnit& unit : to_units(alignment, article)) {
    stored.counts.count(batch.add_pair(unit));
  }
  stop_if_interrupted();
  batch.commit();
  const auto same = std::ranges::find(known, article, &memory::StoredArticle::id);
  if (same != known.end() && same->info.digest != info.digest) {
    stored.replaced = *same;
  }
  return stored;
}

}  // namespace targman::cli
