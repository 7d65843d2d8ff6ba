#include "core/lexicon/memory_words.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/lexicon/learnt_tables.h"
#include "core/lexicon/vocabulary.h"
#include "core/text/stem.h"

namespace targman::lexicon {
namespace {

/// Does `work` with the tables, in one state of the memory; nothing where they are not there.
void read_tables(const memory::Memory& memory,
                 const std::function<void(const LearntTables&)>& work) {
  const memory::Companions companions = memory.companions();
  companions.read([&] {
    if (LearntTables::are_made(companions)) {
      work(LearntTables(companions));
    }
  });
}

double to_count(std::uint64_t links) {
  return static_cast<double>(links) * kLinkUnit;
}

/// A stem of a text that the memory knows.
struct KnownStem {
  StemId id = 0;
  StemRow row;
};

/// Which side of a pair of languages the texts are.
struct SideOfPair {
  std::uint64_t languages = 0;
  PairSide side = PairSide::first;
  Language language;
};

std::vector<KnownStem> known_stems(const LearntTables& tables, const SideOfPair& side,
                                   const std::vector<std::string_view>& texts) {
  Vocabulary vocabulary(side.language);
  for (const std::string_view text : texts) {
    vocabulary.read(text);
  }
  std::vector<KnownStem> known;
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
    const auto id = tables.find({side.languages, side.side, vocabulary.stem(i)});
    if (!id) {
      continue;
    }
    if (auto row = tables.row(*id); row && static_cast<double>(row->seen) >= kLeastSeen) {
      known.push_back({*id, std::move(*row)});
    }
  }
  return known;
}

std::vector<StemCount> counts_of(const std::vector<KnownStem>& stems) {
  std::vector<StemCount> counts;
  counts.reserve(stems.size());
  for (const KnownStem& stem : stems) {
    counts.push_back({stem.row.name.stem, to_count(stem.row.linked)});
  }
  return counts;
}

/// The probability that a stem is translated by one with which it was so often linked.
double probability(std::uint64_t links, const StemRow& row) {
  return translation_probability(to_count(links), static_cast<double>(row.seen));
}

std::vector<LearntPair> pairs_of(const std::vector<KnownStem>& first,
                                 const std::vector<KnownStem>& second) {
  std::unordered_map<StemId, const StemRow*> others;
  for (const KnownStem& stem : second) {
    others[stem.id] = &stem.row;
  }
  std::vector<LearntPair> pairs;
  for (const KnownStem& stem : first) {
    for (const auto& [id, links] : stem.row.links) {
      const auto other = others.find(id);
      if (other == others.end()) {
        continue;
      }
      const double forward = probability(links, stem.row);
      const double backward = probability(links, *other->second);
      if (std::max(forward, backward) >= kLeastProbability) {
        pairs.push_back({stem.row.name.stem, other->second->name.stem, forward, backward});
      }
    }
  }
  return pairs;
}

LearntWords reversed(LearntWords learnt) {
  std::swap(learnt.source_counts, learnt.target_counts);
  for (LearntPair& pair : learnt.pairs) {
    std::swap(pair.source, pair.target);
    std::swap(pair.forward, pair.backward);
  }
  return learnt;
}

}  // namespace

LearntWords words_in(const Texts& texts, const memory::Memory& memory) {
  const bool in_order = texts.source_language.primary() < texts.target_language.primary();
  const Language& first = in_order ? texts.source_language : texts.target_language;
  const Language& second = in_order ? texts.target_language : texts.source_language;
  LearntWords learnt;
  read_tables(memory, [&](const LearntTables& tables) {
    const auto languages = tables.find(first, second);
    if (!languages) {
      return;
    }
    const auto first_stems = known_stems(tables, {languages->number, PairSide::first, first},
                                         in_order ? texts.source : texts.target);
    const auto second_stems = known_stems(tables, {languages->number, PairSide::second, second},
                                          in_order ? texts.target : texts.source);
    learnt = {pairs_of(first_stems, second_stems), counts_of(first_stems), counts_of(second_stems)};
  });
  return in_order ? learnt : reversed(std::move(learnt));
}

std::vector<LearntOverview> learnt_overview(const memory::Memory& memory) {
  std::vector<LearntOverview> languages;
  read_tables(memory, [&](const LearntTables& tables) {
    std::map<std::uint64_t, LearntOverview> by_number;
    for (const LanguagePair& pair : tables.language_pairs()) {
      by_number[pair.number] = {pair.first, pair.second, pair.taught, 0, 0};
    }
    tables.for_each_row([&](StemId, const StemRow& row) {
      LearntOverview& overview = by_number[row.name.languages];
      ++(row.name.side == PairSide::first ? overview.first_stems : overview.second_stems);
    });
    for (const LanguagePair& pair : tables.language_pairs()) {
      if (pair.taught > 0) {
        languages.push_back(by_number[pair.number]);
      }
    }
  });
  return languages;
}

namespace {

LearntTranslation to_translation(const StemRow& word, const StemRow& other, std::uint64_t links) {
  LearntTranslation translation;
  translation.stem = other.name.stem;
  translation.together = to_count(links);
  translation.seen = other.seen;
  translation.probability = probability(links, word);
  translation.backward = probability(links, other);
  return translation;
}

std::vector<LearntTranslation> translations_of(const LearntTables& tables, StemId id,
                                               const StemRow& word) {
  std::vector<LearntTranslation> found;
  if (word.name.side == PairSide::first) {
    for (const auto& [other, links] : word.links) {
      if (const auto row = tables.row(other)) {
        found.push_back(to_translation(word, *row, links));
      }
    }
  } else {
    tables.for_each_row([&](StemId, const StemRow& other) {
      const auto links = other.links.find(id);
      if (links != other.links.end()) {
        found.push_back(to_translation(word, other, links->second));
      }
    });
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &LearntTranslation::probability);
  return found;
}

}  // namespace

std::vector<LearntWord> learnt_word(const memory::Memory& memory, std::string_view word,
                                    const Language& language) {
  std::vector<LearntWord> found;
  const std::string folded = text::fold_word(word);
  read_tables(memory, [&](const LearntTables& tables) {
    const auto look_up = [&](const LanguagePair& pair, PairSide side) {
      const bool is_first = side == PairSide::first;
      LearntWord learnt{
          is_first ? pair.first : pair.second, is_first ? pair.second : pair.first, {}, 0, {}};
      if (!language.empty() && !language.same_primary(learnt.language)) {
        return;
      }
      learnt.stem = text::Stemmer(learnt.language).stem(folded);
      const auto id = tables.find({pair.number, side, learnt.stem});
      const auto row = id ? tables.row(*id) : std::nullopt;
      if (row) {
        learnt.seen = row->seen;
        learnt.translations = translations_of(tables, *id, *row);
        found.push_back(std::move(learnt));
      }
    };
    for (const LanguagePair& pair : tables.language_pairs()) {
      look_up(pair, PairSide::first);
      look_up(pair, PairSide::second);
    }
  });
  return found;
}

}  // namespace targman::lexicon
