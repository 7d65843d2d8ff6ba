#include "core/glossary/shipped_termbases.h"

#include <utility>

#include "core/glossary/embedded_termbases.h"
#include "core/glossary/term_table.h"

namespace targman::glossary {

std::vector<Termbase> shipped_termbases() {
  std::vector<Termbase> termbases;
  for (const EmbeddedTermbase& embedded : embedded_termbases()) {
    if (auto read = read_term_table(embedded.bytes(), embedded.name)) {
      termbases.push_back(std::move(read->termbase));
    }
  }
  return termbases;
}

}  // namespace targman::glossary
