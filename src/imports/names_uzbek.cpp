#include "imports/name_lists.h"
namespace clinic::imports {
namespace {
// clang-format off
constexpr FatherName uzbek_men_list[]{
    {{"Akmal", "Акмал"}}, {{"Alisher", "Алишер"}}, {{"Anvar", "Анвар"}}, {{"Aziz", "Азиз"}},
    {{"Azamat", "Азамат"}}, {{"Abror", "Аброр"}}, {{"Akbar", "Акбар"}}, {{"Asror", "Асрор"}},
    {{"Bahodir", "Баҳодир"}}, {{"Baxtiyor", "Бахтиёр"}}, {{"Behruz", "Беҳруз"}},
    {{"Bobur", "Бобур"}}, {{"Botir", "Ботир"}}, {{"Bekzod", "Бекзод"}}, {{"Davron", "Даврон"}},
    {{"Dilshod", "Дилшод"}}, {{"Doniyor", "Дониёр"}}, {{"Davlat", "Давлат"}}, {{"Elyor", "Элёр"}},
    {{"Elbek", "Элбек"}}, {{"Eldor", "Элдор"}}, {{"Farhod", "Фарҳод"}}, {{"Farrux", "Фаррух"}},
    {{"Fozil", "Фозил"}}, {{"Gʻayrat", "Ғайрат"}}, {{"Gʻolib", "Ғолиб"}}, {{"Hasan", "Ҳасан"}},
    {{"Husan", "Ҳусан"}}, {{"Ibrohim", "Иброҳим"}}, {{"Ilhom", "Илҳом"}}, {{"Islom", "Ислом"}},
    {{"Ismoil", "Исмоил"}}, {{"Jahongir", "Жаҳонгир"}}, {{"Jamshid", "Жамшид"}},
    {{"Jasur", "Жасур"}}, {{"Javohir", "Жавоҳир"}}, {{"Jalol", "Жалол"}}, {{"Kamol", "Камол"}},
    {{"Karim", "Карим"}}, {{"Komil", "Комил"}}, {{"Lochin", "Лочин"}}, {{"Mansur", "Мансур"}},
    {{"Mirzohid", "Мирзоҳид"}}, {{"Murod", "Мурод"}}, {{"Muzaffar", "Музаффар"}},
    {{"Nodir", "Нодир"}}, {{"Nurbek", "Нурбек"}}, {{"Oybek", "Ойбек"}}, {{"Olim", "Олим"}},
    {{"Otabek", "Отабек"}}, {{"Odil", "Одил"}}, {{"Qahramon", "Қаҳрамон"}}, {{"Qobil", "Қобил"}},
    {{"Rahmat", "Раҳмат"}}, {{"Ravshan", "Равшан"}}, {{"Rustam", "Рустам"}},
    {{"Sanjar", "Санжар"}}, {{"Sardor", "Сардор"}}, {{"Sherzod", "Шерзод"}},
    {{"Shavkat", "Шавкат"}}, {{"Shuhrat", "Шуҳрат"}}, {{"Sobir", "Собир"}},
    {{"Sultonbek", "Султонбек"}}, {{"Temur", "Темур"}}, {{"Toʻlqin", "Тўлқин"}},
    {{"Ulugʻbek", "Улуғбек"}}, {{"Umid", "Умид"}}, {{"Usmon", "Усмон"}}, {{"Xurshid", "Хуршид"}},
    {{"Yodgor", "Ёдгор"}}, {{"Yusuf", "Юсуф"}}, {{"Zafar", "Зафар"}}, {{"Zokir", "Зокир"}},
    {{"Zohid", "Зоҳид"}}, {{"Oʻktam", "Ўктам"}},
};

constexpr Spelling uzbek_women_list[]{
    {"Aziza", "Азиза"}, {"Adolat", "Адолат"}, {"Barno", "Барно"}, {"Charos", "Чарос"},
    {"Dildora", "Дилдора"}, {"Dilfuza", "Дилфуза"}, {"Dilnoza", "Дилноза"}, {"Dilbar", "Дилбар"},
    {"Dilorom", "Дилором"}, {"Durdona", "Дурдона"}, {"Farida", "Фарида"}, {"Feruza", "Феруза"},
    {"Gavhar", "Гавҳар"}, {"Gulnora", "Гулнора"}, {"Gulchehra", "Гулчеҳра"},
    {"Gulbahor", "Гулбаҳор"}, {"Guli", "Гули"}, {"Hilola", "Ҳилола"}, {"Hulkar", "Ҳулкар"},
    {"Iroda", "Ирода"}, {"Intizor", "Интизор"}, {"Jamila", "Жамила"}, {"Kamola", "Камола"},
    {"Komila", "Комила"}, {"Lola", "Лола"}, {"Laylo", "Лайло"}, {"Lobar", "Лобар"},
    {"Madina", "Мадина"}, {"Malika", "Малика"}, {"Maftuna", "Мафтуна"}, {"Manzura", "Манзура"},
    {"Mavluda", "Мавлуда"}, {"Mohira", "Моҳира"}, {"Mohinur", "Моҳинур"}, {"Muazzam", "Муаззам"},
    {"Munira", "Мунира"}, {"Muhabbat", "Муҳаббат"}, {"Muqaddas", "Муқаддас"},
    {"Nafisa", "Нафиса"}, {"Nargiza", "Наргиза"}, {"Nasiba", "Насиба"}, {"Nigora", "Нигора"},
    {"Nilufar", "Нилуфар"}, {"Nodira", "Нодира"}, {"Nozima", "Нозима"}, {"Oydin", "Ойдин"},
    {"Oygul", "Ойгул"}, {"Ozoda", "Озода"}, {"Parizod", "Паризод"}, {"Qumri", "Қумри"},
    {"Rayhon", "Райҳон"}, {"Robiya", "Робия"}, {"Ruxsora", "Рухсора"}, {"Sabohat", "Сабоҳат"},
    {"Saida", "Саида"}, {"Saodat", "Саодат"}, {"Sevara", "Севара"}, {"Shahlo", "Шаҳло"},
    {"Shahnoza", "Шаҳноза"}, {"Shoira", "Шоира"}, {"Surayyo", "Сурайё"}, {"Umida", "Умида"},
    {"Xurshida", "Хуршида"}, {"Yulduz", "Юлдуз"}, {"Zarina", "Зарина"}, {"Zebo", "Зебо"},
    {"Zilola", "Зилола"}, {"Ziyoda", "Зиёда"}, {"Zuhra", "Зуҳра"}, {"Zulfiya", "Зулфия"},
};

constexpr Spelling uzbek_surnames_list[]{
    {"Abdullayev", "Абдуллаев"}, {"Abdurahmonov", "Абдураҳмонов"}, {"Ahmedov", "Аҳмедов"},
    {"Aliyev", "Алиев"}, {"Alimov", "Алимов"}, {"Asqarov", "Асқаров"}, {"Azimov", "Азимов"},
    {"Boboyev", "Бобоев"}, {"Boltayev", "Болтаев"}, {"Bozorov", "Бозоров"},
    {"Choriyev", "Чориев"}, {"Davronov", "Давронов"}, {"Egamberdiyev", "Эгамбердиев"},
    {"Ergashev", "Эргашев"}, {"Eshonqulov", "Эшонқулов"}, {"Fayziyev", "Файзиев"},
    {"Gʻafurov", "Ғафуров"}, {"Gʻaniyev", "Ғаниев"}, {"Haydarov", "Ҳайдаров"},
    {"Hakimov", "Ҳакимов"}, {"Hasanov", "Ҳасанов"}, {"Hamidov", "Ҳамидов"},
    {"Ibragimov", "Ибрагимов"}, {"Ismoilov", "Исмоилов"}, {"Islomov", "Исломов"},
    {"Jabborov", "Жабборов"}, {"Jalilov", "Жалилов"}, {"Joʻrayev", "Жўраев"},
    {"Kamolov", "Камолов"}, {"Karimov", "Каримов"}, {"Komilov", "Комилов"},
    {"Latipov", "Латипов"}, {"Mahmudov", "Маҳмудов"}, {"Mahkamov", "Маҳкамов"},
    {"Mirzayev", "Мирзаев"}, {"Mamatov", "Маматов"}, {"Mansurov", "Мансуров"},
    {"Muminov", "Муминов"}, {"Murodov", "Муродов"}, {"Musayev", "Мусаев"}, {"Nabiyev", "Набиев"},
    {"Narzullayev", "Нарзуллаев"}, {"Nazarov", "Назаров"}, {"Normatov", "Норматов"},
    {"Nurmatov", "Нурматов"}, {"Nosirov", "Носиров"}, {"Olimov", "Олимов"},
    {"Ortiqov", "Ортиқов"}, {"Oripov", "Орипов"}, {"Pardayev", "Пардаев"},
    {"Poʻlatov", "Пўлатов"}, {"Qodirov", "Қодиров"}, {"Qosimov", "Қосимов"},
    {"Qurbonov", "Қурбонов"}, {"Qoʻchqorov", "Қўчқоров"}, {"Rahimov", "Раҳимов"},
    {"Rahmonov", "Раҳмонов"}, {"Rajabov", "Ражабов"}, {"Rasulov", "Расулов"},
    {"Roʻziyev", "Рўзиев"}, {"Rustamov", "Рустамов"}, {"Saidov", "Саидов"},
    {"Salimov", "Салимов"}, {"Sattorov", "Сатторов"}, {"Shodiyev", "Шодиев"},
    {"Shukurov", "Шукуров"}, {"Sobirov", "Собиров"}, {"Sodiqov", "Содиқов"},
    {"Sultonov", "Султонов"}, {"Tojiyev", "Тожиев"}, {"Toshmatov", "Тошматов"},
    {"Tursunov", "Турсунов"}, {"Toʻxtayev", "Тўхтаев"}, {"Turdiyev", "Турдиев"},
    {"Umarov", "Умаров"}, {"Usmonov", "Усмонов"}, {"Vohidov", "Воҳидов"}, {"Xoʻjayev", "Хўжаев"},
    {"Xolmatov", "Холматов"}, {"Xudoyberdiyev", "Худойбердиев"}, {"Yoʻldoshev", "Йўлдошев"},
    {"Yunusov", "Юнусов"}, {"Yusupov", "Юсупов"}, {"Yoqubov", "Ёқубов"}, {"Zokirov", "Зокиров"},
    {"Ziyodullayev", "Зиёдуллаев"}, {"Oʻrinov", "Ўринов"}, {"Oʻsarov", "Ўсаров"},
    {"Hoshimov", "Ҳошимов"}, {"Inoyatov", "Иноятов"},
};
// clang-format on
}  // namespace

std::span<const FatherName> uzbek_men() {
    return uzbek_men_list;
}
std::span<const Spelling> uzbek_women() {
    return uzbek_women_list;
}
std::span<const Spelling> uzbek_surnames() {
    return uzbek_surnames_list;
}
}  // namespace clinic::imports
