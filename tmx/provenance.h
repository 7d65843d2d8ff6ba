#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/article_info.h"
#include "core/occurrence.h"

/// Where units come from, as values of TMX properties, so that another memory gets it all.
///
/// A value is a list of fields "name=value" with "|" between them, empty and default ones left out:
///
///     article=1|position=12|source=en|target=hy|confidence=0.973|review=accepted|next=8f3a
///     number=1|title=Trade forum opens|outlet=Panorama|date=2023-12-22|source=en|target=hy
///
/// In a value "\\" is a backslash, "\p" a "|", "\n" a line end, "\r" a carriage return, "\t" a tab,
/// and "\u{1F}" a character that XML forbids, by its number in hexadecimal.
namespace targman::tmx {

/// Type of the properties of a header that hold an article each.
inline constexpr std::string_view kArticleProperty = "x-targman:article";

/// Type of the properties of a unit that hold an occurrence each.
inline constexpr std::string_view kOccurrenceProperty = "x-targman:occurrence";

/// An article and the number that the file's occurrences name it by, from 1.
struct NumberedArticle {
  ArticleId number = 0;
  ArticleInfo info;
};

std::string encode_article(const NumberedArticle& article);

/// The article that encode_article() made a value of; nullopt for any other value.
std::optional<NumberedArticle> decode_article(std::string_view value);

/// The batch is left out: it is a number of one memory only.
std::string encode_occurrence(const Occurrence& occurrence);

/// The occurrence that encode_occurrence() made a value of; nullopt for any other value, among them
/// one with a field that is not known or stands twice, or a confidence that is no probability.
std::optional<Occurrence> decode_occurrence(std::string_view value);

}  // namespace targman::tmx
