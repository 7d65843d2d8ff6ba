#include "core/align/share_rows.h"

#include <future>
#include <vector>

namespace targman::align {

void share_rows(std::size_t count, std::size_t threads,
                const std::function<void(SentenceRange rows)>& work) {
  std::vector<std::future<void>> others;
  others.reserve(threads);
  for (std::size_t i = 1; i < threads; ++i) {
    const SentenceRange rows{count * i / threads, count * (i + 1) / threads};
    others.push_back(std::async(std::launch::async, [&work, rows] { work(rows); }));
  }
  work({0, count / threads});
  for (std::future<void>& other : others) {
    other.get();
  }
}

}  // namespace targman::align
