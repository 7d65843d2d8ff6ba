#include "cli/review_placement.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/digest.h"
#include "core/text/match_key.h"

namespace targman::cli {
namespace {

using Ids = std::vector<std::size_t>;
using Rows = std::vector<ReviewRow>;

/// Whether `text` has words that are `part`, one behind the other; an empty part is everywhere.
bool holds(std::string_view text, const TextMark& part) {
  if (part.bytes == 0) {
    return true;
  }
  for (std::size_t begin = 0; begin + part.bytes <= text.size(); ++begin) {
    const std::size_t end = begin + part.bytes;
    const bool at_words =
        (begin == 0 || text[begin - 1] == ' ') && (end == text.size() || text[end] == ' ');
    if (at_words && mark_of(text.substr(begin, part.bytes)) == part) {
      return true;
    }
  }
  return false;
}

bool is_as_it_was(const ReviewRow& row, const BeadOrigin& bead) {
  return mark_of(row.source) == bead.source && mark_of(row.target) == bead.target;
}

/// Whether a part of a split side has all of it while another has some of it, too.
bool is_undivided(const Rows& rows, std::string ReviewRow::*side, const TextMark& whole) {
  const auto filled =
      std::ranges::count_if(rows, [&](const ReviewRow& row) { return !(row.*side).empty(); });
  return filled > 1 && std::ranges::any_of(
                           rows, [&](const ReviewRow& row) { return mark_of(row.*side) == whole; });
}

bool has_doubles(const Rows& rows) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  return std::ranges::any_of(
      rows, [&](const ReviewRow& row) { return !seen.emplace(row.source, row.target).second; });
}

/// Whether a spreadsheet may have made a date or a number of a text: "14-Mar-24", "14.03.2024".
bool looks_converted(std::string_view text, const TextMark& was) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find(' ') == std::string_view::npos && mark_of(text) != was;
}

/// What all the rows of a bead say: refused where one is.
Review verdict_of_all(const Rows& rows) {
  const auto refused = [](const ReviewRow& row) { return row.verdict == Review::rejected; };
  return std::ranges::any_of(rows, refused) ? Review::rejected : Review::accepted;
}

class Placer {
 public:
  explicit Placer(const ReviewTable& table) : table_(table) {
    result_.problems = table.problems;
    for (const std::size_t id : table.unread) {
      leave_untouched({id});
    }
  }

  Placement place() {
    group();
    settle_overlaps();
    for (const auto& [ids, rows] : groups_) {
      if (ids.size() > 1) {
        place_merged(ids, rows);
      } else if (rows.size() > 1) {
        place_split(ids, rows);
      } else {
        place_row(rows.front());
      }
    }
    settle_gone();
    std::ranges::stable_sort(result_.problems, {}, &ReviewProblem::line);
    result_.digest = changes_.empty() ? table_.origin.info.digest
                                      : digest_of({table_.origin.info.digest, changes_});
    return std::move(result_);
  }

 private:
  void group() {
    for (const ReviewRow& row : table_.rows) {
      if (row.is_empty() && row.verdict != Review::rejected) {
        emptied_.push_back(row);
      } else {
        groups_[row.ids].push_back(row);
      }
    }
    for (std::size_t id = 1; id <= table_.origin.beads; ++id) {
      gone_.insert(id);
    }
    for (const std::size_t id : table_.unread) {
      gone_.erase(id);
    }
    for (const auto& [ids, rows] : groups_) {
      for (const std::size_t id : ids) {
        gone_.erase(id);
      }
    }
  }

  /// Where a bead is merged into another and has lines of its own, too: as they were they are to
  /// be joined; otherwise they stand in the way.
  void settle_overlaps() {
    std::map<std::size_t, Ids> owners;
    for (auto group = groups_.begin(); group != groups_.end();) {
      const Ids& ids = group->first;
      const auto taken = std::ranges::find_if(
          ids, [&](std::size_t id) { return ids.size() > 1 && owners.contains(id); });
      if (taken != ids.end()) {
        refuse(group->second, fmt::format("id {} is merged in another line, too; merge all of them "
                                          "in one line, such as 3+4+5",
                                          *taken));
        group = groups_.erase(group);
        continue;
      }
      for (const std::size_t id : ids) {
        if (ids.size() > 1) {
          owners.emplace(id, ids);
        }
      }
      ++group;
    }
    for (const auto& [id, owner] : owners) {
      absorb(id, groups_.at(owner));
    }
  }

