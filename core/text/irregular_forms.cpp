#include "core/text/irregular_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/ending_tables.h"

namespace targman::text {

namespace {

/// A word, and what its forms begin with, parted by spaces.
struct IrregularRow {
  std::string_view word;
  std::string_view beginnings;
};

/// Whole forms.
constexpr auto kEnglishVerbs = std::to_array<IrregularRow>({
    {"arise", "arose arisen"},
    {"awake", "awoke awoken"},
    {"be", "am is are was were been"},
    {"bear", "bore borne"},
    {"beat", "beaten"},
    {"become", "became"},
    {"begin", "began begun"},
    {"bend", "bent"},
    {"bind", "bound"},
    {"bite", "bit bitten"},
    {"bleed", "bled"},
    {"blow", "blew blown"},
    {"break", "broke broken"},
    {"breed", "bred"},
    {"bring", "brought"},
    {"build", "built"},
    {"burn", "burnt"},
    {"buy", "bought"},
    {"catch", "caught"},
    {"choose", "chose chosen"},
    {"cling", "clung"},
    {"come", "came"},
    {"creep", "crept"},
    {"deal", "dealt"},
    {"die", "dying"},
    {"dig", "dug"},
    {"do", "does did done"},
    {"draw", "drew drawn"},
    {"drink", "drank drunk"},
    {"drive", "drove driven"},
    {"dwell", "dwelt"},
    {"eat", "ate eaten"},
    {"fall", "fell fallen"},
    {"feed", "fed"},
    {"feel", "felt"},
    {"fight", "fought"},
    {"find", "found"},
    {"flee", "fled"},
    {"fling", "flung"},
    {"fly", "flew flown"},
    {"forbid", "forbade forbidden"},
    {"foresee", "foresaw foreseen"},
    {"forget", "forgot forgotten"},
    {"forgive", "forgave forgiven"},
    {"freeze", "froze frozen"},
    {"get", "got gotten"},
    {"give", "gave given"},
    {"go", "goes went gone"},
    {"grow", "grew grown"},
    {"hang", "hung"},
    {"have", "has had"},
    {"hear", "heard"},
    {"hide", "hid hidden"},
    {"hold", "held"},
    {"keep", "kept"},
    {"kneel", "knelt"},
    {"know", "knew known"},
    {"lay", "laid"},
    {"lead", "led"},
    {"lean", "leant"},
    {"leap", "leapt"},
    {"learn", "learnt"},
    {"leave", "left"},
    {"lend", "lent"},
    {"lie", "lay lain lying"},
    {"light", "lit"},
    {"lose", "lost"},
    {"make", "made"},
    {"mean", "meant"},
    {"meet", "met"},
    {"mislead", "misled"},
    {"mistake", "mistook mistaken"},
    {"misunderstand", "misunderstood"},
    {"outdo", "outdid outdone"},
    {"overcome", "overcame"},
    {"overhear", "overheard"},
    {"override", "overrode overridden"},
    {"overrun", "overran"},
    {"oversee", "oversaw overseen"},
    {"overtake", "overtook overtaken"},
    {"overthrow", "overthrew overthrown"},
    {"pay", "paid"},
    {"prove", "proven"},
    {"rebuild", "rebuilt"},
    {"redo", "redid redone"},
    {"remake", "remade"},
    {"repay", "repaid"},
    {"retake", "retook retaken"},
    {"rethink", "rethought"},
    {"rewrite", "rewrote rewritten"},
    {"ride", "rode ridden"},
    {"ring", "rang rung"},
    {"rise", "rose risen"},
    {"run", "ran"},
    {"say", "said"},
    {"see", "saw seen"},
    {"seek", "sought"},
    {"sell", "sold"},
    {"send", "sent"},
    {"shake", "shook shaken"},
    {"shine", "shone"},
    {"shoot", "shot"},
    {"show", "shown"},
    {"shrink", "shrank shrunk"},
    {"sing", "sang sung"},
    {"sink", "sank sunk"},
    {"sit", "sat"},
    {"slay", "slew slain"},
    {"sleep", "slept"},
    {"slide", "slid"},
    {"speak", "spoke spoken"},
    {"speed", "sped"},
    {"spell", "spelt"},
    {"spend", "spent"},
    {"spill", "spilt"},
    {"spin", "spun"},
    {"spit", "spat"},
    {"spoil", "spoilt"},
    {"spring", "sprang sprung"},
    {"stand", "stood"},
    {"steal", "stole stolen"},
    {"stick", "stuck"},
    {"sting", "stung"},
    {"stink", "stank stunk"},
    {"strike", "struck stricken"},
    {"strive", "strove striven"},
    {"swear", "swore sworn"},
    {"sweep", "swept"},
    {"swell", "swollen"},
    {"swim", "swam swum"},
    {"swing", "swung"},
    {"take", "took taken"},
    {"teach", "taught"},
    {"tear", "tore torn"},
    {"tell", "told"},
    {"think", "thought"},
    {"throw", "threw thrown"},
    {"tie", "tying"},
    {"tread", "trod trodden"},
    {"undergo", "underwent undergone"},
    {"understand", "understood"},
    {"undertake", "undertook undertaken"},
    {"undo", "undid undone"},
    {"uphold", "upheld"},
    {"wake", "woke woken"},
    {"wear", "wore worn"},
    {"weave", "wove woven"},
    {"weep", "wept"},
    {"win", "won"},
    {"wind", "wound"},
    {"withdraw", "withdrew withdrawn"},
    {"withhold", "withheld"},
    {"withstand", "withstood"},
    {"wring", "wrung"},
    {"write", "wrote written"},
});

/// Plurals and comparisons; possessives too.
constexpr auto kEnglishNominals = std::to_array<IrregularRow>({
    {"bacterium", "bacteria"},
    {"bad", "worse worst"},
    {"badly", "worse worst"},
    {"child", "children"},
    {"criterion", "criteria"},
    {"far", "farther farthest further furthest"},
    {"foot", "feet"},
    {"good", "better best"},
    {"goose", "geese"},
    {"man", "men"},
    {"memorandum", "memoranda"},
    {"mouse", "mice"},
    {"nucleus", "nuclei"},
    {"old", "elder eldest"},
    {"person", "people"},
    {"phenomenon", "phenomena"},
    {"referendum", "referenda"},
    {"stimulus", "stimuli"},
    {"tooth", "teeth"},
    {"well", "better best"},
});

/// Whole forms.
constexpr auto kRussianVerbs = std::to_array<IrregularRow>({
    {"бить", "бьет бью бьют"},
    {"брать", "берем берет беру берут"},
    {"быть", "будем будет буду будут был была были было есть"},
    {"везти", "вез везет везла везли везут"},
    {"вести", "ведем ведет веду ведут вел вела вели вело"},
    {"взять", "возьмем возьмет возьму возьмут"},
    {"войти", "войдет войдут вошел вошла вошли вошло"},
    {"выбрать", "выберет выберут"},
    {"выйти", "выйдем выйдет выйду выйдут вышел вышла вышли вышло"},
    {"вырасти", "вырастет вырастут вырос выросла выросли выросло"},
    {"гнать", "гонит"},
    {"дать", "дадим дадут дам даст"},
    {"дойти", "дойдет дошел дошла дошли дошло"},
    {"есть", "едят ел ела ели ест"},
    {"ехать", "едем едет еду едут"},
    {"ждать", "ждем ждет жду ждут"},
    {"жить", "живем живет живу живут"},
    {"зайти", "зайдет зашел зашла зашли"},
    {"занять", "займет займут"},
    {"звать", "зовет зову зовут"},
    {"идти", "идем идет идешь иду идут шел шла шли шло"},
    {"избрать", "изберет изберут"},
    {"искать", "ищем ищет ищу ищут"},
    {"лгать", "лгут лжет"},
    {"лечь", "лег легла легли ляжет"},
    {"мочь", "мог могла могли могло могу могут можем может можете"},
    {"назвать", "назовет назову назовут"},
    {"найти", "найдем найдет найду найдут нашел нашла нашли нашло"},
    {"нанять", "наймет наймут"},
    {"написать", "напишет напишут"},
    {"начать", "начнем начнет начну начнут"},
    {"нести", "нес несет несла несли несут"},
    {"обойти", "обойдет обошел обошла обошли обошло"},
    {"оказаться", "окажется окажутся"},
    {"отдать", "отдадут отдаст"},
    {"отойти", "отойдет отошел отошла отошли"},
    {"передать", "передадут передаст"},
    {"перейти", "перейдет перейдут перешел перешла перешли перешло"},
    {"писать", "пишет пишу пишут"},
    {"пить", "пьет пью пьют"},
    {"поднять", "поднимет поднимут"},
    {"подойти", "подойдет подошел подошла подошли"},
    {"поехать", "поедем поедет поеду поедут"},
    {"пойти", "пойдем пойдет пойду пойдут пошел пошла пошли пошло"},
    {"показать", "покажет покажу покажут"},
    {"помочь", "помог помогла помогли помогу помогут поможет"},
    {"понять", "поймем поймет пойму поймут"},
    {"привести", "приведет приведут привел привела привели привело"},
    {"приехать", "приедем приедет приеду приедут"},
    {"прийти", "придем придет приду придут пришел пришла пришли пришло"},
    {"принять", "примем примет приму примут"},
    {"провести", "проведет проведут провел провела провели провело"},
    {"продать", "продадут продаст"},
    {"произойти", "произойдет произошел произошла произошли произошло"},
    {"пройти", "пройдет пройдут прошел прошла прошли прошло"},
    {"расти", "растет растут рос росла росли росло"},
    {"сесть", "сел села сели сядет"},
    {"сказать", "скажем скажет скажу скажут"},
    {"слать", "шлет шлют"},
    {"смочь", "смог смогла смогли смогло смогу смогут сможем сможет"},
    {"снять", "снимет снимут"},
    {"собрать", "соберет соберут"},
    {"создать", "создадут создаст"},
    {"сойти", "сойдет сошел сошла сошли"},
    {"стать", "станем станет стану станут"},
    {"убить", "убьет убьют"},
    {"уйти", "уйдем уйдет уйду уйдут ушел ушла ушли ушло"},
    {"умереть", "умер умерла умерли умрет умрут"},
    {"хотеть", "хотим хотят хочет хочу"},
});

/// Stems, which case endings follow.
constexpr auto kRussianNouns = std::to_array<IrregularRow>({
    {"брат", "брать"},  {"время", "времен"},     {"господин", "господ"}, {"дерево", "деревь"},
    {"дочь", "дочер"},  {"друг", "друз друзь"},  {"знамя", "знамен"},    {"имя", "имен"},
    {"крыло", "крыль"}, {"лист", "листь"},       {"мать", "матер"},      {"муж", "мужь"},
    {"небо", "небес"},  {"племя", "племен"},     {"ребенок", "дет"},     {"семя", "семян"},
    {"стул", "стуль"},  {"сын", "сынов сыновь"}, {"человек", "люд"},     {"чудо", "чудес"},
});

/// Stems, which case endings follow.
constexpr auto kArmenianNouns = std::to_array<IrregularRow>({
    {"ամառ", "ամռան"},
    {"անկյուն", "անկյան"},
    {"անուն", "անվ"},
    {"աշուն", "աշնան"},
    {"աստված", "աստծ"},
    {"արյուն", "արյան"},
    {"գարուն", "գարնան"},
    {"դուստր", "դստեր"},
    {"լույս", "լուս"},
    {"ծնունդ", "ծննդյան"},
    {"կայսր", "կայսեր"},
    {"կին", "կանայք կանանց"},
    {"ձմեռ", "ձմռան"},
    {"ձյուն", "ձյան"},
    {"մարդ", "մարդիկ մարդկանց"},
    {"շուն", "շան"},
    {"պարոն", "պարոնայք պարոնանց"},
    {"սեր", "սիր"},
    {"վեճ", "վիճ"},
    {"տեր", "տիրոջ"},
    {"տիկին", "տիկնայք տիկնանց տիկնոջ"},
    {"տղա", "տղերք"},
    {"քույր", "քրոջ"},
});

/// Stems, which endings of the past tenses follow, or nothing.
constexpr auto kArmenianVerbs = std::to_array<IrregularRow>({
    {"անել", "ար"},
    {"ասել", "ասաց"},
    {"գալ", "գա գալիս եկ"},
    {"դառնալ", "դարձ"},
    {"դնել", "դն դր"},
    {"թռչել", "թռ"},
    {"լալ", "լաց"},
    {"լինել", "եղ"},
    {"կորչել", "կոր"},
    {"ուտել", "կեր"},
    {"վերադառնալ", "վերադարձ"},
    {"տալ", "տա տալիս տվ"},
    {"տանել", "տար"},
    {"փախչել", "փախ"},
});

/// Whole forms.
constexpr auto kRussianOthers = std::to_array<IrregularRow>({{"год", "лет"}});

bool is_nothing(std::string_view ending) {
  return ending.empty();
}

bool is_possessive(std::string_view ending) {
  return ending.empty() || ending == "'s" || ending == "'";
}

bool is_armenian_past_ending(std::string_view ending) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"",     "ա",  "ար", "ավ",  "անք", "աք",    "ան",  "եց",  "եցի",  "եցին", "եցինք", "ել",
       "ելու", "ած", "ող", "վել", "վեց", "վեցին", "ված", "վող", "վում", "վի",   "վեն"});
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

}  // namespace

