#include "core/article/plain_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/article/block_kind.h"
#include "core/article/lines.h"
#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::article {

namespace {

// Bounds of the width of hard-wrapped text, in code points: mail and terminals wrap at 65 to 80,
// some editors at 100 or more; the lines of verse are shorter, a paragraph on one line is longer.
constexpr std::size_t kMinWidth = 45;
constexpr std::size_t kMaxWidth = 130;
/// The share of lines that must look wrapped, in percent; a few end early for other reasons, such
/// as the end of a list item.
constexpr std::size_t kMinWrappedPercent = 75;
/// The share of lines that must end in the middle of a sentence, in percent: in wrapped text most
/// do, among paragraphs on one line hardly any.
constexpr std::size_t kMinUnfinishedPercent = 55;

/// A line that another follows without a blank one between them.
struct Joint {
  std::size_t chars = 0;            ///< length of the line
  std::size_t next_word_chars = 0;  ///< of the first word of the line behind it
  bool unfinished = false;          ///< it does not end like a sentence
};

std::size_t first_word_chars(std::string_view line) {
  std::size_t chars = 0;
  for (std::size_t at = 0; at < line.size(); ++chars) {
    const auto [c, next] = text::code_point_at(line, at);
    if (text::is_space(c)) {
      break;
    }
    at = next;
  }
  return chars;
}

Joint joint_between(std::string_view line, std::string_view next) {
  return {text::count_code_points(line), first_word_chars(next), !ends_like_sentence(line)};
}

/// The width at which the lines were wrapped; nullopt if they were not.
///
/// A wrapped line ends where its next word would not have fitted. The width is taken from the
/// longest lines, leaving out the upper tenth, among which are web addresses.
std::optional<std::size_t> wrapping_width(const std::vector<Joint>& joints) {
  if (joints.empty()) {
    return std::nullopt;
  }
  std::vector<std::size_t> lengths;
  std::size_t unfinished = 0;
  for (const Joint& joint : joints) {
    lengths.push_back(joint.chars);
    unfinished += joint.unfinished ? 1 : 0;
  }
  std::sort(lengths.begin(), lengths.end());
  const std::size_t width = lengths[(lengths.size() - 1) * 9 / 10];
  const auto full = std::count_if(joints.begin(), joints.end(), [&](const Joint& joint) {
    return joint.chars + 1 + joint.next_word_chars > width;
  });
  const bool wrapped = static_cast<std::size_t>(full) * 100 >= joints.size() * kMinWrappedPercent &&
                       unfinished * 100 >= joints.size() * kMinUnfinishedPercent;
  return wrapped && width >= kMinWidth && width <= kMaxWidth ? std::optional(width) : std::nullopt;
}

/// Whether a line of text wrapped at `width` is the last of its paragraph or list item although no
/// blank line follows: it has room for the next word, and either ends a sentence or a mark follows.
bool ends_paragraph(const Joint& joint, std::string_view next, std::size_t width) {
  const bool room = joint.chars + 1 + joint.next_word_chars <= width;
  return room && (!joint.unfinished || starts_with_list_mark(next));
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text) {
  const std::vector<ByteRange> lines = split_lines(text, LineBreaks::any);
  std::vector<Joint> joints;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i - 1].empty() && !lines[i].empty()) {
      joints.push_back(joint_between(lines[i - 1].of(text), lines[i].of(text)));
    }
  }
  const std::optional<std::size_t> width = wrapping_width(joints);
  std::vector<Block> blocks;
  auto joint = joints.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) {
      continue;
    }
    const bool follows = i > 0 && !lines[i - 1].empty();
    if (follows && width && !ends_paragraph(*joint, lines[i].of(text), *width)) {
      blocks.back().range.end = lines[i].end;
    } else {
      blocks.push_back({lines[i], BlockKind::paragraph});
    }
    joint += follows ? 1 : 0;
  }
  set_kinds(blocks, text);
  return blocks;
}

std::vector<Block> find_lines(std::string_view text) {
  std::vector<Block> blocks;
  for (const ByteRange line : split_lines(text, LineBreaks::line_feed_only)) {
    blocks.push_back({line, BlockKind::paragraph});
  }
  return blocks;
}

}  // namespace targman::article