  void absorb(std::size_t id, Rows& merged) {
    const auto single = groups_.find({id});
    if (single == groups_.end()) {
      return;
    }
    Rows rows = std::move(single->second);
    groups_.erase(single);
    const bool joinable =
        std::ranges::all_of(merged, [&](const ReviewRow& row) { return is_own(row); }) &&
        std::ranges::all_of(rows, [&](const ReviewRow& row) { return is_own(row); });
    if (joinable) {
      merged.insert(merged.end(), rows.begin(), rows.end());
      return;
    }
    for (const ReviewRow& row : rows) {
      result_.problems.push_back(
          {row.line, fmt::format("id {} is merged in line {}, too; empty or delete this line, or "
                                 "take its id out there",
                                 id, merged.front().line)});
    }
  }

  /// Whether a line still has the texts that it was written with.
  [[nodiscard]] bool is_own(const ReviewRow& row) const {
    const auto bead = table_.beads.find(row.own_id);
    return bead != table_.beads.end() && is_as_it_was(row, bead->second);
  }

  void place_merged(const Ids& ids, Rows rows) {
    const bool as_they_were =
        std::ranges::all_of(rows, [&](const ReviewRow& row) { return is_own(row); });
    if (as_they_were) {
      std::ranges::sort(rows, {}, &ReviewRow::own_id);
      Ids own;
      for (const ReviewRow& row : rows) {
        own.push_back(row.own_id);
      }
      if (own != ids) {
        refuse(rows,
               "the texts of the lines that are merged here are not all in it; put them "
               "together in one line, or leave every line and give all of them this id");
        return;
      }
      rows = {joined(rows)};
    }
    if (has_doubles(rows)) {
      refuse(rows, "this line stands here more than once; delete the others");
      return;
    }
    ++result_.counts.merged;
    store_parts(ids, rows);
  }

  [[nodiscard]] static ReviewRow joined(const Rows& rows) {
    ReviewRow whole = rows.front();
    for (std::size_t i = 1; i < rows.size(); ++i) {
      for (const auto side : {&ReviewRow::source, &ReviewRow::target}) {
        const bool space = !(whole.*side).empty() && !(rows[i].*side).empty();
        whole.*side += (space ? " " : "") + rows[i].*side;
      }
    }
    whole.verdict = verdict_of_all(rows);
    return whole;
  }

  void place_split(const Ids& ids, const Rows& rows) {
    const BeadOrigin& bead = table_.beads.at(ids.front());
    if (has_doubles(rows) || is_undivided(rows, &ReviewRow::source, bead.source) ||
        is_undivided(rows, &ReviewRow::target, bead.target)) {
      refuse(rows, fmt::format("id {} stands in {} lines, but its text was not divided among them; "
                               "take out of each line what the others have, or delete the others",
                               ids.front(), rows.size()));
      return;
    }
    ++result_.counts.split;
    store_parts(ids, rows);
  }

  void place_row(const ReviewRow& row) {
    const std::size_t id = row.ids.front();
    const BeadOrigin& bead = table_.beads.at(id);
    touch(row.ids);
    if (row.verdict == Review::rejected) {
      ++result_.counts.rejected;
      result_.rejected.push_back({position_of(id), bead.source, bead.target});
      return;
    }
    if (row.verdict == Review::unreviewed &&
        (looks_converted(row.source, bead.source) || looks_converted(row.target, bead.target))) {
      refuse({row},
             "the spreadsheet seems to have made a date or a number of a text; put the text back, "
             "or write y in the column 'review' if it is right");
      return;
    }
    if (!is_as_it_was(row, bead)) {
      place_edited(row, bead);
      return;
    }
    if (row.source.empty() || row.target.empty()) {
      ++result_.counts.unpaired;
      return;
    }
    ++(row.verdict == Review::accepted ? result_.counts.accepted : result_.counts.unreviewed);
    Occurrence occurrence = occurrence_at({id});
    occurrence.confidence = bead.confidence;
    occurrence.review = row.verdict;
    add(row, occurrence);
  }

