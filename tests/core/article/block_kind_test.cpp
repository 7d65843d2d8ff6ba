#include "core/article/block_kind.h"

#include <string>

#include <gtest/gtest.h>

namespace targman::article {

namespace {

TEST(BlockKind, KnowsDates) {
  for (const char* text :
       {"Dec 22 2023", "December 22, 2023", "22 December 2023, 10:30 a.m.", "Fri, 5 Apr 2024",
        "Friday, April 5", "22 декабря 2023 г.", "5 апреля 2024 года, пятница",
        "22 դեկտեմբերի, 2023", "5 ապրիլի, 2024 թ., ժամը 18:45", "Ուրբաթ, 5 ապրիլի", "2023-12-22",
        "22.12.2023 10:30"}) {
    EXPECT_TRUE(is_date(text)) << text;
  }
  for (const char* text : {"", "2023", "10:30", "May", "In May 2023", "22 people", "12,450",
                           "12 մարդ", "Ереван, 5 апреля"}) {
    EXPECT_FALSE(is_date(text)) << text;
  }
}

TEST(BlockKind, KnowsBylines) {
  for (const char* text :
       {"By Anna Hakobyan", "By ANNA HAKOBYAN in Gyumri", "Interview by A. Hakobyan, Gyumri",
        "Anna Hakobyan", "А. Акопян, Гюмри", "Беседовала Анна Акопян", "Աննա Հակոբյան, Նոր Ջուղա",
        "Հեղինակ՝ Աննա Հակոբյան", "Ն. Վարդանյան"}) {
    EXPECT_TRUE(is_byline(text)) << text;
  }
  for (const char* text : {"", "Anna", "By the river we sat and talked", "Anna Hakobyan left.",
                           "Anna Hakobyan and her school", "Anna Hakobyan, 35", "Анна сказала"}) {
    EXPECT_FALSE(is_byline(text)) << text;
  }
}

}  // namespace

}  // namespace targman::article
