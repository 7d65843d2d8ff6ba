#pragma once

#include <string>

#include <gtest/gtest.h>

namespace targman {

/// The name of a row of a parameterised test, for INSTANTIATE_TEST_SUITE_P: its member `name`.
template <typename Case>
std::string case_name(const testing::TestParamInfo<Case>& row) {
  return row.param.name;
}

}  // namespace targman