  void place_edited(const ReviewRow& row, const BeadOrigin& bead) {
    Ids ids = row.ids;
    if (holds(row.source, bead.source) && holds(row.target, bead.target)) {
      for (std::size_t id = bead.id - 1; gone_.erase(id) > 0; --id) {
        ids.insert(ids.begin(), id);
      }
      for (std::size_t id = bead.id + 1; gone_.erase(id) > 0; ++id) {
        ids.push_back(id);
      }
    }
    const bool paired = !row.source.empty() && !row.target.empty();
    ++(ids.size() > 1 ? result_.counts.merged
       : paired       ? result_.counts.edited
                      : result_.counts.unpaired);
    store_parts(ids, {row});
  }

  /// Stores what a person has made of a bead or several.
  void store_parts(const Ids& ids, const Rows& rows) {
    touch(ids);
    changes_ += fmt::format("{}\n", fmt::join(ids, "+"));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      changes_ += rows[i].source + '\n' + rows[i].target + '\n';
      Occurrence occurrence = occurrence_at(ids);
      occurrence.review = Review::accepted;
      const Language& language = table_.origin.info.source_language;
      if (i > 0) {
        occurrence.previous = text::neighbour_key(rows[i - 1].source, language);
      }
      if (i + 1 < rows.size()) {
        occurrence.next = text::neighbour_key(rows[i + 1].source, language);
      }
      if (rows[i].verdict == Review::rejected) {
        ++result_.counts.rejected;
        result_.rejected.push_back(
            {occurrence.position, mark_of(rows[i].source), mark_of(rows[i].target)});
      } else if (!rows[i].source.empty() && !rows[i].target.empty()) {
        add(rows[i], occurrence);
      }
    }
  }

  static std::int64_t position_of(std::size_t id) { return static_cast<std::int64_t>(id) - 1; }

  /// Neighbours that only a line that is gone could tell are not known.
  [[nodiscard]] Occurrence occurrence_at(const Ids& ids) const {
    Occurrence occurrence;
    occurrence.position = position_of(ids.front());
    occurrence.source_language = table_.origin.info.source_language;
    occurrence.target_language = table_.origin.info.target_language;
    const auto first = table_.beads.find(ids.front());
    const auto last = table_.beads.find(ids.back());
    occurrence.previous = first == table_.beads.end() ? 0 : first->second.previous;
    occurrence.next = last == table_.beads.end() ? 0 : last->second.next;
    return occurrence;
  }

  void add(const ReviewRow& row, const Occurrence& occurrence) {
    TranslationUnit unit;
    unit.variants.resize(2);
    unit.variants.front().language = occurrence.source_language;
    unit.variants.front().plain = row.source;
    unit.variants.back().language = occurrence.target_language;
    unit.variants.back().plain = row.target;
    unit.occurrences.push_back(occurrence);
    result_.pairs.push_back(std::move(unit));
  }

  /// Beads of which no line has a text any more, and which none has taken in.
  void settle_gone() {
    for (const ReviewRow& row : emptied_) {
      const bool alone =
          std::ranges::any_of(row.ids, [&](std::size_t id) { return gone_.contains(id); });
      const auto bead = table_.beads.find(row.ids.front());
      const bool was_empty = bead != table_.beads.end() && is_as_it_was(row, bead->second);
      if (alone && !was_empty) {
        refuse({row},
               "both texts are empty; put them back, or move them into the line before or "
               "after, or delete this line, or write n in the column 'review'");
      }
      for (const std::size_t id : row.ids) {
        gone_.erase(id);
      }
    }
    result_.counts.left_out = gone_.size();
    if (!gone_.empty()) {
      changes_ += fmt::format("without {}\n", fmt::join(gone_, "+"));
    }
  }

  void refuse(const Rows& rows, const std::string& message) {
    for (const ReviewRow& row : rows) {
      result_.problems.push_back({row.line, message});
      leave_untouched(row.ids);
    }
  }

  void leave_untouched(const Ids& ids) {
    for (const std::size_t id : ids) {
      result_.untouched.insert(position_of(id));
    }
  }

  /// Of a bead one of whose lines is placed nothing older stays.
  void touch(const Ids& ids) {
    for (const std::size_t id : ids) {
      result_.untouched.erase(position_of(id));
    }
  }

  const ReviewTable& table_;
  std::map<Ids, Rows> groups_;  ///< the rows of each bead or merged beads
  Rows emptied_;
  std::set<std::size_t> gone_;  ///< beads of which no line has a text
  std::string changes_;         ///< all that is not as it was
  Placement result_;
};

}  // namespace

Placement place_review(const ReviewTable& table) {
  return Placer(table).place();
}

}  // namespace targman::cli
