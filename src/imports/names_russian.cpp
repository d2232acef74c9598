#include "imports/name_lists.h"
namespace clinic::imports {
namespace {
// clang-format off
constexpr FatherName russian_men_list[]{
    {{"Aleksandr", "Александр"}}, {{"Aleksey", "Алексей"}, {"Alekseyev", "Алексеев"}},
    {{"Anatoliy", "Анатолий"}, {"Anatolyev", "Анатольев"}},
    {{"Andrey", "Андрей"}, {"Andreyev", "Андреев"}}, {{"Anton", "Антон"}},
    {{"Artyom", "Артём"}, {"Artyomov", "Артёмов"}}, {{"Boris", "Борис"}}, {{"Vadim", "Вадим"}},
    {{"Valeriy", "Валерий"}, {"Valeryev", "Валерьев"}},
    {{"Vasiliy", "Василий"}, {"Vasilyev", "Васильев"}}, {{"Viktor", "Виктор"}},
    {{"Vitaliy", "Виталий"}, {"Vitalyev", "Витальев"}}, {{"Vladimir", "Владимир"}},
    {{"Vladislav", "Владислав"}}, {{"Vyacheslav", "Вячеслав"}},
    {{"Gennadiy", "Геннадий"}, {"Gennadyev", "Геннадьев"}},
    {{"Grigoriy", "Григорий"}, {"Grigoryev", "Григорьев"}},
    {{"Georgiy", "Георгий"}, {"Georgiyev", "Георгиев"}}, {{"Denis", "Денис"}},
    {{"Dmitriy", "Дмитрий"}, {"Dmitriyev", "Дмитриев"}},
    {{"Yevgeniy", "Евгений"}, {"Yevgenyev", "Евгеньев"}}, {{"Yegor", "Егор"}}, {{"Ivan", "Иван"}},
    {{"Igor", "Игорь"}, {"Igorev", "Игорев"}}, {{"Kirill", "Кирилл"}},
    {{"Konstantin", "Константин"}}, {{"Leonid", "Леонид"}}, {{"Maksim", "Максим"}},
    {{"Mihail", "Михаил"}, {"Mihaylov", "Михайлов"}},
    {{"Nikolay", "Николай"}, {"Nikolayev", "Николаев"}}, {{"Oleg", "Олег"}},
    {{"Pavel", "Павел"}, {"Pavlov", "Павлов"}}, {{"Pyotr", "Пётр"}, {"Petrov", "Петров"}},
    {{"Roman", "Роман"}}, {{"Ruslan", "Руслан"}}, {{"Semyon", "Семён"}, {"Semyonov", "Семёнов"}},
    {{"Sergey", "Сергей"}, {"Sergeyev", "Сергеев"}}, {{"Stanislav", "Станислав"}},
    {{"Stepan", "Степан"}}, {{"Timofey", "Тимофей"}, {"Timofeyev", "Тимофеев"}},
    {{"Fyodor", "Фёдор"}, {"Fyodorov", "Фёдоров"}}, {{"Eduard", "Эдуард"}},
    {{"Yuriy", "Юрий"}, {"Yuryev", "Юрьев"}},
};

constexpr Spelling russian_women_list[]{
    {"Aleksandra", "Александра"}, {"Alina", "Алина"}, {"Alla", "Алла"}, {"Alyona", "Алёна"},
    {"Anastasiya", "Анастасия"}, {"Anna", "Анна"}, {"Antonina", "Антонина"},
    {"Valentina", "Валентина"}, {"Valeriya", "Валерия"}, {"Vera", "Вера"},
    {"Veronika", "Вероника"}, {"Viktoriya", "Виктория"}, {"Galina", "Галина"}, {"Darya", "Дарья"},
    {"Diana", "Диана"}, {"Yevgeniya", "Евгения"}, {"Yekaterina", "Екатерина"},
    {"Yelena", "Елена"}, {"Yelizaveta", "Елизавета"}, {"Zinaida", "Зинаида"}, {"Zoya", "Зоя"},
    {"Inna", "Инна"}, {"Irina", "Ирина"}, {"Kira", "Кира"}, {"Kristina", "Кристина"},
    {"Kseniya", "Ксения"}, {"Larisa", "Лариса"}, {"Lidiya", "Лидия"}, {"Lyubov", "Любовь"},
    {"Lyudmila", "Людмила"}, {"Margarita", "Маргарита"}, {"Marina", "Марина"},
    {"Mariya", "Мария"}, {"Nadezhda", "Надежда"}, {"Natalya", "Наталья"}, {"Nina", "Нина"},
    {"Oksana", "Оксана"}, {"Olga", "Ольга"}, {"Polina", "Полина"}, {"Raisa", "Раиса"},
    {"Svetlana", "Светлана"}, {"Sofya", "Софья"}, {"Tamara", "Тамара"}, {"Tatyana", "Татьяна"},
    {"Ulyana", "Ульяна"}, {"Elina", "Элина"}, {"Yuliya", "Юлия"}, {"Yana", "Яна"},
};

constexpr Spelling russian_surnames_list[]{
    {"Andreyev", "Андреев"}, {"Antonov", "Антонов"}, {"Baranov", "Баранов"}, {"Belov", "Белов"},
    {"Belyayev", "Беляев"}, {"Bogdanov", "Богданов"}, {"Borisov", "Борисов"},
    {"Vasilyev", "Васильев"}, {"Vinogradov", "Виноградов"}, {"Volkov", "Волков"},
    {"Vorobyov", "Воробьёв"}, {"Gavrilov", "Гаврилов"}, {"Golubev", "Голубев"},
    {"Gorbunov", "Горбунов"}, {"Grigoryev", "Григорьев"}, {"Gusev", "Гусев"},
    {"Danilov", "Данилов"}, {"Denisov", "Денисов"}, {"Dmitriyev", "Дмитриев"},
    {"Yegorov", "Егоров"}, {"Zhukov", "Жуков"}, {"Zaytsev", "Зайцев"}, {"Zaharov", "Захаров"},
    {"Ivanov", "Иванов"}, {"Ilyin", "Ильин"}, {"Kazakov", "Казаков"}, {"Kalinin", "Калинин"},
    {"Kiselyov", "Киселёв"}, {"Kovalyov", "Ковалёв"}, {"Kozlov", "Козлов"},
    {"Komarov", "Комаров"}, {"Korolyov", "Королёв"}, {"Krylov", "Крылов"},
    {"Kuznetsov", "Кузнецов"}, {"Kuzmin", "Кузьмин"}, {"Lebedev", "Лебедев"},
    {"Loginov", "Логинов"}, {"Makarov", "Макаров"}, {"Maksimov", "Максимов"},
    {"Markov", "Марков"}, {"Medvedev", "Медведев"}, {"Melnikov", "Мельников"},
    {"Mironov", "Миронов"}, {"Mihaylov", "Михайлов"}, {"Morozov", "Морозов"},
    {"Nikitin", "Никитин"}, {"Nikolayev", "Николаев"}, {"Novikov", "Новиков"}, {"Orlov", "Орлов"},
    {"Osipov", "Осипов"}, {"Pavlov", "Павлов"}, {"Petrov", "Петров"}, {"Polyakov", "Поляков"},
    {"Popov", "Попов"}, {"Romanov", "Романов"}, {"Savelyev", "Савельев"}, {"Semyonov", "Семёнов"},
    {"Sergeyev", "Сергеев"}, {"Sidorov", "Сидоров"}, {"Smirnov", "Смирнов"},
    {"Sobolev", "Соболев"}, {"Sokolov", "Соколов"}, {"Solovyov", "Соловьёв"},
    {"Sorokin", "Сорокин"}, {"Stepanov", "Степанов"}, {"Tarasov", "Тарасов"}, {"Titov", "Титов"},
    {"Tihonov", "Тихонов"}, {"Fedotov", "Федотов"}, {"Filippov", "Филиппов"}, {"Fomin", "Фомин"},
    {"Fyodorov", "Фёдоров"}, {"Chernov", "Чернов"}, {"Shevtsov", "Шевцов"},
    {"Shcherbakov", "Щербаков"}, {"Yakovlev", "Яковлев"}, {"Vishnevskiy", "Вишневский"},
    {"Pokrovskiy", "Покровский"}, {"Zavadskiy", "Завадский"},
};

constexpr Spelling korean_surnames_list[]{
    {"Kim", "Ким"}, {"Pak", "Пак"}, {"Li", "Ли"}, {"Tsoy", "Цой"}, {"Ten", "Тен"},
    {"Khan", "Хан"}, {"Shin", "Шин"}, {"Yugay", "Югай"}, {"Ogay", "Огай"}, {"Khegay", "Хегай"},
    {"Kogay", "Когай"}, {"Nam", "Нам"}, {"Lim", "Лим"}, {"An", "Ан"}, {"Kang", "Канг"},
    {"Yun", "Юн"}, {"Tyan", "Тян"}, {"Em", "Эм"}, {"Kvon", "Квон"}, {"Khvan", "Хван"},
    {"Sin", "Син"}, {"Mun", "Мун"}, {"Cho", "Чо"}, {"Noy", "Ной"}, {"Den", "Ден"},
    {"Pyak", "Пяк"}, {"Chen", "Чен"}, {"Son", "Сон"},
};
// clang-format on
}  // namespace

std::span<const FatherName> russian_men() {
    return russian_men_list;
}
std::span<const Spelling> russian_women() {
    return russian_women_list;
}
std::span<const Spelling> russian_surnames() {
    return russian_surnames_list;
}
std::span<const Spelling> korean_surnames() {
    return korean_surnames_list;
}
}  // namespace clinic::imports