IrregularForms::IrregularForms(std::string_view language) {
  if (language == "en") {
    add(kEnglishVerbs, WordKind::verb, is_nothing);
    add(kEnglishNominals, WordKind::nominal, is_possessive);
  } else if (language == "ru") {
    add(kRussianVerbs, WordKind::verb, is_nothing);
    add(kRussianOthers, WordKind::nominal, is_nothing);
    add(kRussianNouns, WordKind::nominal, is_russian_ending);
  } else if (language == "hy") {
    add(kArmenianNouns, WordKind::nominal, is_armenian_ending);
    add(kArmenianVerbs, WordKind::verb, is_armenian_past_ending);
  }
  std::ranges::stable_sort(forms_, {}, &Form::beginning);
}

template <typename Table>
void IrregularForms::add(const Table& table, WordKind kind, bool (*is_ending)(std::string_view)) {
  for (const auto& [word, beginnings] : table) {
    for (std::size_t at = 0; at < beginnings.size();) {
      const std::size_t end = std::min(beginnings.find(' ', at), beginnings.size());
      forms_.push_back({beginnings.substr(at, end - at), {word, kind}, is_ending});
      at = end + 1;
    }
  }
}

std::vector<IrregularWord> IrregularForms::words_of(std::string_view folded) const {
  std::vector<IrregularWord> words;
  if (forms_.empty()) {
    return words;
  }
  for (std::size_t size = 1; size <= folded.size(); ++size) {
    const std::string_view beginning = folded.substr(0, size);
    for (auto form = std::ranges::lower_bound(forms_, beginning, {}, &Form::beginning);
         form != forms_.end() && form->beginning == beginning; ++form) {
      if (form->is_ending(folded.substr(size))) {
        words.push_back(form->of);
      }
    }
  }
  return words;
}

}  // namespace targman::text
