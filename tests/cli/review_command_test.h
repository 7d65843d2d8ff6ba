#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"
#include "tests/cli/sheet.h"

namespace targman::cli {

inline constexpr const char* kEnglish =
    "Talks in Yerevan\n"
    "\"We are ready to talk,\" the minister said.\n"
    "The delegation arrived in Yerevan on Monday.\n"
    "The talks lasted three hours; both sides were satisfied.\n"
    "The next meeting will be held in Moscow.\n"
    "The minister thanked the journalists.\n";
inline constexpr const char* kArmenian =
    "Բանակցություններ Երևանում\n"
    "«Մենք պատրաստ ենք խոսել»,- ասաց նախարարը։\n"
    "Պատվիրակությունը երկուշաբթի օրը ժամանեց Երևան։\n"
    "Բանակցությունները տևեցին երեք ժամ. երկու կողմերն էլ գոհ մնացին։\n"
    "Հաջորդ հանդիպումը տեղի կունենա Մոսկվայում։\n"
    "Նախարարը շնորհակալություն հայտնեց լրագրողներին։\n";
inline constexpr const char* kRussian =
    "Переговоры в Ереване\n"
    "«Мы готовы к разговору», — сказал министр.\n"
    "Делегация прибыла в Ереван в понедельник.\n"
    "Переговоры длились три часа; обе стороны остались довольны.\n"
    "Следующая встреча пройдёт в Москве.\n"
    "Министр поблагодарил журналистов.\n";
inline constexpr std::size_t kPairs = 6;

/// A pair of the memory and what is said of it.
struct Stored {
  std::string source;
  std::string target;
  std::string review;
  bool has_confidence = false;
};

class ReviewCommand : public CommandTest {
 protected:
  /// Aligns the article with its translation, and gives the table.
  [[nodiscard]] Sheet align(const std::vector<std::string>& options = {},
                            const char* translation = kArmenian) const {
    const std::string target = translation == kRussian ? "talks.ru.txt" : "talks.hy.txt";
    std::vector<std::string> arguments = {"align", folder().write("talks.en.txt", kEnglish),
                                          folder().write(target, translation)};
    for (const char* more : {"--segmented", "--format", "tsv", "--title", "Talks", "--outlet",
                             "Արմենպրես", "--date", "2024-03-14"}) {
      arguments.emplace_back(more);
    }
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    Sheet sheet(outcome.out);
    EXPECT_EQ(sheet.size(), kPairs) << outcome.out;
    return sheet;
  }

  [[nodiscard]] Outcome review(const std::string& bytes) const {
    return run({"review", folder().write("reviewed.tsv", bytes), "--into"});
  }

  [[nodiscard]] Outcome review(const Sheet& sheet) const { return review(sheet.save()); }

  /// The pairs with a target in `language`, in order of their places.
  [[nodiscard]] std::vector<Stored> pairs(const std::string& language = "hy") const {
    std::vector<std::pair<std::int64_t, Stored>> found;
    for (const std::string& line : lines_of(dump())) {
      const auto unit = nlohmann::json::parse(line);
      for (const auto& occurrence : unit["occurrences"]) {
        for (const auto& variant : unit["variants"]) {
          if (variant["lang"] == language &&
              occurrence.value("target_lang", language) == language) {
            found.push_back(
                {occurrence["position"],
                 {unit["variants"][0]["plain"], variant["plain"],
                  occurrence.value("review", "unreviewed"), occurrence.contains("confidence")}});
          }
        }
      }
    }
    std::ranges::stable_sort(found, {}, [](const auto& pair) { return pair.first; });
    std::vector<Stored> result;
    result.reserve(found.size());
    for (auto& [position, pair] : found) {
      result.push_back(std::move(pair));
    }
    return result;
  }

  [[nodiscard]] std::string review_of(std::size_t number) const {
    return pairs().at(number - 1).review;
  }

  /// The same table again, which changes nothing.
  void expect_no_change_by(const Sheet& sheet) const {
    const std::string before = dump();
    const std::string articles = run({"articles", "--format", "jsonl"}).out;
    const std::string statistics = run({"stats"}).out;
    EXPECT_TRUE(!before.empty());
    const Outcome again = review(sheet);
    EXPECT_EQ(dump(), before) << again.err;
    EXPECT_EQ(run({"articles", "--format", "jsonl"}).out, articles);
    EXPECT_EQ(run({"stats"}).out, statistics);
    EXPECT_FALSE(has(again.err, "verdict"));
  }
};

inline constexpr const char* kMergedSource =
    "The next meeting will be held in Moscow. The minister thanked the journalists.";
inline constexpr const char* kMergedTarget =
    "Հաջորդ հանդիպումը տեղի կունենա Մոսկվայում։ Նախարարը շնորհակալություն հայտնեց լրագրողներին։";

/// Moves the texts of the last line into the one before.
inline void move_texts(Sheet& sheet) {
  sheet.cell(5, "source") = kMergedSource;
  sheet.cell(5, "target") = kMergedTarget;
}

inline void empty_texts(Sheet& sheet, std::size_t number) {
  sheet.cell(number, "source").clear();
  sheet.cell(number, "target").clear();
}

}  // namespace targman::cli
