#include "tests/cli/command_test.h"

#include <iostream>
#include <sstream>

#include "cli/command_line.h"
#include "core/text/utf8.h"

namespace targman::cli {

Outcome CommandTest::run(const Arguments& arguments) const {
  std::ostringstream out;
  std::ostringstream err;
  Console console{.out = out, .err = err};
  console.default_memory = memory();
  console.memory_timeout = memory_timeout_;
  const int code = run_command_line(arguments, console);
  return {code, out.str(), err.str()};
}

Outcome CommandTest::run_with_input(const Arguments& arguments, const std::string& input) const {
  std::istringstream stream(input);
  std::streambuf* const usual = std::cin.rdbuf(stream.rdbuf());
  std::cin.clear();
  Outcome outcome = run(arguments);
  std::cin.rdbuf(usual);
  std::cin.clear();
  return outcome;
}

void CommandTest::fill_memory() const {
  ASSERT_EQ(run({"import", folder_.write("filled.hy.tsv", kArmenianTable)}).code, 0);
  ASSERT_EQ(run({"import", folder_.write("filled.ru.tsv", kRussianTable)}).code, 0);
}

std::string example(std::string_view name) {
  return TARGMAN_EXAMPLES "/" + std::string(name) + ".txt";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string slice(const std::string& text, std::size_t begin, std::size_t end) {
  std::string result;
  std::size_t number = 0;
  for (std::size_t offset = 0; offset < text.size() && number < end; ++number) {
    const std::size_t next = text::code_point_at(text, offset).end;
    result += number >= begin ? text.substr(offset, next - offset) : "";
    offset = next;
  }
  return result;
}

testing::AssertionResult is_one_message(const std::string& err) {
  if (err.starts_with("targman: ") && err.find('\n') == err.size() - 1) {
    return testing::AssertionSuccess();
  }
  return testing::AssertionFailure() << "not one message: " << err;
}

testing::AssertionResult has(const std::string& whole, std::string_view part) {
  if (whole.find(part) != std::string::npos) {
    return testing::AssertionSuccess();
  }
  return testing::AssertionFailure() << '"' << part << "\" is not in: " << whole;
}

}  // namespace targman::cli
