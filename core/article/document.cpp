#include "core/article/document.h"

#include "core/text/character.h"
#include "core/text/utf8.h"

namespace targman::article {

std::string sentence_text(const Document& document, std::size_t index) {
  const std::string_view text = document.sentences[index].range.of(document.text);
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
       at = text.find_first_of("\r\n", done)) {
    result.append(text.substr(done, at - done));
    while (!result.empty() && (result.back() == ' ' || result.back() == '\t')) {
      result.pop_back();
    }
    result += ' ';
    for (done = at; done < text.size();) {
      const auto [c, end] = text::code_point_at(text, done);
      if (!text::is_space(c)) {
        break;
      }
      done = end;
    }
  }
  return result.append(text.substr(done));
}

}  // namespace targman::article
