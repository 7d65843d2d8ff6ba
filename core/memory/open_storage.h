#pragma once

#include <memory>
#include <span>
#include <string>

#include "core/memory/memory.h"
#include "core/memory/migrations.h"
#include "core/memory/storage.h"

namespace targman::memory {

/// Opens the file as Memory::open() says; `steps` are the schema versions that the program knows.
std::unique_ptr<Storage> open_storage(const std::string& path, const OpenOptions& options,
                                      std::span<const Migration> steps = migrations());

}  // namespace targman::memory
