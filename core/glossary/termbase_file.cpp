#include "core/glossary/termbase_file.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/glossary/tbx.h"
#include "core/glossary/term_table.h"
#include "core/text/decode.h"

namespace targman::glossary {
namespace {

bool is_xml(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '<';
}

/// What stands behind the last dot, in lower case.
std::string ending_of(const std::string& name) {
  const std::size_t dot = name.find_last_of("./");
  if (dot == std::string::npos || name[dot] == '/') {
    return {};
  }
  return Language(name.substr(dot + 1)).normalised();
}

}  // namespace

ReadTermbase read_termbase(const std::string& bytes, const std::string& name,
                           const FileLanguages& languages) {
  const std::string text = text::decode(bytes, name);
  if (is_xml(text)) {
    return read_tbx(text, name);
  }
  if (auto table = read_term_table(text, name)) {
    return std::move(*table);
  }
  if (languages.source.empty() || languages.target.empty()) {
    throw InputError({name, 1, {}},
                     "the first line names no two languages; write a heading such as en, hy, ru, "
                     "or, for a glossary of OmegaT, add --source-lang and --target-lang");
  }
  return read_omegat_glossary(text, name, languages.source, languages.target);
}

std::string write_termbase(const Termbase& termbase, const std::string& name,
                           const FileLanguages& languages) {
  const std::string ending = ending_of(name);
  if (ending == "tbx") {
    return write_tbx(termbase);
  }
  if (ending == "tsv" || ending == "csv") {
    return write_term_table(termbase, ending == "tsv" ? '\t' : ',');
  }
  if (ending != "txt" && ending != "tab" && ending != "utf8") {
    throw UsageError(name + ": the name must end in .tsv, .csv or .tbx, or for OmegaT in .txt");
  }
  if (languages.source.empty() || languages.target.empty()) {
    throw UsageError(name +
                     ": a glossary of OmegaT has two languages; add --source-lang and "
                     "--target-lang");
  }
  return write_omegat_glossary(termbase, languages.source, languages.target);
}

}  // namespace targman::glossary
