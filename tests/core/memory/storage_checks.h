#pragma once

#include <functional>
#include <string>

namespace targman::memory {

/// Runs SQL on a SQLite file, which is made where missing.
void run_sql(const std::string& path, const std::string& sql);

/// What Memory::open() or another call says when it fails; "" where it does not.
std::string message_of(const std::function<void()>& call);

}  // namespace targman::memory
