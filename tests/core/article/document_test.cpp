#include "core/article/document.h"

#include <gtest/gtest.h>

namespace targman::article {

namespace {

std::string on_one_line(const std::string& text) {
  Document document;
  document.text = text;
  document.sentences = {{{0, text.size()}, 0}};
  return sentence_text(document, 0);
}

TEST(SentenceText, PutsLineBreaksAsOneSpace) {
  EXPECT_EQ(on_one_line("one\ntwo"), "one two");
  EXPECT_EQ(on_one_line("one \t\r\n\u00A0 two\rthree"), "one two three");
  EXPECT_EQ(on_one_line("Երկու  բառ"), "Երկու  բառ");
  EXPECT_EQ(on_one_line(""), "");
}

}  // namespace

}  // namespace targman::article
