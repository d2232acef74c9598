#include "imports/name_lists.h"
namespace clinic::imports {
namespace {
// clang-format off
constexpr FatherName tatar_men_list[]{
    {{"Rinat", "Ринат"}}, {{"Ildar", "Ильдар"}}, {{"Marat", "Марат"}}, {{"Ayrat", "Айрат"}},
    {{"Rafael", "Рафаэль"}, {"Rafaelev", "Рафаэлев"}},
    {{"Kamil", "Камиль"}, {"Kamilev", "Камилев"}}, {{"Nail", "Наиль"}, {"Nailev", "Наилев"}},
    {{"Timur", "Тимур"}}, {{"Damir", "Дамир"}}, {{"Ravil", "Равиль"}, {"Ravilev", "Равилев"}},
    {{"Shamil", "Шамиль"}, {"Shamilev", "Шамилев"}}, {{"Fanis", "Фанис"}}, {{"Ilnur", "Ильнур"}},
    {{"Azat", "Азат"}}, {{"Rustem", "Рустем"}}, {{"Farid", "Фарид"}},
    {{"Ramil", "Рамиль"}, {"Ramilev", "Рамилев"}}, {{"Almaz", "Алмаз"}}, {{"Bulat", "Булат"}},
    {{"Ilgiz", "Ильгиз"}}, {{"Mansur", "Мансур"}}, {{"Niyaz", "Нияз"}}, {{"Radik", "Радик"}},
    {{"Ruslan", "Руслан"}}, {{"Salavat", "Салават"}}, {{"Talgat", "Талгат"}},
    {{"Emil", "Эмиль"}, {"Emilev", "Эмилев"}},
};

constexpr Spelling tatar_women_list[]{
    {"Alsu", "Алсу"}, {"Gulnara", "Гульнара"}, {"Guzel", "Гузель"}, {"Dilyara", "Диляра"},
    {"Dinara", "Динара"}, {"Zulfiya", "Зульфия"}, {"Ilmira", "Ильмира"}, {"Kadriya", "Кадрия"},
    {"Leysan", "Лейсан"}, {"Liliya", "Лилия"}, {"Lyaysan", "Ляйсан"}, {"Rezeda", "Резеда"},
    {"Rozaliya", "Розалия"}, {"Rushaniya", "Рушания"}, {"Sariya", "Сария"},
    {"Svetlana", "Светлана"}, {"Farida", "Фарида"}, {"Flyura", "Флюра"}, {"Chulpan", "Чулпан"},
    {"Elvira", "Эльвира"}, {"Elmira", "Эльмира"}, {"Albina", "Альбина"}, {"Aygul", "Айгуль"},
    {"Venera", "Венера"}, {"Regina", "Регина"}, {"Rimma", "Римма"}, {"Nailya", "Наиля"},
    {"Zemfira", "Земфира"},
};

constexpr Spelling tatar_surnames_list[]{
    {"Ahmetov", "Ахметов"}, {"Akchurin", "Акчурин"}, {"Bikbulatov", "Бикбулатов"},
    {"Bikmullin", "Бикмуллин"}, {"Valiyev", "Валиев"}, {"Gabdullin", "Габдуллин"},
    {"Galeyev", "Галеев"}, {"Gataullin", "Гатауллин"}, {"Gilmanov", "Гильманов"},
    {"Zakirov", "Закиров"}, {"Zaripov", "Зарипов"}, {"Ibatullin", "Ибатуллин"},
    {"Ishakov", "Исхаков"}, {"Kamaletdinov", "Камалетдинов"}, {"Minnullin", "Миннуллин"},
    {"Mustafin", "Мустафин"}, {"Nigmatullin", "Нигматуллин"}, {"Safin", "Сафин"},
    {"Sayfutdinov", "Сайфутдинов"}, {"Sabirov", "Сабиров"}, {"Fattahov", "Фаттахов"},
    {"Habibullin", "Хабибуллин"}, {"Hayrullin", "Хайруллин"}, {"Hasanshin", "Хасаншин"},
    {"Shakirov", "Шакиров"}, {"Sharipov", "Шарипов"}, {"Yusupov", "Юсупов"},
    {"Yarullin", "Яруллин"}, {"Fayzrahmanov", "Файзрахманов"}, {"Gimadiyev", "Гимадиев"},
};

constexpr FatherName english_men_list[]{
    {{"James", "Джеймс"}}, {{"Thomas", "Томас"}}, {{"Daniel", "Дэниел"}}, {{"Peter", "Питер"}},
    {{"Michael", "Майкл"}}, {{"Andrew", "Эндрю"}}, {{"Simon", "Саймон"}}, {{"Edward", "Эдвард"}},
    {{"Oliver", "Оливер"}}, {{"George", "Джордж"}}, {{"Philip", "Филип"}}, {{"Martin", "Мартин"}},
    {{"Stephen", "Стивен"}}, {{"Robert", "Роберт"}}, {{"Henry", "Генри"}}, {{"Adam", "Адам"}},
    {{"Brian", "Брайан"}}, {{"Graham", "Грэм"}},
};

constexpr Spelling english_women_list[]{
    {"Alice", "Элис"}, {"Emma", "Эмма"}, {"Sarah", "Сара"}, {"Helen", "Хелен"}, {"Laura", "Лора"},
    {"Rachel", "Рейчел"}, {"Jane", "Джейн"}, {"Catherine", "Кэтрин"}, {"Megan", "Меган"},
    {"Olivia", "Оливия"}, {"Grace", "Грейс"}, {"Hannah", "Ханна"}, {"Lucy", "Люси"},
    {"Rebecca", "Ребекка"}, {"Victoria", "Виктория"}, {"Claire", "Клэр"}, {"Alison", "Элисон"},
    {"Fiona", "Фиона"},
};

constexpr Spelling english_surnames_list[]{
    {"Harrison", "Харрисон"}, {"Whitfield", "Уитфилд"}, {"Carter", "Картер"},
    {"Bennett", "Беннет"}, {"Clarke", "Кларк"}, {"Foster", "Фостер"}, {"Graham", "Грэм"},
    {"Hughes", "Хьюз"}, {"Mitchell", "Митчелл"}, {"Parker", "Паркер"}, {"Reed", "Рид"},
    {"Sutton", "Саттон"}, {"Turner", "Тёрнер"}, {"Walsh", "Уолш"}, {"Young", "Янг"},
    {"Ashworth", "Эшворт"}, {"Collins", "Коллинз"}, {"Dawson", "Доусон"}, {"Ellis", "Эллис"},
    {"Fletcher", "Флетчер"}, {"Hartley", "Хартли"}, {"Norris", "Норрис"}, {"Palmer", "Палмер"},
    {"Stone", "Стоун"},
};
// clang-format on
}  // namespace

std::span<const FatherName> tatar_men() {
    return tatar_men_list;
}
std::span<const Spelling> tatar_women() {
    return tatar_women_list;
}
std::span<const Spelling> tatar_surnames() {
    return tatar_surnames_list;
}
std::span<const FatherName> english_men() {
    return english_men_list;
}
std::span<const Spelling> english_women() {
    return english_women_list;
}
std::span<const Spelling> english_surnames() {
    return english_surnames_list;
}
}  // namespace clinic::imports
