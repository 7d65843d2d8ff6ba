#include "core/article/read_document.h"

#include <algorithm>
#include <utility>

#include "core/article/plain_text.h"
#include "core/error.h"
#include "core/segment/segmenter.h"
#include "core/text/encoding_guess.h"
#include "core/text/language_guess.h"
#include "core/text/utf8.h"
#include "core/text/white_space.h"

namespace targman::article {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void fail(const std::string& name, const std::string& message) {
  throw InputError({name, std::nullopt, std::nullopt}, message);
}

/// What to do about bytes that look like `encoding`, which may be empty.
std::string conversion_hint(const std::string& encoding) {
  if (encoding.empty()) {
    return "save the text as UTF-8";
  }
  return "it looks like " + encoding + "; convert it with iconv -f " + encoding + " -t UTF-8";
}

/// Of ASCII in UTF-16 every other byte is NUL, and the result happens to be well-formed UTF-8.
void check_no_nul(const std::string& bytes, const std::string& name, std::size_t offset) {
  const std::size_t first = bytes.find('\0');
  if (first == std::string::npos) {
    return;
  }
  const auto count = std::count(bytes.begin(), bytes.end(), '\0');
  const bool many = static_cast<std::size_t>(count) * 4 >= bytes.size();
  const std::string encoding = many ? (first % 2 == 0 ? "UTF-16BE" : "UTF-16LE") : "";
  throw InputError({name, std::nullopt, offset + first},
                   "this is not plain text in UTF-8, for there are NUL bytes in it; " +
                       conversion_hint(encoding));
}

void check_encoding(const std::string& bytes, const std::string& name, std::size_t offset) {
  if (const auto invalid = text::find_invalid_utf8(bytes)) {
    throw InputError({name, std::nullopt, offset + *invalid},
                     "the text is not UTF-8; " + conversion_hint(text::guess_encoding(bytes)));
  }
  check_no_nul(bytes, name, offset);
}

void cut_by_rules(Document& document, const segment::Srx& srx) {
  segment::Segmenter segmenter(srx, document.language);
  document.blocks = find_blocks(document.text);
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    const ByteRange range = document.blocks[block].range;
    for (const ByteRange part : segmenter.segment(range.of(document.text))) {
      document.sentences.push_back({{range.begin + part.begin, range.begin + part.end}, block});
    }
  }
}

void cut_by_line(Document& document) {
  document.blocks = find_lines(document.text);
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    document.sentences.push_back({document.blocks[block].range, block});
  }
}

}  // namespace

Document read_document(const std::string& bytes, const std::string& name,
                       const ReadOptions& options) {
  check_encoding(bytes, name, options.offset);
  Document document;
  document.byte_order_mark = bytes.starts_with(kByteOrderMark);
  document.text = bytes.substr(document.byte_order_mark ? kByteOrderMark.size() : 0);
  if (text::is_blank(document.text)) {
    fail(name, "there is no text in it; give a file with the text of an article");
  }
  document.language =
      options.language.empty() ? text::guess_language(document.text) : options.language;
  if (options.segmentation == Segmentation::by_line) {
    cut_by_line(document);
  } else {
    cut_by_rules(document, options.srx == nullptr ? segment::shipped_srx() : *options.srx);
  }
  return document;
}

}  // namespace targman::article
