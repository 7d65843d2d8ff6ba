#include "tmx/provenance.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

#include "core/text/utf8.h"
#include "tmx/xml_text.h"

namespace targman::tmx {
namespace {

constexpr std::array<std::pair<char, char>, 5> kEscapes = {
    {{'\\', '\\'}, {'|', 'p'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'}}};

template <typename Number>
std::string to_digits(Number number, int base) {
  std::array<char, 72> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number, base);
  return {digits.data(), result.ptr};
}

// The shortest form that gives the same double again.
std::string to_shortest(double number) {
  std::array<char, 32> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return {digits.data(), result.ptr};
}

template <typename Number>
std::optional<Number> parse_integer(std::string_view digits, int base) {
  Number number{};
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (error != std::errc() || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return number;
}

std::optional<double> parse_probability(std::string_view digits) {
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || !(number >= 0) ||
      !(number <= 1)) {
    return std::nullopt;
  }
  return number;
}

std::optional<Review> parse_review(std::string_view name) {
  if (name == "accepted") {
    return Review::accepted;
  }
  if (name == "rejected") {
    return Review::rejected;
  }
  return std::nullopt;
}

std::string_view name_review(Review review) {
  switch (review) {
    case Review::accepted:
      return "accepted";
    case Review::rejected:
      return "rejected";
    case Review::unreviewed:
      break;
  }
  return {};
}

std::string escape(std::string_view value) {
  std::string result;
  for (std::size_t at = 0; at < value.size();) {
    const text::CodePoint character = text::code_point_at(value, at);
    char letter = '\0';
    for (const auto& [special, escaped] : kEscapes) {
      letter = special == value[at] ? escaped : letter;
    }
    if (letter != '\0') {
      result += '\\';
      result += letter;
    } else if (!is_xml_character(character.value)) {
      result += "\\u{" + to_digits(static_cast<std::uint32_t>(character.value), 16) + "}";
    } else {
      result += value.substr(at, character.end - at);
    }
    at = character.end;
  }
  return result;
}

// The character of "u{1F}", the escape that `value` starts with at `at`, and where it ends.
std::optional<text::CodePoint> parse_numbered(std::string_view value, std::size_t at) {
  if (value.substr(at, 2) != "u{") {
    return std::nullopt;
  }
  const std::size_t close = value.find('}', at);
  if (close == std::string_view::npos) {
    return std::nullopt;
  }
  const auto number = parse_integer<std::uint32_t>(value.substr(at + 2, close - at - 2), 16);
  if (!number || *number > 0x10FFFF || (*number >= 0xD800 && *number <= 0xDFFF)) {
    return std::nullopt;
  }
  return text::CodePoint{*number, close + 1};
}

std::optional<std::string> unescape(std::string_view value) {
  std::string result;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\') {
      result += value[at];
      continue;
    }
    ++at;
    if (const auto numbered = parse_numbered(value, at)) {
      text::append_code_point(result, numbered->value);
      at = numbered->end - 1;
      continue;
    }
    bool is_known = false;
    for (const auto& [special, escaped] : kEscapes) {
      if (at < value.size() && value[at] == escaped) {
        result += special;
        is_known = true;
      }
    }
    if (!is_known) {
      return std::nullopt;
    }
  }
  return result;
}

// Builds a value field by field.
class FieldWriter {
 public:
  void add(std::string_view name, std::string_view value) {
    if (!value.empty()) {
      value_ += value_.empty() ? "" : "|";
      value_ += name;
      value_ += '=';
      value_ += escape(value);
    }
  }

  [[nodiscard]] const std::string& value() const { return value_; }

 private:
  std::string value_;
};

// The fields of a value, each of which may be taken once.
class FieldReader {
 public:
  // nullopt if the value is no list of fields or has one of them twice.
  static std::optional<FieldReader> parse(std::string_view value) {
    FieldReader reader;
    while (true) {
      const std::size_t end = std::min(value.find('|'), value.size());
      const std::string_view field = value.substr(0, end);
      const std::size_t equals = field.find('=');
      if (equals == std::string_view::npos) {
        return std::nullopt;
      }
      auto text = unescape(field.substr(equals + 1));
      if (!text || !reader.fields_.emplace(field.substr(0, equals), std::move(*text)).second) {
        return std::nullopt;
      }
      if (end == value.size()) {
        return reader;
      }
      value.remove_prefix(end + 1);
    }
  }

