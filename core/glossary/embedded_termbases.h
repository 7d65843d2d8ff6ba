#pragma once

#include <string>
#include <vector>

namespace targman::glossary {

/// A table of terms that the build compiles in.
struct EmbeddedTermbase {
  const char* name = nullptr;  ///< "media.tsv"
  std::string (*bytes)() = nullptr;
};

/// The tables of the folder `glossaries`, in the order of their names; the build makes the list.
std::vector<EmbeddedTermbase> embedded_termbases();

}  // namespace targman::glossary
