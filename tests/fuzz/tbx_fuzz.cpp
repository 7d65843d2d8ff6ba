// Any bytes as a termbase, which may be refused; what was read is written in every format, and what
// is written as TBX must be read and written the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "core/error.h"
#include "core/glossary/recognizer.h"
#include "core/glossary/tbx.h"
#include "core/glossary/termbase_file.h"
#include "core/language.h"

namespace {

using targman::Language;
namespace glossary = targman::glossary;

/// Larger files take longer and find nothing more.
constexpr std::size_t kMaxBytes = 8192;

void check(const glossary::Termbase& termbase, const glossary::FileLanguages& languages) {
  for (const char* name : {"fuzz.tsv", "fuzz.csv", "fuzz.txt"}) {
    (void)glossary::write_termbase(termbase, name, languages);
  }
  const std::string xml = glossary::write_tbx(termbase);
  const glossary::ReadTermbase again = glossary::read_tbx(xml, termbase.name);
  if (glossary::write_tbx(again.termbase) != xml) {
    std::cerr << "not the same again:\n" << xml;
    std::abort();
  }
}

void find_own_terms(const std::vector<glossary::Termbase>& termbases) {
  for (const char* language : {"en", "hy", "ru"}) {
    const glossary::Recognizer recognizer(termbases, Language(language));
    for (const glossary::Concept& entry : termbases.front().concepts) {
      for (const glossary::Term& term : entry.terms) {
        (void)recognizer.find(term.text);
        (void)recognizer.find(term.text, glossary::Overlap::all);
      }
    }
  }
}

}  // namespace

// The names are libFuzzer's. NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kMaxBytes) {
    return 0;
  }
  const std::string bytes(data, data + size);
  const glossary::FileLanguages languages{Language("en"), Language("hy")};
  try {
    std::vector<glossary::Termbase> termbases;
    termbases.push_back(glossary::read_termbase(bytes, "fuzz.tbx", languages).termbase);
    if (!termbases.front().concepts.empty()) {
      check(termbases.front(), languages);
    }
    find_own_terms(termbases);
  } catch (const targman::InputError&) {
    // Refused with a message, as it should be.
  }
  return 0;
}
