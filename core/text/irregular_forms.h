#pragma once

#include <string_view>
#include <vector>

namespace targman::text {

enum class WordKind { nominal, verb };

/// A word that has irregular forms.
struct IrregularWord {
  std::string_view word;
  WordKind kind = WordKind::nominal;
};

/// The forms of one language's words that share no stem with the form in a dictionary: took (take),
/// друзьями (друг), մարդկանց (մարդ). There are tables for English, Russian and Armenian, ours.
class IrregularForms {
 public:
  /// `language` is a primary tag. Takes some ten microseconds.
  explicit IrregularForms(std::string_view language);

  /// The words of which `folded`, which went through fold_word(), may be such a form; mostly none.
  /// Valid for ever. Time O(length log table).
  [[nodiscard]] std::vector<IrregularWord> words_of(std::string_view folded) const;

 private:
  struct Form {
    std::string_view beginning;  ///< of the form: what its ending follows
    IrregularWord of;
    bool (*is_ending)(std::string_view) = nullptr;
  };

  template <typename Table>
  void add(const Table& table, WordKind kind, bool (*is_ending)(std::string_view));

  std::vector<Form> forms_;  ///< ascending by beginning
};

}  // namespace targman::text
