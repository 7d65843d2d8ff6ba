#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"

/// Termbases: which terms of several languages name the same concept, and which to use.
namespace targman::glossary {

/// Whether a term is to be used. Ordered from best to worst.
enum class Status {
  preferred,   ///< the one to use
  admitted,    ///< may be used as well
  deprecated,  ///< must not be used
};

enum class PartOfSpeech { unknown, noun, proper_noun, verb, adjective, adverb, phrase, other };

/// What a term is beside the other terms of its concept.
enum class TermType { full_form, acronym, abbreviation, short_form, variant };

struct Term {
  std::string text;
  Language language;
  Status status = Status::preferred;
  TermType type = TermType::full_form;
  std::string note;  ///< about this term alone; mostly empty

  friend bool operator==(const Term&, const Term&) = default;
};

/// One meaning, and the terms for it in all languages. Texts are the author's; any may be empty.
struct Concept {
  PartOfSpeech part_of_speech = PartOfSpeech::unknown;
  std::string subject;  ///< field, such as "diplomacy"
  std::string definition;
  std::string note;
  std::vector<Term> terms;  ///< those of one language together, in the order of preference
  std::size_t line = 0;     ///< of its file, from 1

  friend bool operator==(const Concept&, const Concept&) = default;
};

struct Termbase {
  std::string name;                 ///< of its file
  std::vector<Language> languages;  ///< in the order of the file
  std::vector<Concept> concepts;

  friend bool operator==(const Termbase&, const Termbase&) = default;
};

/// What is wrong with an entry that was passed over.
struct Problem {
  std::size_t line = 0;  ///< from 1
  std::string reason;    ///< "it has terms in one language only"
};

/// A termbase as far as it could be read.
struct ReadTermbase {
  Termbase termbase;
  std::vector<Problem> problems;  ///< in order; each costs its entry or a part of it
};

/// Puts the terms of each language together, in the order of `languages`, and best first: what a
/// concept keeps to. Languages that are not in the list yet are added to it.
void put_in_order(Concept& entry, std::vector<Language>& languages);

/// The terms of `entry` in a language, region ignored.
std::vector<const Term*> terms_in(const Concept& entry, const Language& language);

/// "noun", "name", "verb", "adj", "adv", "phrase", "other"; empty for unknown. As TSV has them.
std::string_view to_name(PartOfSpeech part);

/// The reverse of to_name(), which also takes the names of TBX ("properNoun", "adjective"). Unknown
/// for an empty name, and other for one that it does not know.
PartOfSpeech part_of_speech(std::string_view name);

/// Whether a term looks like an acronym: one word, of capitals and digits alone ("НАТО", "G20",
/// "U.S.").
TermType type_of(std::string_view term);

}  // namespace targman::glossary
