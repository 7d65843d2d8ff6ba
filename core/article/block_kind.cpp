#include "core/article/block_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "core/article/lines.h"
#include "core/text/case_fold.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::article {

namespace {

// In code points, with room to spare: a date with weekday and time takes some 40, two names with
// their places some 70.
constexpr std::size_t kMaxDateChars = 60;
constexpr std::size_t kMaxBylineChars = 100;
constexpr std::size_t kMaxHeadlineChars = 300;
/// A question or cry may be a headline, but a long one rather is a paragraph.
constexpr std::size_t kMaxQuestionHeadlineChars = 120;

/// Beginnings of the names of months and weekdays, in lower case: endings vary.
constexpr std::array<std::string_view, 56> kDateStems = {
    "jan",     "feb",     "mar",    "apr",      "may",     "jun",    "jul",    "aug",
    "sep",     "oct",     "nov",    "dec",      "monday",  "tues",   "wednes", "thurs",
    "friday",  "satur",   "sunday", "янв",      "фев",     "март",   "апр",    "мая",
    "май",     "июн",     "июл",    "авг",      "сент",    "окт",    "ноя",    "дек",
    "понедел", "вторник", "сред",   "четверг",  "пятниц",  "суббот", "воскр",  "հունվ",
    "փետր",    "մարտ",    "ապրիլ",  "մայիս",    "հունիս",  "հուլիս", "օգոստ",  "սեպտ",
    "հոկտ",    "նոյեմբ",  "դեկտ",   "երկուշաբ", "երեքշաբ", "ուրբաթ", "շաբաթ",  "կիրակի"};

/// Whole words that stand in dates, in lower case.
constexpr std::array<std::string_view, 31> kDateWords = {
    "mon", "tue", "wed", "thu", "fri",  "sat",        "sun",       "st",  "nd",   "rd",  "th",
    "at",  "am",  "pm",  "a",   "p",    "m",          "of",        "г",   "года", "год", "в",
    "мск", "թ",   "թթ",  "ժ",   "ժամը", "չորեքշաբթի", "հինգշաբթի", "utc", "gmt"};

/// First words of a byline, in lower case.
constexpr std::array<std::string_view, 20> kBylineWords = {
    "by",          "interview", "story",        "text",       "written",
    "reporting",   "автор",     "авторы",       "беседовал",  "беседовала",
    "беседовали",  "интервью",  "текст",        "подготовил", "подготовила",
    "подготовили", "հեղինակ",   "հարցազրույցը", "զրուցեց",    "պատրաստեց"};

struct Word {
  std::string_view text;
  bool capital = false;      ///< starts with one
  bool after_comma = false;  ///< a comma stands before it
  bool number = false;
};

/// The runs of letters and digits of `text`.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool comma = false;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = text::code_point_at(text, at);
    const bool digit = text::is_digit(c);
    if (text::is_letter(c) || text::is_mark(c) || digit) {
      if (!open || words.back().number != digit) {
        words.push_back({text.substr(at, 0), text::is_upper(c), comma, digit});
      }
      Word& word = words.back();
      word.text = {word.text.data(), word.text.size() + (next - at)};
      open = true;
      comma = false;
    } else if (!text::is_armenian_intonation(c)) {
      open = false;
      comma = comma || c == ',';
    }
    at = next;
  }
  return words;
}

bool holds(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_date_word(const Word& word) {
  const std::string folded = text::fold_case(word.text);
  return holds(kDateWords, folded) ||
         std::any_of(kDateStems.begin(), kDateStems.end(),
                     [&](std::string_view stem) { return folded.starts_with(stem); });
}

/// "Arpine Tovmasyan, Yerevan": two to four words with a capital, then at most three behind a
/// comma.
bool is_name_and_place(std::span<const Word> words) {
  constexpr std::ptrdiff_t kMaxNameWords = 4;
  constexpr std::ptrdiff_t kMaxPlaceWords = 3;
  const auto comma = std::find_if(words.begin() + 1, words.end(),
                                  [](const Word& word) { return word.after_comma; });
  const std::ptrdiff_t name = comma - words.begin();
  return name >= 2 && name <= kMaxNameWords && words.end() - comma <= kMaxPlaceWords &&
         std::all_of(words.begin(), words.end(), [](const Word& word) { return word.capital; });
}

bool is_headline(std::string_view text) {
  const std::size_t length = text::count_code_points(text);
  if (ends_with_full_stop(text)) {
    return false;
  }
  return length <= (ends_like_sentence(text) ? kMaxQuestionHeadlineChars : kMaxHeadlineChars);
}

}  // namespace

bool is_date(std::string_view text) {
  if (text::count_code_points(text) > kMaxDateChars) {
    return false;
  }
  const std::vector<Word> words = words_of(text);
  const auto is_number = [](const Word& word) { return word.number; };
  const auto numbers = std::count_if(words.begin(), words.end(), is_number);
  const bool dated = std::all_of(words.begin(), words.end(), [&](const Word& word) {
    return word.number || is_date_word(word);
  });
  // In figures alone, day, month and year are needed: "2023" or "10:30" is no date.
  const bool enough = std::cmp_equal(numbers, words.size()) ? numbers >= 3 : numbers >= 1;
  return dated && enough;
}

bool is_byline(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  const bool figures =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.number; });
  if (words.size() < 2 || figures || ends_like_sentence(text) ||
      text::count_code_points(text) > kMaxBylineChars) {
    return false;
  }
  if (!holds(kBylineWords, text::fold_case(words.front().text))) {
    return is_name_and_place(words);
  }
  const auto capitals =
      std::count_if(words.begin() + 1, words.end(), [](const Word& word) { return word.capital; });
  return 2 * static_cast<std::size_t>(capitals) >= words.size() - 1;
}

void set_kinds(std::vector<Block>& blocks, std::string_view text) {
  // Dateline and byline stand in the head, that is up to the first paragraph; a byline also last,
  // or before a closing remark.
  constexpr std::size_t kTailBlocks = 2;
  const bool headed = blocks.size() > 1 && is_headline(blocks.front().range.of(text));
  bool head = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string_view block = blocks[i].range.of(text);
    const bool tail = i > 0 && i + kTailBlocks >= blocks.size();
    if (is_date(block)) {
      blocks[i].kind = BlockKind::dateline;
    } else if (i == 0 && headed) {
      blocks[i].kind = BlockKind::headline;
    } else if (starts_with_list_mark(block)) {
      blocks[i].kind = BlockKind::list_item;
      head = false;
    } else if (((head && headed) || tail) && is_byline(block)) {
      blocks[i].kind = BlockKind::byline;
    } else {
      head = false;
    }
  }
}

}  // namespace targman::article
