#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "tmx/reader.h"

namespace targman::tmx {

/// All that reading a file gives.
struct CollectedFile {
  std::optional<Header> header;
  std::vector<TranslationUnit> units;
  std::vector<std::size_t> lines;  ///< of the units
  std::vector<std::size_t> progress;
  ReadReport report;
  std::string error;  ///< message of the InputError that ended it
};

inline CollectedFile collect(const std::string& path) {
  CollectedFile file;
  Visitor visitor;
  visitor.header = [&](const Header& header) { file.header = header; };
  visitor.unit = [&](TranslationUnit&& unit, std::size_t line) {
    file.units.push_back(std::move(unit));
    file.lines.push_back(line);
  };
  visitor.progress = [&](std::size_t bytes) { file.progress.push_back(bytes); };
  try {
    file.report = read(path, visitor);
  } catch (const InputError& error) {
    file.error = error.what();
  }
  return file;
}

}  // namespace targman::tmx
