# Writes the bytes of INPUT into a C++ source file OUTPUT that defines the function FUNCTION of
# NAMESPACE, declared in HEADER, which gives them back. An array, for a string literal may not be
# this long.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}"
"#include \"${HEADER}\"

#include <iterator>

namespace ${NAMESPACE} {

namespace {

constexpr unsigned char kBytes[] = {
${bytes}};

}  // namespace

std::string ${FUNCTION}() { return {std::begin(kBytes), std::end(kBytes)}; }

}  // namespace ${NAMESPACE}
")
