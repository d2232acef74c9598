#include "core/folding.h"
#include "core/text.h"
#include <algorithm>
#include <doctest/doctest.h>

namespace clinic {
namespace {
using Spellings = std::vector<std::string>;

std::string folded_name(const std::string& name) {
    std::string all;
    for (const auto& word : folded_words(name)) (all += all.empty() ? "" : " ") += word;
    return all;
}
// Every line is one name as different people type it.
const std::vector<Spellings> names{
    {"Иванов", "Ivanov", "IVANOV"},
    {"Жўраев", "Joʻrayev", "Jo'rayev", "Jo‘rayev", "Jorayev", "Joraev", "Zhoʻraev"},
    {"Хасанов", "Xasanov", "Hasanov", "Khasanov", "Ҳасанов"},
    {"Юсупов", "Yusupov"},
    {"Щербаков", "Shcherbakov", "Scherbakov", "Sherbakov"},
    {"Фёдоров", "Федоров", "Fedorov", "Fyodorov"},
    {"Алиев", "Aliyev", "Aliev"},
    {"Мария", "Mariya", "Maria"},
    {"Дмитрий", "Dmitry", "Dmitriy", "Dmitrii", "Dmitri"},
    {"Ўринов", "Oʻrinov", "O'rinov", "Orinov"},
    {"Қодиров", "Qodirov", "Kodirov"},
    {"Ғуломов", "Gʻulomov", "Gulomov", "Ghulomov"},
    {"Евгений", "Yevgeniy", "Evgeny", "Evgenii"},
    {"Сергей", "Sergey", "Sergei"},
    {"Татьяна", "Tatyana", "Tatiana"},
    {"Илья", "Ilya", "Ilia"},
    {"Ильёсов", "Ilyosov"},
    {"Артём", "Артем", "Artyom", "Artem"},
    {"Александр", "Aleksandr", "Alexandr"},
    {"Джамшид", "Жамшид", "Jamshid", "Djamshid", "Dzhamshid"},
    {"Мирзиёев", "Mirziyoyev", "Mirziyoev"},
    {"Абдуллаев", "Abdullayev", "Abdullaev"},
    {"Саййид", "Саид", "Sayyid", "Sayid", "Said"},
    {"Исхаков", "Iskhakov", "Isxakov"},
    {"Цветков", "Tsvetkov", "Svetkov"},
    {"Ёқуб", "Yoqub", "Yokub"},
    {"Майоров", "Mayorov", "Maiorov"},
    {"Григорьев", "Grigoryev", "Grigoriev"},
    {"Əliyev", "Aliyev"},
    {"Çelik", "Чelik"},
    {"Šimon", "Шимон", "Shimon"},
    {"Нұрлан", "Nurlan"},
    {"Müller", "Muller"},
};
}  // namespace

TEST_CASE("one name in any spelling folds to one word") {
    for (const auto& spellings : names)
        for (const auto& other : spellings) {
            CAPTURE(other);
            CHECK(folded_name(other) == folded_name(spellings[0]));
        }
}

TEST_CASE("every beginning of a name finds it in every other spelling") {
    for (const auto& spellings : names)
        for (const auto& typed : spellings)
            for (std::size_t size = 1; size <= typed.size(); ++size) {
                const auto beginning = typed.substr(0, size);
                if (!is_utf8(beginning)) continue;  // half a letter
                const auto guesses = folded_beginnings(beginning);
                if (guesses.empty()) continue;  // only an apostrophe so far
                for (const auto& other : spellings) {
                    CAPTURE(beginning);
                    CAPTURE(other);
                    const auto name = folded_name(other);
                    CHECK(std::ranges::any_of(
                        guesses, [&](const auto& guess) { return name.starts_with(guess); }));
                }
            }
}

TEST_CASE("different names stay different") {
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t k = i + 1; k < names.size(); ++k)
            if (names[i][1] != "Aliyev" && names[k][1] != "Aliyev")
                CHECK(folded_name(names[i][0]) != folded_name(names[k][0]));
    CHECK(folded_name("Saidov") != folded_name("Sadov"));
    CHECK(folded_name("Karimov") != folded_name("Karimova"));
}

TEST_CASE("hyphens, dots and blanks part words; other alphabets stay") {
    CHECK(folded_words("Ivanov-Petrov  A.B.") == Spellings{"ivanov", "petrov", "a", "b"});
    CHECK(folded_words(" – ").empty());
    CHECK(folded_words("").empty());
    CHECK(folded_words("გიორგი") == Spellings{"გიორგი"});
    CHECK(folded_words("Anna 1988 00") == Spellings{"ana", "1988", "00"});
}

TEST_CASE("a decomposed letter folds like the composed one") {
    CHECK(folded_name("Андре\u0438\u0306") == folded_name("Андрей"));
    CHECK(folded_name("Fe\u0301lix") == folded_name("Félix"));
}

TEST_CASE("a half-typed pair keeps both readings, the plain one first") {
    CHECK(folded_beginnings("k") == Spellings{"k", "h"});
    CHECK(folded_beginnings("y") == Spellings{"y", "e", "i"});
    CHECK(folded_beginnings("sh") == Spellings{"sh"});
    CHECK(folded_beginnings("shc") == Spellings{"sh"});
    CHECK(folded_beginnings("a") == Spellings{"a"});
    CHECK(folded_beginnings("Ivanov-k") == Spellings{"k", "h"});
    CHECK(folded_beginnings("Ivanov-").empty());
    CHECK(folded_beginnings("'").empty());
    CHECK(folded_beginnings("").empty());
}

TEST_CASE("similarity is 1 for equal names, high for slips, low for strangers") {
    CHECK(similarity("a", "a") == 1);
    CHECK(similarity("", "") == 1);
    CHECK(similarity("", "a") == 0);
    CHECK(similarity("abc", "xyz") == 0);
    // Winkler's own examples (1990), to three places.
    CHECK(similarity("martha", "marhta") == doctest::Approx(0.961).epsilon(0.001));
    CHECK(similarity("dixon", "dicksonx") == doctest::Approx(0.813).epsilon(0.001));
    CHECK(similarity("dwayne", "duane") == doctest::Approx(0.84).epsilon(0.001));
    CHECK(similarity("karimov", "karimova") > 0.95);
    CHECK(similarity("karimov", "petrova") < 0.7);
}
}  // namespace clinic
