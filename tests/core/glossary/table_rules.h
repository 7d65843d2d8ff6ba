#pragma once

#include <string>
#include <vector>

namespace targman::glossary {

/// A table of terms or words as it stands in `glossaries`.
struct TableText {
  std::string name;
  std::string text;
};

/// What in the tables breaks a rule that any of our own tables keeps to, each as "NAME:LINE:
/// reason". Stricter than reading them is, for what a user writes is the user's own affair. A
/// concept may not come twice, in one table or in two. docs/glossaries.md has the rules.
std::vector<std::string> table_problems(const std::vector<TableText>& tables);

}  // namespace targman::glossary