  // Empty where there is none.
  std::string take(std::string_view name) {
    const auto found = fields_.find(name);
    if (found == fields_.end()) {
      return {};
    }
    std::string text = std::move(found->second);
    fields_.erase(found);
    return text;
  }

  // Puts what `parser` makes of a field into `member`, which stays as it is where there is no such
  // field. A field that means nothing spoils the whole.
  template <typename Member, typename Parser>
  void take_into(Member& member, std::string_view name, Parser parser) {
    const std::string text = take(name);
    if (text.empty()) {
      return;
    }
    if (const auto parsed = parser(text)) {
      member = *parsed;
    } else {
      is_spoilt_ = true;
    }
  }

  // Whether every field was known and meant something.
  [[nodiscard]] bool is_sound() const { return fields_.empty() && !is_spoilt_; }

 private:
  std::map<std::string, std::string, std::less<>> fields_;
  bool is_spoilt_ = false;
};

std::string to_hex(std::uint64_t key) {
  return key == 0 ? std::string() : to_digits(key, 16);
}

}  // namespace

std::string encode_article(const NumberedArticle& article) {
  FieldWriter fields;
  fields.add("number", to_digits(article.number, 10));
  fields.add("title", article.info.title);
  fields.add("outlet", article.info.outlet);
  fields.add("url", article.info.url);
  fields.add("date", article.info.date);
  fields.add("source", article.info.source_language.tag());
  fields.add("target", article.info.target_language.tag());
  fields.add("digest", article.info.digest);
  return fields.value();
}

std::optional<NumberedArticle> decode_article(std::string_view value) {
  auto fields = FieldReader::parse(value);
  if (!fields) {
    return std::nullopt;
  }
  NumberedArticle article;
  fields->take_into(article.number, "number",
                    [](const std::string& digits) { return parse_integer<ArticleId>(digits, 10); });
  article.info.title = fields->take("title");
  article.info.outlet = fields->take("outlet");
  article.info.url = fields->take("url");
  article.info.date = fields->take("date");
  article.info.source_language = Language(fields->take("source"));
  article.info.target_language = Language(fields->take("target"));
  article.info.digest = fields->take("digest");
  if (!fields->is_sound() || article.number <= 0) {
    return std::nullopt;
  }
  return article;
}

std::string encode_occurrence(const Occurrence& occurrence) {
  FieldWriter fields;
  fields.add("article", to_digits(occurrence.article, 10));
  fields.add("position", to_digits(occurrence.position, 10));
  fields.add("source", occurrence.source_language.tag());
  fields.add("target", occurrence.target_language.tag());
  if (occurrence.confidence) {
    fields.add("confidence", to_shortest(*occurrence.confidence));
  }
  fields.add("review", name_review(occurrence.review));
  fields.add("previous", to_hex(occurrence.previous));
  fields.add("next", to_hex(occurrence.next));
  return fields.value();
}

std::optional<Occurrence> decode_occurrence(std::string_view value) {
  auto fields = FieldReader::parse(value);
  if (!fields) {
    return std::nullopt;
  }
  const auto parse_decimal = [](const std::string& digits) {
    return parse_integer<std::int64_t>(digits, 10);
  };
  const auto parse_key = [](const std::string& digits) {
    return parse_integer<std::uint64_t>(digits, 16);
  };
  Occurrence occurrence;
  occurrence.article = -1;
  fields->take_into(occurrence.article, "article", parse_decimal);
  fields->take_into(occurrence.position, "position", parse_decimal);
  occurrence.source_language = Language(fields->take("source"));
  occurrence.target_language = Language(fields->take("target"));
  fields->take_into(occurrence.confidence, "confidence", parse_probability);
  fields->take_into(occurrence.review, "review", parse_review);
  fields->take_into(occurrence.previous, "previous", parse_key);
  fields->take_into(occurrence.next, "next", parse_key);
  if (!fields->is_sound() || occurrence.article < 0) {
    return std::nullopt;
  }
  return occurrence;
}

}  // namespace targman::tmx
