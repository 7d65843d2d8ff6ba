#pragma once

#include <string>

namespace targman::segment {

/// The bytes of rules/targman.srx, which the build compiles in, so that the program needs no file
/// at run time.
std::string embedded_rules();

}  // namespace targman::segment
